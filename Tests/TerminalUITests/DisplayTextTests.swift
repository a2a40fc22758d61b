import TestSupport
import Testing

@testable import TerminalUI

struct DisplayTextTests {
    @Test(arguments: [
        ("abc", 3), ("教学楼A", 7), ("·…─", 3), ("e\u{301}", 1), ("ｶ", 1), ("：", 2), ("", 0),
        ("a\tb", 3), ("a\u{1B}[31mb", 7), ("\u{202E}abc", 3), ("👨‍👩‍👧", 6), ("👍🏽", 4), ("❤\u{FE0F}", 1),
    ])
    func widthCountsColumns(text: String, columns: Int) {
        #expect(DisplayText.width(of: text) == columns)
    }

    @Test func tabsControlsAndBidiAreShownHarmlessly() {
        let frame = Frame(24, 4).draw {
            $0.write("a\tb\u{1B}[31m\u{7F}\u{9B}", x: 0, y: 0)
            $0.write("甲\u{202E}乙\u{2066}\u{200F}丙", x: 0, y: 1)
            $0.write("第一行\n第二行\r\n", x: 0, y: 2)
            $0.write("e\u{301}\u{327}x👨‍👩‍👧。", x: 0, y: 3)
        }
        frame.expect(
            picture: """
                a b·[31m··
                甲乙丙
                第一行·第二行··
                e\u{301}\u{327}x👨👩👧。
                """)
        #expect(frame.canvas.row(1).filter { $0.glyph.scalars.count > 1 }.isEmpty)
    }

    @Test func marksBehindAClippedGlyphStandOnNothing() {
        let frame = Frame(4, 1).draw {
            $0.part(Rect(x: 0, y: 0, width: 3, height: 1)).write("a教e\u{301}", x: 0, y: 0)
            $0.part(Rect(x: 0, y: 0, width: 1, height: 1)).write("ab\u{301}", x: 0, y: 0)
        }
        frame.expect(picture: "a教")
    }

    @Test func prefixNeverCutsACharacter() {
        #expect(DisplayText.prefix(of: "教学楼", columns: 5) == "教学")
        #expect(DisplayText.prefix(of: "e\u{301}e\u{301}", columns: 1) == "e\u{301}")
        #expect(DisplayText.prefix(of: "a👨‍👩‍👧b", columns: 6) == "a")
        #expect(DisplayText.prefix(of: "a👨‍👩‍👧b", columns: 7) == "a👨‍👩‍👧")
        #expect(DisplayText.prefix(of: "abc", columns: 0) == "")
        #expect(DisplayText.prefix(of: "abc", columns: -1) == "")
    }

    @Test func wrapBreaksBetweenChineseCharactersAndAtBlanks() {
        #expect(
            DisplayText.wrap("燃气软管老化,接头处有气味。", columns: 12)
                == ["燃气软管老", "化,接头处有", "气味。"])
        #expect(
            DisplayText.wrap("the grid leader signs off", columns: 10)
                == ["the grid", "leader", "signs off"])
        #expect(
            DisplayText.wrap("编号 SY-2026-XF-0231 的隐患", columns: 16)
                == ["编号", "SY-2026-XF-0231", "的隐患"])
    }

    @Test func closingPunctuationDoesNotBeginALineNorOpeningEndOne() {
        #expect(DisplayText.wrap("甲乙丙。丁", columns: 6) == ["甲乙", "丙。丁"])
        #expect(DisplayText.wrap("甲乙（丙丁）", columns: 6) == ["甲乙", "（丙", "丁）"])
    }

    @Test func wrapKeepsLineBreaksAndEmptyLines() {
        #expect(DisplayText.wrap("甲\n\n乙\r\n丙", columns: 10) == ["甲", "", "乙", "丙"])
        #expect(DisplayText.wrap("", columns: 10) == [""])
    }

    @Test(arguments: 0..<40)
    func wrapPutsBackTheSameText(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let pieces = [
            "教", "学楼", "。", "（", "）", " ", "  ", "ab", "SY-2026", "\n", "👨‍👩‍👧", "e\u{301}", ",", "\t",
        ]
        let text = (0..<60).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
        let columns = Int.random(in: 1...30, using: &dice)
        let lines = DisplayText.wrap(text, columns: columns)
        func solid(_ text: String) -> String { String(text.filter { $0 != " " && $0 != "\n" }) }
        #expect(solid(lines.joined()) == solid(text))
        for line in lines where line.count > 1 {
            #expect(DisplayText.width(of: line) <= columns)
        }
    }

    @Test func wrapSurvivesColumnsThatAreTooFew() {
        #expect(DisplayText.wrap("甲乙", columns: 1) == ["甲", "乙"])
        #expect(DisplayText.wrap("甲乙", columns: 0) == ["甲", "乙"])
        #expect(DisplayText.wrap("ab", columns: -5) == ["a", "b"])
    }
}
