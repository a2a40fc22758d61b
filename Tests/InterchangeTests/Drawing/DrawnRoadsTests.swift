import Domain
import Persistence
import Testing

@testable import Interchange

/// Roads in a drawing, straight and with bends: they keep no file out.
@Suite struct DrawnRoadsTests {
    private func boxes(_ drawing: String) -> DrawnBoxes { DrawnBoxes(DrawingGrid(drawing)) }

    private func rehearse(_ drawing: String) throws -> MapImportReport {
        var options = MapImportOptions(today: try #require(Day(text: "2026-11-23")))
        options.dryRun = true
        return try MapImport(ledger: try Ledger.inMemory(), options: options)
            .run(Array(drawing.utf8), fileName: "plan.txt")
    }

    @Test func roadsThatCrossKeepNoFileOut() throws {
        let report = try rehearse(
            """
            +------+  |  +------+
            | 食堂 |  |  | 宿舍 |
            +------+  |  +------+
            ----------+----------
            +------+  |  +------+
            | 仓库 |  |  | 操场 |
            +------+  |  +------+
            """)
        #expect(report.bad.isEmpty)
        #expect(report.buildingsAdded == 4)
        #expect(report.groundAdded == [:])
    }

    @Test func aRoadWithABendIsNoOpenBox() {
        let found = boxes(
            """
              │
            ──┼────┐
              │    │
              │  ┌─┴──────┐
              │  │ 食堂   │
              │  └────────┘
            """)
        #expect(found.open == [])
        #expect(found.boxes.map(\.name) == ["食堂"])
    }

    @Test func aRoadWithTwoBendsLeavesTheOpenBoxBesideItTold() throws {
        let report = try rehearse(
            """
            +----------------------------------+
            | +--------+ |      | +--------+   |
            | | 食堂   | |      | | 宿舍   |   |
            | +--------+ +------+ +--------+   |
            |                                  |
            | +--------+          +--------    |
            | | 办公楼 |          | 教学楼 |   |
            | +--------+          +--------+   |
            +-------------正门-----------------+
            """)
        #expect(report.bad.map(\.fault) == [.openBox(line: 6, column: 31)])
    }

    /// It is the rest of a building.
    @Test func aBendAroundAWordIsTold() throws {
        #expect(
            try rehearse(
                """
                ─────────┐
                   宿舍  │
                         │
                     ┌───┴────┐
                     │ 食堂   │
                     └────────┘
                """
            ).bad.map(\.fault) == [.openBox(line: 1, column: 1)])
    }
}
