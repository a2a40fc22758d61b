import Domain
import Localisation
import TerminalUI
import ViewModels

/// One step of a crisis: the time stands there, and is changed where it is entered after the fact.
final class CrisisStepForm: CareForm {
    let form: Form
    /// The case that it was opened on, whichever is in hand when it is signed.
    let care: CareCase.ID?
    private let step: CrisisStep
    private let model: WatchModel
    private let strings: Strings
    private let time, given: TextInput
    private let timeField: FormField

    init(_ step: CrisisStep, model: WatchModel, strings: Strings) {
        self.step = step
        self.model = model
        self.strings = strings
        care = model.inHand
        let name = CareWords(strings: strings).name(step)
        let now = model.session.school.clockTime
        given = TextInput(now.day.text + " " + now.hourMinuteText)
        time = TextInput(given.text, limit: 16)
        timeField = FormField(
            strings.careCrisis.time, time, columns: 18, hint: strings.careCrisis.timeHint)
        form = Form([
            FormField("", ReadOnlyControl { name }), timeField, FormField.unseen(given),
            model.failureField(strings),
        ])
    }

    func submit() async -> Bool {
        form.clearErrors()
        let now = model.session.school.clockTime
        guard let told = told(by: now) else {
            form.show(errors: [(timeField, strings.careCrisis.badTime)])
            return false
        }
        // What stands there is signed, whenever it is; in the same minute with its seconds.
        let isNow = time.text == given.text && told.isInMinute(of: now)
        let isDone = await model.record(.crisis(step, at: isNow ? nil : told), in: care)
        return settle(isDone, of: model, strings) { failure in
            failure == .refused(.stepTime) ? timeField : nil
        }
    }

    /// A day alone is no time. A day without its year that is still to come was in the last one, if that was
    /// within a month.
    private func told(by now: Moment) -> Moment? {
        guard time.text.contains(where: { ":：".contains($0) }),
            let told = TypedMoment.read(time.text, now: now)
        else { return nil }
        guard told.day > now.day,
            let last = TypedMoment.read(
                time.text, now: Moment(day: now.day.adding(days: -365), secondOfDay: 0)),
            last.day < now.day, last.day.days(until: now.day) <= 31
        else { return told }
        return last
    }
}
