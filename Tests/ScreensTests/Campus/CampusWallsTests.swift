import Domain
import TerminalUI
import Testing

@testable import Screens

/// The walls and the words of a campus of few buildings, as a drawing in text has them.
struct CampusWallsTests {
    /// The map beside the board and the zoomed one, at 80×24 and at 120×40.
    private nonisolated static let sizes = [
        Size(width: 80, height: 16), Size(width: 64, height: 17), Size(width: 118, height: 33),
    ]

    /// Two buildings in a wall, the name of a road between them, and a lodge below the wall.
    private nonisolated static var yard: CampusSample {
        var sample = CampusSample()
        sample.building("教学楼", west: 4, north: -4, 14, 8)
        sample.building("食堂", west: 46, north: -4, 10, 8)
        sample.building("门卫", west: 0, north: -28, 10, 8)
        sample.ground(.label, "主干道", .point(PlanPoint(east: 32, north: -4)))
        sample.ground(
            .wall, "", CampusSample.line([(0, 0), (62, 0), (62, -20), (0, -20), (0, 0)]))
        return sample
    }

    /// A wall along two sides of a court: three buildings within, and nothing else but what is in `court`.
    private static func bent(court: String?) -> CampusSample {
        var sample = CampusSample()
        sample.building("教学楼", west: 4, north: -4, 14, 8)
        sample.building("食堂", west: 4, north: -24, 14, 8)
        sample.building("宿舍", west: 40, north: -24, 14, 8)
        if let court { sample.building(court, west: 40, north: -4, 10, 8) }
        sample.ground(
            .wall, "",
            CampusSample.line([
                (0, 0), (24, 0), (24, -18), (60, -18), (60, -40), (0, -40), (0, 0),
            ]))
        return sample
    }

    /// Two walls side by side with a building in each.
    private nonisolated static var twins: CampusSample {
        var sample = CampusSample()
        sample.building("东A", west: 4, north: -4, 8, 8)
        sample.building("西A", west: 36, north: -4, 8, 8)
        for west in [0.0, 32] {
            sample.ground(
                .wall, "",
                CampusSample.line([
                    (west, 0), (west + 24, 0), (west + 24, -16), (west, -16), (west, 0),
                ]))
        }
        return sample
    }

    private func rect(_ name: String, of sample: CampusSample, in layout: CampusLayout) throws
        -> Rect
    {
        let id = try #require(sample.names.first { $0.value == name }?.key)
        return try #require(layout[id])
    }

    /// Whether the wall stands all around these boxes, within a few cells of them.
    private func isWalled(_ boxes: [Rect], in layout: CampusLayout) -> Bool {
        let left = boxes.map(\.x).min() ?? 0
        let right = boxes.map(\.maxX).max() ?? 0
        let top = boxes.map(\.y).min() ?? 0
        let bottom = boxes.map(\.maxY).max() ?? 0
        func isWall(_ x: Int, _ y: Int) -> Bool {
            layout.ground[Point(x: x, y: y)]?.kind == .wall
        }
        return boxes.allSatisfy { box in
            let (x, y) = (box.x + box.width / 2, box.y + box.height / 2)
            return (0..<left).contains { isWall($0, y) }
                && (right..<layout.canvas.width).contains { isWall($0, y) }
                && (0..<top).contains { isWall(x, $0) }
                && (bottom..<layout.canvas.height).contains { isWall(x, $0) }
        }
    }

    @Test(arguments: sizes)
    func wallIsSeenAllAroundWhatItEnclosesAndNothingElse(_ size: Size) throws {
        let sample = Self.yard
        let layout = sample.layout(size.width, size.height)
        #expect(layout.canvas.fits(size))
        let inside = try ["教学楼", "食堂"].map { try rect($0, of: sample, in: layout) }
        #expect(isWalled(inside, in: layout))
        let lodge = try rect("门卫", of: sample, in: layout)
        let below = inside.map(\.maxY).max() ?? 0
        #expect(lodge.y > below)
        for y in lodge.y..<lodge.maxY {
            for x in 0..<layout.canvas.width {
                #expect(layout.ground[Point(x: x, y: y)]?.kind != .wall)
            }
        }
    }

