import Domain
import Localisation
import TerminalUI
import ViewModels

/// One contact: how, with what outcome, how long, and on which day where it is entered later.
final class FollowUpForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let kind, outcome: ChoiceControl
    private let minutes = TextInput("10", limit: 3, holdsFigures: true)
    private let note = TextInput(limit: CareContact.noteLimit)
    private let day: TextInput
    /// Asked where the guardian was spoken to; where the guardian knows already, that is told instead.
    private let informed: CheckControl
    private let informedField, knownField: FormField
    private let isInformed: Bool
    private let kindField, outcomeField, minutesField, noteField, dayField: FormField

    init(model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let (words, forms) = (CareWords(strings: strings), strings.care.forms)
        kind = ChoiceControl(CareContact.Kind.allCases.map(words.name), chosen: 0)
        outcome = ChoiceControl(CareContact.Outcome.allCases.map(words.name))
        kindField = FormField(forms.contact, kind, hint: strings.careSteps.kindHint)
        outcomeField = FormField(forms.outcome, outcome)
        noteField = FormField(forms.note, note, hint: forms.noteHint)
        minutesField = FormField(forms.minutes, minutes, columns: 4)
        day = TextInput(model.today.text, limit: DayField.length, takesBlanks: false)
        dayField = FormField(
            strings.careSteps.day, day, columns: DayField.columns, hint: strings.careSteps.dayHint)
        isInformed = model.detail?.isGuardianInformed ?? false
        informed = CheckControl(forms.informed)
        informedField = FormField("", informed)
        knownField = FormField("", ReadOnlyControl { forms.informed })
        form = Form([
            kindField, outcomeField, minutesField, noteField, informedField, knownField, dayField,
            model.failureField(strings),
        ])
        didType()
    }

    func didType() {
        let isWithGuardian = chosenKind?.isWithGuardian ?? false
        let isReached = outcome.chosen.map { CareContact.Outcome.allCases[$0] } != .notReached
        informedField.isShown = isWithGuardian && isReached && !isInformed
        knownField.isShown = isWithGuardian && isInformed
    }

    private var chosenKind: CareContact.Kind? {
        kind.chosen.map { CareContact.Kind.allCases[$0] }
    }

    func field(of text: CareText) -> FormField? { noteField }

    func submit() async -> Bool {
        guard let kind = chosenKind, let outcome = outcome.chosen else {
            form.show(errors: [(outcomeField, strings.care.forms.choose)])
            return false
        }
        guard let minutes = Int(minutes.text.trimmed), (0...600).contains(minutes) else {
            form.show(errors: [(minutesField, strings.care.forms.badMinutes)])
            return false
        }
        guard let day = typedDay(day, in: dayField, of: model, strings) else { return false }
        return await record(
            .contacted(
                CareContact(
                    kind: kind,
                    outcome: CareContact.Outcome.allCases[outcome], minutes: minutes,
                    note: note.text.trimmed, on: day == model.today ? nil : day,
                    guardianInformed: informedField.isShown && informed.isOn)),
            in: care, of: model, dated: dayField, strings)
    }
}
