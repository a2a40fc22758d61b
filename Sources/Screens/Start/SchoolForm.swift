import Localisation
import TerminalUI
import ViewModels

/// The short form that founds a school.
final class SchoolForm {
    let form: Form
    private var draft: SchoolFounding
    private let strings: Strings
    private let name = TextInput(limit: 60)
    private let code = TextInput(limit: 6)
    private let principal = TextInput(limit: 30)
    private let semester: TextInput
    private let nameField: FormField
    private let codeField: FormField
    private let semesterField: FormField

    init(founding: SchoolFounding, strings: Strings) {
        draft = founding
        self.strings = strings
        semester = TextInput(founding.semesterStart, limit: 10)
        let words = strings.start
        nameField = FormField(words.schoolName, name)
        codeField = FormField(words.schoolCode, code, columns: 8, hint: words.codeHint)
        semesterField = FormField(
            words.semesterStart, semester, columns: 12, hint: words.semesterHint)
        form = Form([
            nameField, codeField, FormField(words.principal, principal, columns: 20), semesterField,
        ])
    }

    /// What was typed, if it will do; otherwise shows what will not, and returns nil.
    func founding() -> SchoolFounding? {
        draft.name = name.text
        draft.code = code.text.uppercased()
        draft.principal = principal.text
        draft.semesterStart = semester.text
        let errors = draft.refusals.map { (field(of: $0), strings.start.sentence(for: $0)) }
        form.show(errors: errors)
        return errors.isEmpty ? draft : nil
    }

    private func field(of refusal: SchoolFounding.Refusal) -> FormField {
        switch refusal {
        case .noName: nameField
        case .badCode: codeField
        case .badDate: semesterField
        }
    }
}
