public import Domain
import Persistence

extension BoardModel {
    /// The marked hazards that the filter shows: those that are acted upon, in the order of filing.
    public var marked: [Hazard.ID] {
        guard !marks.isEmpty else { return [] }
        let key = MarkKey(
            marks: marks, filter: filter, place: place, revision: school.revision)
        if let knownMarked, knownMarked.key == key { return knownMarked.ids }
        var ids: [Hazard.ID] = []
        do throws(LedgerError) {
            ids =
                isFiltered
                ? try school.ledger.hazards.shown(marks.hazards, by: query(.everything))
                : marks.hazards.sorted()
        } catch {
            // What cannot be looked up is not acted upon.
            ids = []
        }
        knownMarked = (key, ids)
        return ids
    }

    /// How many marked hazards the filter hides.
    public var hiddenMarks: Int { marks.count - marked.count }

    /// Marks the selected hazard or unmarks it, and goes on to the next; false where no more can be
    /// marked.
    public func toggleMark() -> Bool {
        guard let selected, marks.toggle(selected.id) else { return selected == nil }
        move(by: 1)
        return true
    }

    /// Marks all that the list in hand shows, also beyond the screen; unmarks them where all are
    /// marked. False where they are too many.
    public func toggleAllMarks() -> Bool {
        do throws(LedgerError) {
            let rows = try school.ledger.hazards.rows(
                list.query, .first, limit: BulkDeed.limit + 1)
            return marks.toggleAll(rows.map(\.id))
        } catch {
            return marks.toggleAll(list.rows.map(\.id))
        }
    }

    public func unmarkAll() { marks.removeAll() }

    func unmark(_ ids: [Hazard.ID]) { marks.remove(ids) }

    /// All that the hazards acted upon depend on.
    struct MarkKey: Equatable {
        let marks: HazardMarks
        let filter: String
        let place: Place.ID?
        let revision: Int
    }
}
