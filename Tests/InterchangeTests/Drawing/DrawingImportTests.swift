import Domain
import Persistence
import Testing

@testable import Interchange

/// A campus drawn with characters, brought into a ledger.
@Suite struct DrawingImportTests {
    private let ledger: Ledger
    private let today: Day

    private static let campus = """
        ┌──────────────────────────────────────┐
        │  ┌────────────┐    ┌────────┐        │
        │  │ 教学楼A    │    │ 食堂   │        │
        │  │ ┌────┐     │    └────────┘        │
        │  │ │101 │     │                      │
        │  │ └────┘     │    +--------+        │
        │  └────────────┘    | 操场   |        │
        │                    +--------+        │
        └──────────────────────────────────────┘
        """

    init() throws {
        ledger = try Ledger.inMemory()
        today = try #require(Day(text: "2026-11-23"))
    }

    private func bring(
        _ drawing: String, named name: String = "plan.txt",
        _ change: (inout MapImportOptions) -> Void = { _ in }
    ) throws -> MapImportReport {
        var options = MapImportOptions(today: today)
        change(&options)
        return try MapImport(ledger: ledger, options: options).run(
            Array(drawing.utf8), fileName: name)
    }

    private func places() throws -> [String: Place] {
        let places = try ledger.organisation.organisation(on: today).places
        return Dictionary(places.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func boxesBecomeBuildingsAndTheBoxAroundThemTheWall() throws {
        let report = try bring(Self.campus)
        let places = try places()
        #expect(places.keys.sorted() == ["操场", "教学楼A", "食堂"])
        #expect(places["教学楼A"]?.kind == .teaching)
        #expect(places["食堂"]?.kind == .canteen)
        // A field is a place where hazards are reported.
        #expect(places["操场"]?.kind == .publicArea)
        #expect(report.groundAdded == [.wall: 1])
        #expect(report.leftOut.map(\.reason) == [.buildingPart])
    }

    @Test func anLAroundAnotherBoxKeepsItsShapeAndBothTheirNames() throws {
        let report = try bring(
            """
            ┌──────────────────────────────┐
            │ ┌─────────────┐   荷花池     │
            │ │ 宿舍   ┌────┤              │
            │ │        │食堂│     ┌──────┐ │
            │ └────────┴────┘     │ 仓库 │ │
            │            正门     └──────┘ │
            └──────────────────────────────┘
            实验中学平面图
            """)
        #expect(try places().keys.sorted() == ["仓库", "宿舍", "食堂"])
        #expect(report.groundAdded == [.wall: 1, .label: 1, .gate: 1])
        #expect(report.leftOut.map(\.reason) == [.aroundTheDrawing])
        #expect(report.leftOut.map(\.feature.name) == ["实验中学平面图"])
        let plan = try ledger.campus.plan()
        let dormitory = try #require(try places()["宿舍"].flatMap { plan.footprints[$0.id] })
        let canteen = try #require(try places()["食堂"].flatMap { plan.footprints[$0.id] })
        #expect(dormitory.outlines.map(\.ring.count) == [6])
        let middle = try #require(canteen.bounds?.centre)
        #expect(canteen.contains(middle) && !dormitory.contains(middle))
        #expect(Set(plan.ground.map(\.name)) == ["", "荷花池", "正门"])
    }

    @Test func boxesOfOneNameAreAllTakenAndKnownAgain() throws {
        let lawns = """
            +------+  +------+  +--------+
            | 草坪 |  | 草坪 |  | 教学楼 |
            +------+  +------+  +--------+
            +--------+  +--------+  +----------+
            | 教学楼 |  | 教学楼 |  | 教学楼北 |
            +--------+  +--------+  +----------+
            """
        let report = try bring(lawns)
        let again = try bring(lawns)
        #expect(report.groundAdded == [.green: 2])
        #expect(report.buildingsAdded == 4)
        #expect(again.groundKnown == [.green: 2])
        #expect(again.buildingsUnchanged == 4)
    }

    @Test func theyStandWhereTheyAreDrawnNorthUp() throws {
        _ = try bring(Self.campus)
        let (places, plan) = (try places(), try ledger.campus.plan())
        func bounds(_ name: String) throws -> PlanBounds {
            let place = try #require(places[name])
            return try #require(plan.footprints[place.id]?.bounds)
        }
        let (teaching, canteen, field) = (
            try bounds("教学楼A"), try bounds("食堂"), try bounds("操场")
        )
        #expect(teaching.width == 26)
        #expect(teaching.height == 20)
        #expect(teaching.east < canteen.west)
        #expect(canteen.south > field.north)
    }

    @Test func aSecondRunAddsNothingAndMovesWhatWasMoved() throws {
        _ = try bring(Self.campus)
        let again = try bring(Self.campus)
        #expect(again.buildingsAdded == 0)
        #expect(again.buildingsUnchanged == 3)
        #expect(again.groundKnown == [.wall: 1])
        let moved = Self.campus.replacing("│ 食堂   │        │", with: "│ 食堂   │        │ ")
            .replacing("    ┌────────┐        │", with: "      ┌────────┐      │")
            .replacing("    │ 食堂   │        │", with: "      │ 食堂   │      │")
            .replacing("    └────────┘        │", with: "      └────────┘      │")
        #expect(try bring(moved).buildingsUpdated == 1)
        #expect(try places().count == 3)
    }

    @Test func anOpenBoxKeepsTheFileOutUnlessItIsLeftOut() throws {
        let open = """
            +------+   +------+
            | 食堂 |   | 仓库
            +------+   +------+
            """
        let refused = try bring(open)
        #expect(refused.outcome == .refused)
        #expect(
            refused.bad.map(\.fault) == [.openBox(line: 1, column: 19)])
        #expect(try places().isEmpty)
        #expect(try bring(open) { $0.skipBad = true }.buildingsAdded == 1)
    }

    @Test func aHoleInTheWallIsToldAsThatAndLeavesTheWordsInsideOnTheMap() throws {
        let report = try bring(
            """
            +------------------------------+
            | +------+          +------+   |
            | | 食堂 |          | 仓库 |   |
            | +------+          +------+
            |            主干道            |
            +------------------------------+
            """)
        #expect(report.outcome == .refused)
        #expect(report.bad.count == 1)
        guard case .openWall = report.bad.first?.fault else {
            Issue.record("\(report.bad)")
            return
        }
        #expect(!report.leftOut.contains { $0.reason == .aroundTheDrawing })
    }

    @Test func severalBuildingsOfOneNameAreTold() throws {
        let drawing = """
            +------+   +------+   +------+
            | 食堂 |   | 食堂 |   | 仓库 |
            +------+   +------+   +------+
            """
        let report = try bring(drawing) { $0.dryRun = true }
        #expect(report.sameNames == [.init(name: "食堂", count: 2)])
        #expect(report.buildingsAdded == 3)
    }

    @Test func whatIsNoTextIsNotToldToBeGeoJSON() throws {
        var options = MapImportOptions(today: today)
        options.dryRun = true
        let importer = MapImport(ledger: ledger, options: options)
        let noise: [UInt8] = [0x2B, 0x2D, 0x0A, 0xFF, 0x80, 0xFF, 0x81, 0x0A]
        #expect(throws: MapImportRefusal.notText(line: 2)) {
            try importer.run(noise, fileName: "plan.txt")
        }
    }

