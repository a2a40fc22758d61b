import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct MouseTests {
    @Test func twoPressesAtOnceOnOneCellAreADoubleClick() {
        #expect(kinds([(5, 0), (5, 300), (5, 500)]) == [.click, .doubleClick, .click])
    }

    @Test func slowPressesAndOtherCellsAreClicks() {
        #expect(kinds([(5, 0), (5, 401), (6, 500)]) == [.click, .click, .click])
    }

    @Test func wheelBetweenPressesBreaksADoubleClick() {
        var counter = ClickCounter()
        let kinds = [RawMouse.Kind.press, .wheelDown, .press, .wheelUp].map {
            counter.event(for: RawMouse(kind: $0, at: .zero, milliseconds: 0)).kind
        }
        #expect(kinds == [.click, .wheelDown, .click, .wheelUp])
    }

    private func kinds(_ presses: [(x: Int, milliseconds: Int)]) -> [MouseEvent.Kind] {
        var counter = ClickCounter()
        return presses.map {
            counter.event(
                for: RawMouse(
                    kind: .press, at: Point(x: $0.x, y: 0), milliseconds: $0.milliseconds)
            ).kind
        }
    }
}
