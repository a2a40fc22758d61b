import Domain
import TerminalUI
import Testing

@testable import Screens

/// Edges that lie in one line on the plan do so true to scale, however they lie between the cells.
struct SnappedOutlineTests {
    private nonisolated static let shapes: [(corners: [(Double, Double)], patterns: Int)] = [
        // L, U, and a cross.
        ([(0, 0), (24, 0), (24, 12), (12, 12), (12, 36), (0, 36)], 2),
        ([(0, 0), (40, 0), (40, 36), (28, 36), (28, 12), (12, 12), (12, 36), (0, 36)], 2),
        (
            [
                (14, 0), (26, 0), (26, 14), (40, 14), (40, 26), (26, 26), (26, 40), (14, 40),
                (14, 26), (0, 26), (0, 14), (14, 14),
            ], 3
        ),
    ]

    private func cells(_ corners: [(Double, Double)], metres: Double, east: Double, north: Double)
        -> [Point]
    {
        let ring = corners.map { PlanPoint(east: $0.0, north: $0.1) }
        let frame = PlanFrame(
            origin: PlanPoint(east: -east, north: 44 + north), metresPerColumn: metres)
        return ShapeCoverage(
            Footprint(outlines: [Outline(ring: ring)]), in: frame,
            canvas: Size(width: 80, height: 40)
        ).cells
    }

    @Test func anEdgeHasNoStepsThatTheBuildingHasNot() {
        for (corners, patterns) in Self.shapes {
            for metres in [1.0, 1.3, 1.7, 2.2] {
                for (east, north) in [(3.0, 0.0), (3.4, 0.9), (4.1, 1.7)] {
                    let cells = cells(corners, metres: metres, east: east, north: north)
                    let rows = Dictionary(grouping: cells, by: \.y).mapValues {
                        $0.map(\.x).sorted()
                    }
                    let order = rows.keys.sorted()
                    let changes = zip(order, order.dropFirst()).count { rows[$0] != rows[$1] }
                    #expect(changes == patterns - 1, "\(corners.count) corners at \(metres)")
                }
            }
        }
    }

    /// Drawn corner by corner where a column is two metres: a wall strays by as much as half of one from the axis.
    @Test(arguments: [(2.0, true), (2.6, true), (4.0, true), (1.0, false)])
    func aWallThatStraysByNoMoreThanHalfACellIsDrawnStraight(metres: Double, isStraight: Bool) {
        let corners: [(Double, Double)] = [
            (0, 0), (28, 0), (28, 16), (13, 16), (14, 36), (0, 36),
        ]
        let cells = cells(corners, metres: metres, east: 3, north: 0)
        let rows = Dictionary(grouping: cells, by: \.y).mapValues { $0.map(\.x).sorted() }
        let outline = Outline(ring: corners.map { PlanPoint(east: $0.0, north: $0.1) })
        let frame = PlanFrame(origin: PlanPoint(east: -3, north: 44), metresPerColumn: metres)
        #expect((SnappedOutline(outline, in: frame) != nil) == isStraight)
        if isStraight { #expect(Set(rows.values).count == 2) }
    }

    /// Of many short walls each strays by little, and the building by much.
    @Test func whatBendsStepByStepIsDrawnAsItIs() {
        let steps = (0...8).map { PlanPoint(east: Double($0) * 5, north: Double($0) * 0.8) }
        let ring = steps + [PlanPoint(east: 40, north: 40), PlanPoint(east: 0, north: 40)]
        let frame = PlanFrame(origin: PlanPoint(east: 0, north: 40), metresPerColumn: 1)
        #expect(SnappedOutline(Outline(ring: ring), in: frame) == nil)
    }

    /// Two houses with a passage between them of less than half a row.
    @Test func thinPartsStayUnlessTheyWouldFallOff() {
        let corners: [(Double, Double)] = [
            (0, 0), (10, 0), (10, 9.8), (20, 9.8), (20, 0), (30, 0), (30, 20), (20, 20),
            (20, 10.2), (10, 10.2), (10, 20), (0, 20),
        ]
        let outline = Outline(ring: corners.map { PlanPoint(east: $0.0, north: $0.1) })
        let frame = PlanFrame(origin: PlanPoint(east: 0, north: 20), metresPerColumn: 1)
        #expect(SnappedOutline(outline, in: frame) == nil)
    }

    @Test func whatLiesAskewIsDrawnAsItIs() {
        let ring = [(0, 0), (20, 4), (16, 24), (-4, 20)].map { PlanPoint(east: $0.0, north: $0.1) }
        let frame = PlanFrame(origin: PlanPoint(east: -4, north: 24), metresPerColumn: 1)
        #expect(SnappedOutline(Outline(ring: ring), in: frame) == nil)
    }
}
