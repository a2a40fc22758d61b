import Domain
import Localisation
import TerminalUI
import ViewModels

/// The form of a new line: what has taken place, or with a later day what is planned.
final class CareWorkForm {
    let form: Form
    private let model: CareWorkModel
    private let names: CareWorkWords
    private let kind: ChoiceControl
    private let day, title, count, classes: TextInput
    private let dayField, titleField, countField, classField: FormField

    /// Filled in with what the page in hand knows: the day, or classes of a class activity.
    init(
        model: CareWorkModel, strings: Strings, day: Day? = nil,
        classes chosen: Set<SchoolClass.ID> = []
    ) {
        self.model = model
        names = CareWorkWords(strings: strings)
        let (words, classWords) = (strings.careWork, strings.careClasses)
        let today = day ?? model.school.now.day
        let first: CareWorkKind = chosen.isEmpty ? .schoolActivity : .classActivity
        kind = ChoiceControl(
            CareWorkKind.allCases.map(names.name(of:)),
            chosen: CareWorkKind.allCases.firstIndex(of: first))
        self.day = TextInput(today.text, limit: 10)
        title = TextInput(limit: 40)
        count = TextInput(limit: 5)
        classes = TextInput(
            ClassChoice.text(of: chosen, among: model.classes(on: today), all: classWords.all),
            limit: 200)
        dayField = FormField(words.day, self.day, columns: 14, hint: words.dayHint)
        titleField = FormField(words.what, title, hint: words.whatHint)
        countField = FormField(words.count, count, columns: 8)
        classField = FormField(classWords.classes, classes, hint: classWords.classesHint)
        form = Form([
            FormField(words.kind, kind), dayField, titleField, classField, countField,
            FormField("", ReadOnlyControl(role: .muted) { words.noPupils }),
        ])
        showFields()
        if !chosen.isEmpty { form.moveFocus(to: titleField) }
    }

    private var chosenKind: CareWorkKind { CareWorkKind.allCases[kind.chosen ?? 0] }

    /// Only a class activity asks for classes, where the school has a list of them.
    func showFields() {
        let isShown = chosenKind == .classActivity && !model.school.classes.isEmpty
        if classField.isShown != isShown { classField.isShown = isShown }
    }

    /// The entry as it stands in the form; shows why not, and nil, where it cannot be noted.
    func entry() -> CareWorkEntry? {
        form.clearErrors()
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.careWork.badDay)])
            return nil
        }
        guard let chosen = classes(on: day) else { return nil }
        let entry = CareWorkEntry(
            kind: chosenKind, day: day, title: title.text, count: number(in: count.text) ?? -1,
            classes: chosen)
        let refusal = CareWorkRules.refusal(
            of: .noted(entry), on: nil, on: model.school.now.day, among: model.school.classes)
        guard let refusal else { return entry }
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
        switch refusal {
        case .badCount: countField
        case .noClasses, .notAClassThen: classField
        default: titleField
        }
    }
}

/// The form that says that something planned has taken place.
final class CareWorkConfirmation {
    let form: Form
    private let work: CareWork
    private let model: CareWorkModel
    private let names: CareWorkWords
    private let day, count: TextInput
    private let dayField, countField: FormField

    init(work: CareWork, model: CareWorkModel, strings: Strings) {
        self.work = work
        self.model = model
        names = CareWorkWords(strings: strings)
        let words = strings.careWork
        day = TextInput(min(work.entry.day, model.school.now.day).text, limit: 10)
        count = TextInput(work.entry.count > 0 ? "\(work.entry.count)" : "", limit: 5)
        dayField = FormField(words.day, day, columns: 14)
        countField = FormField(words.count, count, columns: 8)
        form = Form([dayField, countField])
    }

    func step() -> CareWorkStep? {
        form.clearErrors()
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.careWork.badDay)])
            return nil
        }
        let step = CareWorkStep.held(on: day, count: number(in: count.text) ?? -1)
        let refusal = CareWorkRules.refusal(
            of: step, on: work, on: model.school.now.day, among: model.school.classes)
        guard let refusal else { return step }
        form.show(errors: [
            (refusal == .badCount ? countField : dayField, names.sentence(for: refusal))
        ])
        return nil
    }
}

/// An empty field counts nobody; nil for what is no number.
private func number(in text: String) -> Int? {
    text.isEmpty ? 0 : Int(text)
}
