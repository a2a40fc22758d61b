import Domain
import Localisation
import TerminalUI
import ViewModels

/// 异常请假 or 休学 begins; an 异常请假 ends when the pupil is back, 休学 with the whole checklist of the
/// return.
final class AwayForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let isAway: Bool
    private let strings: Strings
    private let kind: ChoiceControl
    private let day: TextInput
    private let reason = TextInput(limit: 120)
    /// Empty where the pupil is back from an 异常请假.
    private let checks: [CheckControl]
    private let kindField, dayField: FormField

    init(of watch: WatchCase, model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        isAway = watch.awaySince != nil
        let (forms, words) = (strings.care.forms, strings.careLimits)
        let isOnLeave = isAway && watch.awayKind == .unusualLeave
        let listed =
            isOnLeave
            ? [] : [forms.opinionSeen, forms.agreement, forms.interviewed, forms.phased]
        checks = listed.map { CheckControl($0) }
        kind = ChoiceControl(
            CareEvent.LeaveKind.allCases.map(CareWords(strings: strings).name))
        day = TextInput(model.today.text, limit: 10)
        kindField = FormField(words.leaveKind, kind)
        dayField = FormField(words.leaveFrom, day, columns: 12, hint: words.leaveHint)
        let fields =
            isOnLeave
            ? [FormField("", ReadOnlyControl { words.backAtSchool })]
            : isAway
                ? checks.map { FormField("", $0) }
                : [kindField, dayField, FormField(forms.reason, reason, hint: forms.reasonHint)]
        form = Form(fields + [model.failureField(strings)])
    }

    func submit() async -> Bool {
        guard !isAway else {
            return await model.record(.returned(check), in: care)
        }
        guard let kind = kind.chosen else {
            form.show(errors: [(kindField, strings.care.forms.choose)])
            return false
        }
        guard let day = typedDay(day, in: dayField, strings) else { return false }
        return await record(
            .left(
                reason: reason.text.trimmed, kind: CareEvent.LeaveKind.allCases[kind], from: day),
            in: care, of: model, dated: dayField, strings)
    }

    private var check: CareEvent.ReturnCheck? {
        guard checks.count == 4 else { return nil }
        return CareEvent.ReturnCheck(
            opinionSeen: checks[0].isOn, agreementSigned: checks[1].isOn,
            interviewed: checks[2].isOn, phasedPlan: checks[3].isOn)
    }
}
