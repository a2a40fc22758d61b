import Domain
internal import GRDB

/// Which place lies in which and which was merged into which, for asking a million times.
struct PlaceLines {
    private struct Line {
        let parent: Int64?
        let mergedInto: Int64?
        let droppedOn: Day?
    }

    private var lines: [Int64: Line] = [:]
    private var entries: [Int64: [UInt8]] = [:]

    init(_ db: Database) throws {
        try db.forEachRow("SELECT id, parent_id, merged_into, dropped_on FROM place") { row in
            lines[row[0]] = Line(
                parent: row[1], mergedInto: row[2],
                droppedOn: (row[3] as String?).flatMap { Day(text: $0) })
        }
        for place in lines.keys { entries[place] = SearchIndex.facets(of: lineage(of: place)) }
    }

    /// What the search index knows of hazards at the place.
    func facets(of place: Place.ID) -> [UInt8] { entries[place.rawValue] ?? [] }

    /// Whether mergings alone brought a hazard, reported on `day`, from one place to the other.
    func hasMoved(from reported: Int64, to present: Int64, since day: Day) -> Bool {
        var place = reported
        for _ in 0...lines.count {
            guard let line = lines[place] else { return false }
            // Reported after the merging, it stays where it was reported.
            let isMerged = line.mergedInto != nil && !(line.droppedOn.map { $0 < day } ?? false)
            if place == present {
                return !isMerged || line.droppedOn == day
            }
            guard let next = line.mergedInto else { return false }
            place = next
        }
        return false
    }

    private func lineage(of place: Int64) -> [Place.ID] {
        var lineage: [Place.ID] = []
        var next: Int64? = place
        while let place = next, lineage.count <= lines.count {
            lineage.append(Place.ID(place))
            next = lines[place]?.parent
        }
        return lineage
    }
}
