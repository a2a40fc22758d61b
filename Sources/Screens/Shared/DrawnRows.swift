import TerminalUI

/// The rows that the last frame showed, put back by the next one unless something in them changed:
/// a step through a list draws two rows anew, not all.
final class DrawnRows<ID: Hashable, Row: Equatable, Look: Equatable> {
    /// All that a row's drawing depends on besides the row itself.
    private var look: Look?
    private var last: [ID: (row: Row, picture: Picture)] = [:]
    private var next: [ID: (row: Row, picture: Picture)] = [:]

    /// To be called at the beginning of each frame.
    func begin(_ look: Look) {
        swap(&last, &next)
        if look != self.look { last.removeAll() }
        self.look = look
        next.removeAll(keepingCapacity: true)
    }

    /// Forgets what the rows showed.
    func forget() {
        look = nil
        (last, next) = ([:], [:])
    }

    /// Puts the row back as it was; false where it has to be drawn.
    func put(_ row: Row, of id: ID, on surface: Surface) -> Bool {
        guard let known = last[id], known.row == row, surface.put(known.picture) else {
            return false
        }
        next[id] = known
        return true
    }

    /// Keeps the row as it was just drawn.
    func keep(_ row: Row, of id: ID, on surface: Surface) {
        if let picture = surface.picture { next[id] = (row, picture) }
    }
}
