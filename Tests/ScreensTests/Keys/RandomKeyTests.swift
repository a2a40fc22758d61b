import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// Keys, pastes, clicks and sizes without any sense: nothing traps, no glyph is halved.
@Suite struct RandomKeyTests {
    private static let keys: [Key] =
        Array("abcdefghijklmnopqrstuvwxyzAGIOWZ0123456789:/?+-=灶间楼？：／１ｂ ").map(Key.character)
        + [
            .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
            .backTab, .backspace, .delete, .control("p"), .control("r"), .control("u"), .alt("t"),
            .alt("l"), .alt("g"), .alt("h"), .alt("v"),
        ]
        + (1...10).map(Key.function)

    private static let sizes = [
        Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 60, height: 16),
        Size(width: 100, height: 30), Size(width: 59, height: 15), Size(width: 96, height: 50),
    ]

    private static let pastes = ["灶间\n第二行", "\u{202E}反\u{0007}\t", "e\u{0301}\u{0302}👨‍👩‍👧", ""]

    @Test(arguments: [1, 2, 3], Shot.both)
    func fiveHundredRandomEventsDoNoHarm(_ seed: Int, _ language: Language) async throws {
        let school = try SmallSchool.founded()
        for number in 1...12 { try school.file("隐患\(number)", at: school.library) }
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.small, language, ledger: school.ledger)
        var dice = SeededDice(seed: UInt64(seed))
        for _ in 0..<100 {
            for _ in 0..<5 { act(sitting, &dice) }
            if dice.roll(4) == 0 { await Task.yield() }
            sitting.host.repaint()
            WholeGlyphs.expect(in: sitting)
        }
        sitting.model.refresh()
        #expect(sitting.model.school.failure == nil)
        #expect(sitting.picture.isEmpty == false)
    }

    private func act(_ sitting: WorkbenchSitting, _ dice: inout SeededDice) {
        switch dice.roll(40) {
        case 0: sitting.resize(to: Self.sizes[dice.roll(Self.sizes.count)])
        case 1: sitting.host.handle(.paste(Self.pastes[dice.roll(Self.pastes.count)]))
        case 2, 3:
            let at = Point(
                x: dice.roll(sitting.terminal.size.width),
                y: dice.roll(sitting.terminal.size.height))
            let kinds: [MouseEvent.Kind] = [.click, .doubleClick, .wheelUp, .wheelDown]
            sitting.host.handle(.mouse(MouseEvent(kind: kinds[dice.roll(4)], at: at)))
        default: sitting.host.handle(.key(Self.keys[dice.roll(Self.keys.count)]))
        }
    }
}
