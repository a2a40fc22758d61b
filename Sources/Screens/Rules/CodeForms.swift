import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// A clause of the guide: a new one, or one that is there.
final class ClauseForm: RuleEntryForm {
    let form: Form
    private let model: RulesModel
    private let strings: Strings
    private let known: GuideClause?
    private let code: TextInput
    private let field: ChoiceControl
    private let text: TextInput
    private let source: TextInput
    private let codeField: FormField
    private let textField: FormField
    private let sourceField: FormField

    init(clause: GuideClause?, model: RulesModel, strings: Strings) {
        self.model = model
        self.strings = strings
        known = clause
        let words = strings.rules
        code = TextInput(clause?.code ?? "", limit: 6)
        field = ChoiceControl(
            GuideClause.Field.allCases.map(RuleWords(strings: strings).name(of:)),
            chosen: clause.flatMap { GuideClause.Field.allCases.firstIndex(of: $0.field) } ?? 0)
        text = TextInput(clause?.text ?? "", rows: 3, limit: 200)
        source = TextInput(clause?.source ?? "", rows: 2, limit: 200)
        if let clause {
            codeField = FormField(words.code, ReadOnlyControl { clause.code })
        } else {
            codeField = FormField(words.code, code, columns: 8, hint: words.badClauseCode)
        }
        textField = FormField(words.text, text)
        sourceField = FormField(words.source, source)
        form = Form([
            codeField, FormField(words.field, field), textField, sourceField,
            model.failureField(strings),
        ])
    }

    private var clause: GuideClause {
        GuideClause(
            code: code.text, field: GuideClause.Field.allCases[field.chosen ?? 0],
            text: text.text, source: source.text)
    }

    func isComplete() -> Bool {
        let words = strings.rules
        var errors: [(field: FormField, error: String)] = []
        switch clause.refusal {
        case .badCode: errors.append((codeField, words.badClauseCode))
        case .noText: errors.append((textField, words.noText))
        case .noSource: errors.append((sourceField, words.noSource))
        case nil: break
        }
        if known == nil, model.clauses.contains(where: { $0.code == code.text }) {
            errors.append((codeField, words.codeTaken))
        }
        form.show(errors: errors)
        return errors.isEmpty
    }

    func submit(as signer: Signer) async -> Bool { await model.set(clause, as: signer) }
}

/// A category: a new one, or the names of one that is there.
final class CategoryForm: RuleEntryForm {
    let form: Form
    private let model: RulesModel
    private let strings: Strings
    private let known: HazardCategory?
    private let code: TextInput
    private let name: TextInput
    private let englishName: TextInput
    private let source: TextInput
    private let codeField: FormField
    private let nameField: FormField
    private let sourceField: FormField

    init(category: HazardCategory?, model: RulesModel, strings: Strings) {
        self.model = model
        self.strings = strings
        known = category
        let words = strings.rules
        code = TextInput(category?.code ?? "", limit: 2)
        name = TextInput(category?.name ?? "", limit: 20)
        englishName = TextInput(category?.englishName ?? "", limit: 40)
        source = TextInput(category?.source ?? "", rows: 2, limit: 200)
        if let category {
            codeField = FormField(words.code, ReadOnlyControl { category.code })
        } else {
            codeField = FormField(words.code, code, columns: 4, hint: words.badCategoryCode)
        }
        nameField = FormField(words.name, name, columns: 24)
        sourceField = FormField(words.source, source)
        form = Form([
            codeField, nameField, FormField(words.englishName, englishName, columns: 40),
            sourceField, model.failureField(strings),
        ])
    }

    private var category: HazardCategory {
        HazardCategory(
            code: code.text, name: name.text, englishName: englishName.text, source: source.text)
    }

    func isComplete() -> Bool {
        let words = strings.rules
        var errors: [(field: FormField, error: String)] = []
        switch category.refusal {
        case .badCode: errors.append((codeField, words.badCategoryCode))
        case .noText: errors.append((nameField, words.noName))
        case .noSource: errors.append((sourceField, words.noSource))
        case nil: break
        }
        if known == nil, model.categories.contains(where: { $0.code == code.text }) {
            errors.append((codeField, words.codeTaken))
        }
        form.show(errors: errors)
        return errors.isEmpty
    }

    func submit(as signer: Signer) async -> Bool { await model.set(category, as: signer) }
}
