import Domain
internal import GRDB

extension PledgeGrounds {
    /// What the pledges of a book were signed for, and whatever came after.
    static func fetch(_ db: Database, of book: PledgeBook) throws -> PledgeGrounds {
        let first = try SchoolCalendar.fetch(db).firstDay(ofSchoolYear: book.schoolYear)
        guard !book.pledges.isEmpty else { return PledgeGrounds(firstDay: first) }
        let duties = try Duty.fetchAll(db, inForceFrom: first)
        return PledgeGrounds(
            firstDay: first, assignments: try GridAssignment.fetchAll(db, inForceFrom: first),
            duties: duties, slots: try DutySlot.fetchAll(db),
            givenAfter: try givenAfter(book.pledges, duties, db))
    }

    /// The journal knows which of two acts of one day came first.
    private static func givenAfter(
        _ pledges: [Pledge], _ duties: [Duty], _ db: Database
    ) throws -> [Pledge.ID: Set<Duty.ID>] {
        let begun = Dictionary(grouping: duties, by: \.person)
        var after: [Pledge.ID: Set<Duty.ID>] = [:]
        for (day, signed) in Dictionary(grouping: pledges, by: \.at.day) {
            let suspects = signed.compactMap { pledge in
                let same = (begun[pledge.person] ?? []).filter { $0.starts == day }
                return same.isEmpty ? nil : (pledge, same)
            }
            guard !suspects.isEmpty else { continue }
            let places = try placesInJournal(on: day, db)
            for (pledge, duties) in suspects {
                guard let place = places["pledge-signed " + pledge.id.text] else { continue }
                after[pledge.id] = Set(
                    duties.map(\.id).filter {
                        places["duty-given " + $0.text].map { $0 > place } ?? false
                    })
            }
        }
        return after
    }

    /// By kind and number of what was signed or given on a day.
    private static func placesInJournal(on day: Day, _ db: Database) throws -> [String: Int64] {
        let entries = try db.map(
            """
            SELECT kind || ' ' || json_extract(fields, '$[0]'), id FROM journal
            WHERE at >= ? AND at < ? AND kind IN ('pledge-signed', 'duty-given')
            """, [day.text, day.adding(days: 1).text]
        ) { row -> (String, Int64) in (row[0], row[1]) }
        return Dictionary(entries, uniquingKeysWith: { first, _ in first })
    }
}

extension GridAssignment {
    /// All that were in force on `day` or later; those of a grid end with it.
    fileprivate static func fetchAll(
        _ db: Database, inForceFrom day: Day
    ) throws -> [GridAssignment] {
        try db.map(
            """
            SELECT grid_id, person_id, role, starts, ends, closed_on
            FROM grid_assignment JOIN grid ON grid.id = grid_id
            WHERE ends IS NULL OR ends >= ?
            ORDER BY grid_assignment.id
            """, [day.text]
        ) { row in
            let closes = try row.optionalDay(5)?.adding(days: -1)
            let ends = [try row.optionalDay(4), closes].compactMap(\.self).min()
            return GridAssignment(
                grid: row.id(0), person: row.id(1), role: try row.word(2), starts: try row.day(3),
                ends: ends)
        }
    }
}
