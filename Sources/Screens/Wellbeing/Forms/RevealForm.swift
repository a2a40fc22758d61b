import Domain
import Localisation
import TerminalUI
import ViewModels

/// Why somebody wants to know who a pupil is; with the principal's approval where it needs one.
final class RevealForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let reason: ChoiceControl
    private let words = TextInput(limit: 80)
    private let approval: SecondSignatureFields
    private let reasonField, wordsField: FormField

    init(model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let (names, forms) = (CareWords(strings: strings), strings.care.forms)
        reason = ChoiceControl(CareView.Reason.allCases.map(names.name))
        reasonField = FormField(forms.reason, reason)
        wordsField = FormField(forms.words, words, hint: forms.wordsHint)
        approval = SecondSignatureFields(
            forms.approval, of: [.principal], model: model, strings: strings)
        approval.isShown = model.needsApproval
        form = Form(
            [reasonField, wordsField] + approval.fields + [
                FormField("", ReadOnlyControl(role: .muted) { forms.seconds }),
                model.failureField(strings),
            ])
    }

    func field(of text: CareText) -> FormField? { wordsField }

    func submit() async -> Bool {
        guard let chosen = reason.chosen else {
            form.show(errors: [(reasonField, strings.care.forms.choose)])
            return false
        }
        let reason = CareView.Reason.allCases[chosen]
        var errors: [(FormField, String)] = []
        if reason == .other, words.text.trimmed.isEmpty {
            errors.append((wordsField, strings.care.refusals.reasonMissing))
        }
        if approval.isShown { errors += approval.errors }
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        let isDone = await model.reveal(
            care, reason: reason, words: words.text.trimmed,
            approval: approval.isShown ? approval.signature : nil)
        approval.settle(isDone: isDone, model.failure)
        return settle(isDone, of: model, strings, under: approval.field)
    }
}
