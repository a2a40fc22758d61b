import Domain
import Persistence
import Testing

@testable import Interchange

/// Boxes whose sides do not meet are told, so that no building is lost unsaid.
@Suite struct LooseLinesTests {
    private func boxes(_ drawing: String) -> DrawnBoxes { DrawnBoxes(DrawingGrid(drawing)) }

    private func rehearse(_ drawing: String) throws -> MapImportReport {
        var options = MapImportOptions(today: try #require(Day(text: "2026-11-23")))
        options.dryRun = true
        return try MapImport(ledger: try Ledger.inMemory(), options: options)
            .run(Array(drawing.utf8), fileName: "plan.txt")
    }

    @Test func boxesWhoseSidesAreOneColumnOffAreToldOneByOne() throws {
        let report = try rehearse(
            """
            +------+    +-------+     +------+
            | Aula |   | Lab   |     | Mensa|
            +------+    +-------+     +------+
            """)
        #expect(
            report.bad.map(\.fault) == [
                .openBox(line: 1, column: 13), .openBox(line: 1, column: 27),
            ])
    }

    @Test func aBarIsNoPartOfWordsAndTellsTheBoxThatIsOpen() throws {
        let drawing = """
            +---------------------+
            | +----+   +------+   |
            | | 食 | 甲 | 楼 |    |
            | +----+   +------+   |
            +---------------------+
            """
        #expect(try rehearse(drawing).bad.map(\.fault) == [.openBox(line: 2, column: 12)])
        let found = boxes(drawing)
        let words = found.words(outside: Array(found.boxes.dropFirst()))
        #expect(words.map(\.text) == ["甲", "楼"])
    }

    @Test func aNameThatRunsDownARoadIsWrittenIntoIt() {
        let found = boxes(
            """
            +------+  │
            | 食堂 |  主
            |      |  干
            |      |  道
            +------+  │
            """)
        #expect(found.open == [])
        #expect(found.written.map(\.text) == ["主干道"])
    }

    @Test func aBarBetweenTheWordsOfABuildingIsTold() {
        let found = boxes(
            """
            +-------------+
            | 食堂 | 餐厅 |
            +-------------+
            """)
        #expect(found.open == [.init(row: 1, column: 7)])
        #expect(found.boxes.map(\.lines) == [["食堂", "餐厅"]])
    }

    @Test(arguments: [
        """
        +-----------+
        | 楼A-1 B+C |
        +-----------+
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
        +------+  │  +------+
        | 食堂 |  │  | 宿舍 |
        +------+  │  +------+
                  │ 中路
        +------+  │
        | 仓库 |  │  ── 主干道 ──
        +------+  │
        """,
    ])
    func signsInWordsAndRoadsAreNoOpenBoxes(_ drawing: String) {
        #expect(boxes(drawing).open == [])
    }
}
