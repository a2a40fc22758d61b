import Domain
import TerminalUI
import Testing

@testable import Screens

/// Boxes that reach beyond the map show their names in the part that is seen.
struct PlaceBoxTests {
    @Test func nameOfABoxThatGoesOnBeyondTheEdgeIsNotCut() {
        let box = Rect(x: 4, y: 0, width: 18, height: 3)
        #expect(
            picture(box, .small) == """
                    ┌───────
                    │
                    └───────
                """)
        #expect(
            picture(box, .small, number: 17) == """
                    ┌───────
                    │ 17✓
                    └───────
                """)
        let tag = Rect(x: 6, y: 1, width: 14, height: 1)
        #expect(picture(tag, .tag) == "\n      ✓")
        #expect(picture(Rect(x: 8, y: 1, width: 14, height: 1), .tag) == "\n        ✓")
        #expect(picture(tag, .tag, number: 17) == "\n      17✓")
    }

    /// A name that just fits is worth more than its marks, and has their colour.
    @Test func nameThatJustFitsIsWrittenWholeInTheColourOfItsState() {
        let seven = Rect(x: 5, y: 1, width: 14, height: 1)
        #expect(picture(seven, .tag) == "\n     教学楼A")
        #expect(picture(seven, .tag, marks: "G03") == "\n     教学楼A")
        let four = Rect(x: 8, y: 1, width: 8, height: 1)
        #expect(picture(four, .tag, name: "食堂") == "\n        食堂")
        #expect(picture(four, .tag, name: "食堂", marks: "▲1 ●12") == "\n        食堂")
        for (role, expected) in [(Role.critical, Role.critical), (.good, .text)] {
            let canvas = canvas(four, .tag, name: "食堂", badge: role)
            #expect(Array(canvas.row(1))[8].role == expected)
        }
        // Another column, and the colour of the name is its own again.
        let five = canvas(
            Rect(x: 7, y: 1, width: 8, height: 1), .tag, name: "食堂", badge: .critical)
        #expect(five.text(ofRow: 1) == "       食堂✓")
        #expect(Array(five.row(1))[7].role == .text)
    }

    /// Where it stands is seen, though not what it is called.
    @Test func boxWhoseNameHasNoRoomHasItsGround() {
        let canvas = canvas(Rect(x: 6, y: 1, width: 14, height: 1), .tag)
        #expect((6..<12).allSatisfy { Array(canvas.row(1))[$0].ground == .building })
    }

    /// At the edge of the map too a name has its state, behind it or as its colour.
    @Test func whatTheLayerSaysIsNeverCutFromItsName() {
        #expect(
            picture(Rect(x: 3, y: 0, width: 18, height: 3), .small) == """
                   ┌────────
                   │ 教学楼A
                   └───────✓
                """)
        for x in -10...11 {
            for detail in [CampusDetail.tag, .small] {
                let height = detail == .tag ? 1 : 3
                for marks in ["✓", "▲1 ●12"] {
                    let text = picture(
                        Rect(x: x, y: 1, width: 16, height: height), detail, marks: marks)
                    let seen = min(12, x + 16) - max(0, x)
                    guard text.contains("教") else { continue }
                    #expect(text.contains("教学楼A"), "\(text)")
                    let justFits = detail == .tag && seen == 7
                    #expect(justFits || text.contains { "✓▲".contains($0) }, "\(text)")
                }
            }
        }
    }

    @Test func nameTakesTwoRowsWhereItHasThem() {
        #expect(
            picture(Rect(x: 5, y: 0, width: 18, height: 4), .medium) == """
                     ┌──────
                     │ 教学
                     │ 楼A ✓
                     └──────
                """)
        #expect(
            picture(Rect(x: 5, y: 0, width: 18, height: 5), .full, owner: "未划网格") == """
                     ┌──────
                     │ 教学
                     │ 楼A
                     │ ✓
                     └──────
                """)
    }

    @Test func wordsAreNotBrokenForASecondRow() {
        #expect(BoxLines.name("Library", in: Size(width: 6, height: 3)) == nil)
        #expect(
            BoxLines.name("Library West", in: Size(width: 9, height: 2)) == ["Library", "West"])
        #expect(BoxLines.name("教学楼", in: Size(width: 4, height: 3)) == nil)
    }

    /// As an import has them: a box of its least size shows the name all the same.
    @Test func wordThatIsLongerThanARowHasABoxOfItsOwnLength() throws {
        let word = "Xingzhengbangongdaloudongce"
        for name in [word, "The \(word)", "Xingzhengbangongdaloudongcexingzhengbangongdaloudongce"]
        {
            let sizes = PlaceBox.smallestSizes(name: name, owner: "", count: 20)
            let size = try #require(sizes[.small])
            let rows = BoxLines.name(name, in: Size(width: size.width - 2, height: size.height - 2))
            #expect(rows?.joined().replacing(" ", with: "") == name.replacing(" ", with: ""))
        }
    }

    /// A mark alone would not tell whose it is.
    @Test func boxThatHangsOverTheTopHasItsNameInWhatIsSeen() {
        #expect(
            picture(Rect(x: 0, y: -2, width: 12, height: 5), .full, owner: "G03 李") == """
                │ 教学楼A  │
                │ G03 李 ✓ │
                └──────────┘
                """)
    }

    @Test func coveredTextIsNotShown() {
        let box = Rect(x: 0, y: 1, width: 11, height: 1)
        #expect(
            picture(box, .tag, covered: Rect(x: 9, y: 1, width: 3, height: 1)).isEmpty)
        #expect(
            picture(box, .tag, covered: Rect(x: 9, y: 0, width: 3, height: 1))
                == "\n教学楼A ✓")
    }

    @Test func nameOfABoxThatBeginsBeforeTheEdgeBeginsAtTheEdge() {
        #expect(
            picture(Rect(x: -6, y: 0, width: 18, height: 3), .small) == """
                ───────────┐
                 教学楼A  ✓│
                ───────────┘
                """)
    }

    @Test func nameStandsBesideWhatTheSmallMapHides() {
        let corner = Rect(x: 0, y: 0, width: 4, height: 2)
        #expect(
            picture(Rect(x: 1, y: 0, width: 11, height: 1), .tag, hidden: corner)
                == "    教学楼A✓")
        #expect(
            picture(Rect(x: 0, y: 2, width: 11, height: 1), .tag, hidden: corner) == "\n\n教学楼A ✓")
    }

    /// The small map may lie over what is blank in a large box, and changes nothing of its words then.
    @Test func wordsOfALargeBoxStandAtItsTop() {
        let frame = Rect(x: 0, y: 0, width: 12, height: 8)
        let box = PlaceBox(
            look: PlaceLook(
                name: "食堂", owner: "G05 孙", badge: .init(long: "✓", short: "✓", role: .good)),
            detail: .full, isSelected: false, hasFocus: false)
        let seen = SeenMap(size: Size(width: 12, height: 5))
        #expect(box.written(in: frame, seen: seen) == Rect(x: 1, y: 1, width: 7, height: 3))
        let low = Rect(x: 0, y: 0, width: 12, height: 4)
        #expect(box.written(in: low, seen: seen) == low)
        let plain = picture(frame, .full)
        #expect(
            picture(frame, .full, hidden: Rect(x: 6, y: 4, width: 6, height: 1)) == plain)
        #expect(
            picture(frame, .full, hidden: Rect(x: 6, y: 3, width: 6, height: 2)) != plain)
    }

    @Test func numberStandsForANameAndLargeBoxesKeepTheirLine() {
        #expect(picture(Rect(x: 2, y: 1, width: 3, height: 1), .number, number: 17) == "\n  17✓")
        #expect(
            picture(Rect(x: 2, y: 0, width: 7, height: 3), .number, number: 17) == """
                  ┌─────┐
                  │17✓  │
                  └─────┘
                """)
    }

    @Test func nameThatJustFitsHasItsMarkBelow() {
        #expect(
            picture(Rect(x: 1, y: 0, width: 9, height: 4), .number) == """
                 ┌───────┐
                 │教学楼A│
                 │✓      │
                 └───────┘
                """)
        #expect(
            picture(Rect(x: 1, y: 0, width: 10, height: 4), .number) == """
                 ┌────────┐
                 │        │
                 │教学楼A✓│
                 └────────┘
                """)
    }

    @Test func nameStandsOnTheGroundBesideItsBox() {
        let box = Rect(x: 9, y: 1, width: 2, height: 1)
        #expect(
            picture(box, .number, nameRoom: Rect(x: 0, y: 1, width: 11, height: 1))
                == "\n  教学楼A ✓")
        #expect(
            picture(
                Rect(x: 0, y: 1, width: 2, height: 1), .number,
                nameRoom: Rect(x: 0, y: 1, width: 11, height: 1)) == "\n教学楼A ✓")
    }

    /// Nobody takes what has room for all there is.
    @Test func ofSeveralMarksTheFirstIsKeptAndSaysThatThereAreMore() {
        let marks = "▲1 ●2"
        #expect(
            picture(Rect(x: 0, y: 1, width: 11, height: 1), .tag, marks: marks)
                == "\n教学楼A ▲1+")
        #expect(
            picture(Rect(x: 0, y: 0, width: 12, height: 3), .small, marks: marks) == """
                ┌──────────┐
                │ 教学楼A▲●│
                └──────────┘
                """)
        let badge = PlaceLook.Badge(long: "", short: "▲1 ●2 !3", role: .critical)
        #expect(
            (5...8).map { badge.text(in: $0) } == ["▲1+!3", "▲1 ●2!", "▲1 ●2!3", "▲1 ●2 !3"])
        #expect((1...3).map { badge.text(in: $0, isBare: true) } == ["!", "▲!", "▲●!"])
    }

    /// Whoever answers for a place is named in full, by the grid's code, or not at all.
    @Test(arguments: [
        (12, "未划网格", "", "│ 教学楼A ✓│", "│ 未划网格 │"),
        (11, "未划网格", "", "│ 教学楼A │", "│ ✓       │"),
        (12, "G10 沈墨言司马", "G10", "│ 教学楼A  │", "│ G10    ✓ │"),
    ])
    func ownerInTwoRowsIsNotCut(
        width: Int, owner: String, code: String, first: String, second: String
    ) {
        let rows = picture(
            Rect(x: 0, y: 0, width: width, height: 4), .small, owner: owner,
            code: code.isEmpty ? nil : code
        ).split(separator: "\n")
        #expect(rows[1] == first)
        #expect(rows[2] == second)
    }

    @Test func ownerInThreeRowsIsWholeOrTheCodeAlone() {
        func owner(_ owner: String) -> Substring {
            picture(
                Rect(x: 0, y: 0, width: 12, height: 5), .small, owner: owner, code: "G10"
            ).split(separator: "\n")[2]
        }
        #expect(owner("G10 沈墨") == "│ G10 沈墨 │")
        #expect(owner("G10 沈墨言") == "│ G10      │")
        #expect(owner("G1 沈墨言") == "│ G1 沈墨言│")
    }

    /// Where a map is small a box of four more columns than its name is all that it has.
    @Test func aBoxWithRoomForItsNameHasALine() {
        let box = Rect(x: 0, y: 0, width: 11, height: 3)
        let name = "┌─────────┐\n│ 教学楼A │\n"
        #expect(picture(box, .tag, marks: "●12") == name + "└──────●12┘")
        #expect(picture(box, .tag, marks: "▲1 ●12") == name + "└───▲1 ●12┘")
        #expect(picture(box, .tag) == "┌─────────┐\n│ 教学楼A✓│\n└─────────┘")
    }

    private func picture(
        _ frame: Rect, _ detail: CampusDetail, number: Int? = nil, hidden: Rect? = nil,
        nameRoom: Rect? = nil, name: String = "教学楼A", marks: String = "✓", owner: String = "",
        code: String? = nil, covered: Rect? = nil
    ) -> String {
        let canvas = canvas(
            frame, detail, number: number, hidden: hidden, nameRoom: nameRoom, name: name,
            marks: marks, owner: owner, code: code, covered: covered)
        var rows = (0..<5).map { canvas.text(ofRow: $0) }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows.joined(separator: "\n")
    }

    private func canvas(
        _ frame: Rect, _ detail: CampusDetail, number: Int? = nil, hidden: Rect? = nil,
        nameRoom: Rect? = nil, name: String = "教学楼A", marks: String = "✓", badge: Role = .good,
        owner: String = "", code: String? = nil, covered: Rect? = nil
    ) -> Canvas {
        let canvas = Canvas(size: Size(width: 12, height: 5))
        PlaceBox(
            look: PlaceLook(
                name: name, owner: owner, code: code,
                badge: .init(long: marks, short: marks, role: badge)),
            detail: detail, number: number, nameRoom: nameRoom, isSelected: false, hasFocus: false
        ).draw(
            in: frame, on: canvas.surface(), seen: SeenMap(size: canvas.size, hidden: hidden),
            covered: covered)
        return canvas
    }
}
