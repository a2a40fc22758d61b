import Testing

@testable import TerminalUI

struct ListTests {
    private let columns = [
        ListColumn("编号", .fixed(6)),
        ListColumn("处所", .flexible(weight: 1, minimum: 6)),
        ListColumn("内容", .flexible(weight: 2, minimum: 8), rank: 2),
        ListColumn("期限", .fixed(5), alignment: .right, rank: 1),
    ]
    private let cells: (Int) -> [CellText] = { index in
        [
            CellText("#\(index)"), CellText("食堂灶间"), CellText("软管老化接头"),
            CellText("剩\(index)", .warning),
        ]
    }

    private func table(
        _ width: Int, _ height: Int, rows: ListRows, scroll: inout ListScroll
    ) -> Frame {
        let frame = Frame(width, height)
        ListTable(columns: columns, rows: rows).draw(
            on: frame.surface, scroll: &scroll, cells: cells)
        return frame
    }

    @Test func aTableShowsTitlesPointerMarkAndScrollbar() {
        var scroll = ListScroll()
        let rows = ListRows(count: 9, selected: 1, isMarked: { $0 == 2 })
        let frame = table(48, 4, rows: rows, scroll: &scroll)
        frame.expect(
            picture: """
                  编号    处所        内容                 期限
                  #0      食堂灶间    软管老化接头          剩0█
                ▸ #1      食堂灶间    软管老化接头          剩1│
                 ✓#2      食堂灶间    软管老化接头          剩2│
                """)
        #expect(frame.canvas.cursor == Point(x: 0, y: 2))
        #expect(frame.canvas.row(2).dropLast().allSatisfy { $0.role == .selection })
        #expect(frame.canvas.row(1).contains { $0.role == .warning })
    }

    @Test func aCellSaysInFewerWordsWhatWouldBeCut() {
        let cell = CellText("重大变故、单亲", orShorter: ["变故、单亲", "变故+1"])
        #expect(cell.text(in: 14) == "重大变故、单亲")
        #expect(cell.text(in: 13) == "变故、单亲")
        #expect(cell.text(in: 9) == "变故+1")
        #expect(cell.text(in: 4) == "变故+1")
        #expect(CellText("重大变故").text(in: 4) == "重大变故")
    }

    @Test func columnsOfTheHighestRankVanishFirst() {
        var scroll = ListScroll()
        let rows = ListRows(count: 1, selected: nil)
        table(26, 2, rows: rows, scroll: &scroll).expect(
            picture: """
                  编号    处所       期限
                  #0      食堂灶间    剩0
                """)
        table(18, 2, rows: rows, scroll: &scroll).expect(
            picture: """
                  编号    处所
                  #0      食堂灶…
                """)
    }

    @Test func theSelectionIsIdleWithoutFocus() {
        var scroll = ListScroll()
        let frame = table(
            30, 2, rows: ListRows(count: 1, selected: 0, isFocused: false), scroll: &scroll)
        #expect(frame.canvas.row(1).first?.role == .selectionIdle)
        #expect(frame.canvas.cursor == nil)
    }

    @Test func scrollingKeepsTheSelectionInSightAndMovesLittle() {
        var scroll = ListScroll()
        scroll.show(7, count: 20, visible: 5)
        #expect(scroll.first == 3)
        scroll.show(5, count: 20, visible: 5)
        #expect(scroll.first == 3)
        scroll.show(2, count: 20, visible: 5)
        #expect(scroll.first == 2)
        scroll.show(19, count: 20, visible: 5)
        #expect(scroll.first == 15)
        scroll.show(nil, count: 12, visible: 5)
        #expect(scroll.first == 7)
        scroll.show(3, count: 12, visible: 0)
        #expect(scroll.first == 3)
        #expect(scroll.visible == 1)
    }

    @Test func rowsPutInFrontDoNotMoveWhatIsSeen() {
        var scroll = ListScroll()
        scroll.show(8, count: 10, visible: 4)
        scroll.shift(by: 50)
        scroll.show(58, count: 60, visible: 4)
        #expect(scroll.first == 55)
        scroll.shift(by: -100)
        #expect(scroll.first == 0)
    }

    @Test func cardsAreRowsOfSeveralLines() {
        var scroll = ListScroll()
        let frame = Frame(20, 5)
        let rows = ListRows(count: 3, selected: 1, rowHeight: 3, gutter: 1)
        rows.draw(on: frame.surface, scroll: &scroll) { index, surface in
            surface.write("重 023\(index)", x: 0, y: 0)
            surface.write("   软管老化", x: 0, y: 1)
        }
        frame.expect(
            picture: """
                ▸重 0231           │
                    软管老化       │
                                   █
                 重 0232           │
                    软管老化       │
                """)
    }

