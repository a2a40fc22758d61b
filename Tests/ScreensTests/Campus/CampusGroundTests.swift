import Domain
import TerminalUI
import Testing

@testable import Screens

struct CampusGroundTests {
    /// Where boxes cover most of a wall, two cells of it are no wall.
    @Test func scrapsOfAWallAreTakenAway() {
        var ground = CampusGround(size: Size(width: 12, height: 3))
        for x in [0, 1, 4, 5, 6, 8, 9, 10] { ground.fill(Point(x: x, y: 1), .wall) }
        ground.fill(Point(x: 11, y: 0), .road)
        ground.thinOut(.wall, least: 3) { $0.x == 9 }
        let left = (0..<12).filter { ground[Point(x: $0, y: 1)] != nil }
        #expect(left == [4, 5, 6, 9])
        #expect(ground[Point(x: 11, y: 0)]?.kind == .road)
    }

    private func cells(
        _ layout: CampusLayout, where isWanted: (CampusGround.Cell) -> Bool
    ) -> [Point] {
        (0..<layout.canvas.height).flatMap { y in
            (0..<layout.canvas.width).map { Point(x: $0, y: y) }
        }.filter { layout.ground[$0].map(isWanted) ?? false }
    }

    @Test func straightRoadRunsAlongOneRowFromEdgeToEdge() {
        let layout = CampusSample.school.layout(62, 20)
        let road = cells(layout) { $0.kind == .road && $0.links.contains(.left) }
        #expect(Set(road.map(\.y)).count == 1)
        #expect(road.map(\.x).max() == layout.canvas.width - 1)
    }

    @Test func roadsMeetInACrossing() {
        let layout = CampusSample.school.layout(62, 20)
        let crossings = cells(layout) { $0.links == [.up, .down, .left, .right] }
        #expect(crossings.count == 1)
    }

    @Test func aRoadThatTurnsShowsACorner() {
        var ground = CampusGround(size: Size(width: 5, height: 3))
        let all: CampusGround.Links = [.up, .down, .left, .right]
        let across: CampusGround.Links = [.left, .right]
        let links: [[(Int, CampusGround.Links)]] = [
            [(0, [.right, .down]), (1, across), (2, across.union(.down)), (3, .left)],
            [(0, [.up, .down, .right]), (1, .left), (2, all)],
            [(0, [.up, .right]), (1, [.left, .up, .right]), (2, [.left, .up]), (4, .up)],
        ]
        for (y, row) in links.enumerated() {
            for (x, links) in row { ground.link(Point(x: x, y: y), links, .road) }
        }
        let canvas = Canvas(size: ground.size)
        GroundPainter(ground: ground, seen: SeenMap(size: canvas.size)).draw(
            on: canvas.surface(), in: Rect(size: canvas.size), origin: Point(x: 0, y: 0))
        #expect(canvas.text == "╔═╦═\n╠═╬\n╚╩╝ ║\n")
    }

    /// On a narrow map the lanes of a road and of a path may come to lie in one row.
    @Test func roadThatLiesOnAPathBearsItsOwnNameAlone() throws {
        let size = Size(width: 60, height: 3)
        let ways = CampusWays(
            warp: CampusWarp(anchors: [], scale: .init(across: 1, along: 1)),
            covered: CampusCover([], in: size), scale: 1, walls: [:])
        func way(_ id: Int64, _ kind: GroundFeature.Kind, _ name: String, to east: Double)
            -> GroundFeature
        {
            GroundFeature(
                id: .init(id), kind: kind, name: name,
                shape: .line([PlanPoint(east: 0, north: -1), PlanPoint(east: east, north: -1)]))
        }
        var ground = CampusGround(size: size)
        _ = ways.draw(
            [way(1, .path, "宿舍小路", to: 50), way(2, .road, "主干道", to: 50)], on: &ground)
        #expect(ground.labels.map(\.name) == ["主干道"])
        #expect(try #require(ground.labels.first).kind == .road)
    }

    /// Wherever it begins.
    @Test func nameOfARoadStandsOnTheRoad() throws {
        let size = Size(width: 60, height: 3)
        let ways = CampusWays(
            warp: CampusWarp(anchors: [], scale: .init(across: 1, along: 1)),
            covered: CampusCover([], in: size), scale: 1, walls: [:])
        var ground = CampusGround(size: size)
        let points = [PlanPoint(east: 30, north: -1), PlanPoint(east: 49, north: -1)]
        _ = ways.draw(
            [GroundFeature(id: .init(1), kind: .road, name: "主干道", shape: .line(points))],
            on: &ground)
        let label = try #require(ground.labels.first)
        let named = (0..<label.columns).map { Point(x: label.place.x + $0, y: label.place.y) }
        #expect(named.allSatisfy { ground[$0]?.kind == .road })
        #expect(ground[Point(x: label.place.x - 1, y: label.place.y)]?.kind == .road)
        #expect(ground[Point(x: label.place.x + label.columns, y: label.place.y)]?.kind == .road)
    }

