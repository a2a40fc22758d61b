public import Domain
internal import GRDB

/// Whose hazards are meant.
public enum HazardScope: Hashable, Sendable {
    case everywhere
    /// Those at exactly these places.
    case places([Place.ID])
    /// Those that this person answers for.
    case responsible(Person.ID)
}

extension HazardRepository {
    /// What is being rectified or reviewed and due within `days`, the earliest first.
    public func due(
        _ scope: HazardScope, in days: ClosedRange<Day>, limit: Int
    ) throws(LedgerError) -> [HazardRow] {
        try first(
            limit,
            of: ranges(of: scope).map { range in
                var range = range
                range.demand(
                    "sort_day BETWEEN ? AND ?", days.lowerBound.text, days.upperBound.text)
                return range
            })
    }

    /// How many are being rectified or reviewed.
    public func count(_ scope: HazardScope) throws(LedgerError) -> Int {
        try file.snapshot { db in
            try ranges(of: scope).reduce(0) { try $0 + $1.count(atMost: .max, db) }
        }
    }

    /// What a review has sent back to this person and was not submitted again.
    public func returned(
        to person: Person.ID, limit: Int
    ) throws(LedgerError) -> [HazardRow] {
        try first(
            limit,
            of: ranges(of: .responsible(person)).map { range in
                var range = range
                range.demand("is_returned = 1")
                return range
            })
    }

    /// 重大 under repair without a temporary control that still holds at `moment`.
    public func uncontrolled(
        at moment: Moment, limit: Int
    ) throws(LedgerError) -> [HazardRow] {
        try file.snapshot { db in
            try db.map(
                """
                SELECT \(HazardRow.columns) FROM hazard INDEXED BY hazard_major_control
                WHERE grade = 'major' AND board_column < 4
                    AND (control_until IS NULL OR control_until < ?) LIMIT ?
                """, [moment.text, limit]
            ) { try HazardRow($0) }
        }
    }

    /// What is under a 挂牌督办 that is not lifted and of which progress, reported every `days`, is due
    /// on `day` or was due before.
    public func progressDue(
        on day: Day, every days: Int
    ) throws(LedgerError) -> [HazardRow] {
        try file.snapshot { db in
            let rows = try db.map(
                """
                SELECT \(HazardRow.columns) FROM hazard INDEXED BY hazard_supervised
                WHERE is_supervised = 1 ORDER BY sort_day
                """
            ) { try HazardRow($0) }
            // Few are under supervision at a time, and only their events know of two levels.
            return try rows.filter { row in
                let hazard = try Hazard.fetch(db, row.id)
                return hazard?.supervisions.values.contains {
                    $0.isProgressDue(on: day, every: days)
                } ?? false
            }
        }
    }

    /// The hazards that something happened to after event number `seen`, by others than `person`,
    /// the latest first; looks at no more than a thousand events.
    public func touched(
        since seen: Int64, byOthersThan person: Person.ID, limit: Int
    ) throws(LedgerError) -> [HazardRow] {
        try file.snapshot { db in
            let ids = try db.map(
                """
                SELECT hazard_id, max(id) FROM (
                    SELECT hazard_id, id, actor_id FROM hazard_event WHERE id > ?
                    ORDER BY id DESC LIMIT 1000
                ) WHERE actor_id IS NOT ? GROUP BY hazard_id ORDER BY max(id) DESC LIMIT ?
                """, [seen, person.rawValue, limit]
            ) { $0[0] as Int64 }
            return try ids.compactMap { try HazardRow.fetch(db, id: $0) }
        }
    }

    private func first(
        _ limit: Int, of ranges: [IndexedRange]
    ) throws(LedgerError) -> [HazardRow] {
        try file.snapshot { db in
            try ranges.flatMap { try $0.cursors(after: nil, limit: limit, db) }
                .sorted().prefix(limit)
                .compactMap { try HazardRow.fetch(db, id: $0.id) }
        }
    }

    private func ranges(of scope: HazardScope) -> [IndexedRange] {
        let columns = [BoardColumn.rectifying, .toReview].map { "board_column = \($0.rawValue)" }
        switch scope {
        case .everywhere: return columns.map { IndexedRange("hazard_board", $0) }
        case .places(let places):
            return places.flatMap { place in
                columns.map {
                    IndexedRange(
                        "hazard_place_board", "place_id = ? AND " + $0, [place.rawValue])
                }
            }
        case .responsible(let person):
            return [
                IndexedRange(
                    "hazard_responsible",
                    "responsible_id = ? AND awaits IN ('rectify', 'decide-extension')",
                    [person.rawValue])
            ]
        }
    }
}
