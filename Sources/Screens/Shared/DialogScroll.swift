import Observation
import TerminalUI

/// How far the rows of a dialog are scrolled that has no cursor.
@Observable
final class DialogScroll {
    private var row = 0
    @ObservationIgnored private var visible = 1
    @ObservationIgnored private var last = 0

    /// Whether it was a key that scrolls.
    func take(_ event: InputEvent) -> Bool {
        guard case .key(let key) = event else { return false }
        switch key {
        case .up: move(to: row - 1)
        case .down: move(to: row + 1)
        case .pageUp: move(to: row - visible)
        case .pageDown, .space: move(to: row + visible)
        case .home: move(to: 0)
        case .end: move(to: last)
        default: return false
        }
        return true
    }

    func goToTop() { row = 0 }

    /// Which of so many rows are to be drawn where so many are seen.
    func rows(of count: Int, visible: Int) -> Range<Int> {
        self.visible = max(1, visible)
        last = max(0, count - self.visible)
        let first = min(row, last)
        return first..<min(count, first + self.visible)
    }

    /// Says at the edge that there are more rows below, once the others are drawn.
    func markMore(on body: Surface) {
        guard row < last else { return }
        body.write(.down, x: body.width - 1, y: body.height - 1, role: .muted)
    }

    private func move(to row: Int) {
        self.row = min(last, max(0, row))
    }
}
