@testable import TerminalUI
import Testing

/// A frame to draw widgets in and compare with a text picture.
final class Frame {
    let canvas: Canvas

    init(_ width: Int, _ height: Int) {
        canvas = Canvas(size: Size(width: width, height: height))
    }

    var surface: Surface { canvas.surface() }

    /// Empties the frame and draws anew.
    @discardableResult
    func draw(_ draw: (Surface) -> Void) -> Frame {
        canvas.reset(to: canvas.size)
        draw(surface)
        return self
    }

    func role(x: Int, y: Int) -> Role {
        let row = canvas.row(y)
        return row[row.startIndex + x].role
    }

    /// The topmost thing at a cell answers the mouse.
    func mouse(_ kind: MouseEvent.Kind = .click, x: Int, y: Int) {
        let at = Point(x: x, y: y)
        canvas.hotspots.last { $0.frame.contains(at) }?.action(MouseEvent(kind: kind, at: at))
    }

    /// Compares the cells with `picture`, one line a row; blanks at the ends do not count.
    func expect(picture: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let drawn = rows(of: canvas.text)
        let wanted = rows(of: picture)
        guard drawn != wanted else { return }
        let difference = (0..<max(drawn.count, wanted.count)).map { row in
            let left = row < wanted.count ? wanted[row] : ""
            let right = row < drawn.count ? drawn[row] : ""
            return left == right ? "  │\(left)│" : "- │\(left)│\n+ │\(right)│"
        }
        Issue.record(
            "wanted (-) and drawn (+) differ:\n\(difference.joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }

    /// Compares the roles: one letter a cell as `legend` explains them, `.` for all others.
    func expect(
        roles picture: String, _ legend: [Character: Role],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let letters = Dictionary(legend.map { ($0.value, $0.key) }) { first, _ in first }
        let drawn = (0..<canvas.size.height).map { y in
            String(canvas.row(y).map { letters[$0.role] ?? "." })
        }
        let wanted = picture.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(drawn == wanted.map(String.init), sourceLocation: sourceLocation)
    }

    private func rows(of text: String) -> [String] {
        var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows
    }
}

/// Presses keys one after another.
func press(_ keys: Key..., on take: (InputEvent) -> Bool) {
    for key in keys { _ = take(.key(key)) }
}

/// Types the characters of a text one after another.
func type(_ text: String, on take: (InputEvent) -> Bool) {
    for character in text { _ = take(.key(.character(character))) }
}
