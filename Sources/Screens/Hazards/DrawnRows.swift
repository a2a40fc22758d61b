import Domain
import Localisation
import Persistence
import TerminalUI

/// The rows that the last frame showed, put back by the next one unless something in them changed:
/// a step through a list draws two rows anew, not all.
final class DrawnRows {
    /// All that a row's drawing depends on besides the row itself.
    struct Look: Equatable {
        let language: Language
        let symbols: Symbols
        let width: Int
        /// Counts the changes of people and places.
        let revision: Int
        let today: Day
    }

    private var look: Look?
    private var last: [Hazard.ID: (row: HazardRow, picture: Picture)] = [:]
    private var next: [Hazard.ID: (row: HazardRow, picture: Picture)] = [:]

    /// To be called at the beginning of each frame.
    func begin(_ look: Look) {
        last = look == self.look ? next : [:]
        self.look = look
        next.removeAll(keepingCapacity: true)
    }

    /// Puts the row back as it was, or draws it with `draw`.
    func draw(_ row: HazardRow, on surface: Surface, draw: () -> Void) {
        if let known = last[row.id], known.row == row, surface.put(known.picture) {
            next[row.id] = known
            return
        }
        draw()
        if let picture = surface.picture { next[row.id] = (row, picture) }
    }
}
