public import Domain
internal import GRDB

/// The open hazards of each place at the end of a day, and what the seven days before changed.
public struct HazardPast: Hashable, Sendable {
    public let day: Day
    public internal(set) var counts: [Place.ID: PlaceHazardCounts] = [:]
    /// Found in the seven days up to `day`, and open at its end.
    public internal(set) var appeared: [Place.ID: Int] = [:]
    /// Dealt with, or void, in the seven days up to `day`.
    public internal(set) var gone: [Place.ID: Int] = [:]

    public init(day: Day) {
        self.day = day
    }
}

extension HazardRepository {
    /// The past at the end of each of `days`, in one pass over what was open since the first of them.
    ///
    /// A hazard counts from the day on which it was found to the day before it was closed or voided,
    /// by its grade from the day on which it was graded so. Its place is the one it belongs to now.
    /// Overdue goes by its last deadline: an extension is only granted before the due day.
    public func past(on days: [Day]) throws(LedgerError) -> [HazardPast] {
        let days = days.sorted()
        guard let first = days.first else { return [] }
        return try file.snapshot { db in
            var past = days.map { HazardPast(day: $0) }
            for source in Self.sources {
                try db.forEachRow(
                    "\(Self.columns) \(source)", [first.adding(days: -7).text]
                ) { row in
                    try Span(row).count(into: &past)
                }
            }
            return past
        }
    }

    /// What was open at these places at the end of a day, what was due first at the front: with the
    /// grade that it had by then, and all else as it is now.
    public func openHazards(
        at places: [Place.ID], on day: Day, limit: Int
    ) throws(LedgerError) -> [HazardRow] {
        try file.snapshot { db in
            try db.map(
                """
                SELECT \(HazardRow.columnsGraded(as: Self.gradeThen)) FROM hazard
                WHERE place_id IN (SELECT value FROM json_each(?1))
                    AND substr(found_at, 1, 10) <= ?2
                    AND (board_column < 4
                        OR ifnull(closed_on, substr(last_event_at, 1, 10)) > ?2)
                ORDER BY due IS NULL, due, id LIMIT ?3
                """, [places.jsonArray, day.text, limit]
            ) { try HazardRow($0) }
        }
    }

    /// The grade at the end of the day `?2`.
    private static let gradeThen = """
        CASE WHEN ifnull((
            SELECT substr(min(at), 1, 10) FROM hazard_event
            WHERE hazard_id = hazard.id AND kind = 'graded' AND hazard_event.grade = hazard.grade
        ), '') <= ?2 THEN grade END
        """

    private static let columns = """
        SELECT place_id, substr(found_at, 1, 10), due,
            CASE WHEN board_column < 4 THEN NULL
                ELSE ifnull(closed_on, substr(last_event_at, 1, 10)) END,
            grade,
            CASE WHEN grade IS NOT NULL THEN (
                SELECT substr(min(at), 1, 10) FROM hazard_event
                WHERE hazard_id = hazard.id AND kind = 'graded' AND hazard_event.grade = hazard.grade
            ) END
        FROM hazard
        """

    /// Those that are still open, and those that came to an end after a day: `hazard_past`.
    private static let sources = [
        "WHERE board_column < 4 AND ?1 IS NOT NULL",
        """
        WHERE (board_column IS NULL OR board_column = 4)
            AND ifnull(closed_on, substr(last_event_at, 1, 10)) > ?1
        """,
    ]

    /// From when to when a hazard counted.
    private struct Span {
        let place: Place.ID
        let found: Day
        let due: Day?
        let ended: Day?
        let grade: HazardGrade?
        let gradedOn: Day?

        init(_ row: Row) throws {
            place = row.id(0)
            found = try row.day(1)
            due = try row.optionalDay(2)
            ended = try row.optionalDay(3)
            grade = (row[4] as String?).flatMap(HazardGrade.init)
            gradedOn = try row.optionalDay(5)
        }

        func count(into past: inout [HazardPast]) {
            for index in past.indices {
                let day = past[index].day
                guard found <= day else { continue }
                let weekAgo = day.adding(days: -7)
                if let ended, ended <= day {
                    if ended > weekAgo { past[index].gone[place, default: 0] += 1 }
                    continue
                }
                if found > weekAgo { past[index].appeared[place, default: 0] += 1 }
                var counts = past[index].counts[place] ?? PlaceHazardCounts()
                counts.add(gradedOn.map { $0 <= day } ?? true ? grade : nil)
                if let due, due < day { counts.overdue += 1 }
                past[index].counts[place] = counts
            }
        }
    }
}
