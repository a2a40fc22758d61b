import Domain
import TerminalUI
import Testing

@testable import Screens

/// Which buildings of a crowded map are seen from above, and which are their number alone.
struct PlaceBoxGroundTests {
    private func grounds(
        _ width: Int, _ height: Int, x: Int = 2, number: Int?, isSelected: Bool = false
    ) -> Set<Role> {
        let canvas = Canvas(size: Size(width: 12, height: 4))
        let look = PlaceLook(
            name: "食堂", owner: "", badge: .init(long: "✓", short: "✓", role: .good))
        PlaceBox(
            look: look, detail: .number, number: number, isSelected: isSelected, hasFocus: false
        ).draw(
            in: Rect(x: x, y: 0, width: width, height: height), on: canvas.surface(),
            seen: SeenMap(size: canvas.size))
        let cells = (0..<height).flatMap { canvas.row($0).dropFirst(x).prefix(width) }
        return Set(cells.map(\.ground))
    }

    @Test func smallBoxIsItsNumberAlone() {
        #expect(grounds(5, 2, number: 17) == [.text])
        #expect(grounds(4, 3, number: 17) == [.text])
        #expect(grounds(5, 1, number: 17) == [.text])
    }

    @Test func largeBoxAndOneWithANameAreSeen() {
        #expect(grounds(7, 2, number: 17) == [.building])
        #expect(grounds(6, 2, number: nil) == [.building])
    }

    /// Half a number is not shown; where it stands is.
    @Test func smallBoxThatTheEdgeCutsIsSeen() {
        #expect(grounds(5, 2, x: 11, number: 17) == [.building])
        #expect(grounds(5, 2, x: 10, number: 17) == [.text])
    }

    /// Wherever it is, the cursor is found.
    @Test func selectedBoxIsSeen() {
        #expect(grounds(5, 2, number: 17, isSelected: true).contains(.buildingSelected))
    }
}