    /// A lane moves to where it is free, and the gate at its end to where its name has room.
    @Test(arguments: [false, true])
    func aWayGoesOnToItsGateWhereThatIsFree(_ isCovered: Bool) {
        let size = Size(width: 12, height: 5)
        let box = Rect(x: 5, y: 2, width: 3, height: 1)
        let ways = CampusWays(
            warp: CampusWarp(anchors: [], scale: .init(across: 1, along: 1)),
            covered: CampusCover(isCovered ? [box] : [], in: size), scale: 1, walls: [:])
        var ground = CampusGround(size: size)
        for x in 0..<6 { ground.link(Point(x: x, y: 1), [.left, .right], .road) }
        ground.link(Point(x: 6, y: 1), .left, .road)
        let end = CampusWays.End(
            point: PlanPoint(east: 6, north: -1), cell: Point(x: 6, y: 1), kind: .road)
        ways.lead(end, to: Point(x: 6, y: 3), on: &ground)
        #expect((ground[Point(x: 6, y: 2)]?.kind == .road) == !isCovered)
        let links: CampusGround.Links = isCovered ? .left : [.left, .down]
        #expect(ground[Point(x: 6, y: 1)]?.links == links)
    }

    /// A road makes way for what stands on it; a wall that did would run through the campus.
    @Test func aWallDoesNotMoveIntoTheCampus() {
        let cover = CampusCover(
            [Rect(x: 2, y: 8, width: 16, height: 2)], in: Size(width: 24, height: 10))
        var road = CampusLanes(places: [(1.5, 8.5), (20.5, 8.5)], pieces: [(0, 1)])
        var wall = road
        road.moveIntoFree(cover)
        wall.moveIntoFree(cover, walls: [0, 1])
        #expect(road[0].y < 8 && road[1].y == road[0].y)
        #expect(wall[0].y == 8 && wall[1].y == 8)
    }

    /// Above and below the building that stands on it there is as much room; above lies the pond, which on the plan
    /// has the road to its south.
    @Test(arguments: [(false, 3), (true, 7)])
    func roadStaysOnItsSideOfAPond(hasPond: Bool, row: Int) {
        let pond = GroundFeature(
            id: .init(1), kind: .water, name: "",
            shape: CampusSample.area([(6, -4), (12, -4), (12, -2), (6, -2)]))
        var banks = CampusBanks()
        if hasPond { banks.add(pond, [(2, 6..<12), (3, 6..<12)]) }
        let size = Size(width: 24, height: 10)
        let ways = CampusWays(
            warp: CampusWarp(anchors: [], scale: .init(across: 1, along: 2)),
            covered: CampusCover([Rect(x: 2, y: 4, width: 16, height: 3)], in: size), scale: 1,
            walls: [:], banks: banks)
        let road = GroundFeature(
            id: .init(2), kind: .road, name: "", shape: CampusSample.line([(0, -5.5), (20, -5.5)]))
        var ground = CampusGround(size: size)
        _ = ways.draw([road], on: &ground)
        let rows = (0..<size.height).filter { ground[Point(x: 10, y: $0)]?.kind == .road }
        #expect(rows == [row])
    }

    @Test func roadsLieMostlyInTheOpen() {
        let layout = CampusSample.school.layout(118, 36)
        let boxes = layout.places.map(\.rect)
        let road = cells(layout) { $0.kind == .road }
        let hidden = road.filter { point in boxes.contains { $0.contains(point) } }
        #expect(hidden.count * 4 < road.count)
    }

    @Test func sportsFieldHasRoomOfItsOwn() {
        for (columns, rows) in [(118, 36), (62, 20), (78, 16)] {
            let layout = CampusSample.school.layout(columns, rows)
            let field = cells(layout) { $0.kind == .field }
            let boxes = layout.places.map(\.rect)
            #expect(field.count > 20)
            #expect(!field.contains { point in boxes.contains { $0.contains(point) } })
        }
    }

    @Test func namesOfTheGroundStandOnFreeCells() throws {
        let layout = CampusSample.school.layout(62, 20)
        let boxes = layout.places.map(\.rect)

        #expect(Set(layout.ground.labels.map(\.name)) == ["操场", "主干道", "南门"])
        for label in layout.ground.labels {
            let room = Rect(
                x: label.place.x, y: label.place.y, width: DisplayText.width(of: label.name),
                height: 1)
            #expect(boxes.allSatisfy { $0.intersection(room).isEmpty })
            #expect(room.maxX <= layout.canvas.width)
        }
    }

