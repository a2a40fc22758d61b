import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// A form for one entry of the tables of rules and codes.
protocol RuleEntryForm: AnyObject {
    var form: Form { get }

    /// Whether it can be saved; shows why not.
    func isComplete() -> Bool

    /// What follows from saving it, where that is asked first.
    var consequence: String? { get }

    /// Whether it was saved.
    func submit(as signer: Signer) async -> Bool

    /// What was saved, where its name may have changed in the form.
    var savedName: String? { get }
}

extension RuleEntryForm {
    var savedName: String? { nil }
    var consequence: String? { nil }
}

/// A rule's value, and where it comes from.
final class RuleForm: RuleEntryForm {
    let form: Form
    private let rule: RuleName
    private let model: RulesModel
    private let strings: Strings
    private let input: TextInput
    private let choice: ChoiceControl?
    private let source: TextInput
    private let valueField: FormField
    private let sourceField: FormField

    private static let units = DeadlineRule.Unit.allCases

    init(rule: RuleName, model: RulesModel, strings: Strings) {
        self.rule = rule
        self.model = model
        self.strings = strings
        let words = RuleWords(strings: strings)
        let value = model.settings.text(rule)
        input = TextInput(value, limit: 80)
        source = TextInput(model.sourceToOffer(for: rule, strings), limit: 200)
        if rule == .deadlineUnit || rule == .ladderUnit {
            let choice = ChoiceControl(
                Self.units.map(words.name(of:)),
                chosen: Self.units.firstIndex { $0.rawValue == value })
            self.choice = choice
            valueField = FormField(strings.rules.value, choice)
        } else {
            choice = nil
            valueField = FormField(
                strings.rules.value, input, columns: 40,
                hint: rule == .summerTimetable ? strings.rules.fromTodayOn : "")
        }
        sourceField = FormField(strings.rules.source, source)
        form = Form([valueField, sourceField, model.failureField(strings)])
    }

    private var value: String {
        choice?.chosen.map { Self.units[$0].rawValue } ?? input.text
    }

    /// The days of the follow-ups move for cases too that nobody here sees.
    var consequence: String? {
        let isMoving = rule.action == .changeCareRules && value != model.settings.text(rule)
        return isMoving ? strings.ruleSources.movesCases : nil
    }

    func isComplete() -> Bool {
        var errors: [(field: FormField, error: String)] = []
        if let refusal = rule.refusal(of: value) {
            errors.append((valueField, RuleWords(strings: strings).sentence(for: refusal)))
        }
        if source.text.allSatisfy(\.isWhitespace) {
            errors.append((sourceField, strings.rules.noSource))
        }
        form.show(errors: errors)
        return errors.isEmpty
    }

    func submit(as signer: Signer) async -> Bool {
        await model.set(rule, to: value, source: source.text, as: signer)
    }
}

extension RulesModel {
    /// What the source of a rule is called that the school sets: who and when. Other words that stand there
    /// stay.
    func sourceToOffer(for rule: RuleName, _ strings: Strings) -> String {
        let words = strings.ruleSources
        let known = source(of: rule)
        guard !isSet(rule) || known.hasPrefix(words.own) else { return known }
        let school = session.school
        let name = session.person.flatMap { school.name(of: $0) } ?? ""
        return words.own + words.by(name, school.now.day.text)
    }

    /// Why the last attempt failed.
    func failureField(_ strings: Strings) -> FormField {
        FormField(
            "",
            ReadOnlyControl(role: .error) { [weak self] in
                self?.failure.map(AccountWords(strings: strings).sentence) ?? ""
            })
    }
}
