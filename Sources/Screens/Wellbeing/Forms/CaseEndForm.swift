import Domain
import Localisation
import TerminalUI
import ViewModels

/// The end of a case, under two signatures.
final class CaseEndForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let reason = TextInput(rows: 2, limit: 200)
    private let reasonField: FormField
    private let second: SecondSignatureFields

    init(model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let forms = strings.care.forms
        reasonField = FormField(forms.reason, reason)
        second = SecondSignatureFields(
            forms.second, of: CareRules.seconders, model: model, strings: strings)
        form = Form(
            [FormField("", ReadOnlyControl(role: .muted) { forms.closingRule }), reasonField]
                + second.fields + [model.failureField(strings)])
    }

    func submit() async -> Bool {
        var errors = second.errors
        if reason.text.trimmed.isEmpty {
            errors.insert((reasonField, strings.care.refusals.reasonMissing), at: 0)
        }
        form.show(errors: errors)
        guard errors.isEmpty, let seconder = second.chosen else { return false }
        let isDone = await model.record(
            .closed(reason: reason.text.trimmed, seconder: seconder), in: care,
            second: second.signature)
        second.settle(isDone: isDone, model.failure)
        return settle(isDone, of: model, strings, under: second.field)
    }
}
