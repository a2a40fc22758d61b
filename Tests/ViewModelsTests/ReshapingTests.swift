import Domain
import TestSupport
import Testing

@testable import ViewModels

/// An outline whose corners are changed one after the other.
@Suite struct ReshapingTests {
    private nonisolated static let square = Footprint(
        rectangle: PlanBounds(west: 0, south: 0, east: 24, north: 20))
    private nonisolated static let northEast = PlanPoint(east: 24, north: 20)

    /// The north-east corner is in hand.
    private func reshaping() throws -> Reshaping {
        try #require(Reshaping(.area(Self.square), near: Self.northEast))
    }

    @Test func everyStepOfACornerIsTakenBackForItself() throws {
        var reshaping = try reshaping()
        var places = [reshaping.shape[reshaping.corner]]
        for (east, north) in [(1.0, 0.0), (1, 0), (0, 2), (-1, 0)] {
            reshaping.move(east: east, north: north, snapping: nil)
            places.append(reshaping.shape[reshaping.corner])
        }
        #expect(
            places == [
                PlanPoint(east: 24, north: 20), PlanPoint(east: 25, north: 20),
                PlanPoint(east: 26, north: 20), PlanPoint(east: 26, north: 22),
                PlanPoint(east: 25, north: 22),
            ])
        for place in places.reversed().dropFirst() {
            reshaping.undo()
            #expect(reshaping.shape[reshaping.corner] == place)
        }
        #expect(!reshaping.canUndo)
        #expect(reshaping.shape == .area(Self.square))
        for place in places.dropFirst() {
            reshaping.redo()
            #expect(reshaping.shape[reshaping.corner] == place)
        }
        #expect(!reshaping.canRedo)
    }

    /// What the mouse carried over many cells is one thing to whoever carried it.
    @Test func whatIsDraggedIsTakenBackAtOnce() throws {
        var reshaping = try reshaping()
        reshaping.move(east: 1, north: 0, snapping: nil)
        reshaping.choose(reshaping.corner)
        for _ in 0..<5 { reshaping.move(east: 1, north: 2, snapping: nil, isDragged: true) }
        #expect(reshaping.shape[reshaping.corner] == PlanPoint(east: 30, north: 30))
        reshaping.undo()
        #expect(reshaping.shape[reshaping.corner] == PlanPoint(east: 25, north: 20))
        reshaping.undo()
        #expect(reshaping.shape == .area(Self.square))
        #expect(!reshaping.canUndo)
    }

    /// Half a metre from a wall of a neighbour at 25.5 m the corner is drawn to it from either side: of the two
    /// steps only one moves it, and only that one is taken back.
    @Test func stepThatMovesNothingIsNoneToTakeBack() throws {
        var reshaping = try reshaping()
        let wall = PlanBounds(west: 25.5, south: 0, east: 40, north: 9)
        let snapping = Snapping(to: [wall], reachEast: 0.6, reachNorth: 0.6)
        for _ in 0..<2 { reshaping.move(east: 1, north: 0, snapping: snapping) }
        #expect(reshaping.shape[reshaping.corner].east == 25.5)
        reshaping.undo()
        #expect(reshaping.shape == .area(Self.square))
        #expect(!reshaping.canUndo)
    }

    @Test func stepThatWasTakenBackIsDoneAnewFromWhereItBegan() throws {
        var reshaping = try reshaping()
        reshaping.move(east: 1, north: 0, snapping: nil)
        reshaping.move(east: 1, north: 0, snapping: nil)
        reshaping.undo()
        reshaping.move(east: 0, north: 2, snapping: nil)
        #expect(reshaping.shape[reshaping.corner] == PlanPoint(east: 25, north: 22))
        #expect(!reshaping.canRedo)
    }

    @Test func cornerThatWasPutInIsTheNearestOneOfTheOutlineAsItWas() throws {
        var reshaping = try reshaping()
        let first = reshaping.corner
        #expect(reshaping.corner(in: .area(Self.square)) == first)
        reshaping.move(east: -30, north: -30, snapping: nil)
        // However far it went, it is the same corner.
        #expect(reshaping.corner(in: .area(Self.square)) == first)
        reshaping.undo()
        reshaping.insert()
        reshaping.move(east: 0, north: -9, snapping: nil)
        let nearest = try #require(reshaping.corner(in: .area(Self.square)))
        let place = reshaping.shape[reshaping.corner]
        func distance(_ point: PlanPoint) -> Double {
            let (east, north) = (point.east - place.east, point.north - place.north)
            return east * east + north * north
        }
        let least = Self.square.outlines[0].ring.map(distance).min()
        #expect(distance(GroundFeature.Shape.area(Self.square)[nearest]) == least)
    }
}
