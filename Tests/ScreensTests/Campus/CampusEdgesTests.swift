import Domain
import TerminalUI
import Testing

@testable import Screens

/// What lies beyond all buildings is drawn beyond all boxes.
struct CampusEdgesTests {
    private nonisolated static let gates: [(east: Double, north: Double)] = [
        (80, -95), (80, 15), (-15, -40), (175, -40),
    ]

    /// Two rows of buildings with a road between them, and a gate fifteen metres off.
    private func sample(_ gate: (east: Double, north: Double)) -> CampusSample {
        var sample = CampusSample()
        for (at, name) in ["北一楼", "北二楼"].enumerated() {
            sample.building(name, west: Double(at) * 100, north: 0, 60, 25)
        }
        for (at, name) in ["南一楼", "南二楼"].enumerated() {
            sample.building(name, west: Double(at) * 100, north: -55, 60, 25)
        }
        sample.ground(.road, "中路", CampusSample.line([(-10, -40), (170, -40)]))
        sample.ground(.gate, "门", .point(PlanPoint(east: gate.east, north: gate.north)))
        return sample
    }

    @Test func aGateBeyondAllBuildingsIsDrawnThere() throws {
        for gate in Self.gates {
            for size in [Size(width: 80, height: 16), Size(width: 118, height: 33)] {
                let layout = sample(gate).layout(size.width, size.height)
                let cells = (0..<layout.canvas.height).flatMap { y in
                    (0..<layout.canvas.width).map { Point(x: $0, y: y) }
                }
                let cell = try #require(cells.first { layout.ground[$0]?.kind == .gate })
                let boxes = layout.places.map(\.rect)
                if gate.north < -80 { #expect(boxes.allSatisfy { $0.maxY <= cell.y }) }
                if gate.north > 0 { #expect(boxes.allSatisfy { cell.y < $0.y }) }
                if gate.east < 0 { #expect(boxes.allSatisfy { cell.x < $0.x }) }
                if gate.east > 160 { #expect(boxes.allSatisfy { $0.maxX <= cell.x }) }
                #expect(layout.canvas.fits(size))
            }
        }
    }

    @Test func cellsAreMovedNoFurtherThanTheEdge() {
        let bounds = PlanBounds(west: 0, south: 0, east: 100, north: 50)
        let edges = CampusEdges([bounds], rects: [Rect(x: 2, y: 1, width: 40, height: 9)])
        let inside = Point(x: 20, y: 5)
        #expect(edges?.moved(inside, with: PlanPoint(east: 50, north: 20)) == inside)
        #expect(edges?.moved(inside, with: PlanPoint(east: 50, north: -9)) == Point(x: 20, y: 10))
        #expect(edges?.moved(inside, with: PlanPoint(east: -9, north: 60)) == Point(x: 1, y: 0))
        #expect(CampusEdges([], rects: []) == nil)
    }
}
