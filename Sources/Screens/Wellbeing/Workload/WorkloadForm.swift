import Domain
import Localisation
import TerminalUI
import ViewModels

/// What somebody did on a day: the own, or for those who keep the book anybody's.
final class WorkloadForm {
    let form: Form
    private let model: WorkloadModel
    private let names: WorkloadWords
    private let kind: ChoiceControl
    private let day, amount: TextInput
    private let person: SuggestionControl<Person.ID>
    private let personField, dayField, amountField: FormField
    /// More than is usual on one day, which was told: the same once more is meant.
    private var asked: WorkloadEntry?

    init(model: WorkloadModel, strings: Strings) {
        self.model = model
        names = WorkloadWords(strings: strings)
        let (words, names) = (strings.workload, WorkloadWords(strings: strings))
        let offers = HazardSuggestions(school: model.school, strings: strings)
        let own = model.session.person.map(offers.person)
        person = SuggestionControl(chosen: own, search: offers.people)
        kind = ChoiceControl(WorkloadKind.allCases.map(names.name(of:)), chosen: 0)
        day = TextInput(model.school.now.day.text, limit: DayField.length, takesBlanks: false)
        amount = TextInput("1", limit: 4, holdsFigures: true)
        personField =
            model.keepsAll
            ? FormField(words.person, person)
            : FormField(words.person, ReadOnlyControl { own?.title ?? "" })
        dayField = FormField(words.day, day, columns: 14, hint: words.dayHint)
        amountField = FormField(words.amount, amount, columns: 6, hint: words.amountHint)
        form = Form([
            FormField(words.kind, kind), dayField, amountField, personField,
            FormField("", ReadOnlyControl(role: .muted) { words.noPupils }),
        ])
    }

    /// The entry as it stands in the form; shows why not, and nil, where it cannot be noted.
    func entry() -> WorkloadEntry? {
        form.clearErrors()
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.workload.refusals.badDay)])
            return nil
        }
        guard let person = person.chosen?.id else {
            form.show(errors: [(personField, names.sentence(for: .noPerson))])
            return nil
        }
        let entry = WorkloadEntry(
            person: person, kind: WorkloadKind.allCases[kind.chosen ?? 0], day: day,
            amount: Int(amount.text) ?? 0)
        let refusal = WorkloadRules.refusal(
            of: .noted(entry), on: nil, on: model.school.now.day)
        guard let refusal else { return isMeant(entry) ? entry : nil }
        form.show(errors: [
            (refusal == .notYet ? dayField : amountField, names.sentence(for: refusal))
        ])
        return nil
    }

    /// Asks once where so many on a day are rather a slip of the finger.
    private func isMeant(_ entry: WorkloadEntry) -> Bool {
        let most = entry.kind.usualMost
        guard entry.amount > most, asked != entry else { return true }
        asked = entry
        form.show(errors: [(amountField, names.strings.workload.unusual(entry.amount, most))])
        return false
    }
}
