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
    private let day, title, count: TextInput
    private let dayField, titleField, countField: FormField

    init(model: CareWorkModel, strings: Strings) {
        self.model = model
        names = CareWorkWords(strings: strings)
        let words = strings.careWork
        kind = ChoiceControl(CareWorkKind.allCases.map(names.name(of:)), chosen: 0)
        day = TextInput(model.school.now.day.text, limit: 10)
        title = TextInput(limit: 40)
        count = TextInput(limit: 5)
        dayField = FormField(words.day, day, columns: 14, hint: words.dayHint)
        titleField = FormField(words.what, title, hint: words.whatHint)
        countField = FormField(words.count, count, columns: 8)
        form = Form([
            FormField(words.kind, kind), dayField, titleField, countField,
            FormField("", ReadOnlyControl(role: .muted) { words.noPupils }),
        ])
    }

    /// The entry as it stands in the form; shows why not, and nil, where it cannot be noted.
    func entry() -> CareWorkEntry? {
        form.clearErrors()
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.careWork.badDay)])
            return nil
        }
        let entry = CareWorkEntry(
            kind: CareWorkKind.allCases[kind.chosen ?? 0], day: day, title: title.text,
            count: number(in: count.text) ?? -1)
        let refusal = CareWorkRules.refusal(
            of: .noted(entry), on: nil, on: model.school.now.day)
        guard let refusal else { return entry }
        form.show(errors: [
            (refusal == .badCount ? countField : titleField, names.sentence(for: refusal))
        ])
        return nil
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
        let refusal = CareWorkRules.refusal(of: step, on: work, on: model.school.now.day)
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
