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

    /// The boxes reach the lower edge of the map: between two of them, however wide they are, rather than in the
    /// street above them, and there where they leave no gap.
    @Test(arguments: [
        (9, 18, Point(x: 18, y: 7)), (14, 18, Point(x: 18, y: 7)), (9, 40, Point(x: 9, y: 4)),
    ])
    func whereTheEdgeIsTakenTheOutermostCellIsTheNextBest(
        column: Int, width: Int, cell: Point
    ) throws {
        let boxes = [
            Rect(x: 0, y: 0, width: 40, height: 3), Rect(x: 0, y: 5, width: width, height: 3),
            Rect(x: 22, y: 5, width: 18, height: 3),
        ]
        let bounds = PlanBounds(west: 0, south: 0, east: 100, north: 50)
        let edges = try #require(CampusEdges([bounds], rects: boxes))
        let cover = CampusCover(boxes, in: Size(width: 40, height: 8))
        let free = edges.free(
            near: Point(x: column, y: 7), with: PlanPoint(east: 50, north: -9), on: cover)
        #expect(free.first == cell)
        let within = edges.free(
            near: Point(x: column, y: 4), with: PlanPoint(east: 50, north: 20), on: cover)
        #expect(within.first == Point(x: column, y: 4))
    }

    /// Below a box that fills the map on the left there is a way out further to the right only.
    @Test(arguments: [
        (-9.0, -9.0, []), (50, -9, [Point(x: 30, y: 7)]),
        (150, -9, [Point(x: 36, y: 7)]),
    ])
    func whereNoneIsNearTheNearestOutermostCellOfTheMapIsTaken(
        east: Double, north: Double, cells: [Point]
    ) throws {
        let boxes = [
            Rect(x: 0, y: 0, width: 30, height: 8), Rect(x: 34, y: 0, width: 2, height: 8),
        ]
        let bounds = PlanBounds(west: 0, south: 0, east: 100, north: 50)
        let edges = try #require(CampusEdges([bounds], rects: boxes))
        let cover = CampusCover(boxes, in: Size(width: 40, height: 8))
        let free = edges.free(
            near: Point(x: 9, y: 7), with: PlanPoint(east: east, north: north), on: cover)
        #expect(Array(free.prefix(1)) == cells)
    }
}
