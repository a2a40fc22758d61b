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
        let now = model.session.school.now
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
        guard let told = TypedMoment.read(time.text, now: model.session.school.now) else {
            form.show(errors: [(timeField, strings.careCrisis.badTime)])
            return false
        }
        // As long as nobody has changed it, it is the time of the signature.
        let isGiven = time.text == given.text
        let isDone = await model.record(.crisis(step, at: isGiven ? nil : told), in: care)
        return settle(isDone, of: model, strings) { failure in
            failure == .refused(.stepTime) ? timeField : nil
        }
    }
}
