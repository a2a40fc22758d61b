import Domain
import Interchange
import Localisation

extension Strings.Imports.Rows {
    /// What is wrong with a row; `category` names a category by its code.
    func sentence(
        for reason: ImportIssue.Reason, category: (String) -> String
    ) -> String {
        switch reason {
        case .ragged(let expected, let found): ragged(expected, found)
        case .cellTooLong(let bytes, let limit):
            cellTooLong("\(ByteSize(bytes: bytes))", "\(ByteSize(bytes: limit))")
        case .textAfterQuote: textAfterQuote
        case .charactersRemoved(let numbers):
            charactersRemoved(numbers.prefix(6).joined(separator: " "))
        case .missingValue: missingValue
        case .textTooLong(let characters, let limit): textTooLong(characters, limit)
        case .notADate: notADate
        case .impossibleDate: impossibleDate
        case .ambiguousDate: ambiguousDate
        case .dateInTheFuture: dateInTheFuture
        case .deadlineBeforeFinding(let found): deadlineBeforeFinding(found.text)
        case .completedBeforeFinding(let found): completedBeforeFinding(found.text)
        case .closedBeforeCompletion(let completed): closedBeforeCompletion(completed.text)
        case .unknownCategory(let used): unknownCategory(category(used))
        case .categoryAssumed(let used): categoryAssumed(category(used))
        case .noCategory: noCategory
        case .unknownStatus: unknownStatus
        case .ambiguousName(let persons): ambiguousName(persons)
        case .staffNumberTaken(let line): staffNumberTaken(line)
        case .privatePhone: privatePhone
        case .unknownGrid: unknownGrid
        case .unknownRole: unknownRole
        case .roleWithoutGrid: roleWithoutGrid
        case .secondLeader(let line): secondLeader(line)
        }
    }
}
