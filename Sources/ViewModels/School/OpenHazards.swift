public import Domain
public import Persistence

/// The first open hazards of a place, remembered until the ledger or the place changes.
final class OpenHazards {
    private struct Key: Equatable {
        let place: Place.ID
        let limit: Int
        let revision: Int
        /// Nil for today.
        var day: Day?
    }

    private var known: (key: Key, rows: [HazardRow])?

    func rows(of place: Place.ID, limit: Int, school: SchoolModel) -> [HazardRow] {
        let key = Key(place: place, limit: limit, revision: school.revision)
        if let known, known.key == key { return known.rows }
        let places = school.organisation.subtree(of: place)
        var rows: [HazardRow] = []
        for column in BoardColumn.allCases where column != .closed {
            let query = HazardQuery(scope: .column(column), places: places)
            do throws(LedgerError) {
                rows += try school.ledger.hazards.rows(query, .first, limit: limit)
            } catch {
                // What cannot be read is not shown here; the next refresh says why.
                continue
            }
        }
        rows.sort { ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id) }
        rows = Array(rows.prefix(limit))
        known = (key, rows)
        return rows
    }

    /// Those that were open at the end of a day of the past.
    func rows(
        of place: Place.ID, in scene: MapScene, limit: Int, school: SchoolModel
    ) -> [HazardRow] {
        let key = Key(place: place, limit: limit, revision: school.revision, day: scene.day)
        if let known, known.key == key { return known.rows }
        let rows: [HazardRow]
        do throws(LedgerError) {
            rows = try school.ledger.hazards.openHazards(
                at: scene.organisation.subtree(of: place), on: scene.day, limit: limit)
        } catch {
            // What cannot be read is not shown here; the next refresh says why.
            rows = []
        }
        known = (key, rows)
        return rows
    }
}

extension SchoolModel {
    /// Open hazards of a place and of what is inside it, the most urgent first.
    public func openHazards(inside place: Place.ID, limit: Int) -> [HazardRow] {
        openHazards.rows(of: place, limit: limit, school: self)
    }

    /// The same at the end of a day of the past.
    public func openHazards(
        inside place: Place.ID, in scene: MapScene, limit: Int
    ) -> [HazardRow] {
        openHazards.rows(of: place, in: scene, limit: limit, school: self)
    }
}

extension Day {
    fileprivate nonisolated static let distantFuture = Day(ordinal: .max)
}
