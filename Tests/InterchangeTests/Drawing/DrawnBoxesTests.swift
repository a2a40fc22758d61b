import Testing

@testable import Interchange

/// Boxes in drawings made of characters.
@Suite struct DrawnBoxesTests {
    private func boxes(_ drawing: String) -> DrawnBoxes { DrawnBoxes(DrawingGrid(drawing)) }

    @Test(arguments: [
        """
        +------+
        | 食堂 |
        +------+
        """,
        """
        ┌──────┐
        │ 食堂 │
        └──────┘
        """,
        """
        ╔══════╗
        ║ 食堂 ║
        ╚══════╝
        """,
        """
        ┏━━━━━━┓
        ┃ 食堂 ┃
        ┗━━━━━━┛
        """,
        """
        ╭──────╮
        │ 食堂 │
        ╰──────╯
        """,
    ])
    func aBoxIsFoundWhateverItsLines(_ drawing: String) throws {
        let box = try #require(boxes(drawing).boxes.first)
        #expect(boxes(drawing).boxes.count == 1)
        #expect(boxes(drawing).open == [])
        #expect(box.name == "食堂")
        #expect([box.top, box.left, box.bottom, box.right] == [0, 0, 2, 7])
    }

    @Test func sharedWallsMakeTwoBoxes() {
        let found = boxes(
            """
            ┌──────┬──────┐
            │ 东楼 │ 西楼 │
            ├──────┼──────┤
            │ 食堂 │ 仓库 │
            └──────┴──────┘
            """)
        #expect(found.boxes.map(\.name) == ["东楼", "西楼", "食堂", "仓库"])
        #expect(found.open == [])
    }

    @Test func aChineseCharacterTakesTwoColumnsAndATabGoesOnToTheEighth() throws {
        let found = boxes("教学区\t+--+\n\t|库|\n\t+--+")
        let box = try #require(found.boxes.first)
        #expect(box.left == 8)
        #expect(box.name == "库")
    }

    @Test func hyphensInANameAreNoLine() {
        let found = boxes(
            """
            +------------+
            | 教学楼-A   |
            | A--B       |
            +------------+
            """)
        #expect(found.boxes.map(\.name) == ["教学楼-A"])
        #expect(found.open == [])
    }

    @Test func anOpenBoxIsNamedByWhereItEnds() {
        let found = boxes(
            """
            +------+
            | 食堂 |
            +---  -+
            """)
        #expect(found.boxes == [])
        #expect(found.open == [.init(row: 2, column: 3)])
    }

    @Test func aSideThatIsOneColumnOffClosesNothing() {
        let found = boxes(
            """
            ┌──────┐
            │ 食堂  │
            └──────┘
            """)
        #expect(found.boxes == [])
        #expect(found.open == [.init(row: 0, column: 7)])
    }

    /// Boxes that stand in each other's notches are all found, whichever corner that is.
    @Test(arguments: [
        """
        ┌──────────┐
        │ 宿舍 ┌───┤
        │      │食 │
        └──────┴───┘
        """,
        """
        ┌───┬──────────┐
        │食 │ 宿舍     │
        ├───┘          │
        └──────────────┘
        """,
        """
        ┌──────────────┐
        │ 宿舍         │
        ├───┐          │
        │食 │          │
        └───┴──────────┘
        """,
    ])
    func aBoxAroundTheCornerOfAnotherIsAnL(_ drawing: String) throws {
        let found = boxes(drawing)
        #expect(Set(found.boxes.map(\.name)) == ["宿舍", "食"])
        #expect(found.boxes.first { $0.name == "宿舍" }?.corners.count == 6)
        #expect(found.boxes.first { $0.name == "食" }?.corners.count == 4)
        #expect(found.open == [])
    }

    @Test func wordsBetweenTheBoxesStandForThemselves() {
        let found = boxes(
            """
            平面图
            ┌───────────────────────┐
            │ ┌────┐  荷花池  ----  │
            │ │食堂│    东侧 小路   │
            │ └────┘                │
            └───────────────────────┘
            """)
        let words = found.words(outside: Array(found.boxes.dropFirst()))
        #expect(words.map(\.text) == ["平面图", "荷花池", "东侧 小路"])
        #expect(words.map(\.row) == [0, 2, 3])
        #expect(words[1].columns == 10...15)
        #expect(found.boxes[1].lines == ["食堂"])
    }

