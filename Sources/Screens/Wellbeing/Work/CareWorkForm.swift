import Domain
import Localisation
import TerminalUI
import ViewModels

/// The form of a new line: what has taken place, or with a later day what is planned.
final class CareWorkForm {
    let form: Form
    private let model: CareWorkModel
    private let names: CareWorkWords
    private let kinds: [CareWorkKind]
    private let kindChoice: ChoiceControl
    private let day, title, count, classes: TextInput
    private let details: CareDetailFields
    private let dayField, titleField, countField, classField: FormField

    /// `kinds` are those of the page that it lies over. Filled in with what that page knows: the day, or
    /// classes of a class activity.
    init(
        model: CareWorkModel, kinds: [CareWorkKind] = CareWorkKind.allCases, strings: Strings,
        day: Day? = nil, classes chosen: Set<SchoolClass.ID> = []
    ) {
        self.model = model
        self.kinds = kinds
        let names = CareWorkWords(strings: strings)
        self.names = names
        let (words, classWords) = (strings.careWork, strings.careClasses)
        let today = day ?? model.school.now.day
        kindChoice = ChoiceControl(
            kinds.map(names.name(of:)),
            chosen: chosen.isEmpty ? 0 : kinds.firstIndex(of: .classActivity))
        self.day = TextInput(today.text, limit: DayField.length, takesBlanks: false)
        title = TextInput(limit: 40)
        count = TextInput(limit: 5, holdsFigures: true)
        classes = TextInput(
            ClassChoice.text(of: chosen, among: model.classes(on: today), all: classWords.all),
            limit: 200)
        details = CareDetailFields(school: model.school, strings: strings)
        dayField = FormField(words.day, self.day, columns: 14, hint: words.dayHint)
        titleField = FormField(words.what, title)
        countField = FormField(words.count, count, columns: 8)
        classField = FormField(classWords.classes, classes, hint: classWords.classesHint)
        // Only one of so many has room on the line: the hint tells the others.
        let all = kinds.enumerated().map { "\($0 + 1) \(names.name(of: $1))" }
        let rows = [all.prefix(4), all.dropFirst(4)].map { $0.joined(separator: "  ") }
        let hint = kinds.count > 4 ? words.kindHint + rows.joined(separator: "\n") : ""
        form = Form(
            [
                FormField(words.kind, kindChoice, hint: hint), dayField, titleField, classField,
                countField,
            ]
                + details.fields
                + [FormField("", ReadOnlyControl(role: .muted) { words.noPupils })])
        showFields()
        if !chosen.isEmpty { form.moveFocus(to: titleField) }
    }

    private var kind: CareWorkKind { kinds[kindChoice.chosen ?? 0] }

    /// Shows what the kind asks for; classes only where the school has a list of them.
    func showFields() {
        details.show(for: kind)
        titleField.isShown = kind.hasWords
        countField.isShown = kind != .hotline
        classField.isShown = kind == .classActivity && !model.school.classes.isEmpty
    }

    /// The steps as they stand in the form; shows why not, and nil, where they cannot be taken.
    func steps() -> (entry: CareWorkEntry, steps: [CareWorkStep])? {
        form.show(errors: details.errors)
        guard form.fields.allSatisfy({ $0.error == nil }) else { return nil }
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.careWork.badDay)])
            return nil
        }
        guard let chosen = classes(on: day) else { return nil }
        let entry = CareWorkEntry(
            kind: kind, day: day, title: kind.hasWords ? title.text : "",
            count: details.count(of: kind) ?? number(in: count.text) ?? -1, classes: chosen)
        let more = details.details(of: kind, isHeld: day <= model.school.now.day)
        let steps = [CareWorkStep.noted(entry)] + (more.map { [CareWorkStep.detailed($0)] } ?? [])
        guard let refusal = model.refusal(of: steps, on: nil) else { return (entry, steps) }
        form.show(errors: [(field(for: refusal), names.sentence(for: refusal))])
        return nil
    }

    /// Nil, and the error shown, where a word means no class.
    private func classes(on day: Day) -> Set<SchoolClass.ID>? {
        guard classField.isShown else { return [] }
        do throws(ClassChoice.Unread) {
            return try ClassChoice.read(classes.text, among: model.classes(on: day))
        } catch {
            let sentence = names.strings.careClasses.unread + error.text
            form.show(errors: [(classField, sentence)])
            return nil
        }
    }

    private func field(for refusal: CareWorkRefusal) -> FormField {
        if let field = details.field(for: refusal, kind) { return field }
        return switch refusal {
        case .badCount: countField
        case .notYet, .otherYear: dayField
        case .noClasses, .notAClassThen: classField
        default: titleField
        }
    }
}

/// The form that says that something planned has taken place, or writes down what is missing beside it.
final class CareWorkConfirmation {
    let form: Form
    private let work: CareWork
    private let model: CareWorkModel
    private let names: CareWorkWords
    private let day, count: TextInput
    private let details: CareDetailFields
    private let dayField, countField: FormField

    init(work: CareWork, model: CareWorkModel, strings: Strings) {
        self.work = work
        self.model = model
        names = CareWorkWords(strings: strings)
        let words = strings.careWork
        day = TextInput(
            min(work.entry.day, model.school.now.day).text, limit: DayField.length,
            takesBlanks: false)
        count = TextInput(
            work.entry.count > 0 ? "\(work.entry.count)" : "", limit: 5, holdsFigures: true)
        details = CareDetailFields(work.details, school: model.school, strings: strings)
        dayField = FormField(words.day, day, columns: 14)
        countField = FormField(words.count, count, columns: 8)
        form = Form([dayField, countField] + details.fields)
        details.show(for: work.entry.kind)
        dayField.isShown = !work.isHeld
        countField.isShown = !work.isHeld && work.entry.kind != .hotline
    }

    private var kind: CareWorkKind { work.entry.kind }

    func steps() -> [CareWorkStep]? {
        form.show(errors: details.errors)
        guard form.fields.allSatisfy({ $0.error == nil }) else { return nil }
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.careWork.badDay)])
            return nil
        }
        let held = CareWorkStep.held(
            on: day, count: details.count(of: kind) ?? number(in: count.text) ?? -1)
        let more = details.details(of: kind, isHeld: true).map(CareWorkStep.detailed)
        let steps: [CareWorkStep] = (work.isHeld ? [] : [held]) + (more.map { [$0] } ?? [])
        guard let refusal = model.refusal(of: steps, on: work) else { return steps }
        let own = refusal == .badCount ? countField : dayField
        form.show(errors: [
            (details.field(for: refusal, kind) ?? own, names.sentence(for: refusal))
        ])
        return nil
    }
}

/// An empty field counts nobody; nil for what is no number.
private func number(in text: String) -> Int? {
    text.isEmpty ? 0 : Int(text)
}
