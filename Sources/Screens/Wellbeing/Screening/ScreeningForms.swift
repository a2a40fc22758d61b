import Domain
import Localisation
import TerminalUI
import ViewModels

/// What a new 普查 begins with: the instrument out of the table, and the day.
final class ScreeningBatchForm {
    let form: Form
    private let model: ScreeningModel
    private let strings: Strings
    private let instruments: [ScreeningInstrument]
    private let instrument: ChoiceControl
    private let day: TextInput
    private let instrumentField, dayField: FormField

    init(model: ScreeningModel, strings: Strings) {
        self.model = model
        self.strings = strings
        let words = strings.screening
        let instruments = model.instruments
        self.instruments = instruments
        let choice = ChoiceControl(
            instruments.map { $0.code + " " + $0.name }, chosen: instruments.isEmpty ? nil : 0)
        instrument = choice
        day = TextInput(model.school.now.day.text, limit: DayField.length, takesBlanks: false)
        instrumentField = FormField(words.instrument, choice)
        dayField = FormField(words.day, day, columns: 14, hint: words.dayHint)
        let chosen = { choice.chosen.map { instruments[$0] } }
        form = Form([
            instrumentField, dayField,
            FormField(words.cutOff, ReadOnlyControl(role: .muted) { chosen()?.cutOff ?? "" }),
            FormField(
                strings.rules.source, ReadOnlyControl(role: .muted) { chosen()?.source ?? "" }),
            FormField("", ReadOnlyControl(role: .muted) { words.noScores }),
        ])
    }

    /// The entry as it stands in the form; shows why not, and nil, where it cannot be begun.
    func entry() -> ScreeningEntry? {
        form.clearErrors()
        let names = ScreeningWords(strings: strings)
        guard let chosen = instrument.chosen else {
            form.show(errors: [(instrumentField, names.sentence(for: .noInstrument))])
            return nil
        }
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, strings.screening.refusals.badDay)])
            return nil
        }
        let entry = ScreeningEntry(
            instrument: instruments[chosen].code, cutOff: instruments[chosen].cutOff, day: day)
        let refusal = ScreeningRules.refusal(
            of: .begun(entry), on: nil, on: model.school.now.day)
        guard let refusal else { return entry }
        form.show(errors: [(dayField, names.sentence(for: refusal))])
        return nil
    }
}

/// How many of a class should be tested, and how many were.
final class ScreeningClassForm {
    let form: Form
    private let known: ScreeningClass?
    private let model: ScreeningModel
    private let names: ScreeningWords
    private let name: SuggestionControl<SchoolClass.ID>
    private let due, tested: TextInput
    private let nameField, dueField, testedField: FormField

    init(known: ScreeningClass?, model: ScreeningModel, strings: Strings) {
        self.known = known
        self.model = model
        names = ScreeningWords(strings: strings)
        let words = strings.screening
        name = SuggestionControl(takesOwnText: true) { text in
            model.uncounted.matching { TextMatch(text, title: $0.name) }.map {
                Suggestion(id: $0.id, title: $0.name)
            }
        }
        due = TextInput(known.map { "\($0.due)" } ?? "", limit: 3, holdsFigures: true)
        tested = TextInput(known.map { "\($0.tested)" } ?? "", limit: 3, holdsFigures: true)
        if let known {
            nameField = FormField(words.className, ReadOnlyControl { known.name })
        } else {
            nameField = FormField(words.className, name, hint: words.classHint)
        }
        dueField = FormField(words.due, due, columns: 6)
        testedField = FormField(words.tested, tested, columns: 6)
        form = Form([
            nameField, dueField, testedField,
            FormField("", ReadOnlyControl(role: .muted) { words.noScores }),
        ])
    }

    func count() -> ScreeningClass? {
        form.clearErrors()
        let count = ScreeningClass(
            name: known?.name ?? name.input.text.trimmed, due: Int(due.text) ?? -1,
            tested: Int(tested.text) ?? -1)
        let refusal = ScreeningRules.refusal(
            of: .counted(count), on: model.batch, on: model.school.now.day,
            among: model.school.classes)
        let listed = model.queue?.refusal(toCount: [count])
        guard let refusal = refusal ?? refusalToReplace(count) ?? listed else { return count }
        let field: FormField
        switch refusal {
        case .noClass, .alreadyCounted: field = nameField
        default: field = count.due < 0 ? dueField : testedField
        }
        form.show(errors: [(field, names.sentence(for: refusal))])
        return nil
    }

    /// Numbers that stand are replaced where they are seen: on the line of their class.
    private func refusalToReplace(_ count: ScreeningClass) -> ScreeningRefusal? {
        guard known == nil else { return nil }
        return model.batch?.replaced(by: [count], among: model.school.classes).first.map {
            .alreadyCounted($0.known.name)
        }
    }
}

/// Who is to be interviewed a second time; sealed at once.
final class ScreenedPupilForm {
    let form: Form
    private let names: ScreeningWords
    private let name = TextInput(limit: 40)
    private let className = TextInput(limit: 12)
    private let nameField, classField: FormField
    private let classes: [SchoolClass]

    init(strings: Strings, classes: [SchoolClass]) {
        self.classes = classes
        names = ScreeningWords(strings: strings)
        let words = strings.screening
        nameField = FormField(words.name, name, columns: 20, hint: words.nameHint)
        classField = FormField(words.className, className, columns: 14, hint: words.classHint)
        form = Form([
            nameField, classField, FormField("", ReadOnlyControl(role: .muted) { words.noScores }),
        ])
    }

    func pupil() -> ScreeningQueue.Pupil? {
        let pupil = ScreeningQueue.Pupil(
            name: name.text.trimmed, className: className.text.trimmed)
        var errors: [(FormField, String)] = []
        if pupil.name.isEmpty { errors.append((nameField, names.sentence(for: .noName))) }
        if !ScreeningRules.isClass(pupil.className, among: classes) {
            errors.append((classField, names.sentence(for: .noClass)))
        }
        form.show(errors: errors)
        return errors.isEmpty ? pupil : nil
    }
}
