import Domain
import TerminalUI
import Testing

@testable import Screens

/// A school as somebody drew it in the editor: twelve buildings of a few sizes in four rows, the playground to
/// the west of them, pond and trees to the east, a road between the rows, and a wall around it all.
struct DrawnSchoolTests {
    /// The map of an 80 × 24 terminal with and without what explains it, that of a 120 × 40 one, and the zoomed.
    private nonisolated static let sizes = [(80, 14), (80, 18), (64, 17), (118, 35)].map {
        Size(width: $0.0, height: $0.1)
    }

    private nonisolated static var buildings: CampusSample {
        var sample = CampusSample()
        sample.building("教学楼A", west: -64, north: 32, 32, 16)
        sample.building("宿舍楼", west: 16, north: 32, 28, 28)
        sample.building("教学楼B", west: -26, north: 44, 32, 20)
        sample.building("办公楼", west: -64, north: 8, 28, 16)
        sample.building("学生食堂", west: -26, north: 4, 24, 16)
        sample.building("实验楼", west: 16, north: -8, 28, 16)
        sample.building("图书馆", west: 16, north: -32, 28, 16)
        sample.building("体育馆", west: -28, north: -32, 28, 16)
        sample.building("女生宿舍", west: -70, north: -32, 24, 16)
        sample.building("后勤楼", west: -70, north: -56, 28, 16)
        sample.building("艺术楼", west: -28, north: -56, 28, 16)
        sample.building("校医室", west: 14, north: -56, 28, 16)
        sample.ground(.road, "主干道", CampusSample.line([(-78, -52), (66, -52)]))
        return sample
    }

    private nonisolated static var school: CampusSample {
        var sample = buildings
        sample.ground(.water, "荷花池", CampusSample.area([(88, 0), (116, 0), (116, 24), (88, 24)]))
        sample.ground(
            .green, "", CampusSample.area([(96, -40), (120, -40), (120, -16), (96, -16)]))
        sample.ground(
            .field, "操场", CampusSample.area([(-164, 24), (-132, 24), (-132, 56), (-164, 56)]))
        sample.ground(.gate, "", .point(PlanPoint(east: 50, north: -28)))
        sample.ground(.label, "生活区", .point(PlanPoint(east: 74, north: -44)))
        sample.ground(
            .wall, "",
            CampusSample.line([(-182, 84), (154, 84), (154, -92), (-182, -92), (-182, 84)]))
        return sample
    }

    private func cells(of kind: GroundFeature.Kind, in layout: CampusLayout) -> [Point] {
        (0..<layout.canvas.height).flatMap { y in
            (0..<layout.canvas.width).map { Point(x: $0, y: y) }
        }.filter { layout.ground[$0]?.kind == kind }
    }

    private func isCovered(_ cell: Point, in layout: CampusLayout) -> Bool {
        layout.places.contains { $0.rect.contains(cell) }
    }

    @Test(arguments: sizes)
    func everyBuildingHasABoxWithItsName(_ size: Size) {
        for sample in [Self.school, Self.buildings] {
            let layout = sample.layout(size.width, size.height, hasList: true)
            let score = CampusScore(layout, of: sample)
            #expect(layout.detail >= .small)
            #expect(layout.canvas.fits(size))
            #expect(layout.numbers.isEmpty)
            #expect(score.overlaps == 0 && score.order > 0.95)
        }
    }

    @Test(arguments: sizes)
    func whatWasDrawnIsOnBothMaps(_ size: Size) {
        let sample = Self.school
        let boxes = sample.layout(size.width, size.height)
        for layout in [boxes, sample.trueScale(size.width, size.height)] {
            for kind in [GroundFeature.Kind.road, .water, .green, .field, .gate, .wall] {
                let seen = cells(of: kind, in: layout).filter { !isCovered($0, in: layout) }
                #expect(!seen.isEmpty, "\(kind)")
            }
        }
        let names = Set(boxes.ground.labels.map(\.name))
        #expect(names.isSuperset(of: ["操场", "荷花池", "生活区"]))
    }

    /// At the edges where the buildings leave it no room beyond, and then seen in part.
    @Test(arguments: sizes)
    func wallGoesAroundAllOfIt(_ size: Size) {
        for layout in [
            Self.school.layout(size.width, size.height),
            Self.school.trueScale(size.width, size.height),
        ] {
            let wall = cells(of: .wall, in: layout)
            let (left, right) = (wall.map(\.x).min() ?? 0, wall.map(\.x).max() ?? 0)
            let (top, bottom) = (wall.map(\.y).min() ?? 0, wall.map(\.y).max() ?? 0)
            let rim = Rect(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
            #expect(layout.places.allSatisfy { rim.covers($0.rect) })
            let seen = wall.filter { !isCovered($0, in: layout) }
            #expect(seen.count * 3 > 2 * (rim.width + rim.height))
        }
    }

    @Test(arguments: sizes)
    func roadRunsBetweenTheRowsWithItsName(_ size: Size) {
        for sample in [Self.school, Self.buildings] {
            let layout = sample.layout(size.width, size.height)
            let road = cells(of: .road, in: layout)
            #expect(Set(road.map(\.y)).count == 1)
            #expect(!road.contains { isCovered($0, in: layout) })
            #expect(layout.ground.labels.contains { $0.name == "主干道" })
        }
    }

    /// In the street above a row of buildings it would seem to lie within the school.
    @Test(arguments: sizes)
    func gateBelowAllBuildingsHasNoBoxBelowIt(_ size: Size) {
        for east in [-56.0, -14, 28] {
            var sample = Self.buildings
            sample.ground(.gate, "南门", .point(PlanPoint(east: east, north: -80)))
            let layout = sample.layout(size.width, size.height)
            let gates = cells(of: .gate, in: layout)
            #expect(gates.count == 1)
            for gate in gates {
                let below = (gate.y..<layout.canvas.height).map { Point(x: gate.x, y: $0) }
                #expect(!below.contains { isCovered($0, in: layout) }, "\(east)")
            }
        }
    }

    /// A free column is left between a wall and the boxes where the map has one to spare.
    @Test func wallStandsInColumnsOfItsOwnWhereThereAreAny() {
        var sample = Self.buildings
        sample.ground(
            .wall, "",
            CampusSample.line([(-100, 70), (80, 70), (80, -100), (-100, -100), (-100, 70)]))
        let (bare, walled) = (Self.buildings.layout(80, 14), sample.layout(80, 14))
        #expect(walled.canvas.width == bare.canvas.width + 4)
        for (one, other) in zip(bare.places, walled.places) {
            #expect(other.rect.x == one.rect.x + 2)
        }
        let columns = Set(cells(of: .wall, in: walled).map(\.x))
        #expect(columns.isSuperset(of: [0, walled.canvas.width - 1]))
    }

    /// Which of several equal buildings has the larger box tells nobody anything.
    @Test func equalBuildingsMayHaveAnyOfTheBoxes() {
        var sample = CampusSample()
        for at in 0..<4 { sample.building("\(at)", west: Double(at) * 40, north: 0, 20, 10) }
        sample.building("大", west: 160, north: 0, 40, 20)
        func areas(_ widths: [Int]) -> Double {
            CampusTruth(
                sample.items,
                rects: widths.enumerated().map {
                    Rect(x: $0.offset * 20, y: 0, width: $0.element, height: 3)
                }
            ).areas
        }
        #expect(areas([8, 10, 12, 9, 14]) == 1)
        #expect(areas([8, 10, 14, 9, 12]) < 1)
    }
}
