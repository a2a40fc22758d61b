import Testing

@testable import TerminalUI

/// Something that is shown for so many seconds.
private final class SecretScreen: Screen {
    private var seconds = 3

    func pass(isNewSecond: Bool) -> Bool {
        if isNewSecond { seconds = max(0, seconds - 1) }
        return seconds > 0
    }

    func draw(on surface: Surface) {
        surface.write(seconds > 0 ? "secret" : "locked", x: 0, y: 0)
    }

    var keyBindings: [KeyBinding] { [] }
    func type(_ event: InputEvent) -> Bool { false }
    func refuse(_ refusal: String) {}
}

struct LoopTurnTests {
    /// In the turn of its last second, not with the key after that.
    @Test func whatRanOutIsGoneBeforeAnybodyWaits() {
        let screen = SecretScreen()
        let terminal = HeadlessTerminal(size: Size(width: 10, height: 1))
        let host = ScreenHost(
            screen: screen, terminal: terminal,
            theme: Theme(id: "plain", names: [:], styles: [:], symbols: .standard))
        var turn = LoopTurn<Int>()
        var shown: [String] = []
        var taken: [LoopTurn<Int>.Taken] = []
        // Two keys in one second count once.
        for second in [7, 7, 8, 9, 9] {
            taken.append(
                turn.take(at: second, pass: { screen.pass(isNewSecond: $0) }) { host.repaint() })
            shown.append(terminal.frame.text(ofRow: 0))
        }
        #expect(shown == ["secret", "secret", "secret", "locked", "locked"])
        #expect(taken.map(\.runsDown) == [true, true, true, false, false])
        #expect(taken.map(\.leavesTraces) == [true, false, true, true, true])
        #expect(taken.map(\.leavesFrames) == [true, false, true, true, false])
    }
}
