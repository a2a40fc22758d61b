public import Domain
public import Persistence

/// The first open hazards of the places that were looked at, remembered until the ledger changes.
final class OpenHazards {
    /// All that an answer depends on, but for the ledger.
    private struct Key: Hashable {
        let places: [Place.ID]
        let limit: Int
        /// Nil for today.
        let day: Day?
    }

    private var known: [Key: [HazardRow]] = [:]
    /// Of the ledger, when they were read.
    private var revision = -1

    /// As many places as one looks at in a walk over a large campus.
    private static let mostKept = 256

    /// At the end of `day`, or now.
    func rows(
        at places: [Place.ID], on day: Day? = nil, limit: Int, school: SchoolModel
    ) -> [HazardRow] {
        if revision != school.revision || known.count >= Self.mostKept { known = [:] }
        revision = school.revision
        let key = Key(places: places, limit: limit, day: day)
        if let rows = known[key] { return rows }
        do throws(LedgerError) {
            let hazards = school.ledger.hazards
            let rows =
                if let day {
                    try hazards.openHazards(at: places, on: day, limit: limit)
                } else {
                    try hazards.openHazards(at: places, limit: limit)
                }
            known[key] = rows
            return rows
        } catch {
            // What cannot be read is not shown here; the next refresh says why.
            return []
        }
    }
}

extension SchoolModel {
    /// Open hazards of a place and of what is inside it, the most urgent first.
    public func openHazards(inside place: Place.ID, limit: Int) -> [HazardRow] {
        openHazards.rows(at: organisation.subtree(of: place), limit: limit, school: self)
    }

    /// The same at the end of a day of the past.
    public func openHazards(
        inside place: Place.ID, in scene: MapScene, limit: Int
    ) -> [HazardRow] {
        openHazards.rows(
            at: scene.organisation.subtree(of: place), on: scene.day, limit: limit, school: self)
    }
}
