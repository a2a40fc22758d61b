import Interchange
import Localisation

/// What is to be said in the same words about several rows.
struct ImportIssueGroup {
    let issue: ImportIssue
    private(set) var lines: [Int] = []

    /// The first lines stand for all of them from here on.
    private static let namedLines = 5

    /// The groups of one severity, in the order of their first lines.
    static func groups(
        of issues: [ImportIssue], _ severity: ImportIssue.Severity
    ) -> [ImportIssueGroup] {
        struct Words: Hashable {
            let column: String?
            let value: String
            let reason: ImportIssue.Reason
        }
        var places: [Words: Int] = [:]
        var groups: [ImportIssueGroup] = []
        for issue in issues where issue.severity == severity {
            let words = Words(column: issue.column, value: issue.value, reason: issue.reason)
            let place = places[words] ?? groups.endIndex
            if place == groups.endIndex {
                places[words] = place
                groups.append(ImportIssueGroup(issue: issue))
            }
            groups[place].lines.append(issue.line)
        }
        return groups
    }

    /// `第 5、9 行  检查时间“2025-13-1”：日历上没有这一天`.
    func line(in issueWords: ImportIssueWords) -> String {
        let reason = issueWords.sentence(for: issue.reason)
        let words = issueWords.imports
        let place = words.table.lines(Array(lines.prefix(Self.namedLines)), lines.count)
        return place + "  "
            + (subject(in: words.report).map { words.report.colon($0, reason) } ?? reason)
    }

    private func subject(in words: Strings.Imports.Report) -> String? {
        let column = issue.column.map { HarmlessText.line($0, columns: 24) } ?? ""
        let value = HarmlessText.line(issue.value, columns: 48)
        return switch (column.isEmpty, value.isEmpty) {
        case (true, true): nil
        case (true, false): words.quoted(value)
        case (false, true): column
        case (false, false): words.cell(column, value)
        }
    }
}