    @Test func aBoxInsideABoxKeepsBoth() {
        let found = boxes(
            """
            +----------------+
            | +----+  +----+ |
            | | 甲 |  | 乙 | |
            | +----+  +----+ |
            +----------------+
            """)
        #expect(found.boxes.count == 3)
        #expect(found.boxes.count(where: found.boxes[0].contains) == 2)
    }

    /// The walk around the yard goes over the path twice; the boxes are closed all the same.
    @Test(arguments: [
        """
        ┌────────────┐
        │ ┌────┐     │
        │ │食堂│     │
        │ └─┬──┘     │
        │   │        │
        └───┴────────┘
        """,
        """
        ┌────────────┐
        │ ┌────┐     │
        │ │食堂├──┐  │
        │ └────┘  │  │
        │         │  │
        └─────────┴──┘
        """,
        """
        ┌────────────┐
        │    ┌────┐  │
        │    │食堂│  │
        ├────┴────┘  │
        │            │
        └────────────┘
        """,
    ])
    func aPathFromABoxToTheWallOpensNeither(_ drawing: String) throws {
        let found = boxes(drawing)
        #expect(found.open == [])
        #expect(found.boxes.map(\.name) == [nil, "食堂"])
        #expect(found.boxes.first.map { [$0.top, $0.left, $0.bottom, $0.right] } == [0, 0, 5, 13])
    }

    /// It goes around nothing.
    @Test func aPathThatTurnsAndEndsInTheOpenIsAPath() {
        let found = boxes(
            """
            ┌────────────┐
            │ ┌────┐     │
            │ │食堂├──┐  │
            │ └────┘  │  │
            │            │
            └────────────┘
            """)
        #expect(found.open == [])
        #expect(found.boxes.last?.name == "食堂")
    }

    @Test(arguments: [
        """
        +--------正门--------+
        | +----+    +----+   |
        | |食堂|    |宿舍|   |
        | +----+    +----+   |
        +--------------------+
        """,
        """
        ┌────────────────────┐
        │ ┌────┐    ┌────┬───┤
        │ │食堂│    │宿舍│库 │
        │ └────┘    └────┴───┤
        └──── 正门 ──────────┘
        """,
        """
        ┌────────────────────┐
        │ ┌────┐    ┌────┐   │
        正│食堂│    │宿舍│   │
        门└────┘    └────┘   │
        └────────────────────┘
        """,
    ])
    func theNameOfAGateInTheWallIsWrittenThere(_ drawing: String) {
        let found = boxes(drawing)
        #expect(found.written.map(\.text) == ["正门"])
        #expect(found.open.isEmpty)
        #expect(found.boxes.compactMap(\.name).prefix(2) == ["食堂", "宿舍"])
    }

    @Test func aWallWithTwoGatesAndARoadInsideIsOneBox() {
        let found = boxes(
            """
            ┌── 北门 ── 西北门 ──┐
            │ ┌────┐    ┌────┐   │
            │ │食堂│    │宿舍│   │
            │ └────┘    └────┘   │
            ├───── 主干道 ───────┤
            西门                 │
            └──── 正门 ──────────┘
            """)
        #expect(found.open == [])
        #expect(found.boxes.count == 3)
        #expect(Set(found.written.map(\.text)) == ["北门", "西北门", "西门", "正门"])
        #expect(found.words(outside: []).map(\.text).contains("主干道"))
    }

    @Test func whatIsWrittenIntoTheLineOfAnEmptyBoxIsItsName() {
        let found = boxes(
            """
            ┌───────────────────┐
            │ ┌─ 食堂 ─┐ ┌────┐ │
            │ │        │ │宿舍│ │
            │ └────────┘ └────┘ │
            └───────────────────┘
            """)
        #expect(found.open == [])
        #expect(found.boxes.compactMap(\.name) == ["食堂", "宿舍"])
        #expect(found.written.isEmpty)
    }

    @Test func aLineThatNoWordBreaksStaysOpen() {
        let found = boxes("+-- 正门 --+\n|          |\n+-------   ")
        #expect(found.boxes.isEmpty)
        #expect(found.open.count == 1)
    }
}
