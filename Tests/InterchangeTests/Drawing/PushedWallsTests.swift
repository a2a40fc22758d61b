import Testing

@testable import Interchange

/// Walls that a name has pushed aside, told where they stand.
@Suite struct PushedWallsTests {
    private func faults(_ drawing: String) throws -> [MapImportReport.Fault] {
        try DrawingReading(
            Array(drawing.utf8), fileName: "plan.txt", metresPerColumn: 1
        ).report.bad.map(\.fault)
    }

    @Test func everyWallOfADrawingIsToldInOneRun() throws {
        let drawing = """
            +---------+   +--------+
            | 教学楼   |   | 食堂  |
            | 一到五层  |   |        |
            +---------+   +--------+

            ┌────────┐
            │ 图书馆   │
            │        │
            └────────┘
            """
        let found = try faults(drawing)
        #expect(
            found == [
                .pushedWall(line: 2, columns: 1), .pushedWall(line: 3, columns: 2),
                .pushedWall(line: 7, columns: 2),
            ])
    }

    @Test func twoRowsThatArePushedAlikeAreOneWall() throws {
        let drawing = """
            +-------+
            | 宿舍楼 |
            | 女生部 |
            +-------+
            """
        #expect(try faults(drawing) == [.pushedWall(line: 2, columns: 1)])
    }

    @Test func aLineThatIsOpenForAnotherReasonIsToldWhereItBegins() throws {
        let drawing = """
            +------+   +------+
            | 食堂 |   | 仓库
            +------+   +------+
            """
        #expect(try faults(drawing) == [.openBox(line: 1, column: 19)])
    }
}
