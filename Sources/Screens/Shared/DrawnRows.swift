import TerminalUI

/// The rows that the last frames showed, put back by the next one unless something in them changed:
/// a step through a list draws two rows anew, not all.
final class DrawnRows<ID: Hashable, Row: Equatable, Look: Equatable> {
    private struct Drawn {
        let row: Row
        let picture: Picture
        /// The edition of the rows of which it is known to be.
        var edition: Int?
        var frame: Int
    }

    /// All that a row's drawing depends on besides the row itself.
    private var look: Look?
    private var known: [ID: Drawn] = [:]
    private var frame = 0
    private var edition: Int?
    /// How many rows the last whole frame has so far.
    private var count = 0
    private var addsRows = false

    /// To be called at the beginning of each frame. Of one `edition` no row changes; without one each is
    /// looked at. What the last frames did not show is let go of when it is more than two pages; where they
    /// only add a few rows to those that stand, twice as many frames count as a page has rows.
    func begin(_ look: Look, edition: Int? = nil, addsRows: Bool = false) {
        if look != self.look {
            known.removeAll(keepingCapacity: true)
        } else if known.count > 3 * max(1, count) {
            let oldest = addsRows ? frame - 2 * count : frame
            known = known.filter { $0.value.frame >= oldest }
        }
        (self.look, self.edition, self.addsRows) = (look, edition, addsRows)
        if !addsRows { count = 0 }
        frame += 1
    }

    /// Whether the row need not be drawn again as long as the edition is the same.
    func has(_ id: ID) -> Bool { known[id].map { $0.edition == edition } ?? false }

    /// Forgets what the rows showed.
    func forget() {
        look = nil
        known = [:]
    }

    /// Puts the row back as it was; false where it has to be drawn.
    func put(_ row: @autoclosure () -> Row, of id: ID, on surface: Surface) -> Bool {
        guard let at = known.index(forKey: id) else { return false }
        let drawn = known.values[at]
        let isSame = (edition != nil && drawn.edition == edition) || drawn.row == row()
        guard isSame, surface.put(drawn.picture) else { return false }
        known.values[at].frame = frame
        known.values[at].edition = edition
        if !addsRows { count += 1 }
        return true
    }

    /// Keeps the row as it was just drawn.
    func keep(_ row: Row, of id: ID, on surface: Surface) {
        guard let picture = surface.picture else { return }
        known[id] = Drawn(row: row, picture: picture, edition: edition, frame: frame)
        if !addsRows { count += 1 }
    }
}