    /// A rectangle around a bent wall would take in what stands in the bend.
    @Test(arguments: sizes)
    func whatStandsInTheBendOfAWallIsNotDrawnWithinIt(_ size: Size) throws {
        let sample = Self.bent(court: "小卖部")
        let layout = sample.layout(size.width, size.height)
        #expect(!isWalled([try rect("小卖部", of: sample, in: layout)], in: layout))
        let alone = Self.bent(court: nil)
        let whole = alone.layout(size.width, size.height)
        let boxes = try ["教学楼", "食堂", "宿舍"].map { try rect($0, of: alone, in: whole) }
        #expect(isWalled(boxes, in: whole))
    }

    /// Within sixteen metres of it, left or right; there is room beside so small a campus.
    @Test(arguments: [-4.0, -9, -16, 66, 78])
    func wordsBesideAWallAreWrittenThere(east: Double) throws {
        var sample = Self.yard
        sample.ground(.label, "升旗台", .point(PlanPoint(east: east, north: -10)))
        // To the west the boxes of the schematic map take all the room, and the legend says so.
        if east < 0 { #expect(sample.layout(118, 33).ground.lostWords) }
        let schematic = east < 0 ? [] : [sample.layout(118, 33)]
        for layout in schematic + [sample.trueScale(118, 33)] {
            let label = try #require(layout.ground.labels.first { $0.name == "升旗台" })
            let walls = (0..<layout.canvas.width).filter {
                layout.ground[Point(x: $0, y: label.place.y)]?.kind == .wall
            }
            if east < 0 {
                #expect(walls.allSatisfy { label.place.x + label.columns <= $0 })
            } else {
                #expect(walls.allSatisfy { $0 < label.place.x })
            }
            #expect(layout.canvas.width <= 118 && layout.canvas.height <= 33)
        }
    }

    /// Of a map with no room for them somebody would think that they were never written.
    @Test func wordsWithoutRoomAreMissed() {
        var sample = Self.yard
        #expect(!sample.layout(118, 33).ground.lostWords)
        let words = String(repeating: "校园文化长廊", count: 12)
        sample.ground(.label, words, .point(PlanPoint(east: 32, north: -46)), isSurveyed: true)
        #expect(!sample.layout(64, 17).ground.lostWords)
        sample.ground(.label, words, .point(PlanPoint(east: 32, north: -46)))
        #expect(sample.layout(64, 17).ground.lostWords)
        #expect(sample.trueScale(64, 17).ground.lostWords)
    }

    /// Below the wall as on the plan, however near it is, not within it.
    @Test(arguments: [-21.0, -22, -24, -32])
    func wordsOutsideAWallStayOutside(north: Double) throws {
        var sample = Self.yard
        sample.ground(.label, "停车", .point(PlanPoint(east: 32, north: north)))
        for size in Self.sizes {
            let layout = sample.layout(size.width, size.height)
            guard let label = layout.ground.labels.first(where: { $0.name == "停车" }) else {
                // Rather than on the wrong side of it.
                continue
            }
            func walls(_ rows: Range<Int>) -> Int {
                rows.count { layout.ground[Point(x: label.place.x, y: $0)]?.kind == .wall }
            }
            #expect(walls(0..<label.place.y) > 0)
            #expect(walls(label.place.y..<layout.canvas.height) == 0)
        }
        let wide = sample.layout(118, 33)
        #expect(north > -32 || wide.ground.labels.contains { $0.name == "停车" })
    }

    /// Somebody drew it, so that the map reaches as far; what a published map has there belongs to others.
    @Test(arguments: sizes)
    func wallFarFromTheBuildingsIsOnTheMap(_ size: Size) {
        for isSurveyed in [false, true] {
            var sample = CampusSample()
            sample.building("教学楼", west: 0, north: 0, 200, 30)
            sample.building("宿舍楼", west: 0, north: -100, 200, 30)
            sample.ground(
                .wall, "", CampusSample.line([(380, 0), (380, -130)]), isSurveyed: isSurveyed)
            let layout = sample.trueScale(size.width, size.height)
            let last = layout.places.map(\.rect.maxX).max() ?? 0
            let isSeen = (0..<layout.canvas.height).contains { y in
                (last..<max(last, layout.canvas.width)).contains {
                    layout.ground[Point(x: $0, y: y)]?.kind == .wall
                }
            }
            #expect(isSeen != isSurveyed)
            let campus = CampusSite(sample.items, ground: sample.ground).campus
            #expect(campus.east == (isSurveyed ? 200 : 380))
        }
    }

    /// In a wall with a bend, within which the bend is not.
    @Test func wordsAreOnTheSidesOfAWallOnWhichTheirPlaceIs() {
        let wall = GroundFeature(
            id: .init(1), kind: .wall, name: "",
            shape: CampusSample.line([
                (0, 0), (24, 0), (24, -18), (60, -18), (60, -40), (0, -40), (0, 0),
            ]))
        let corners = [(0, 0), (10, 0), (10, 5), (30, 5), (30, 12), (0, 12)]
        let sides = CampusWallSides([wall], rings: [0: corners.map { Point(x: $0, y: $1) }])
        let ground = CampusGround(size: Size(width: 40, height: 20))
        func keep(_ x: Int, _ y: Int, _ east: Double, _ north: Double) -> Bool {
            sides.keep(
                4, from: Point(x: x, y: y), with: PlanPoint(east: east, north: north), on: ground)
        }
        let (court, bend, below) = ((10.0, -10.0), (40.0, -10.0), (30.0, -44.0))
        #expect(keep(3, 3, court.0, court.1))
        #expect(!keep(14, 3, court.0, court.1))
        #expect(keep(14, 3, bend.0, bend.1))
        #expect(!keep(14, 8, bend.0, bend.1))
        #expect(keep(14, 14, below.0, below.1))
        #expect(!keep(14, 8, below.0, below.1))
        // Through the wall, and of a word upon it.
        #expect(!keep(8, 3, court.0, court.1))
        #expect(keep(8, 3, 24, -10))
    }

    @Test(arguments: sizes)
    func eachOfTwoWallsIsSeenWhole(_ size: Size) throws {
        let sample = Self.twins
        let layout = sample.layout(size.width, size.height)
        let (east, west) = (
            try rect("东A", of: sample, in: layout), try rect("西A", of: sample, in: layout)
        )
        #expect(layout.canvas.fits(size))
        #expect(isWalled([east], in: layout) && isWalled([west], in: layout))
        // A wall of each stands between them.
        let row = east.y + east.height / 2
        let between = (east.maxX..<west.x).filter {
            layout.ground[Point(x: $0, y: row)]?.kind == .wall
        }
        #expect(between.count == 2)
    }

    @Test(arguments: sizes)
    func nameOfARoadStandsWholeAndInItsOrder(_ size: Size) throws {
        let sample = Self.yard
        let layout = sample.layout(size.width, size.height)
        let label = try #require(layout.ground.labels.first { $0.name == "主干道" })
        let line = Rect(x: label.place.x, y: label.place.y, width: label.columns, height: 1)
        #expect(layout.places.allSatisfy { $0.rect.intersection(line).isEmpty })
        let middle = line.x + line.width / 2
        let (west, east) = (
            try rect("教学楼", of: sample, in: layout), try rect("食堂", of: sample, in: layout)
        )
        #expect(west.x + west.width / 2 < middle && middle < east.x + east.width / 2)
    }

    @Test(arguments: sizes)
    func wordsUponAFieldStayOnIt(_ size: Size) throws {
        var sample = Self.yard
        sample.ground(
            .field, "",
            CampusSample.area([(24, -24), (44, -24), (44, -36), (24, -36)]))
        sample.ground(.label, "主席台", .point(PlanPoint(east: 30, north: -30)))
        let layout = sample.layout(size.width, size.height)
        let label = try #require(layout.ground.labels.first { $0.name == "主席台" })
        #expect(layout.ground[label.place]?.kind == .field)
    }

    /// A drawing with words all over still shows its buildings as large as one with a few.
    @Test func ofManyWordsOnlySomeTakeRoomFromTheBuildings() {
        var sample = Self.yard
        for row in 0..<5 {
            for column in 0..<8 {
                let point = PlanPoint(
                    east: 16 + Double(column) * 5, north: -21 - Double(row) * 3)
                sample.ground(.label, "某处", .point(point))
            }
        }
        let site = CampusSite(sample.items, ground: sample.ground)
        #expect(site.reserved.count == CampusSite.few)
    }
}
