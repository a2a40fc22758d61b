import Domain
import Persistence
import Testing

@testable import Interchange

/// Boxes whose sides do not meet are told, so that no building is lost unsaid; roads stay roads.
@Suite struct LooseLinesTests {
    private func boxes(_ drawing: String) -> DrawnBoxes { DrawnBoxes(DrawingGrid(drawing)) }

    private func rehearse(_ drawing: String) throws -> MapImportReport {
        var options = MapImportOptions(today: try #require(Day(text: "2026-11-23")))
        options.dryRun = true
        return try MapImport(ledger: try Ledger.inMemory(), options: options)
            .run(Array(drawing.utf8), fileName: "plan.txt")
    }

    @Test func boxesWhoseSidesAreOneColumnOffAreToldByTheRowThatIsOff() throws {
        let report = try rehearse(
            """
            +------+    +-------+     +------+
            | Aula |   | Lab   |     | Mensa|
            +------+    +-------+     +------+
            """)
        #expect(report.bad.map(\.fault) == [.pushedWall(line: 2, columns: -1)])
        #expect(report.buildingsAdded == 1)
    }

    /// A wall around two of which one is open: neither is lost, and the wall is none of them.
    @Test func anOpenBoxWithinTheWallTakesNothingFromItsNeighbour() throws {
        let drawing = """
            ┌────────────────────────────┐
            │ ┌──────────┐    ┌────────┐ │
            │ │ 教学楼A  │    │ 食堂   │ │
            │ └──────────┘    └──────  ┘ │
            └────────────────────────────┘
            """
        let reading = try DrawingReading(
            Array(drawing.utf8), fileName: "plan.txt", metresPerColumn: 2)
        #expect(reading.buildings.map(\.note.name) == ["教学楼A"])
        #expect(reading.ground.map(\.kind) == [.wall, .label])
        #expect(reading.report.bad.count == 1)
    }

    @Test func roadsBetweenTheBuildingsAreNoWallAroundThem() throws {
        let drawing = """
            +--------+ |  | +--------+
            | 食堂   | |  | | 宿舍   |
            +--------+ |北| +--------+
            -----------+路+-----------
            -----------+  +-----------
            +--------+ |  | +--------+
            | 办公楼 | |  | | 教学楼 |
            +--------+ |  | +--------+
            """
        for fault in try rehearse(drawing).bad.map(\.fault) {
            if case .openWall = fault { Issue.record("roads are told as a wall") }
        }
    }

    @Test func wordsBetweenTwoRowsOfBuildingsStandOnTheMap() throws {
        let drawing = """
            ┌────────┐  ┌────────┐
            │ 食堂   │  │ 宿舍   │
            └────────┘  └────────┘
                     主干道
            ┌────────┐  ┌────────┐
            │ 办公楼 │  │ 教学楼 │
            └────────┘  └────────┘
              比例 1:500
            """
        let reading = try DrawingReading(
            Array(drawing.utf8), fileName: "plan.txt", metresPerColumn: 2)
        #expect(reading.ground.map(\.name) == ["主干道"])
        #expect(reading.report.leftOut.map(\.reason) == [.aroundTheDrawing])
    }

    @Test func aBarIsNoPartOfWordsAndTellsTheBoxThatIsOpen() throws {
        let drawing = """
            +---------------------+
            | +----+   +------+   |
            | | 食 | 甲 | 楼 |    |
            | +----+   +------+   |
            +---------------------+
            """
        #expect(try rehearse(drawing).bad.map(\.fault) == [.pushedWall(line: 3, columns: 1)])
        let found = boxes(drawing)
        let words = found.words(outside: Array(found.boxes.dropFirst()))
        #expect(words.map(\.text) == ["甲", "楼"])
    }

    @Test func aBarFromWallToWallOfABuildingIsTold() {
        let found = boxes(
            """
            +-------------+
            | 食堂 | 餐厅 |
            +-------------+
            """)
        #expect(found.open == [.init(row: 1, column: 7)])
        #expect(found.boxes.map(\.lines) == [["食堂", "餐厅"]])
    }

    /// Each with the line and the column, counted from one, at which its only fault is told.
    @Test(arguments: [
        // A corner is missing, at the beginning or at the end.
        (" ------+\n| 食堂 |\n+------+", 1, 2),
        ("┌──────\n│ 食堂 │\n└──────┘", 1, 7),
        // All corners are.
        (" ------ \n| 食堂 |\n ------ ", 1, 2),
        (".------.\n| 食堂 |\n'------'", 1, 2),
        // A gap in a side.
        ("+--  --+\n| 食堂 |\n+------+", 1, 3),
        ("┌──────┐\n│ 食堂 │\n└──  ──┘", 3, 3),
        // No sides at all.
        ("+------+\n  食堂\n+------+", 1, 1),
        // One that hangs on the wall of another.
        ("+------+------+\n| 食堂 | 仓库\n+------+------+", 1, 15),
        // The wall between two of them was forgotten.
        ("+------+------+\n| 食堂   仓库 |\n+------+------+", 1, 8),
        ("┌──────┬──────┐\n│ 食堂   仓库 │\n└──────┴──────┘", 1, 8),
        ("+------+\n| 食堂 |\n+      +\n| 仓库 |\n+------+", 3, 1),
    ])
    func anOpenBoxIsToldOnceByLineAndColumn(_ drawing: String, line: Int, column: Int) {
        #expect(boxes(drawing).open == [.init(row: line - 1, column: column - 1)])
    }

    @Test func aGapInTheWallBetweenTwoBuildingsIsTold() {
        let found = boxes(
            """
            +------+------+
            |      |      |
            | 食堂   仓库 |
            |      |      |
            +------+------+
            """)
        #expect(found.open == [.init(row: 1, column: 7), .init(row: 3, column: 7)])
    }

    @Test(arguments: [
        """
        +-----------+
        | 楼A-1 B+C |
        +-----------+
        """,
        """
        +------------+
        | 食堂 -- 一 |
        | - A -      |
        | C++ 室 A+  |
        | + 医务     |
        +------------+
        """,
        """
        +------+
        | 食堂 |
        |------|
        | 一层 |
        +------+
        """,
        """
        +--+--+--+--+
        | 教学楼    |
        +--+--+--+--+
        """,
        """
        +------+
        | 食堂 |
        +------+
           |
        +------+
        | 仓库 |
        +------+
        """,
        """
        +------+
        | 食堂 +------
        +------+
           |
           |
        """,
        """
        +------+  │  +------+
        | 食堂 |  │  | 宿舍 |
        +------+  │  +------+
                  │ 中路
        +------+  │
        | 仓库 |  │  ── 主干道 ──
        +------+  │
        """,
        """
        +------+  |  +------+
        | 食堂 |  |  | 宿舍 |
        +------+  |  +------+
        ----------+----------
        +------+  |  +------+
        | 仓库 |  |  | 操场 |
        +------+  |  +------+
        """,
        """
        +------+  |  +------+
        | 食堂 |  |  | 宿舍 |
        +------+  |  +------+
        ----------|----------
        +------+  |  +------+
        | 仓库 |  |  | 操场 |
        +------+  |  +------+
        """,
        """
        ┌──────┐  │  ┌──────┐
        │ 食堂 │  │  │ 宿舍 │
        └──────┘  │  └──────┘
        ══════════╬══════════
        ┌──────┐  │
        │ 仓库 │  │  ─────┬──────
        └──────┘  │       │
        """,
        """
        ┌────────────────────┐
        │ ┌────┐    ┌────┐   │
        │ │食堂│    │宿舍│   │
        │ └────┘    └────┘   │
        │────────────────────│
        │       |            │
        │       |   ---      │
        └────────────────────┘
        """,
    ])
    func signsInWordsAndRoadsAreNoOpenBoxes(_ drawing: String) {
        #expect(boxes(drawing).open == [])
    }

    /// The right wall is pushed where a name stands, above and below are two bends.
    @Test func anOpenBoxOnAWallIsToldThoughItsNameIsBetweenItsPieces() {
        let found = boxes(
            """
            +----+-----+
            |    |     |
            | A  | B    |
            |    |     |
            +----+-----+
            """)
        #expect(!found.open.isEmpty)
    }
}
