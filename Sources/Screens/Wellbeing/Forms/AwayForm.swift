import Domain
import Localisation
import TerminalUI
import ViewModels

/// 异常请假 or 休学 begins; an 异常请假 ends when the pupil is back, or goes over into 休学; that ends with
/// the whole checklist of the return.
final class AwayForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let isAway, isOnLeave: Bool
    private let strings: Strings
    /// Which leave begins or, in an 异常请假, what becomes of it.
    private let kind: ChoiceControl
    private let day, backDay: TextInput
    private let reason = TextInput(limit: 120)
    /// Nil where the pupil is back from an 异常请假.
    private let check: ReturnCheckFields?
    private let kindField, dayField, reasonField, backField: FormField

    init(of watch: WatchCase, model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        isAway = watch.awaySince != nil
        isOnLeave = isAway && watch.awayKind == .unusualLeave
        let (forms, words) = (strings.care.forms, strings.careLimits)
        check = isAway && !isOnLeave ? ReturnCheckFields(strings: strings) : nil
        kind =
            isOnLeave
            ? ChoiceControl([words.back, words.intoSuspension], chosen: 0)
            : ChoiceControl(CareEvent.LeaveKind.allCases.map(CareWords(strings: strings).name))
        day = TextInput(model.today.text, limit: DayField.length, takesBlanks: false)
        backDay = TextInput(model.today.text, limit: DayField.length, takesBlanks: false)
        kindField = FormField(words.leaveKind, kind)
        dayField = FormField(words.leaveFrom, day, columns: DayField.columns, hint: words.leaveHint)
        reasonField = FormField(forms.reason, reason, hint: forms.reasonHint)
        backField = FormField(
            words.backOn, backDay, columns: DayField.columns, hint: words.backHint)
        form = Form(
            [kindField, dayField, reasonField] + (check?.fields ?? [])
                + [backField, model.failureField(strings)])
        kindField.isShown = !isAway || isOnLeave
        didType()
        if let first = form.fields.first(where: \.isShown) { form.moveFocus(to: first) }
    }

    /// A day and a reason where a leave begins, a day where it is over.
    func didType() {
        dayField.isShown = !isReturning
        reasonField.isShown = !isReturning
        backField.isShown = isReturning
    }

    private var isReturning: Bool { isAway && (!isOnLeave || kind.chosen == 0) }

    func field(of text: CareText) -> FormField? { reasonField }

    func submit() async -> Bool {
        isReturning ? await comeBack() : await leave()
    }

    private func comeBack() async -> Bool {
        let missing = check?.errors ?? []
        form.show(errors: missing)
        guard missing.isEmpty else { return false }
        guard let day = typedDay(backDay, in: backField, of: model, strings) else { return false }
        return await record(
            .returned(check?.entered, on: day == model.today ? nil : day), in: care, of: model,
            dated: backField, strings)
    }

    private func leave() async -> Bool {
        guard let choice = kind.chosen else {
            form.show(errors: [(kindField, strings.care.forms.choose)])
            return false
        }
        guard let day = typedDay(day, in: dayField, of: model, strings) else { return false }
        if reason.text.trimmed.isEmpty {
            form.show(errors: [(reasonField, strings.care.refusals.reasonMissing)])
            return false
        }
        let begun = isOnLeave ? .suspended : CareEvent.LeaveKind.allCases[choice]
        return await record(
            .left(reason: reason.text.trimmed, kind: begun, from: day), in: care, of: model,
            dated: dayField, strings)
    }
}
