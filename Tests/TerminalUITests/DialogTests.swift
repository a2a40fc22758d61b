import Testing

@testable import TerminalUI

private let group = KeyGroup(title: "窗口")
private let words = DialogWords(group: group, accept: "是", cancel: "否")

/// Gives the key to the dialog's typing first and to its bindings then, as a screen host does.
private func press(_ keys: Key..., in dialog: any Dialog) {
    for key in keys where !dialog.type(.key(key)) {
        dialog.keyBindings.first { $0.answers(to: key) }?.action()
    }
}

struct DialogTests {
    @Test func aDialogStandsInTheMiddleWithItsButtons() {
        let buttons = [
            KeyBinding([.enter], "签字", group: group) {},
            KeyBinding([.character("b")], "退回", group: group, refusal: "还没有人整改") {},
            KeyBinding([.escape], "取消", group: group) {},
        ]
        let frame = Frame(60, 11)
        frame.surface.fill(.text, glyph: Glyph("·"))
        let dialog = DialogFrame(
            title: "签字销号 0228", body: Size(width: 44, height: 2), buttons: buttons)
        let body = dialog.draw(on: frame.surface)
        body.write("安全出口指示灯不亮", x: 0, y: 0, role: .dialog)
        #expect(body.size == Size(width: 44, height: 2))
        frame.expect(
            picture: """
                ····························································
                ·····┏━ 签字销号 0228 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓·····
                ·····┃                                                ┃·····
                ·····┃  安全出口指示灯不亮                            ┃·····
                ·····┃                                                ┃·····
                ·····┃                                                ┃·····
                ·····┃   < 签字 Enter >   < 退回 b >   < 取消 Esc >   ┃·····
                ·····┃                                                ┃·····
                ·····┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛·····
                ····························································
                ····························································
                """)
    }

    @Test func buttonsAnswerTheMouseAndNothingBelowDoes() {
        var log: [String] = []
        let buttons = [
            KeyBinding([.enter], "签字", group: group) { log.append("signed") },
            KeyBinding([.character("b")], "退回", group: group, refusal: "还没有人整改") {},
        ]
        let frame = Frame(60, 11)
        frame.surface.onMouse { _ in log.append("below") }
        let dialog = DialogFrame(
            title: "签字", body: Size(width: 44, height: 2), buttons: buttons
        ) { log.append($0) }
        _ = dialog.draw(on: frame.surface)
        let y = (0..<11).first { frame.canvas.text(ofRow: $0).contains("签字 Enter") } ?? 0
        for x in stride(from: 0, to: 60, by: 1) { frame.mouse(x: x, y: y) }
        #expect(Set(log) == ["signed", "还没有人整改"])
    }

    @Test func aSmallScreenKeepsTheButtons() {
        let buttons = [KeyBinding([.enter], "好", group: group) {}]
        let frame = Frame(24, 5)
        let body = DialogFrame(title: "导入", body: Size(width: 60, height: 20), buttons: buttons)
            .draw(on: frame.surface)
        body.write("第 3 行缺少编号", x: 0, y: 0, role: .dialog)
        frame.expect(
            picture: """
                ┏━ 导入 ━━━━━━━━━━━━━━━┓
                ┃ 第 3 行缺少编号      ┃
                ┃                      ┃
                ┃     < 好 Enter >     ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━┛
                """)
    }

    @Test func noIsTheAnswerOfAHastyEnter() {
        var answers: [Bool] = []
        let dialog = ConfirmDialog(title: "作废", question: "作废 3 条?", words: words) {
            answers.append($0)
        }
        press(.enter, in: dialog)
        press(.escape, in: dialog)
        press(.character("y"), in: dialog)
        press(.left, .enter, in: dialog)
        press(.tab, .enter, in: dialog)
        #expect(answers == [false, false, true, true, false])
        Frame(44, 7).draw { dialog.draw(on: $0) }
            .expect(
                picture: """
                    ·······┏━ 作废 ━━━━━━━━━━━━━━━━━━━━━┓
                    ·······┃                            ┃
                    ·······┃  作废 3 条?                ┃
                    ·······┃                            ┃
                    ·······┃   < 是 y >   < 否 Esc >    ┃
                    ·······┃                            ┃
                    ·······┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                    """.replacing("·", with: " "))
    }

