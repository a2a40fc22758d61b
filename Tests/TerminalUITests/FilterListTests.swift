import Testing

@testable import TerminalUI

/// A list to pick from, and the keys that walk it.
struct FilterListTests {
    private let list = FilterList { text in
        (1...30).map { "第\($0)号" }.filter { text.isEmpty || $0.contains(text) }
    }

    @Test func homeAndEndGoToTheEndsOfTheList() {
        press(.end, on: list.handle)
        #expect(list.selectedItem == "第30号")
        press(.home, on: list.handle)
        #expect(list.selectedItem == "第1号")
    }

    @Test func aSlashBeforeTheTextIsNoText() {
        type("/3", on: list.handle)
        #expect(list.input.text == "3")
        type("/", on: list.handle)
        #expect(list.input.text == "3/")
    }

    @Test func withinATextTheyMoveTheCaretFirst() {
        type("1", on: list.handle)
        press(.end, on: list.handle)
        #expect(list.selectedItem == "第21号")
        press(.home, on: list.handle)
        #expect(list.selectedItem == "第21号" && list.input.caret == 0)
        press(.home, on: list.handle)
        #expect(list.selectedItem == "第1号")
    }

    /// What a field offers is walked by the same keys once one is in it.
    @Test func theListBelowAFieldIsWalkedToo() {
        let field = SuggestionControl { text in
            (1...9).map { Suggestion(id: $0, title: "第\($0)号") }
        }
        press(.down, .end, on: field.handle)
        #expect(field.selected == 8)
        press(.home, on: field.handle)
        #expect(field.selected == 0)
        press(.end, .enter, on: field.handle)
        _ = field.accept()
        #expect(field.chosen?.id == 9)
    }

    /// What is told of a person stands whole: no column is kept for keys where nothing has any.
    @Test func whatWasFoundHasTheRoomThatKeysDoNotNeed() {
        let entry = PaletteEntry(
            title: "Person 曾铁成", detail: "体育器材管理员 member of G04"
        ) {}
        let palette = CommandPalette(
            title: "Find", entries: [],
            words: DialogWords(
                group: KeyGroup(title: "x"), accept: "OK", cancel: "No"),
            find: { _ in [entry] }, refuse: { _ in }, close: {})
        type("zeng", on: palette.type)
        let frame = Frame(80, 24).draw { palette.draw(on: $0) }
        #expect(frame.canvas.text.contains("体育器材管理员 member of G04"))
    }

    @Test func wholeNameStandsBeforeThoseThatBeginLikeItAndTheseBeforeOthers() {
        let palette = CommandPalette(
            title: "Find", entries: [],
            words: DialogWords(group: KeyGroup(title: "x"), accept: "OK", cancel: "No"),
            find: { _ in
                ["东教学楼", "教学楼A", "教学楼"].map { name in
                    PaletteEntry(title: "场所 " + name, name: name) {}
                }
            }, refuse: { _ in }, close: {})
        type("教学楼", on: palette.type)
        #expect(palette.list.matches.compactMap(\.name) == ["教学楼", "教学楼A", "东教学楼"])
    }

    /// Whatever of it the typed letters are.
    @Test func remarkStandsBehindAllThatIsFound() {
        let palette = CommandPalette(
            title: "Find", entries: ["Theme", "Menu"].map { PaletteEntry(title: $0) {} },
            words: DialogWords(group: KeyGroup(title: "x"), accept: "OK", cancel: "No"),
            find: { _ in
                [
                    PaletteEntry(title: "Gate") {},
                    PaletteEntry(title: "enough", detail: "xyz") {},
                    PaletteEntry(title: "3 more: enter more", refusal: "no", isRemark: true) {},
                ]
            }, refuse: { _ in }, close: {})
        for text in ["e", "3", "enter"] {
            type(text, on: palette.type)
            #expect(palette.list.matches.last?.isRemark == true)
            press(.control("u"), on: palette.type)
        }
        type("xyz", on: palette.type)
        #expect(
            palette.list.matches.map(\.title) == ["enough", "Gate", "3 more: enter more"])
    }
}
