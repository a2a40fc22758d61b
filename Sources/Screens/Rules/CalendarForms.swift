import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// A first and a last day, typed as dates.
private struct DayFields {
    let first, last: FormField
    private let firstInput, lastInput: TextInput
    private let words: Strings.Calendar
    private let school: SchoolModel

    init(_ days: ClosedRange<Day>?, _ words: Strings.Calendar, _ school: SchoolModel) {
        (self.words, self.school) = (words, school)
        firstInput = TextInput(days?.lowerBound.text ?? "", limit: 12)
        lastInput = TextInput(days?.upperBound.text ?? "", limit: 12)
        first = FormField(words.starts, firstInput, columns: 12, hint: words.badDay)
        last = FormField(words.ends, lastInput, columns: 12, hint: words.badDay)
    }

    /// Nil where a field holds no day or the last comes before the first; `errors` then say so.
    func read(_ errors: inout [(field: FormField, error: String)]) -> ClosedRange<Day>? {
        let start = school.day(typed: firstInput.text)
        let end = school.day(typed: lastInput.text)
        if start == nil { errors.append((first, words.badDay)) }
        if end == nil { errors.append((last, words.badDay)) }
        guard let start, let end else { return nil }
        guard start <= end else {
            errors.append((last, words.endsBeforeStart))
            return nil
        }
        return start...end
    }
}

/// A semester: a new one, or the days of one that is there.
final class SemesterForm: RuleEntryForm {
    let form: Form
    private let model: RulesModel
    private let strings: Strings
    private let known: Semester?
    private var seen: CalendarSight
    private let year: TextInput
    private let term: ChoiceControl
    private let days: DayFields
    private let yearField: FormField
    private var entry: Semester?

    init(semester: Semester?, model: RulesModel, strings: Strings) {
        self.model = model
        self.strings = strings
        known = semester
        seen = model.sight(of: semester)
        let (rules, words) = (strings.rules.calendar, RuleWords(strings: strings))
        year = TextInput(semester.map { String($0.schoolYear) } ?? "", limit: 4)
        term = ChoiceControl(Semester.Term.allCases.map(words.name(of:)), chosen: 0)
        days = DayFields(semester.map { $0.starts...$0.ends }, rules, model.session.school)
        yearField = FormField(rules.schoolYear, year, columns: 6, hint: rules.badYear)
        let name =
            if let semester {
                [FormField(rules.term, ReadOnlyControl { words.name(of: semester) })]
            } else {
                [yearField, FormField(rules.term, term)]
            }
        form = Form(name + [days.first, days.last, model.failureField(strings)])
    }

    func isComplete() -> Bool {
        let words = strings.rules.calendar
        var errors: [(field: FormField, error: String)] = []
        let number = known?.schoolYear ?? Int(year.text)
        if number.map({ (2000...2999).contains($0) }) != true {
            errors.append((yearField, words.badYear))
        }
        if let days = days.read(&errors), let number, errors.isEmpty {
            let semester = Semester(
                schoolYear: number,
                term: known?.term ?? Semester.Term.allCases[term.chosen ?? 0],
                starts: days.lowerBound, ends: days.upperBound)
            switch model.refusal(of: [.semester(semester)], seen: seen) {
            case .changedMeanwhile?: errors.append(lookAgain())
            case let refusal?:
                let field = refusal == .semesterTaken ? yearField : self.days.last
                errors.append((field, RuleWords(strings: strings).sentence(for: refusal)))
            case nil: break
            }
            entry = semester
        }
        form.show(errors: errors)
        return errors.isEmpty
    }

    func submit(as signer: Signer) async -> Bool {
        guard let entry else { return false }
        let isSaved = await model.change([.semester(entry)], seen: seen, as: signer)
        if model.wasSecond { form.show(errors: [lookAgain()]) }
        return isSaved
    }

    /// Says what somebody else has made of it. Told that, the person may well mean it still.
    private func lookAgain() -> (field: FormField, error: String) {
        model.forgetFailure()
        seen = model.newSight(of: known)
        return (days.last, RuleWords(strings: strings).changedTo(seen.semester))
    }
}

/// Days off, or days made up for them.
final class DaysForm: RuleEntryForm {
    let form: Form
    private let model: RulesModel
    private let strings: Strings
    private let kind: ChoiceControl
    private let source: TextInput
    private let days: DayFields
    private let sourceField: FormField
    /// What the days were when they were last looked at.
    private var known: [CalendarStretch]
    private var seen: CalendarSight
    private var changes: [CalendarChange] = []
    private(set) var savedName: String?

    private static let kinds: [DayException?] = [.holiday, .makeUpDay, nil]

    init(stretch: CalendarStretch?, model: RulesModel, strings: Strings) {
        self.model = model
        self.strings = strings
        known = stretch.map { [$0] } ?? []
        seen = model.sight()
        let (rules, words) = (strings.rules.calendar, RuleWords(strings: strings))
        kind = ChoiceControl(
            Self.kinds.map(words.name(of:)),
            chosen: stretch.flatMap { Self.kinds.firstIndex(of: $0.exception) } ?? 0)
        source = TextInput(stretch?.source ?? "", rows: 2, limit: 200)
        days = DayFields(stretch?.days, rules, model.session.school)
        sourceField = FormField(strings.rules.source, source, hint: rules.sourceHint)
        form = Form([
            days.first, days.last, FormField(rules.kind, kind), sourceField,
            model.failureField(strings),
        ])
    }

    func isComplete() -> Bool {
        var errors: [(field: FormField, error: String)] = []
        if let days = days.read(&errors) {
            let change = CalendarChange.days(
                days, Self.kinds[kind.chosen ?? 0], source: source.text)
            // Days that were shown and are not among the new ones are ordinary again.
            let given = known.flatMap { $0.outside(days) }
            changes = given.map { .days($0, nil, source: source.text) } + [change]
            savedName = RuleWords(strings: strings).text(of: days)
            switch model.refusal(of: changes, seen: seen) {
            case .changedMeanwhile?: errors.append(lookAgain(at: days))
            case let refusal?:
                let field = refusal == .noSource ? sourceField : self.days.last
                errors.append((field, RuleWords(strings: strings).sentence(for: refusal)))
            case nil: break
            }
        }
        form.show(errors: errors)
        return errors.isEmpty
    }

    func submit(as signer: Signer) async -> Bool {
        let isSaved = await model.change(changes, seen: seen, as: signer)
        var errors: [(field: FormField, error: String)] = []
        if model.wasSecond, let days = days.read(&errors) {
            form.show(errors: [lookAgain(at: days)])
        }
        return isSaved
    }

    /// Says what somebody else has made of the days. Told that, the person may well mean it still, and
    /// means all of those days then.
    private func lookAgain(at days: ClosedRange<Day>) -> (field: FormField, error: String) {
        model.forgetFailure()
        seen = model.newSight()
        let shown = known.map(\.days)
        known = Array(Set(shown.flatMap(seen.stretches(around:))))
            .sorted { $0.days.lowerBound < $1.days.lowerBound }
        let now = CalendarStretch.joined(
            Array(Set(known + seen.stretches(around: days))))
        return (self.days.last, RuleWords(strings: strings).changedTo(now))
    }
}