    @Test func aLongMessageScrolls() {
        let text = (1...20).map { "第 \($0) 行" }.joined(separator: "\n")
        var isClosed = false
        let dialog = MessageDialog(title: "导入报告", text: text, words: words) { isClosed = true }
        let frame = Frame(40, 10)
        frame.draw { dialog.draw(on: $0) }
        #expect(frame.canvas.text.contains("第 1 行"))
        press(.end, in: dialog)
        frame.draw { dialog.draw(on: $0) }
        #expect(frame.canvas.text.contains("第 20 行"))
        #expect(!frame.canvas.text.contains("第 1 行"))
        press(.pageUp, .up, in: dialog)
        frame.draw { dialog.draw(on: $0) }
        #expect(!frame.canvas.text.contains("第 20 行"))
        press(.enter, in: dialog)
        #expect(isClosed)
    }

    @Test func aChoiceNarrowsWhileOneTypes() {
        var chosen: [Int] = []
        let items = [
            ChoiceItem(id: 1, title: "张三", detail: "保洁", initials: "zs"),
            ChoiceItem(id: 2, title: "李四", detail: "电工", initials: "ls"),
            ChoiceItem(id: 3, title: "赵四", detail: "门卫", initials: "zs"),
        ]
        let dialog = ChoiceDialog(
            title: "整改责任人", items: items, selected: 2, placeholder: "姓名或首字母",
            emptyText: "没有这个人", words: words, choose: { chosen.append($0) }, cancel: {})
        press(.enter, in: dialog)
        for letter in "zs" { press(.character(letter), in: dialog) }
        press(.down, .enter, in: dialog)
        #expect(chosen == [2, 3])
        press(.character("x"), .enter, in: dialog)
        #expect(chosen == [2, 3])
        let frame = Frame(80, 24).draw { dialog.draw(on: $0) }
        #expect(frame.canvas.text.contains("没有这个人"))
        #expect(frame.canvas.cursor == Point(x: 17, y: 4))
    }

    @Test func dialogsSurviveEverySize() {
        let dialogs: [any Dialog] = [
            ConfirmDialog(title: "作废", question: "作废 3 条隐患?", words: words) { _ in },
            MessageDialog(title: "报告", text: "第一行\n第二行", words: words) {},
            ChoiceDialog(
                title: "人", items: [ChoiceItem(id: 1, title: "张三")], words: words,
                choose: { _ in }, cancel: {}),
            CommandPalette(
                title: "帮助", arrangement: .byChapter, entries: [], words: words,
                refuse: { _ in }, close: {}),
            CommandPalette(title: "命令", entries: [], words: words, refuse: { _ in }, close: {}),
        ]
        for dialog in dialogs { survivesEverySize { dialog.draw(on: $0) } }
    }
}

struct HelpPageTests {

    private static let hazards = KeyGroup(title: "隐患", mnemonic: "H")
    private static let view = KeyGroup(title: "视图", mnemonic: "V")

    private func bindings(_ log: Log) -> [KeyBinding] {
        [
            KeyBinding([.character("a"), .function(2)], "签字销号", group: Self.hazards) {
                log.lines.append("signed")
            },
            KeyBinding([.character("z")], "放大", group: Self.view) { log.lines.append("zoomed") },
            KeyBinding(
                [.character("b")], "退回整改", group: Self.hazards, refusal: "还没有人整改"
            ) {},
            KeyBinding([.character("a")], "被遮住的", group: Self.view) {},
        ]
    }

    private final class Log { var lines: [String] = [] }

    private func panel(_ log: Log) -> CommandPalette {
        let lines = bindings(log).inForce.byGroup.flatMap(\.bindings)
        return CommandPalette(
            title: "帮助", arrangement: .byChapter, entries: lines.map { PaletteEntry($0) },
            emptyText: "没有这样的键", words: words, refuse: { log.lines.append($0) },
            close: { log.lines.append("closed") })
    }

