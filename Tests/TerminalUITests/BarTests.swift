import Testing

@testable import TerminalUI

private let group = KeyGroup(title: "隐患")

struct BarTests {
    private let tips = [
        KeyBinding([.function(2), .character("a")], "签字销号", short: "签字", group: group, isTip: true)
        {},
        KeyBinding([.character("b")], "退回", group: group, isTip: true, refusal: "还没有人整改") {},
        KeyBinding([.character("n"), .function(7)], "上报", group: group, isTip: true) {},
        KeyBinding([.character("n")], "被遮住的", group: group, isTip: true) {},
        KeyBinding([.function(10)], "退出", group: group, refusal: "先关窗口") {},
        KeyBinding([.character("z")], "放大", group: group, isTip: true) {},
    ]

    @Test func theTipLineOffersWhatCanBeDoneNow() {
        let frame = Frame(48, 1).draw { TipLine(tips, status: "今日待办 7").draw(on: $0) }
        frame.expect(picture: " a 签字  n 上报  z 放大              今日待办 7")
        frame.expect(
            roles: ".k.......k.......k...................ssssssssss.",
            ["k": .tipKey, "s": .muted])
    }

    @Test func theTipLineIsCutAtWholeItems() {
        Frame(18, 1).draw { TipLine(tips).draw(on: $0) }.expect(picture: " a 签字  n 上报")
        Frame(14, 1).draw { TipLine(tips).draw(on: $0) }.expect(picture: " a 签字")
        Frame(20, 1).draw { TipLine(tips, status: "封签链 ✓").draw(on: $0) }
            .expect(picture: " a 签字    封签链 ✓")
    }

    @Test func aTipAnswersTheMouse() {
        var done = 0
        let binding = KeyBinding([.character("n")], "上报", group: group, isTip: true) { done += 1 }
        let frame = Frame(20, 1).draw { TipLine([binding]).draw(on: $0) }
        frame.mouse(x: 3, y: 0)
        frame.mouse(x: 12, y: 0)
        #expect(done == 1)
    }

    @Test func functionKeysStandEvenlyOverTheRow() {
        Frame(81, 1).draw { FunctionKeyBar(tips) { _ in }.draw(on: $0) }
            .expect(
                picture:
                    " F1      F2签字  F3      F4      F5      F6      F7上报  F8      F9      F10退出")
        Frame(41, 1).draw { FunctionKeyBar(tips) { _ in }.draw(on: $0) }
            .expect(picture: " F2签字 F7上报 F10退出")
    }

    /// Where not all labels have room those that are shown are whole, help and the way out first.
    @Test func aNarrowBarHasFewerLabelsButWholeOnes() {
        let labels = ["帮助", "签字", "进入", "改名", "刷新", "移动", "上报", "移除", "菜单", "退出"]
        let bindings = labels.enumerated().map { at, label in
            KeyBinding([.function(at + 1)], label, group: group) {}
        }
        Frame(60, 1).draw { FunctionKeyBar(bindings) { _ in }.draw(on: $0) }
            .expect(picture: " F1帮助 F2签字 F3进入 F4改名 F5刷新 F6移动 F7 F8 F9 F10退出")
        Frame(42, 1).draw { FunctionKeyBar(bindings) { _ in }.draw(on: $0) }
            .expect(picture: " F1帮助 F2 F3 F4 F5 F6 F7 F8 F9 F10退出")
    }

    @Test func anUnavailableFunctionKeyIsMutedAndSaysWhy() {
        var refusals: [String] = []
        let frame = Frame(81, 1).draw { FunctionKeyBar(tips) { refusals.append($0) }.draw(on: $0) }
        #expect(frame.role(x: 76, y: 0) == .muted)
        #expect(frame.role(x: 11, y: 0) == .functionLabel)
        frame.mouse(x: 76, y: 0)
        #expect(refusals == ["先关窗口"])
    }

    @Test func theSelectedTabStandsInBrackets() {
        var selected: [Int] = []
        let tabs = [
            TabBar.Tab("1 网格图"), .init("2 隐患", badge: "11"), .init("3 心理", badge: "锁"),
        ]
        let bar = TabBar(tabs, selected: 0) { selected.append($0) }
        let frame = Frame(40, 1).draw { bar.draw(on: $0) }
        frame.expect(picture: " [1 网格图] 2 隐患 11  3 心理 锁")
        frame.mouse(x: 14, y: 0)
        #expect(selected == [1])
    }

    @Test func aNoticeTellsItsWeightWithoutColour() {
        Frame(24, 1).draw { NoticeLine("已保存 · u 撤销", kind: .success).draw(on: $0) }
            .expect(picture: " ✓ 已保存 · u 撤销")
        let frame = Frame(16, 1).draw { NoticeLine("磁盘已满,\n没有保存", kind: .error).draw(on: $0) }
        frame.expect(picture: " ! 磁盘已满, …")
        #expect(frame.canvas.row(0).allSatisfy { $0.role == .error })
    }

    @Test func aProgressBarIsFullOnlyWhenAllIsDone() {
        let bar = ProgressBar(done: 14, of: 20, text: "14/20")
        Frame(16, 1).draw { bar.draw(on: $0) }.expect(picture: "▇▇▇▇▇▇▇░░░ 14/20")
        #expect(ProgressBar(done: 1, of: 1000).filled(of: 10) == 1)
        #expect(ProgressBar(done: 999, of: 1000).filled(of: 10) == 9)
        #expect(ProgressBar(done: 7, of: 7).filled(of: 10) == 10)
        #expect(ProgressBar(done: 0, of: 0).filled(of: 10) == 0)
        #expect(ProgressBar(done: 9, of: 3).filled(of: 4) == 4)
    }

    @Test func barsSurviveEverySize() {
        survivesEverySize { TipLine(tips, status: "今日待办 7").draw(on: $0) }
        survivesEverySize { FunctionKeyBar(tips) { _ in }.draw(on: $0) }
        survivesEverySize {
            TabBar([.init("1 网格图", badge: "2")], selected: 0) { _ in }.draw(on: $0)
        }
        survivesEverySize { NoticeLine("已保存", kind: .warning).draw(on: $0) }
        survivesEverySize { ProgressBar(done: 3, of: 7, text: "3/7").draw(on: $0) }
    }
}
