import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import TerminalUI

/// The parts of the workbench are drawn anew only when something in them has changed.
struct WorkbenchDrawingTests {
    /// Whatever was pressed, nothing on the screen is of before.
    @Test(arguments: [1, 2, 3, 4], [WorkbenchSitting.small, WorkbenchSitting.usual])
    func whatIsPutBackIsWhatWouldBeDrawn(seed: UInt64, size: Size) throws {
        let sitting = try WorkbenchSitting(size)
        var random = SeededDice(seed: seed)
        var pressed: [String] = []
        for _ in 0..<120 {
            guard let key = Self.keys.randomElement(using: &random) else { break }
            pressed.append(key.description)
            sitting.press(key)
            let shown = sitting.picture
            let fresh = Self.freshFrame(of: sitting)
            guard fresh.text != shown else { continue }
            Issue.record("after \(pressed.joined(separator: " ")):\n\(shown)\nnot:\n\(fresh.text)")
            return
        }
    }

    /// Nothing that these do is signed.
    private static let keys: [Key] =
        [.down, .up, .left, .right, .pageDown, .home, .end, .enter, .escape, .tab]
        + "123jkzlx+-[]=nNoOsbF".map { .character($0) }

    private static func freshFrame(of sitting: WorkbenchSitting) -> Canvas {
        let kept = sitting.screen.kept
        defer { sitting.screen.kept = kept }
        sitting.screen.kept = WorkbenchDrawings()
        let canvas = Canvas(size: sitting.terminal.size)
        sitting.screen.draw(on: canvas.surface(symbols: sitting.host.theme.symbols))
        return canvas
    }
}
