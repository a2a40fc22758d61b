import Domain
import TerminalUI
import Testing

@testable import Screens

/// The names of gardens, ponds and fields on the map, and what the legend says where one has no room.
struct CampusAreaNamesTests {
    /// Of a garden that is seen somebody would think that nobody has named it.
    @Test(arguments: [(6.0, false, true), (6, true, true), (80, false, false), (80, true, false)])
    func gardenTooSmallForItsNameIsMissed(
        width: Double, isSurveyed: Bool, isMissed: Bool
    ) {
        var sample = CampusSample()
        sample.building("教学楼", west: 0, north: 40, 40, 40)
        sample.building("食堂", west: 160, north: 40, 40, 40)
        sample.ground(
            .green, "桂花园",
            CampusSample.area([(50, 16), (50 + width, 16), (50 + width, 24), (50, 24)]),
            isSurveyed: isSurveyed)
        let ground = sample.trueScale(80, 18).ground
        #expect(ground.lostWords == isMissed)
        #expect(ground.labels.contains { $0.name == "桂花园" } == (width > 6))
    }

    /// The same where every building has a box.
    @Test(arguments: [false, true]) func narrowPondBetweenBoxesIsMissed(isSurveyed: Bool) {
        var sample = CampusSample()
        sample.building("教学楼", west: 0, north: 80, 70, 20)
        sample.building("实验楼", west: 90, north: 80, 60, 20)
        sample.building("食堂", west: 0, north: 30, 50, 30)
        sample.building("图书馆", west: 90, north: 30, 60, 30)
        // Wider than the map, and higher.
        let name = String(repeating: "映月池", count: 10)
        sample.ground(
            .water, name, CampusSample.area([(74, 5), (82, 5), (82, 17), (74, 17)]),
            isSurveyed: isSurveyed)
        let layout = sample.layout(54, 14)
        let water = (0..<layout.canvas.height).flatMap { y in
            (0..<layout.canvas.width).filter { layout.ground[Point(x: $0, y: y)]?.kind == .water }
        }
        #expect(!water.isEmpty)
        #expect(!layout.ground.labels.contains { ($0.whole ?? $0.name) == name })
        #expect(layout.ground.lostWords)
    }

    /// Of a road of the campus as well, where a published map has it: what somebody draws is written where it
    /// can be.
    @Test(arguments: [
        (80.0, 3, true, false), (80, 40, true, true), (80, 40, false, true),
        (400, 40, true, false),
    ])
    func roadWithoutItsNameIsMissed(
        north: Double, length: Int, isSurveyed: Bool, isMissed: Bool
    ) {
        var sample = CampusSample()
        sample.building("教学楼", west: 0, north: 140, 40, 40)
        sample.building("食堂", west: 160, north: 40, 40, 40)
        sample.ground(
            .road, String(repeating: "路", count: length),
            CampusSample.line([(0, north), (200, north)]), isSurveyed: isSurveyed)
        #expect(sample.layout(80, 18).ground.lostWords == isMissed)
    }

    /// A published map knows of the park of the town, which reaches to the school and is none of its own.
    @Test func parkBesideTheSchoolIsNotMissed() {
        var sample = CampusSample()
        sample.building("教学楼", west: 0, north: 40, 40, 40)
        sample.building("食堂", west: 160, north: 40, 40, 40)
        sample.ground(
            .green, String(repeating: "人民公园", count: 20),
            CampusSample.area([(190, 41), (2_000, 41), (2_000, 52), (190, 52)]),
            isSurveyed: true)
        #expect(!sample.layout(80, 18).ground.lostWords)
        #expect(!sample.trueScale(80, 18).ground.lostWords)
    }

    /// Its letters stand below each other, in one column and the next rows.
    @Test func nameOfANarrowGardenStandsUpright() throws {
        var sample = CampusSample()
        sample.building("教学楼", west: 0, north: 40, 40, 40)
        sample.building("食堂", west: 160, north: 40, 40, 40)
        sample.ground(
            .green, "桂花园", CampusSample.area([(50, 0), (58, 0), (58, 40), (50, 40)]))
        let ground = sample.trueScale(80, 18).ground
        let letters = ground.labels.filter { $0.whole == "桂花园" }
        let first = try #require(letters.first)
        #expect(letters.map(\.name) == ["桂", "花", "园"])
        #expect(letters.map(\.place.x) == Array(repeating: first.place.x, count: 3))
        #expect(letters.map(\.place.y) == Array(first.place.y...first.place.y + 2))
        #expect(!ground.lostWords)
    }
}