    /// As somebody drew it: the playground to the west of all buildings, pond and trees to the east.
    @Test(arguments: [Size(width: 80, height: 18), Size(width: 118, height: 36)])
    func whatLiesBesideTheBuildingsIsOnBothMaps(_ pane: Size) {
        var sample = CampusSample()
        for (at, corner) in [
            (-64, 32), (16, 32), (-26, 44), (-64, 20), (-64, 8), (-26, 4), (16, -8), (16, -32),
            (-28, -32), (-70, -32), (-70, -56), (-28, -56), (14, -56),
        ].enumerated() {
            sample.building(
                "\(at + 1)号楼", west: Double(corner.0), north: Double(corner.1), 28, 8)
        }
        sample.ground(
            .field, "操场", CampusSample.area([(-164, 24), (-132, 24), (-132, 56), (-164, 56)]))
        sample.ground(
            .water, "荷花池", CampusSample.area([(88, 0), (116, 0), (116, 24), (88, 24)]))
        sample.ground(
            .green, "", CampusSample.area([(96, -40), (120, -40), (120, -16), (96, -16)]))
        for layout in [
            sample.layout(pane.width, pane.height), sample.trueScale(pane.width, pane.height),
        ] {
            let kinds = Set(
                (0..<layout.canvas.height).flatMap { y in
                    (0..<layout.canvas.width).compactMap { layout.ground[Point(x: $0, y: y)]?.kind }
                })
            #expect(kinds == [.field, .water, .green])
            #expect(CampusScore(layout, of: sample).overlaps == 0)
        }
    }

    /// A published map of a small school brings the gardens of all its neighbours in.
    @Test func gardensOfTheNeighboursTakeNoRoomFromASmallSchool() {
        var bare = CampusSample()
        for (at, corner) in [(0, 15), (0, 45), (60, 15), (60, 45), (20, 75)].enumerated() {
            bare.building(
                "教学\(at + 1)号楼", west: Double(corner.0), north: Double(corner.1), 40, 15)
        }
        var sample = bare
        for (west, south) in [(-95, 0), (150, 0), (20, 120), (20, -95)] {
            let (west, south) = (Double(west), Double(south))
            sample.ground(
                .green, "",
                CampusSample.area([
                    (west, south), (west + 45, south), (west + 45, south + 50),
                    (west, south + 50),
                ]), isSurveyed: true)
        }
        for (columns, rows) in [(80, 18), (118, 36)] {
            #expect(
                sample.layout(columns, rows).places.map(\.rect)
                    == bare.layout(columns, rows).places.map(\.rect))
            #expect(
                sample.trueScale(columns, rows).places.map(\.rect)
                    == bare.trueScale(columns, rows).places.map(\.rect))
        }
    }

    @Test func roadFarBeyondTheBuildingsDoesNoHarm() {
        var sample = CampusSample.school
        sample.ground(.road, "", CampusSample.line([(-9_000, 100), (12_000, 140)]))
        sample.ground(.water, "", CampusSample.area([(-5e6, -5e6), (5e6, -5e6), (5e6, -9e6)]))
        #expect(sample.layout(62, 20).canvas.width <= 62)
    }

    /// A road of ten metres on a map of three metres to a column.
    @Test(arguments: [(10.0, true), (100, false)])
    func roadTooShortForItsNameIsMissed(length: Double, isMissed: Bool) {
        var sample = CampusSample()
        sample.building("教学楼", west: 0, north: 40, 40, 40)
        sample.building("食堂", west: 160, north: 40, 40, 40)
        sample.ground(.road, "主干道", CampusSample.line([(50, 20), (50 + length, 20)]))
        #expect(sample.trueScale(80, 18).ground.lostWords == isMissed)
    }

    /// A garden in a park is as wide as the park, and its name would stand in the same place.
    @Test func namesOfGroundNeverStandOnEachOther() {
        var sample = CampusSample.school
        for name in ["友谊公园", "百草园", "晨读园"] {
            sample.ground(
                .green, name,
                CampusSample.area([(165, 140), (250, 140), (250, 205), (165, 205)]))
        }
        let labels = sample.layout(118, 36).ground.labels
        let cells = labels.flatMap { label in
            (0..<label.columns).map { Point(x: label.place.x + $0, y: label.place.y) }
        }

        #expect(["友谊公园", "百草园"].allSatisfy { name in labels.contains { $0.name == name } })
        #expect(Set(cells).count == cells.count)
    }
}
