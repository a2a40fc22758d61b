import Domain
import Interchange
import Localisation
import Screens

/// What is wrong with a row, or worth reading about it.
struct ImportIssueWords {
    let strings: Strings
    let categories: [HazardCategory]
    /// Names whom and what a refusal is about.
    let organisation: Organisation

    var imports: Strings.Imports { strings.imports }
    private var words: Strings.Imports.Rows { strings.imports.rows }

    func sentence(for reason: ImportIssue.Reason) -> String {
        switch reason {
        case .ragged(let expected, let found): words.ragged(expected, found)
        case .cellTooLong(let bytes, let limit):
            words.cellTooLong("\(ByteSize(bytes: bytes))", "\(ByteSize(bytes: limit))")
        case .textAfterQuote: words.textAfterQuote
        case .charactersRemoved(let numbers):
            words.charactersRemoved(numbers.prefix(6).joined(separator: " "))
        case .missingValue: words.missingValue
        case .textTooLong(let characters, let limit): words.textTooLong(characters, limit)
        case .notADate: words.notADate
        case .impossibleDate: words.impossibleDate
        case .ambiguousDate: words.ambiguousDate
        case .dateInTheFuture: words.dateInTheFuture
        case .deadlineBeforeFinding(let found): words.deadlineBeforeFinding(found.text)
        case .completedBeforeFinding(let found): words.completedBeforeFinding(found.text)
        case .closedBeforeCompletion(let completed): words.closedBeforeCompletion(completed.text)
        case .unknownCategory(let used): words.unknownCategory(name(of: used))
        case .categoryAssumed(let used): words.categoryAssumed(name(of: used))
        case .noCategory: words.noCategory
        case .unknownStatus: words.unknownStatus
        case .ambiguousName(let persons): words.ambiguousName(persons)
        case .hasLeft(let day): words.hasLeft(day.text)
        case .staffNumberTaken(let line): words.staffNumberTaken(line)
        case .privateNumber(.mobile): words.privatePhone
        case .privateNumber(.identityCard): words.privateCard
        case .unknownGrid: words.unknownGrid
        case .unknownRole: words.unknownRole
        case .roleWithoutGrid: words.roleWithoutGrid
        case .secondLeader(let line): words.secondLeader(line)
        case .notWeekdays: words.notWeekdays
        case .notWeeks: words.notWeeks
        case .unclearWeeks: words.unclearWeeks
        case .unclearDays: words.unclearDays
        case .unknownPlace: words.unknownPlace
        case .unknownSlot: words.unknownSlot
        case .unknownPerson: words.unknownPerson
        case .notAPost: words.notAPost
        case .notAMark: words.notAMark
        case .notNamedPeople: words.notNamedPeople
        case .dutyRefused(let refusal):
            DutyRefusalWords(strings: strings, organisation: organisation).sentence(for: refusal)
        case .standInTwice(let double):
            DutyRefusalWords(strings: strings, organisation: organisation).sentence(for: double)
        case .notAScore: words.notAScore
        case .unknownLevel: words.unknownLevel
        case .riskRefused(let refusal):
            RiskRefusalWords(strings: strings, organisation: organisation).sentence(for: refusal)
        }
    }

    private func name(of code: HazardCategory.ID) -> String {
        guard let category = categories.first(where: { $0.code == code }) else { return code }
        return strings.language == .english ? category.englishName : category.name
    }
}
