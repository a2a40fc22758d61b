import TerminalUI

/// Tells a double click from two clicks.
nonisolated struct ClickCounter: Sendable {
    /// In milliseconds; what desktops use.
    static let doubleClickTime = 400

    private var last: RawMouse?

    /// Two presses on one cell within the time: the second is a double click, a third a click again.
    mutating func event(for mouse: RawMouse) -> InputEvent {
        switch mouse.kind {
        case .release: return .release(mouse.at)
        case .move: return .drag(mouse.at)
        case .press: return .mouse(press(mouse))
        case .wheelUp, .wheelDown:
            last = nil
            return .mouse(
                MouseEvent(kind: mouse.kind == .wheelUp ? .wheelUp : .wheelDown, at: mouse.at))
        }
    }

    private mutating func press(_ mouse: RawMouse) -> MouseEvent {
        if let last, last.at == mouse.at,
            mouse.milliseconds - last.milliseconds <= Self.doubleClickTime
        {
            self.last = nil
            return MouseEvent(kind: .doubleClick, at: mouse.at)
        }
        last = mouse
        return MouseEvent(kind: .click, at: mouse.at)
    }
}
