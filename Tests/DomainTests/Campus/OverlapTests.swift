import Domain
import Testing

@Suite struct OverlapTests {
    private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Footprint
    {
        Footprint(rectangle: PlanBounds(west: west, south: south, east: east, north: north))
    }

    @Test func buildingsWithACommonWallStandBesideEachOther() {
        #expect(!box(0, 0, 20, 10).overlaps(box(20, 0, 40, 10)))
        #expect(box(0, 0, 20, 10).overlaps(box(19, 0, 40, 10)))
        #expect(box(0, 0, 20, 10).overlaps(box(0, 0, 20, 10)))
        #expect(box(0, 0, 20, 10).overlaps(box(5, 2, 8, 4)))
    }

    /// What stands in the notch of an L, or in a courtyard, lies over nothing.
    @Test func aNotchAndACourtyardAreFree() {
        func ring(_ points: [(Double, Double)]) -> [PlanPoint] {
            points.map { PlanPoint(east: $0.0, north: $0.1) }
        }
        let notched = Footprint(outlines: [
            Outline(ring: ring([(0, 0), (20, 0), (20, 10), (10, 10), (10, 20), (0, 20)]))
        ])
        #expect(!notched.overlaps(box(10, 10, 20, 20)))
        #expect(notched.overlaps(box(9, 9, 20, 20)))
        let court = Footprint(outlines: [
            Outline(
                ring: ring([(0, 0), (30, 0), (30, 30), (0, 30)]),
                holes: [ring([(5, 5), (25, 5), (25, 25), (5, 25)])])
        ])
        #expect(!court.overlaps(box(8, 8, 20, 20)))
    }
}
