import Domain
import Testing

/// What beside the buildings belongs to a campus.
@Suite struct CampusOutskirtsTests {
    private static let buildings = PlanBounds(west: 0, south: 0, east: 120, north: 120)
    private let outskirts = CampusOutskirts(Self.buildings, among: [])

    private func area(
        _ kind: GroundFeature.Kind, west: Double, _ width: Double, _ height: Double,
        isSurveyed: Bool = false
    ) -> GroundFeature {
        let bounds = PlanBounds(west: west, south: 0, east: west + width, north: height)
        return GroundFeature(
            id: .init(1), kind: kind, name: "", shape: .area(Footprint(rectangle: bounds)),
            isSurveyed: isSurveyed)
    }

    @Test func runningTrackBesideTheTeachingBlocksBelongsToThem() {
        #expect(outskirts.holds(area(.field, west: -200, 180, 95)))
        #expect(!outskirts.holds(area(.field, west: -400, 180, 95)))
        #expect(!outskirts.holds(area(.field, west: -420, 400, 300)))
    }

    @Test func lakesAndLawnsBelongToThemWhereTheyLieCloseByAsAWhole() {
        #expect(outskirts.holds(area(.water, west: 160, 40, 40)))
        #expect(outskirts.holds(area(.green, west: 40, 20, 20)))
        #expect(!outskirts.holds(area(.water, west: 160, 400, 40)))
        #expect(!outskirts.holds(area(.green, west: 600, 40, 40)))
    }

    @Test func waysLeadAnywhere() {
        let road = GroundFeature(
            id: .init(1), kind: .road, name: "",
            shape: .line([PlanPoint(east: 10, north: 10), PlanPoint(east: 50, north: 10)]))
        #expect(!outskirts.holds(road))
    }

    @Test func frameHoldsBuildingsAndWhatBelongsToThem() {
        let ground = [
            area(.field, west: -200, 180, 95), area(.water, west: 160, 40, 40),
            area(.green, west: 600, 40, 40),
        ]
        #expect(
            outskirts.bounds(with: ground)
                == PlanBounds(west: -200, south: 0, east: 200, north: 120))
        #expect(outskirts.bounds(with: []) == outskirts.buildings)
    }

    @Test func frameHoldsTheWallAroundThemAndNoRoadToElsewhere() {
        let wall = line(
            .wall, [(-230, -20), (150, -20), (150, 140), (-230, 140), (-230, -20)],
            isSurveyed: true)
        let road = line(.road, [(-9_000, 10), (60, 10)])
        let field = area(.field, west: -200, 180, 95)
        #expect(
            outskirts.frame(with: [wall, road, field])
                == PlanBounds(west: -230, south: -20, east: 150, north: 140))
        // Without the field it begins too far from the buildings.
        #expect(outskirts.frame(with: [wall, road]) == outskirts.buildings)
        #expect(outskirts.bounds(with: [wall, field]).west == -200)
    }

    private func line(
        _ kind: GroundFeature.Kind, _ corners: [(Double, Double)], isSurveyed: Bool = false
    ) -> GroundFeature {
        GroundFeature(
            id: .init(1), kind: kind, name: "",
            shape: .line(corners.map { PlanPoint(east: $0.0, north: $0.1) }),
            isSurveyed: isSurveyed)
    }

    /// The wall before the buildings within it, a wall beyond the field, a path behind it.
    @Test func frameGrowsForWhatSomebodyDrewFurtherOut() {
        let ring = line(.wall, [(-230, -20), (150, -20), (150, 140), (-230, 140), (-230, -20)])
        #expect(outskirts.frame(with: [ring]).west == -230)
        let wall = line(.wall, [(200, 0), (200, 120)])
        let path = line(.path, [(-110, 20), (-80, 60)])
        #expect(
            outskirts.frame(with: [wall, path])
                == PlanBounds(west: -110, south: 0, east: 200, north: 120))
        for piece in [ring, wall, path] { #expect(!outskirts.leavesOut(piece, of: [piece])) }
        // A way that leads away makes nothing larger.
        let away = line(.road, [(60, 60), (230, 60)])
        #expect(outskirts.frame(with: [away]) == outskirts.buildings)
        #expect(!outskirts.leavesOut(away, of: [away]))
    }

    @Test func whatNoMapWouldShowIsTold() {
        let wall = line(.wall, [(400, 0), (400, 120)])
        #expect(outskirts.leavesOut(wall, of: [wall]))
        // That there is a field between the two is enough.
        #expect(!outskirts.leavesOut(wall, of: [wall, area(.field, west: 150, 150, 95)]))
        #expect(!outskirts.leavesOut(line(.wall, [(400, 0), (400, 9)], isSurveyed: true), of: []))
        func gate(at east: Double) -> GroundFeature {
            GroundFeature(
                id: .init(1), kind: .gate, name: "",
                shape: .point(PlanPoint(east: east, north: 60)))
        }
        #expect(!outskirts.leavesOut(gate(at: 230), of: [gate(at: 230)]))
        #expect(outskirts.leavesOut(gate(at: 250), of: [gate(at: 250)]))
    }

    /// A published map tells of the gardens all around, and of trees in them.
    @Test func gardensOfTheNeighboursBelongToThemOnlyWhereSomebodyDrewThem() {
        #expect(outskirts.holds(area(.green, west: 165, 40, 40)))
        #expect(!outskirts.holds(area(.green, west: 165, 40, 40, isSurveyed: true)))
        #expect(!outskirts.holds(area(.water, west: -75, 40, 40, isSurveyed: true)))
        #expect(outskirts.holds(area(.green, west: 100, 35, 40, isSurveyed: true)))
        #expect(outskirts.holds(area(.field, west: -200, 120, 95, isSurveyed: true)))
        func tree(at east: Double, isSurveyed: Bool) -> GroundFeature {
            GroundFeature(
                id: .init(1), kind: .green, name: "",
                shape: .point(PlanPoint(east: east, north: 60)), isSurveyed: isSurveyed)
        }
        #expect(!outskirts.holds(tree(at: 180, isSurveyed: true)))
        #expect(outskirts.holds(tree(at: 180, isSurveyed: false)))
        #expect(outskirts.holds(tree(at: 130, isSurveyed: true)))
    }

    @Test func wallTellsWhatOfAPublishedMapBelongsToThem() {
        func wall(_ corners: [(Double, Double)]) -> GroundFeature {
            GroundFeature(
                id: .init(2), kind: .wall, name: "",
                shape: .line(corners.map { PlanPoint(east: $0.0, north: $0.1) }))
        }
        let pond = area(.water, west: 155, 40, 40, isSurveyed: true)
        let field = area(.field, west: -100, 60, 40, isSurveyed: true)
        let ring = wall([(-20, -20), (200, -20), (200, 140), (-20, 140), (-20, 10)])
        let walled = CampusOutskirts(Self.buildings, among: [pond, ring])
        #expect(walled.holds(pond))
        #expect(!walled.holds(field))
        #expect(walled.holds(area(.field, west: -100, 60, 40)))
        // A wall along two sides goes around nothing.
        let angle = wall([(-20, -20), (200, -20), (200, 140)])
        let open = CampusOutskirts(Self.buildings, among: [pond, angle])
        #expect(!open.holds(pond))
        #expect(open.holds(field))
    }
}
