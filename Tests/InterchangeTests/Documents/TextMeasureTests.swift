import Testing

@testable import Interchange

/// Breaking text into lines, for paper and for terminals.
@Suite struct TextMeasureTests {
    private let columns = TextMeasure.columns

    @Test func chineseCharactersTakeTwoColumns() {
        #expect(columns.width(of: "灶间A1，ｅ́") == 4 + 2 + 2 + 2)
        #expect(columns.lines("教学楼一层东侧", within: 7) == ["教学楼", "一层东", "侧"])
    }

    @Test func closingPunctuationBeginsNoLineAndOpeningEndsNone() {
        let text = "停用灶间，关总阀（含备用阀），改临时配餐。"
        for room in 6...40 {
            for line in columns.lines(text, within: Double(room)) {
                #expect(!"，）。".contains(line.first ?? " "), "\(room): \(line)")
                #expect(line.last != "（", "\(room): \(line)")
                #expect(columns.width(of: line) <= Double(room))
            }
        }
    }

    @Test func linesBreakBetweenTheNamesOfAListAndNotInThem() {
        let names = "卢新桥、贾成林、夏语禾、万国强（替欧阳蕊）、申屠岚"
        for room in 8...40 {
            let lines = columns.lines(names, within: Double(room))
            #expect(lines.joined() == names)
            for name in ["卢新桥", "贾成林", "夏语禾", "万国强", "申屠岚"] {
                #expect(lines.contains { $0.contains(name) }, "\(room): \(name)")
            }
        }
        // Where no line has room for a name, it breaks.
        #expect(columns.lines("卢新桥、贾成林", within: 5).allSatisfy { columns.width(of: $0) <= 5 })
    }

    @Test func wordsStayWholeWhileTheyFit() {
        #expect(
            columns.lines("see SY-2026-XF-0231 now", within: 15) == [
                "see", "SY-2026-XF-0231", "now",
            ])
        #expect(columns.lines("SY-2026-XF-0231", within: 6) == ["SY-202", "6-XF-0", "231"])
    }

    @Test(arguments: ["", "一", "a b  c", "第一段\n\n第三段", "，，，，，，，，", "（（（（（（"])
    func nothingIsLostButBlanksAtTheBreaks(text: String) {
        for room in 1...12 {
            let lines = columns.lines(text, within: Double(room))
            let kept = lines.joined().filter { $0 != " " }
            #expect(kept == text.filter { $0 != " " && $0 != "\n" }, "\(room)")
        }
    }

    @Test func columnsShareTheRoomThereIs() {
        #expect(ColumnWidths.shared([3, 4], room: 20) == [3, 4])
        let widths = ColumnWidths.shared([3, 400, 100, 6], room: 59)
        #expect(widths[0] == 3 && widths[3] == 6)
        #expect(abs(widths.reduce(0, +) - 59) < 0.001 && widths[1] > widths[2])
    }

    /// A date in a column that would be too narrow for it, beside a long text.
    @Test func columnKeepsItsWordsWhole() {
        let widths = ColumnWidths.shared([18, 400, 100], least: [10, 4, 4], room: 40)
        #expect(widths[0] == 10)
        #expect(abs(widths.reduce(0, +) - 40) < 0.001 && widths[1] > widths[2])
        // Not where that would leave the others nothing.
        let tight = ColumnWidths.shared([18, 400, 100], least: [10, 4, 4], room: 15)
        #expect(tight[0] < 10)
    }

    @Test func numbersAreWrittenWithAPointAndNoMorePlacesThanAsked() {
        let written = [0, 1.005, -0.5, 12.345, 99.999, 100].map { DecimalText.text($0) }
        #expect(written == ["0", "1", "-0.5", "12.35", "100", "100"] || written[1] == "1.01")
    }

    @Test func lineNeedsAtLeastTheLongestWord() {
        let columns = TextMeasure.columns
        #expect(columns.widthUnbroken(of: "Porthania II") == 9)
        #expect(columns.widthUnbroken(of: "未命名35") == 2)
        #expect(columns.widthUnbroken(of: "101\n1021\n103") == 4)
        #expect(columns.widthUnbroken(of: "") == 0)
    }
}
