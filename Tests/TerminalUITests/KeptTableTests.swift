import Observation
import Testing

@testable import TerminalUI

@Observable
private final class Stock {
    var unit = "具"
    @ObservationIgnored var asked: [Int] = []
}

/// A table of twelve rows in four lines below its titles.
struct KeptTableTests {
    private let stock = Stock()
    private let kept = KeptDrawing()
    private let columns = [ListColumn("编号", .fixed(4)), ListColumn("灭火器", .fixed(6))]

    /// What was asked for while the row was selected, in order, and the picture then.
    private func draw(
        _ selected: Int, look: Int = 0, isFocused: Bool = true, scroll: inout ListScroll
    ) -> (asked: [Int], rows: [String]) {
        let frame = Frame(17, 5)
        stock.asked = []
        let rows = ListRows(count: 12, selected: selected, isFocused: isFocused)
        ListTable(columns: columns, rows: rows).draw(
            on: frame.surface, scroll: &scroll, kept: kept, look: look
        ) { [stock] row in
            stock.asked.append(row)
            return [CellText("\(row)"), CellText("\(row * 2)\(stock.unit)", .serious)]
        }
        return (stock.asked, (0..<5).map { frame.canvas.text(ofRow: $0) })
    }

    @Test func aStepMovesThePointerAlone() {
        var scroll = ListScroll()
        #expect(draw(0, scroll: &scroll).asked == [0, 1, 2, 3])
        let step = draw(2, scroll: &scroll)
        #expect(step.asked.isEmpty)
        #expect(
            step.rows == [
                "  编号  灭火器", "  0     0具     █", "  1     2具     │", "▸ 2     4具     │",
                "  3     6具     │",
            ])
    }

    @Test func aScrolledStepAsksForTheRowThatComesIn() {
        var scroll = ListScroll()
        _ = draw(3, scroll: &scroll)
        let step = draw(4, scroll: &scroll)
        #expect(step.asked == [4])
        #expect(step.rows[1].hasPrefix("  1     2具") && step.rows[4].hasPrefix("▸ 4     8具"))
        #expect(draw(0, scroll: &scroll).asked == [0])
        #expect(draw(11, scroll: &scroll).asked == [8, 9, 10, 11])
    }

    @Test func whatAnyRowShowedIsFollowed() {
        var scroll = ListScroll()
        _ = draw(0, scroll: &scroll)
        stock.unit = "个"
        let frame = draw(0, scroll: &scroll)
        #expect(frame.asked == [0, 1, 2, 3])
        #expect(frame.rows[4].hasPrefix("  3     6个"))
    }

    @Test func anotherLookOrFocusDrawsAllAnew() {
        var scroll = ListScroll()
        _ = draw(0, scroll: &scroll)
        #expect(draw(0, look: 1, scroll: &scroll).asked.count == 4)
        #expect(draw(0, look: 1, isFocused: false, scroll: &scroll).asked.count == 4)
        #expect(draw(1, look: 1, isFocused: false, scroll: &scroll).asked.isEmpty)
    }
}