    @Test func helpListsTheLiveBindingsByGroup() {
        let frame = Frame(60, 18).draw { panel(Log()).draw(on: $0) }
        let rows = (4...6).map { frame.canvas.text(ofRow: $0) }
        #expect(rows[0].contains("▸ 隐患  a F2              签字销号"))
        #expect(rows[1].contains("        b                 退回整改  还没有人整改"))
        #expect(rows[2].contains("  视图  z                 放大"))
        #expect(!frame.canvas.text.contains("被遮住的"))
    }

    @Test func enterClosesAndRunsTheLine() {
        let log = Log()
        let panel = panel(log)
        type("放", on: panel.type)
        press(.enter, in: panel)
        #expect(log.lines == ["closed", "zoomed"])
    }

    @Test func aRefusedLineSaysWhy() {
        let log = Log()
        let panel = panel(log)
        press(.down, .enter, in: panel)
        #expect(log.lines == ["closed", "还没有人整改"])
    }

    @Test func helpIsSearchedByKeyAndGroup() {
        let panel = panel(Log())
        type("F2", on: panel.type)
        #expect(panel.list.matches.map(\.title) == ["签字销号"])
        press(.control("u"), in: panel)
        type("隐患", on: panel.type)
        #expect(panel.list.matches.map(\.title) == ["签字销号", "退回整改"])
    }
}

struct CommandPaletteTests {
    private final class Log { var lines: [String] = [] }

    private func palette(_ log: Log) -> CommandPalette {
        let entries = ["上报隐患", "放大", "打开食堂台账"].map { title in
            PaletteEntry(title: title, initials: ["上报隐患": "sbyh"][title] ?? "") {
                log.lines.append(title)
            }
        }
        return CommandPalette(
            title: "命令", entries: entries, emptyText: "没有找到", words: words,
            find: { text in
                let place = PaletteEntry(title: "食堂灶间", detail: "处所", initials: "stzj") {
                    log.lines.append("went to 食堂灶间")
                }
                let number = PaletteEntry(title: "SY-2026-XF-0231", refusal: "没有权限") {}
                return text.hasSuffix("0231") ? [number] : [place]
            },
            refuse: { log.lines.append($0) }, close: { log.lines.append("closed") })
    }

    @Test func aLongListFillsTheScreenAndKeepsItsKeysClearOfTheScrollbar() {
        let entries = (1...40).map { PaletteEntry(title: "第 \($0) 项", keys: "F\($0)") {} }
        for arrangement in [PaletteArrangement.byTitle, .byChapter] {
            let palette = CommandPalette(
                title: "命令", arrangement: arrangement, entries: entries, words: words,
                refuse: { _ in }, close: {})
            let frame = Frame(80, 24).draw { palette.draw(on: $0) }
            #expect(frame.canvas.text.contains("第 16 项"))
            #expect(!frame.canvas.text.contains("F1█"))
        }
    }

    @Test func whatIsFoundStandsAmongTheCommandsByHowWellItMatches() {
        let palette = palette(Log())
        #expect(palette.list.matches.count == 3)
        type("食堂", on: palette.type)
        #expect(palette.list.matches.map(\.title) == ["食堂灶间", "打开食堂台账"])
    }

    @Test func initialsJumpToAPlace() {
        let log = Log()
        let palette = palette(log)
        type("stzj", on: palette.type)
        press(.enter, in: palette)
        #expect(log.lines == ["closed", "went to 食堂灶间"])
    }

    @Test func aRefusedEntrySaysWhyAndIsShownSo() {
        let log = Log()
        let palette = palette(log)
        type("0231", on: palette.type)
        let frame = Frame(80, 24).draw { palette.draw(on: $0) }
        #expect(frame.canvas.text.contains("没有权限"))
        press(.enter, in: palette)
        #expect(log.lines == ["closed", "没有权限"])
    }

    @Test func aDoubleClickRunsAnEntry() {
        let log = Log()
        let palette = palette(log)
        let frame = Frame(80, 24).draw { palette.draw(on: $0) }
        let y = (0..<24).first { frame.canvas.text(ofRow: $0).contains("放大") } ?? 0
        frame.mouse(x: 20, y: y)
        #expect(palette.list.selected == 1)
        frame.mouse(.doubleClick, x: 20, y: y)
        #expect(log.lines == ["closed", "放大"])
    }
}