    @Test func theScrollbarHasATrackWhereNoFrameIsBesideIt() {
        let beside = Scrollbar(offset: 4, visible: 4, total: 16)
        let bar = Rect(x: 0, y: 0, width: 1, height: 4)
        Frame(2, 4).draw { beside.draw(on: $0.part(bar)) }.expect(picture: "\n█\n\n")
        // A pane without a frame ends where the terminal does.
        Frame(1, 4).draw { beside.draw(on: $0) }.expect(picture: "│\n█\n│\n│")
        let alone = Scrollbar(offset: 4, visible: 4, total: 16, hasTrack: true)
        Frame(1, 4).draw { alone.draw(on: $0) }.expect(picture: "│\n█\n│\n│")
    }

    @Test func theScrollbarTouchesAnEndOnlyAtThatEnd() {
        #expect(Scrollbar(offset: 0, visible: 10, total: 1000).thumb(height: 10).y == 0)
        #expect(Scrollbar(offset: 1, visible: 10, total: 1000).thumb(height: 10).y == 1)
        #expect(Scrollbar(offset: 989, visible: 10, total: 1000).thumb(height: 10).y == 8)
        #expect(Scrollbar(offset: 990, visible: 10, total: 1000).thumb(height: 10).y == 9)
        #expect(Scrollbar(offset: 0, visible: 50, total: 100).thumb(height: 10).height == 5)
    }

    @Test func theScrollbarOfAWindowShowsItsPlaceInTheWholeList() {
        var scroll = ListScroll()
        let frame = Frame(12, 4)
        ListRows(count: 100, selected: 0, offset: 900, total: 1000)
            .draw(on: frame.surface, scroll: &scroll) { index, surface in
                surface.write("\(900 + index)", x: 0, y: 0)
            }
        #expect(frame.canvas.text(ofRow: 2).hasSuffix("█"))
    }

    @Test func anEmptyListSaysSo() {
        var scroll = ListScroll()
        let frame = table(
            20, 4, rows: ListRows(count: 0, selected: 3, emptyText: "没有未销号的隐患。n 上报"),
            scroll: &scroll)
        frame.expect(
            picture: """
                  编号    处所

                """ + "  没有未销号的隐\n  患。n 上报")
    }

    @Test func theMouseSelectsOpensAndScrolls() {
        var gestures: [ListGesture] = []
        var scroll = ListScroll()
        let rows = ListRows(
            count: 30, selected: 12, rowHeight: 2, onMouse: { gestures.append($0) })
        let frame = Frame(20, 6)
        rows.draw(on: frame.surface, scroll: &scroll) { _, _ in }
        frame.mouse(x: 4, y: 3)
        frame.mouse(.doubleClick, x: 4, y: 0)
        frame.mouse(.wheelDown, x: 4, y: 0)
        #expect(gestures == [.select(11), .open(10), .scroll(1)])
    }

    @Test func aTableSurvivesEverySize() {
        survivesEverySize { surface in
            var scroll = ListScroll()
            ListTable(columns: columns, rows: ListRows(count: 40, selected: 30, total: 900))
                .draw(on: surface, scroll: &scroll, cells: cells)
            ListTable(columns: [], rows: ListRows(count: 0, selected: nil, emptyText: "无"))
                .draw(on: surface, scroll: &scroll, cells: cells)
        }
    }
}

struct TextMatchTests {
    @Test func betterMatchesComeFirst() {
        let titles = [
            ("教学楼食品库", ""), ("实验室通风橱", "st"), ("食堂", "st"), ("石台", "st"), ("x食堂y", ""),
            ("食堂灶间", "stzj"), ("食品留样堂", ""),
        ]
        let found = titles.matching { TextMatch("食堂", title: $0.0, initials: $0.1) }
        #expect(found.map(\.0) == ["食堂", "食堂灶间", "x食堂y", "食品留样堂"])
    }

    @Test(arguments: [
        ("stzj", TextMatch.initials), ("ST", .initials), ("ｓｔ", .initials), ("灶", .part),
        ("食堂", .beginning), ("食堂灶间", .whole), ("", .whole), ("0231", .detail), ("食灶", .scattered),
        ("灶 食", .part), ("灶 0231", .detail),
    ])
    func aTextIsFoundInManyWays(query: String, match: TextMatch) {
        #expect(
            TextMatch(query, title: "食堂灶间", initials: "stzj", detail: "SY-2026-XF-0231")
                == match)
    }

    @Test(arguments: ["操场", "间食", "食 操", "zzz"])
    func whatDoesNotMatchIsNotFound(query: String) {
        #expect(TextMatch(query, title: "食堂灶间", initials: "stzj") == nil)
    }
}
