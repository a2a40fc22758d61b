import Domain
import Localisation
import TerminalUI
import ViewModels

/// New classes of the school: several at once, from one day on.
final class SchoolClassForm {
    let form: Form
    private let model: CareWorkModel
    private let names: CareWorkWords
    private let text, day: TextInput
    private let textField, dayField: FormField

    init(model: CareWorkModel, strings: Strings) {
        self.model = model
        names = CareWorkWords(strings: strings)
        let words = strings.careClasses
        let first = model.semester?.starts ?? model.school.now.day
        text = TextInput(limit: 200)
        day = TextInput(first.text, limit: DayField.length, takesBlanks: false)
        textField = FormField(words.names, text, hint: words.namesHint)
        dayField = FormField(words.from, day, columns: 14, hint: words.fromHint)
        form = Form([
            textField, dayField,
            FormField("", ReadOnlyControl(role: .muted) { strings.careWork.noPupils }),
        ])
    }

    /// Shows why not, and nil, where one of them cannot be added.
    func steps() -> [SchoolClass.Step]? {
        form.clearErrors()
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.careWork.badDay)])
            return nil
        }
        let new = ClassChoice.names(in: text.text)
        for name in new.isEmpty ? [""] : new {
            let refusal = SchoolClassRules.refusal(
                of: .added(name: name, from: day), on: nil, among: model.school.classes)
            guard let refusal else { continue }
            let sentence = (name.isEmpty ? "" : name + " ") + names.sentence(for: refusal)
            form.show(errors: [(textField, sentence)])
            return nil
        }
        return new.map { .added(name: $0, from: day) }
    }
}

/// The last day of a class.
final class SchoolClassEndForm {
    let form: Form
    private let one: SchoolClass
    private let model: CareWorkModel
    private let names: CareWorkWords
    private let day: TextInput
    private let dayField: FormField

    init(one: SchoolClass, model: CareWorkModel, strings: Strings) {
        self.one = one
        self.model = model
        names = CareWorkWords(strings: strings)
        let words = strings.careClasses
        day = TextInput(model.school.now.day.text, limit: DayField.length, takesBlanks: false)
        dayField = FormField(words.last, day, columns: 14, hint: words.lastHint)
        form = Form([
            FormField(words.from, ReadOnlyControl { one.starts.text }), dayField,
        ])
    }

    func step() -> SchoolClass.Step? {
        form.clearErrors()
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.careWork.badDay)])
            return nil
        }
        let step = SchoolClass.Step.ended(on: day)
        let refusal = SchoolClassRules.refusal(of: step, on: one, among: model.school.classes)
        guard let refusal else { return step }
        form.show(errors: [(dayField, names.sentence(for: refusal))])
        return nil
    }
}
