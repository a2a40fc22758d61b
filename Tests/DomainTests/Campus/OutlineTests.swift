import Domain
import Testing

/// Outlines corner by corner.
@Suite struct OutlineTests {
    private let square = Self.ring((0, 0), (10, 0), (10, 10), (0, 10))

    @Test func outlinesOfBuildingsCrossNothing() {
        let shapes = [
            Outline(ring: square),
            Outline(ring: Self.ring((0, 0), (10, 0), (10, 5), (5, 5), (5, 10), (0, 10))),
            Outline(ring: square, holes: [Self.ring((3, 3), (6, 3), (6, 6), (3, 6))]),
            // A corner on a straight wall.
            Outline(ring: Self.ring((0, 0), (5, 0), (10, 0), (10, 10), (0, 10))),
        ]
        #expect(shapes.allSatisfy { !$0.crossesItself })
    }

    @Test(arguments: [
        [(0, 0), (10, 10), (10, 0), (0, 10)],
        // A wall upon the one before it.
        [(0, 0), (10, 0), (4, 0), (4, 8)],
        // A corner upon a wall, and upon another corner.
        [(0, 0), (10, 0), (10, 10), (5, 0), (0, 10)],
        [(0, 0), (10, 0), (10, 0), (10, 10)],
        // No width at all.
        [(0, 0), (5, 0), (10, 0)],
    ])
    func outlineThatMeetsItselfIsFound(_ corners: [(Double, Double)]) {
        let ring = corners.map { PlanPoint(east: $0.0, north: $0.1) }
        #expect(Outline(ring: ring).crossesItself)
    }

    @Test func holeAcrossTheWallOrOutsideIsFound() {
        let across = Self.ring((8, 3), (12, 3), (12, 6), (8, 6))
        let outside = Self.ring((20, 3), (22, 3), (22, 6), (20, 6))
        #expect(Outline(ring: square, holes: [across]).crossesItself)
        #expect(Outline(ring: square, holes: [outside]).crossesItself)
    }

    @Test func cornersOfHolesAndOtherPartsAreChangedWhereTheyAre() throws {
        let hole = Self.ring((3, 3), (6, 3), (6, 6), (3, 6))
        let other = Self.ring((20, 0), (30, 0), (30, 10))
        var shape = GroundFeature.Shape.area(
            Footprint(outlines: [Outline(ring: square, holes: [hole]), Outline(ring: other)]))
        #expect(shape.corners.count == 11)
        shape[ShapeCorner(ring: 1, at: 2)] = PlanPoint(east: 7, north: 7)
        let added = shape.insertCorner(after: ShapeCorner(ring: 2, at: 2))
        #expect(added == ShapeCorner(ring: 2, at: 3))
        #expect(shape[added] == PlanPoint(east: 25, north: 5))
        #expect(shape.rings[0] == square)
        #expect(shape.rings[1][2] == PlanPoint(east: 7, north: 7))
        #expect(shape.removeCorner(added) == ShapeCorner(ring: 2, at: 0))
        #expect(shape.rings[2] == other)
        #expect(!shape.canRemoveCorner(ShapeCorner(ring: 2, at: 0)))
    }

    @Test func cornerAtTheEndOfARoadIsAddedBeforeIt() {
        var road = GroundFeature.Shape.line(Self.ring((0, 0), (10, 0)))
        let added = road.insertCorner(after: ShapeCorner(ring: 0, at: 1))
        #expect(road == .line(Self.ring((0, 0), (5, 0), (10, 0))))
        #expect(added == ShapeCorner(ring: 0, at: 1))
    }

    @Test func outlineThatCrossedBeforeMayBePutRightBitByBit() {
        let bow = GroundFeature.Shape.area(
            Footprint(outlines: [
                Outline(ring: Self.ring((0, 0), (10, 10), (10, 0), (0, 10)))
            ]))
        let straight = GroundFeature.Shape.area(Footprint(outlines: [Outline(ring: square)]))
        #expect(CampusRules.refusalToReshape("Hall", from: bow, to: bow) == nil)
        #expect(CampusRules.refusalToReshape("Hall", from: bow, to: straight) == nil)
        #expect(
            CampusRules.refusalToReshape("Hall", from: straight, to: bow) == .crossesItself("Hall"))
    }

    private static func ring(_ corners: (Double, Double)...) -> [PlanPoint] {
        corners.map { PlanPoint(east: $0.0, north: $0.1) }
    }
}
