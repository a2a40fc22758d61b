import Testing

@testable import TerminalUI

/// A person at a terminal: presses keys, types, turns the wheel, and looks at what is shown.
class Sitting {
    let terminal: HeadlessTerminal
    let host: ScreenHost

    init(at screen: any Screen, size: Size, theme: Theme = .campusNight) {
        terminal = HeadlessTerminal(size: size)
        host = ScreenHost(screen: screen, terminal: terminal, theme: theme)
        host.repaint()
    }

    /// One key after another, with a frame after each, as a terminal shows them.
    func press(_ keys: Key...) {
        for key in keys { handle(.key(key)) }
    }

    /// The characters of a text as single keys, as an input method hands them over: all at once,
    /// with one frame after them.
    func type(_ text: String) {
        for character in text { host.handle(.key(.character(character))) }
        host.repaint()
    }

    func handle(_ event: InputEvent) {
        host.handle(event)
        host.repaint()
    }

    /// With the mouse, on a terminal that tells only where its button was let go.
    func drag(from start: Point, to end: Point) {
        handle(.mouse(MouseEvent(kind: .click, at: start)))
        handle(.release(end))
    }

    func resize(to size: Size) {
        terminal.size = size
        host.repaint()
    }

    /// The frame as text, one line a row.
    var picture: String {
        host.repaint()
        return terminal.text
    }

    func shows(_ text: String) -> Bool {
        picture.contains(text)
    }

    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        guard !shows(text) else { return }
        Issue.record("not shown: \(text)\n\(picture)", sourceLocation: sourceLocation)
    }

    func expect(not text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        guard shows(text) else { return }
        Issue.record("still shown: \(text)\n\(picture)", sourceLocation: sourceLocation)
    }

    /// The width of each cell's glyph, row by row; 0 is the second half of a wide one.
    var widths: [[UInt16]] {
        (0..<terminal.frame.size.height).map { terminal.frame.row($0).map(\.width) }
    }

    /// The row of the frame that the cursor stands in.
    var cursorRow: String {
        let rows = picture.split(separator: "\n", omittingEmptySubsequences: false)
        guard let cursor = terminal.cursor, rows.indices.contains(cursor.y) else { return "" }
        return String(rows[cursor.y])
    }

    /// Lets the main actor work until a fact holds. What took ten seconds has failed, unless others
    /// had the main actor for most of them.
    func wait(
        until fact: String, sourceLocation: SourceLocation = #_sourceLocation,
        _ holds: () -> Bool
    ) async {
        let deadline = ContinuousClock.now + .seconds(10)
        var turns = 0
        while !holds() {
            turns += 1
            guard turns < 5000 || ContinuousClock.now < deadline else {
                Issue.record(
                    "not in ten seconds: \(fact)\n\(picture)", sourceLocation: sourceLocation)
                return
            }
            await Task.yield()
        }
        host.repaint()
    }
}
