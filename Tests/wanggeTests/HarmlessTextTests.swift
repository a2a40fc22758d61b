import TerminalUI
import Testing

@testable import wangge

@Suite struct HarmlessTextTests {
    @Test func controlAndDirectionCharactersAreToldByNumber() {
        #expect(HarmlessText.line("教\u{1B}[2J室\u{202E}\u{200B}") == "教<U+001B>[2J室<U+202E><U+200B>")
        #expect(HarmlessText.line("一\n二\u{2028}三") == "一↵二↵三")
    }

    @Test(arguments: [1, 2, 3, 7, 10, 11])
    func lineIsCutToItsColumns(columns: Int) {
        let text = "隐患 a 台账\u{07}表"
        let line = HarmlessText.line(text, columns: columns)
        #expect(DisplayText.width(of: line) <= columns)
        #expect(line.hasSuffix("…"))
    }

    @Test func lineThatFitsIsWhole() {
        #expect(HarmlessText.line("隐患台账", columns: 8) == "隐患台账")
        #expect(HarmlessText.line("隐患台账", columns: 7) == "隐患台…")
        #expect(HarmlessText.line("", columns: 7) == "")
    }

    @Test func longPathStaysWholeAndHarmless() {
        let path = "/tmp/" + String(repeating: "很长的文件夹/", count: 30) + "一览表.html"
        #expect(HarmlessText.path(path) == path)
        #expect(HarmlessText.path(path + "\n") == path + "↵")
    }

    @Test func marksWithoutWidthDoNotPileUp() {
        let pile = "a" + String(repeating: "\u{301}", count: 10_000)
        #expect(HarmlessText.line(pile, columns: 10).unicodeScalars.count <= 41)
    }
}

@Suite struct ImportWordingTests {
    @Test func sizesAreRoundedAsPeopleReadThem() {
        let sizes = [0, 1, 1024, 65_536, 1_048_576, 5_400_000, 128 << 20].map {
            ByteSize(bytes: $0).description
        }
        #expect(sizes == ["0 KB", "1 KB", "1 KB", "64 KB", "1 MB", "5.2 MB", "128 MB"])
    }

    @Test func yearIsACalendarYearOrASchoolYear() {
        let years = ["2025", "2024-2025", "2024-2026", "25", "1999", "2025-", "2024-2025-2026"]
            .map { LedgerYear(argument: $0)?.text }
        #expect(years == ["2025", "2024-2025", nil, nil, nil, nil, nil])
    }
}
