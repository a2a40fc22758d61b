import Testing

@testable import Interchange

struct TableReaderTests {
    @Test func quotedNewlinesDelimitersAndQuotesBelongToTheCell() throws {
        let rows = try TableReader.rows(of: "a,\"b,\r\n\"\"c\"\"\",d\ne,f,g\n")

        #expect(rows.map(\.cells) == [["a", "b,\n\"c\"", "d"], ["e", "f", "g"]])
        #expect(rows.map(\.line) == [1, 3])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func everyLineEndCountsOnce(end: String) throws {
        let rows = try TableReader.rows(of: ["a,b", "", "c,d", "e,"].joined(separator: end))

        #expect(rows.map(\.cells) == [["a", "b"], [""], ["c", "d"], ["e", ""]])
        #expect(rows.map(\.line) == [1, 2, 3, 4])
    }

    @Test func quoteThatIsNeverClosedIsNamedByTheLineWhereItOpened() {
        #expect(throws: TableRefusal.unterminatedQuote(line: 2)) {
            try TableReader.rows(of: "a,b\nc,\"d\ne,f\ng,h\n")
        }
    }

    @Test func textBehindAClosingQuoteIsNamed() throws {
        let row = try #require(try TableReader.rows(of: "a,\"b\"c,d").first)

        #expect(row.problems == [.init(line: 1, cell: 1, kind: .textAfterQuote)])
        #expect(row.cells == ["a", "bc", "d"])
    }

    @Test func longCellIsCutBetweenCharactersAndNamed() throws {
        let long = String(repeating: "隐", count: 1_700_000)

        let row = try #require(try TableReader.rows(of: "a,\"\(long)\",c").first)

        #expect(row.problems == [.init(line: 1, cell: 1, kind: .tooLong(bytes: 5_100_000))])
        #expect(row.cells[1] == String(repeating: "隐", count: 21_845))
        #expect(row.cells[2] == "c")
    }

    @Test func controlAndBidiCharactersAreTakenOutAndNamed() throws {
        let row = try #require(
            try TableReader.rows(of: "x\n\"教\u{202E}学\u{0}\u{7}楼\n\u{202E}A\"").last)

        #expect(row.cells == ["教学楼\nA"])
        #expect(
            row.problems == [
                .init(line: 2, cell: 0, kind: .charactersRemoved(["\u{202E}", "\u{0}", "\u{7}"]))
            ])
    }

    @Test func cellsAreTrimmedOfEveryKindOfBlank() throws {
        let row = try #require(
            try TableReader.rows(of: " a ,\u{3000}教 学\u{3000},\u{A0}b\t, \"c \" ").first)

        #expect(row.cells == ["a", "教 学", "b", "c"])
        #expect(row.problems.isEmpty)
    }

    @Test func combiningMarkDoesNotHideADelimiter() throws {
        #expect(try TableReader.rows(of: "a,\u{301}b").map(\.cells) == [["a", "\u{301}b"]])
    }

    @Test(arguments: TableDelimiter.allCases, 1...20 as ClosedRange<UInt64>)
    func whatWasWrittenWithAnyQuotingIsReadBack(delimiter: TableDelimiter, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = ["教学楼", "a", "，", ",", ";", "\t", "\"", "\n", "。", "1", " ", "“x”", "é"]
        let table = (0..<20).map { _ in
            (0..<Int.random(in: 1...6, using: &random)).map { _ in
                // The edges are no blanks, for cells are trimmed.
                "<"
                    + (0..<Int.random(in: 0...4, using: &random)).map { _ in
                        pieces.randomElement(using: &random) ?? ""
                    }.joined() + ">"
            }
        }
        let text = table.map { row in
            row.map { cell in
                let mustBeQuoted =
                    cell.contains { "\"\n".contains($0) }
                    || cell.contains(delimiter.rawValue)
                guard mustBeQuoted || Bool.random(using: &random) else { return cell }
                return "\""
                    + cell.split(separator: "\"", omittingEmptySubsequences: false)
                    .joined(separator: "\"\"") + "\""
            }.joined(separator: delimiter.rawValue)
        }.joined(separator: ["\n", "\r\n"].randomElement(using: &random) ?? "\n")

        let read = try TableReader.rows(of: text, delimiter: delimiter)

        let expected = table.map { $0.map { $0.map { $0 == "\t" ? " " : String($0) }.joined() } }
        #expect(read.map(\.cells) == expected)
    }
}

extension SeededGenerator: RandomNumberGenerator {}
