import Testing

@testable import TerminalUI

struct MenuTests {
    private final class Log { var lines: [String] = [] }

    private let log = Log()
    private let state = MenuState()

    private func bar(statuses: [String] = ["安全办 陈×", "陈×"]) -> MenuBar {
        let grid = KeyGroup(title: "网格", mnemonic: "g")
        let hazards = KeyGroup(title: "隐患", mnemonic: "H")
        let view = KeyGroup(title: "View", mnemonic: "V")
        let bindings = [
            KeyBinding([.enter], "打开", group: grid) { [log] in log.lines.append("opened") },
            KeyBinding([.character("a"), .function(2)], "签字", group: hazards) { [log] in
                log.lines.append("signed")
            },
            KeyBinding([.character("b")], "退回", group: hazards, refusal: "还没有人整改") {},
            KeyBinding([.character("z")], "放大", group: view) { [log] in log.lines.append("zoomed")
            },
            KeyBinding([.character("q")], "无菜单", group: KeyGroup(title: "其他")) {},
        ]
        return MenuBar(
            Menu.menus(from: bindings), state: state, statuses: statuses, compactTitle: "菜单 F9"
        ) { [log] in
            log.lines.append($0)
        }
    }

    @Test func titlesShowTheirLetterAndTheStatusStandsAtTheRight() {
        let frame = Frame(48, 1).draw { bar().draw(on: $0) }
        frame.expect(picture: " 网格(G) 隐患(H) View                安全办 陈×")
        #expect(frame.role(x: 6, y: 0) == .menuBarKey)
        #expect(frame.role(x: 17, y: 0) == .menuBarKey)
        #expect(frame.role(x: 18, y: 0) == .menuBar)
    }

    @Test func littleRoomLeavesOneTitleForAll() {
        let frame = Frame(30, 6).draw { bar().draw(on: $0) }
        frame.expect(picture: " 菜单 F9           安全办 陈×")
        frame.mouse(x: 2, y: 0)
        #expect(state.openMenu == 0)
        frame.draw {
            bar().draw(on: $0)
            bar().drawOpenMenu(on: $0)
        }
        #expect(frame.canvas.text(ofRow: 0).hasPrefix(" 网格(G) 隐患(H) View"))
        #expect(frame.canvas.text(ofRow: 2).hasPrefix("│ 打开"))
    }

    @Test func statusThatHasNoRoomIsShortenedNotCut() {
        let statuses = [String(repeating: "校", count: 28) + " · 14:05", "陈× · 14:05", "14:05"]
        func line(_ columns: Int) -> String {
            Frame(columns, 1).draw { bar(statuses: statuses).draw(on: $0) }.canvas.text(ofRow: 0)
        }
        #expect(line(100).hasSuffix("校校 · 14:05"))
        #expect(line(84).hasSuffix("View" + String(repeating: " ", count: 51) + "陈× · 14:05"))
        #expect(line(84).hasPrefix(" 网格(G)"))
        #expect(line(24).hasSuffix("陈× · 14:05"))
        #expect(line(18).hasSuffix(" 14:05"))
    }

    @Test func anOpenMenuIsNamedWhereItsNeighboursHaveNoRoom() {
        state.open(1)
        let frame = Frame(16, 5).draw {
            bar().draw(on: $0)
            bar().drawOpenMenu(on: $0)
        }
        #expect(frame.canvas.text(ofRow: 0).hasPrefix(" 菜单 F9"))
        #expect(frame.canvas.text(ofRow: 1).hasPrefix("┌─ 隐患 ─"))
    }

    @Test func anOpenMenuShowsKeysAndWhyNot() {
        #expect(bar().handle(.key(.alt("h"))))
        let frame = Frame(48, 6)
        frame.draw {
            bar().draw(on: $0)
            bar().drawOpenMenu(on: $0)
        }
        frame.expect(
            picture: """
                 网格(G) 隐患(H) View                安全办 陈×
                        ┌────────────────────┐
                        │ 签字             a │
                        │ 退回  还没有人整改 │
                        └────────────────────┘
                """)
        #expect(frame.role(x: 10, y: 2) == .selection)
        #expect(frame.role(x: 10, y: 3) == .muted)
        #expect(frame.canvas.cursor == Point(x: 9, y: 2))
    }

    @Test func arrowsMoveAndEnterRuns() {
        state.open()
        press(.right, .right, .enter, on: bar().handle)
        #expect(log.lines == ["zoomed"])
        #expect(!state.isOpen)
        state.open()
        press(.left, .left, .up, .enter, on: bar().handle)
        #expect(log.lines == ["zoomed", "还没有人整改"])
    }

    @Test func lettersRunItemsOrOpenMenusInFullWidthToo() {
        state.open()
        press(.character("ｈ"), on: bar().handle)
        #expect(state.openMenu == 1)
        press(.character("ａ"), on: bar().handle)
        #expect(log.lines == ["signed"])
        #expect(!state.isOpen)
    }

    @Test func anOpenMenuTakesEveryKeyAndEscCloses() {
        #expect(!bar().handle(.key(.character("x"))))
        state.open()
        #expect(bar().handle(.key(.character("x"))))
        #expect(bar().handle(.paste("x")))
        #expect(state.isOpen)
        press(.escape, on: bar().handle)
        #expect(!state.isOpen)
    }

    @Test func theMouseOpensRunsAndCloses() {
        let frame = Frame(48, 6)
        let draw: (Surface) -> Void = {
            bar().draw(on: $0)
            bar().drawOpenMenu(on: $0)
        }
        frame.draw(draw).mouse(x: 10, y: 0)
        #expect(state.openMenu == 1)
        frame.draw(draw).mouse(x: 2, y: 0)
        #expect(state.openMenu == 0)
        frame.draw(draw).mouse(x: 3, y: 2)
        #expect(log.lines == ["opened"])
        state.open()
        frame.draw(draw).mouse(x: 40, y: 5)
        #expect(!state.isOpen)
    }

    @Test func aMenuSurvivesEverySize() {
        state.open(1)
        survivesEverySize {
            bar().draw(on: $0)
            bar().drawOpenMenu(on: $0)
        }
        state.open(99)
        survivesEverySize { bar().drawOpenMenu(on: $0) }
        #expect(bar().handle(.key(.down)))
        #expect(!state.isOpen)
    }
}