    @Test func linesOfFullWidthSignsAreToldByNumber() throws {
        #expect(throws: MapImportRefusal.fullWidth(lines: [2, 3, 4])) {
            try bring("校园图\r\n＋－－－－＋\r\n｜食堂　　｜\r\n＋－－－－＋\r\n")
        }
        #expect(throws: MapImportRefusal.fullWidth(lines: [2])) {
            try bring("+------+\n｜食堂 |\n+------+")
        }
        let report = try bring("+----------+\n| C＋＋楼  |\n| A－1     |\n+----------+")
        #expect(report.buildingsAdded == 1)
    }

    @Test func aRehearsalWritesNothing() throws {
        #expect(try bring(Self.campus) { $0.dryRun = true }.buildingsAdded == 3)
        #expect(try places().isEmpty)
    }

    @Test func aDrawingOverAnotherCampusIsRefused() throws {
        _ = try bring(Self.campus)
        #expect(throws: MapImportRefusal.drawnWithoutCoordinates(outlines: 3)) {
            try bring("+----+\n|新楼|\n+----+")
        }
        _ = try bring("+----+\n|新楼|\n+----+") { $0.replacesDrawing = true }
        #expect(try ledger.campus.plan().footprints.count == 1)
    }

    @Test func textWithoutBoxesIsNoCampus() throws {
        #expect(throws: MapImportRefusal.self) { try bring("食堂在东边") }
        #expect(throws: MapImportRefusal.empty) { try bring("") }
    }

    @Test func whatIsInGB18030IsRead() throws {
        let bytes: [UInt8] =
            Array("+----+\n|".utf8) + [0xCA, 0xB3, 0xCC, 0xC3] + Array("|\n+----+\n".utf8)
        let report = try MapImport(ledger: ledger, options: MapImportOptions(today: today))
            .run(bytes, fileName: "plan.txt")
        #expect(report.buildingsAdded == 1)
        #expect(try places().keys.sorted() == ["食堂"])
    }

    /// A road is called as it is, and what stands beside the wall is nothing on the map.
    @Test func strokesAroundANameAndWordsBesideTheDrawingAreNoLabels() throws {
        let report = try bring(
            """
            ┌──────────────────────┐
            │ ┌────┐    ┌────┐     │   北
            │ │食堂│    │宿舍│     │
            │ └────┘    └────┘     │
            │  ── 主干道 ──        │
            └──────────────────────┘
            """)
        #expect(try ledger.campus.plan().ground.filter { $0.kind == .label }.map(\.name) == ["主干道"])
        #expect(report.leftOut.map(\.feature.name) == ["北"])
    }

    @Test func twoYardsHaveTwoWalls() throws {
        let campus = """
            ┌────────┐  ┌────────┐
            │ ┌────┐ │  │ ┌────┐ │
            │ │食堂│ │  │ │宿舍│ │
            │ └────┘ │  │ └────┘ │
            └────────┘  └────────┘
            """
        #expect(try bring(campus).groundAdded == [.wall: 2])
        #expect(try bring(campus).groundAdded == [:])
        #expect(try ledger.campus.plan().ground.filter { $0.kind == .wall }.count == 2)
    }

    @Test func gatesAreReadWhereTheirNamesAreWrittenIntoTheWall() throws {
        let report = try bring(
            """
            ┌──────── 北门 ────────┐
            │ ┌────┐    ┌────┐     │
            │ │食堂│    │宿舍│     │
            │ └────┘    └────┘     │
            │  ── 主干道 ──        │
            └──── 正门 ────────────┘
            """)
        #expect(report.bad.isEmpty)
        #expect(report.leftOut.isEmpty)
        #expect(report.groundAdded == [.wall: 1, .gate: 2, .label: 1])
        let ground = try ledger.campus.plan().ground
        #expect(Set(ground.filter { $0.kind == .gate }.map(\.name)) == ["北门", "正门"])
        #expect(ground.filter { $0.kind == .label }.map(\.name) == ["主干道"])
    }
}
