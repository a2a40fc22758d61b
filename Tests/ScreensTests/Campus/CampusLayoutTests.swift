import Domain
import TerminalUI
import Testing

@testable import Screens

/// The pane of a 120 × 40 terminal zoomed to the whole screen, and the map of an 80 × 24 one.
private let panes = [Size(width: 118, height: 36), Size(width: 78, height: 16)]

struct CampusLayoutTests {
    @Test(arguments: CampusLayoutTests.campuses)
    func boxesNeverOverlapAndKeepTheOrderOfTheBuildings(_ sample: CampusSample) {
        for pane in panes {
            for (zoom, hasList) in [(0, false), (0, true), (1, false), (4, false)] {
                let score = CampusScore(
                    sample.layout(pane.width, pane.height, zoom: zoom, hasList: hasList),
                    of: sample)
                let what: Comment = "\(sample.items.count) on \(pane) at \(zoom)"
                #expect(score.overlaps == 0, what)
                #expect(score.order > 0.95, what)
                #expect(score.middles > 0.88, what)
            }
        }
    }

    @Test(arguments: CampusLayoutTests.campuses)
    func largerBuildingsHaveLargerBoxes(_ sample: CampusSample) {
        for pane in panes {
            for zoom in 0...4 {
                let layout = sample.layout(pane.width, pane.height, zoom: zoom)
                // Where the names alone fill the pane their lengths decide, until it is enlarged.
                let isFull = zoom == 0 && layout.detail == .tag
                #expect(
                    CampusScore(layout, of: sample).areas > (isFull ? 0.6 : 0.8),
                    "\(sample.items.count) on \(pane) at \(zoom)")
            }
        }
    }

    @Test(arguments: CampusLayoutTests.campuses.filter { $0.items.count <= 100 })
    func wholeCampusOfAHundredBuildingsIsTrueAtFirstSight(_ sample: CampusSample) {
        let layout = sample.layout(118, 36)
        #expect(layout.canvas.width <= 118 && layout.canvas.height <= 36)
        #expect(CampusScore(layout, of: sample).areas > 0.8)
    }

    /// Streets, then wings, courtyards and slanting blocks whose bounds reach into each other.
    nonisolated static let campuses =
        [(1, 12), (2, 20), (3, 30), (4, 60), (5, 100), (6, 150)].map {
            CampusSample.generated(seed: $0, count: $1)
        }
        + [(6, 12), (7, 20), (8, 30), (9, 60), (10, 100), (11, 150)].map {
            CampusSample.ragged(seed: $0, count: $1)
        }

    @Test(arguments: [(1, 12), (3, 60), (5, 200)])
    func everyBoxHasRoomForItsLabelAndLiesOnTheCanvas(seed: UInt64, count: Int) throws {
        let sample = CampusSample.generated(seed: seed, count: count)
        for pane in panes {
            for zoom in [0, 4] {
                let layout = sample.layout(pane.width, pane.height, zoom: zoom)
                let canvas = Rect(size: layout.canvas)
                for item in sample.items {
                    let rect = try #require(layout[item.id])
                    let label = try #require(item.labels[layout.detail])
                    #expect(rect.width >= label.width && rect.height >= label.height)
                    #expect(rect.intersection(canvas) == rect)
                }
            }
        }
    }

    @Test func sameCampusGivesTheSamePicture() {
        let sample = CampusSample.generated(seed: 9, count: 80)
        #expect(sample.layout(118, 36) == sample.layout(118, 36))
        #expect(sample.layout(118, 36) != sample.layout(118, 36, zoom: 1))
    }

    @Test func schoolFitsItsPaneWithAllItsText() {
        for pane in panes {
            let layout = CampusSample.school.layout(pane.width, pane.height)
            #expect(layout.canvas.width <= pane.width && layout.canvas.height <= pane.height)
            #expect(layout.detail >= .small)
        }
    }

    @Test func crowdedCampusScrollsAndZooms() {
        let sample = CampusSample.generated(seed: 5, count: 200)
        let fitted = sample.layout(78, 16)
        let enlarged = sample.layout(78, 16, zoom: 2)
        #expect(fitted.detail == .tag)
        #expect(fitted.canvas.width > 78 || fitted.canvas.height > 16)
        #expect(enlarged.canvas.height > fitted.canvas.height)
        #expect(sample.layout(78, 16, zoom: 6).detail > .tag)
    }

    @Test(arguments: [(5, 120), (6, 150), (7, 135)])
    func crowdedCampusIsShownWholeInNumbersBesideAList(seed: UInt64, count: Int) {
        let sample = CampusSample.generated(seed: seed, count: count)
        let layout = sample.layout(92, 31, hasList: true)
        let score = CampusScore(layout, of: sample)
        let inOrder = layout.places.filter { layout.numbers[$0.id] != nil }.sorted {
            ($0.rect.y + $0.rect.height / 2, $0.rect.x)
                < ($1.rect.y + $1.rect.height / 2, $1.rect.x)
        }

        #expect(layout.detail == .number)
        #expect(layout.canvas.width <= 92 && layout.canvas.height <= 31)
        #expect(score.overlaps == 0 && score.order > 0.95)
        #expect(layout.numbered.map(\.place) == inOrder.map(\.id))
        #expect(layout.numbered.map(\.number) == Array(1..<(inOrder.count + 1)))
        #expect(
            layout.readingOrder.filter { layout.numbers[$0] != nil } == layout.numbered.map(\.place)
        )
        #expect(sample.layout(92, 31, zoom: 4, hasList: true).numbers.isEmpty)
    }

    @Test func campusWhoseNamesFitHasNoNumbers() {
        let layout = CampusSample.school.layout(78, 16, hasList: true)
        #expect(layout.numbers.isEmpty)
        #expect(layout == CampusSample.school.layout(78, 16))
    }

    @Test func schoolLooksLikeItself() {
        #expect(
            CampusPicture(CampusSample.school.layout(62, 20), names: CampusSample.school.names)
                .text == Self.schoolPicture)
    }

    @Test func placesWithoutFootprintsStandInTidyRows() throws {
        var sample = CampusSample()
        for name in ["教学楼", "实验楼", "食堂", "宿舍", "操场"] {
            sample.building(name, west: 0, north: 0, 1, 1)
        }
        let layout = sample.typed.layout(62, 20)
        let rects = layout.places.map(\.rect)

        #expect(layout.detail == .full)
        #expect(Set(rects.map(\.size)).count == 1)
        #expect(rects[0].y == rects[2].y && rects[0].y < rects[3].y)
        #expect(rects[0].x < rects[1].x && rects[0].x == rects[3].x)
    }

    @Test func placesWithoutFootprintsStandBelowAMapWithSome() throws {
        var sample = CampusSample.school
        sample.building("传达室", west: 0, north: 0, 1, 1)
        sample.forgetFootprint(of: sample.items.count - 1)
        let after = sample.layout(62, 20)
        let added = try #require(after.places.last)

        #expect(after.places.dropLast().allSatisfy { $0.rect.maxY < added.rect.y })
        #expect(after.canvas.height == added.rect.maxY)
    }

    /// One that was only typed in takes a row from the map, not the map off the screen.
    @Test(arguments: [(80, 17), (92, 31)])
    func aPlaceThatWasTypedInLeavesTheWholeCampusInSight(columns: Int, rows: Int) {
        var sample = CampusSample.school
        let map = sample.layout(columns, rows)
        sample.building("门卫室", west: 0, north: 0, 1, 1)
        sample.forgetFootprint(of: sample.items.count - 1)
        let layout = sample.layout(columns, rows)
        #expect(layout.canvas.fits(Size(width: columns, height: rows)), "\(layout.canvas)")
        #expect(layout.places.count == sample.items.count && map.places.count == 10)
        #expect(layout.numbers.isEmpty)
    }

    /// Of a few buildings each pair counts: what lies below another one is not put beside it.
    @Test func aGateBelowASchoolStaysBelowIt() throws {
        var sample = CampusSample()
        sample.building("宿舍", west: 0, north: 60, 64, 20)
        sample.building("图书馆", west: 76, north: 60, 40, 12)
        sample.building("食堂", west: 24, north: 52, 40, 12)
        sample.building("教学楼", west: 8, north: 40, 92, 20)
        sample.building("门", west: 0, north: 20, 32, 8)
        for (columns, rows) in [(80, 17), (92, 31)] {
            let layout = sample.layout(columns, rows)
            let school = try #require(layout[.init(4)])
            let gate = try #require(layout[.init(5)])
            #expect(gate.y >= school.maxY, "\(columns)×\(rows)")
        }
    }

    @Test func campusOfNoOrOnePlaceIsDrawn() {
        #expect(CampusSample().layout(62, 20).places.isEmpty)
        var sample = CampusSample()
        sample.building("教学楼", west: 0, north: 0, 60, 15)
        #expect(sample.layout(62, 20).places.count == 1)
        #expect(sample.layout(0, 0).places.count == 1)
    }

    @Test func buildingsAtTheSamePointLieBesideEachOther() {
        var sample = CampusSample()
        for at in 0..<8 { sample.building("\(at)号楼", west: 0, north: 0, 20, 20) }
        sample.building("远", west: 900, north: 900, 20, 20)
        #expect(CampusScore(sample.layout(78, 16), of: sample).overlaps == 0)
    }

    private static let schoolPicture = """
        ┌───────────────────┐╌┌───────────────────┐╌┌────────────┐╌╌╌+
        │教学楼A            │ │教学楼B            │ │实验楼      │   ┊
        └───────────────────┘ └───────────────────┘ │            │   ┊
        ┌─────────────┐·┌─────────────┐     ''''''''└────────────┘   ┊
        │办公楼       │·│图书馆       │     '''''''''║┌────────────┐ ┊
        └─────────────┘·│             │     '''''''''║│食堂        │ ┊
        ┊              ·└─────────────┘              ║│            │ ┊
        ════════════════════主干道═══════════════════╬│            │══
        ┊             ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░║│            │ ┊
        ┊             ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░║└────────────┘ ┊
        ┊             ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░║┌─────────────┐┊
        ┊             ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░║│宿舍1号楼    │┊
        ┌──────────┐  ░░░░░░░░░░░░░操场░░░░░░░░░░░░░░║└─────────────┘┊
        │体育馆    │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░║┌─────────────┐┊
        │          │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░║│宿舍2号楼    │┊
        │          │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░║└─────────────┘┊
        │          │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░║               ┊
        └──────────┘           ┌────────┐            ║               ┊
        ┊                      │门卫    │            ║               ┊
        +╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌南门∩└────────┘╌╌╌╌╌╌╌╌╌╌╌╌║╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌+
        """
}
