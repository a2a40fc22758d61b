import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct MouseTests {
    @Test func twoPressesAtOnceOnOneCellAreADoubleClickHoweverTheButtonIsLetGo() {
        #expect(kinds([(5, 0), (5, 300), (5, 500)]) == [.click, .doubleClick, .click])
    }

    @Test func slowPressesAndOtherCellsAreClicks() {
        #expect(kinds([(5, 0), (5, 401), (6, 500)]) == [.click, .click, .click])
    }

    @Test func wheelBetweenPressesBreaksADoubleClick() {
        var counter = ClickCounter()
        let kinds = [RawMouse.Kind.press, .wheelDown, .press, .wheelUp].map {
            kind(of: counter.event(for: RawMouse(kind: $0, at: .zero, milliseconds: 0)))
        }
        #expect(kinds == [.click, .wheelDown, .click, .wheelUp])
    }

    @Test func moveWithTheButtonDownIsADragAndNoSecondPress() {
        var counter = ClickCounter()
        let way = [RawMouse.Kind.press, .move, .release].map {
            counter.event(for: RawMouse(kind: $0, at: Point(x: 5, y: 2), milliseconds: 0))
        }
        #expect(way.dropFirst() == [.drag(Point(x: 5, y: 2)), .release(Point(x: 5, y: 2))])
        #expect(kind(of: way[0]) == .click)
    }

    private func kinds(_ presses: [(x: Int, milliseconds: Int)]) -> [MouseEvent.Kind] {
        var counter = ClickCounter()
        return presses.compactMap { press in
            let at = Point(x: press.x, y: 0)
            let event = counter.event(
                for: RawMouse(kind: .press, at: at, milliseconds: press.milliseconds))
            let release = counter.event(
                for: RawMouse(kind: .release, at: at, milliseconds: press.milliseconds))
            #expect(release == .release(at))
            return kind(of: event)
        }
    }

    private func kind(of event: InputEvent) -> MouseEvent.Kind? {
        if case .mouse(let mouse) = event { mouse.kind } else { nil }
    }
}
