import Domain
import TerminalUI
import Testing

@testable import Screens

/// What lies beyond all buildings is drawn beyond all boxes, where the map has room there.
struct CampusEdgesTests {
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
