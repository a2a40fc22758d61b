import Testing

@testable import Interchange

struct TableTests {
    private func table(_ text: String) throws -> Table<SampleColumn> {
        try Table<SampleColumn>(Array(text.utf8), encoding: nil)
    }

    @Test(arguments: TableDelimiter.allCases)
    func delimiterIsFoundFromTheHeader(delimiter: TableDelimiter) throws {
        let text = "检查时间|检查部位|问题描述\n3-8|楼道|\"一,二;三\t四，五\"\n"
            .split(separator: "|", omittingEmptySubsequences: false)
            .joined(separator: delimiter.rawValue)

        var table = try table(text)
        let row = try #require(try table.next())

        #expect(table.heading.delimiter == delimiter)
        #expect(row[.text] == "一,二;三 四，五")
    }

    @Test func titleRowsAboveTheHeaderAreSkippedAndKept() throws {
        var table = try table("某某学校隐患台账（2024年）,,\n\n填表人：安全办,,\n日 期,部位（详细）,备注\n3-8,楼道,x\n")
        let row = try #require(try table.next())

        #expect(table.heading.titles == ["某某学校隐患台账（2024年）", "填表人：安全办"])
        #expect(table.heading.columns.ignored == ["备注"])
        #expect(row.line == 5)
        #expect(row[.day] == "3-8")
        #expect(row[.place] == "楼道")
        #expect(row[.text].isEmpty)
    }

    @Test func missingColumnsAreRefusedWithWhatWasFound() {
        #expect(
            throws: TableRefusal.missingColumns(["检查部位"], found: ["日期", "问题描述", "x"], line: 2)
        ) {
            try table("台账\n日期,问题描述,x\n1,2,3\n")
        }
    }

    @Test func quoteOpenedInTheHeaderIsNamed() {
        #expect(throws: TableRefusal.unterminatedQuote(line: 1)) {
            try table("\"日期,部位\n1,2\n")
        }
    }

    @Test func raggedRowIsNamedWithItsLine() throws {
        var table = try table("日期,部位,问题描述,,\n1,2,3\n1,2\n1,2,3,4,5,6\n1,2,3,,,,\n")
        var issues: [ImportIssue] = []
        while let row = try table.next() { issues += row.issues }

        #expect(issues.map(\.line) == [3, 4])
        #expect(
            issues.map(\.reason) == [
                .ragged(expected: 3, found: 2), .ragged(expected: 3, found: 6),
            ])
    }

    @Test func problemOfACellIsToldWithColumnAndCodePoints() throws {
        var table = try table("日期,部位\n1,楼\u{202E}道\u{1}\n")
        let row = try #require(try table.next())

        let issue = try #require(row.issues.first)

        #expect(issue.column == "部位")
        #expect(issue.value == "楼道")
        #expect(issue.reason == .charactersRemoved(["U+202E", "U+0001"]))
        #expect(issue.severity == .warning)
    }

    @Test func firstOfSeveralNamesOfAColumnWins() {
        let columns = ColumnMap<SampleColumn>(header: ["日期", "检查时间", "部位"])

        #expect(columns.position(of: .day) == 1)
        #expect(columns.ignored == ["日期"])
    }

    @Test func noTitleMeansTwoColumns() {
        func repeated<Column: TableColumn>(_: Column.Type) -> [String] {
            let titles = Column.allCases.flatMap(\.titles)
            return Dictionary(grouping: titles) { $0 }.filter { $1.count > 1 }.map(\.key)
        }
        #expect(repeated(HazardColumn.self).isEmpty)
        #expect(repeated(PeopleColumn.self).isEmpty)
    }
}
