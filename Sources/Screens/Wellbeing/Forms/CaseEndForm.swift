import Domain
import Localisation
import TerminalUI
import ViewModels

/// The end of a case, under two signatures: because the risk is over, or because the pupil has left.
final class CaseEndForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    /// Which of both, 离校结案 the last; it alone where the risk is not over.
    private let kind: ChoiceControl
    private let reason = TextInput(rows: 2, limit: 200)
    private let reasonField: FormField
    private let leaving: SchoolLeavingFields
    private let second, head: SecondSignatureFields

    init(model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let (forms, ending) = (strings.care.forms, strings.careEnding)
        let refusal = model.refusal(to: .close).map(CareWords(strings: strings).sentence)
        let kind = ChoiceControl(
            (refusal == nil ? [ending.riskOver] : []) + [ending.leftSchool], chosen: 0)
        self.kind = kind
        reasonField = FormField(forms.reason, reason)
        leaving = SchoolLeavingFields(on: model.today, strings: strings)
        second = SecondSignatureFields(
            forms.second, of: CareRules.seconders, model: model, strings: strings)
        head = SecondSignatureFields(
            forms.second, of: CareRules.leavingSeconders, hint: ending.secondHint, model: model,
            strings: strings)
        let why = FormField(
            "", ReadOnlyControl(role: .caution) { (refusal ?? "") + ending.otherwise })
        why.isShown = refusal != nil
        let rule = FormField(
            "",
            ReadOnlyControl(role: .muted) {
                Self.isLeaving(kind) ? ending.rule : forms.closingRule
            })
        form = Form(
            [why, FormField(ending.kind, kind), reasonField] + leaving.fields + [rule]
                + second.fields + head.fields + [model.failureField(strings)])
        didType()
        if let first = form.fields.first(where: { $0.isShown && $0.control.takesFocus }) {
            form.moveFocus(to: first)
        }
    }

    /// What the chosen closing asks for.
    func didType() {
        reasonField.isShown = !isLeaving
        second.isShown = !isLeaving
        for field in leaving.fields { field.isShown = isLeaving }
        head.isShown = isLeaving
    }

    private var isLeaving: Bool { Self.isLeaving(kind) }

    private static func isLeaving(_ kind: ChoiceControl) -> Bool {
        kind.chosen == kind.options.count - 1
    }

    func submit() async -> Bool {
        isLeaving ? await leave() : await end()
    }

    private func end() async -> Bool {
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

    private func leave() async -> Bool {
        let errors = leaving.errors + head.errors
        form.show(errors: errors)
        guard errors.isEmpty, let seconder = head.chosen,
            let day = typedDay(leaving.day, in: leaving.dayField, of: model, strings),
            let entered = leaving.entered(on: day)
        else { return false }
        let isDone = await model.record(
            .leftSchool(entered, seconder: seconder), in: care, second: head.signature)
        head.settle(isDone: isDone, model.failure)
        return settle(isDone, of: model, strings) { [leaving, head] failure in
            leaving.field(for: failure) ?? head.field(for: failure)
        }
    }
}
