import Domain
import Localisation
import TerminalUI
import ViewModels

/// The end of a case, under two signatures: because the risk is over, because the pupil has left, or because the
/// case was opened by mistake.
final class CaseEndForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private enum Way {
        case riskOver, left, mistaken
    }

    /// All of them but the first where the risk is not over; the last alone where the case is closed.
    private let ways: [Way]
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
        let isClosed = model.refusal(to: .leaveSchool) != nil
        let ways: [Way] =
            isClosed
            ? [.mistaken] : refusal == nil ? [.riskOver, .left, .mistaken] : [.left, .mistaken]
        self.ways = ways
        let kind = ChoiceControl(
            ways.map {
                switch $0 {
                case .riskOver: ending.riskOver
                case .left: ending.leftSchool
                case .mistaken: ending.mistaken
                }
            }, chosen: 0)
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
        why.isShown = refusal != nil && !isClosed
        let rule = FormField(
            "",
            ReadOnlyControl(role: .muted) {
                switch ways[kind.chosen ?? 0] {
                case .riskOver: forms.closingRule
                case .left: ending.rule
                case .mistaken: ending.mistakenRule
                }
            })
        let kindField = FormField(ending.kind, kind)
        form = Form(
            [why, kindField, reasonField] + leaving.fields + [rule]
                + second.fields + head.fields + [model.failureField(strings)])
        didType()
        // Most are closed because the pupil has left, where they are not because the risk is over.
        let first = form.fields.first {
            $0.isShown && $0.control.takesFocus && (refusal == nil || $0 !== kindField)
        }
        if let first { form.moveFocus(to: first) }
    }

    /// What the chosen closing asks for.
    func didType() {
        let isLeaving = way == .left
        reasonField.isShown = !isLeaving
        second.isShown = !isLeaving
        for field in leaving.fields { field.isShown = isLeaving }
        head.isShown = isLeaving
    }

    private var way: Way { ways[kind.chosen ?? 0] }

    func field(of text: CareText) -> FormField? { reasonField }

    func submit() async -> Bool {
        switch way {
        case .left: await leave()
        case .riskOver: await end { .closed(reason: $0, seconder: $1) }
        case .mistaken:
            await end {
                .corrected(event: 0, note: $0, withdrawal: .mistaken, seconder: $1)
            }
        }
    }

    /// As `entry` says of the reason and of whoever signs as well.
    private func end(_ entry: (String, Person.ID) -> CareEvent.Kind) async -> Bool {
        var errors = second.errors
        if reason.text.trimmed.isEmpty {
            errors.insert((reasonField, strings.care.refusals.reasonMissing), at: 0)
        }
        form.show(errors: errors)
        guard errors.isEmpty, let seconder = second.chosen else { return false }
        let isDone = await model.record(
            entry(reason.text.trimmed, seconder), in: care, second: second.signature)
        second.settle(isDone: isDone, model.failure)
        return settle(isDone, of: model, strings, under: second.field)
    }

    private func leave() async -> Bool {
        let errors = leaving.errors(on: model) + head.errors
        form.show(errors: errors)
        guard errors.isEmpty, let seconder = head.chosen,
            let day = model.pastDay(typed: leaving.day.text.trimmed),
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
