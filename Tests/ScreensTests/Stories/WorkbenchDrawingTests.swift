import Domain
import Localisation
import TestSupport
import Testing
import ViewModels

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
            guard isFresh(sitting, after: pressed) else { return }
        }
    }

    /// The same where minutes pass, another language is spoken, and a colleague at another terminal files
    /// hazards.
    @Test(arguments: [5, 6], [WorkbenchSitting.small, WorkbenchSitting.usual])
    func whatOthersDoIsDrawnAtOnce(seed: UInt64, size: Size) throws {
        let clock = Clock()
        let school = try SmallSchool.founded()
        let sitting = try WorkbenchSitting(
            size, ledger: school.ledger, clock: { clock.now }, as: nil)
        var random = SeededDice(seed: seed)
        var pressed: [String] = []
        let places = [school.kitchen, school.library, school.gate]
        for step in 0..<80 {
            switch step % 8 {
            case 3:
                try school.file("隐患\(step)", at: places[step % 3])
                sitting.model.refresh()
                pressed.append("filed")
            case 5:
                clock.now = clock.now.adding(seconds: 3600)
                sitting.model.passMinute()
                pressed.append("hour")
            case 7:
                sitting.screen.speak(step % 16 == 7 ? .english : .chinese)
                pressed.append("spoke")
            default:
                guard let key = Self.marking.randomElement(using: &random) else { break }
                pressed.append(key.description)
                sitting.press(key)
            }
            guard isFresh(sitting, after: pressed) else { return }
        }
    }

    private final class Clock {
        var now = SmallSchool.now
    }

    /// Nothing that these do is signed.
    private static let keys: [Key] =
        [.down, .up, .left, .right, .pageDown, .home, .end, .enter, .escape, .tab]
        + "123jkzlx+-[]=nNoOsbF".map { .character($0) }

    private static let marking: [Key] =
        [.down, .up, .left, .right, .enter, .escape, .tab, .space]
        + "12jkzlx+-=nl*\\".map { .character($0) }

    /// Cells, roles, cursor and what can be clicked.
    private func isFresh(_ sitting: WorkbenchSitting, after pressed: [String]) -> Bool {
        let (text, shown) = (sitting.picture, Self.frame(of: sitting))
        Self.dropWhatIsKept(by: sitting.screen)
        let fresh = Self.frame(of: sitting)
        let isSame =
            text == shown.text
            && (0..<shown.size.height).allSatisfy {
                Array(shown.row($0)) == Array(fresh.row($0))
            }
            && shown.cursor == fresh.cursor
            && shown.hotspots.map(\.frame) == fresh.hotspots.map(\.frame)
        if !isSame {
            let keys = pressed.joined(separator: " ")
            Issue.record("after \(keys):\n\(text)\nnot:\n\(fresh.text)")
        }
        return isSame
    }

    private static func frame(of sitting: WorkbenchSitting) -> Canvas {
        let canvas = Canvas(size: sitting.terminal.size)
        sitting.screen.draw(on: canvas.surface(symbols: sitting.host.theme.symbols))
        return canvas
    }

    /// Wherever in the panes it lies.
    private static func dropWhatIsKept(by screen: WorkbenchScreen) {
        var seen: Set<ObjectIdentifier> = []
        for part in [screen.mapPane, screen.boardPane, screen.watchPane, screen.kept] as [Any] {
            drop(everythingIn: part, &seen)
        }
    }

    private static func drop(
        everythingIn part: Any, _ seen: inout Set<ObjectIdentifier>, depth: Int = 0
    ) {
        if let kept = part as? any Droppable { return kept.drop() }
        let mirror = Mirror(reflecting: part)
        if mirror.displayStyle == .class {
            let name = String(describing: type(of: part))
            let isNew = seen.insert(ObjectIdentifier(part as AnyObject)).inserted
            guard isNew, !name.hasSuffix("Model") else { return }
        }
        guard depth < 6 else { return }
        for child in mirror.children {
            drop(everythingIn: child.value, &seen, depth: depth + 1)
        }
    }
}

/// What of a frame is kept for the next one.
private protocol Droppable {
    @MainActor func drop()
}

extension KeptDrawing: Droppable {
    fileprivate func drop() { erase() }
}

extension Remembered: Droppable {
    fileprivate func drop() { forget() }
}

extension CaseTable.Kept: Droppable {
    fileprivate func drop() { forget() }
}
