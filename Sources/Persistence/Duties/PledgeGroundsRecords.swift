import Domain
internal import GRDB

extension PledgeGrounds {
    /// What the pledges of a book were signed for, and whatever came after.
    static func fetch(_ db: Database, of book: PledgeBook) throws -> PledgeGrounds {
        let first = try SchoolCalendar.fetch(db).firstDay(ofSchoolYear: book.schoolYear)
        guard !book.pledges.isEmpty else { return PledgeGrounds(firstDay: first) }
        let (assignments, duties, slots) = (
            try GridAssignment.fetchAll(db, inForceFrom: first),
            try Duty.fetchAll(db, inForceFrom: first), try DutySlot.fetchAll(db)
        )
        var later: [Pledge.ID: Later] = [:]
        for (day, signed) in Dictionary(grouping: book.pledges, by: \.at.day) {
            let changed = Changed(on: day, assignments, duties, slots)
            let suspects = signed.filter { changed.concerns($0.person) }
            guard !suspects.isEmpty else { continue }
            let places = try placesInJournal(on: day, db)
            for pledge in suspects {
                guard let place = places["pledge-signed " + pledge.id.text] else { continue }
                later[pledge.id] = changed.later(for: pledge.person) { act in
                    places[act].map { $0 > place }
                }
            }
        }
        return PledgeGrounds(
            firstDay: first, assignments: assignments, duties: duties, slots: slots, later: later)
    }

    /// By kind and subject of what was signed or changed on a day; of a duty that another one replaces, too.
    /// The journal knows which of two acts of one day came first; of several the last one counts.
    private static func placesInJournal(on day: Day, _ db: Database) throws -> [String: Int64] {
        let entries = try db.map(
            """
            SELECT kind || ' ' || json_extract(fields, '$[0]')
                || CASE WHEN kind LIKE 'grid-%' THEN
                    ' ' || json_extract(fields, '$[1]') || ' ' || json_extract(fields, '$[2]')
                ELSE '' END, id
            FROM journal
            WHERE at >= ?1 AND at < ?2 AND kind IN (
                'pledge-signed', 'duty-given', 'duty-ended', 'duty-slot-set', 'grid-assigned',
                'grid-assignment-ended')
            UNION ALL
            SELECT 'duty-ended ' || ifnull(json_extract(fields, '$[9]'), ''), id FROM journal
            WHERE at >= ?1 AND at < ?2 AND kind = 'duty-given'
            """, [day.text, day.adding(days: 1).text]
        ) { row -> (String, Int64) in (row[0], row[1]) }
        return Dictionary(entries, uniquingKeysWith: max)
    }

    /// What begins on a day or ended on the one before.
    private struct Changed {
        let begun, ended: [Person.ID: [Duty]]
        let assigned, unassigned: [Person.ID: [GridAssignment]]
        /// By those who have a duty in them.
        let slots: [Person.ID: Set<DutySlot.ID>]

        init(
            on day: Day, _ assignments: [GridAssignment], _ duties: [Duty], _ slots: [DutySlot]
        ) {
            let eve = day.adding(days: -1)
            begun = Dictionary(grouping: duties.filter { $0.starts == day }, by: \.person)
            ended = Dictionary(grouping: duties.filter { $0.ends == eve }, by: \.person)
            assigned = Dictionary(
                grouping: assignments.filter { $0.starts == day }, by: \.person)
            unassigned = Dictionary(
                grouping: assignments.filter { $0.ends == eve }, by: \.person)
            let new = Set(slots.filter { $0.starts == day }.map(\.id))
            self.slots = Dictionary(
                duties.filter { new.contains($0.slot) }.map { ($0.person, [$0.slot]) },
                uniquingKeysWith: { $0.union($1) })
        }

        func concerns(_ person: Person.ID) -> Bool {
            begun[person] != nil || ended[person] != nil || assigned[person] != nil
                || unassigned[person] != nil || slots[person] != nil
        }

        /// `isAfter` tells whether an act of the journal came after the pledge; nil where there is none.
        func later(for person: Person.ID, isAfter: (String) -> Bool?) -> Later {
            func isRoleAfter(_ kind: String, _ role: GridAssignment) -> Bool {
                let subject = [role.grid.text, person.text, role.role.rawValue]
                return isAfter(kind + " " + subject.joined(separator: " ")) ?? false
            }
            var later = Later()
            later.given = Set(
                (begun[person] ?? []).map(\.id).filter {
                    isAfter("duty-given " + $0.text) ?? false
                })
            later.slots = (slots[person] ?? []).filter {
                isAfter("duty-slot-set " + $0.text) ?? false
            }
            later.assigned = Set(
                (assigned[person] ?? []).filter { isRoleAfter("grid-assigned", $0) })
            later.unassigned = Set(
                (unassigned[person] ?? []).filter { isRoleAfter("grid-assignment-ended", $0) })
            // Duties that end with a role have no act of their own.
            later.ended = Set(
                (ended[person] ?? []).map(\.id).filter {
                    isAfter("duty-ended " + $0.text) ?? !later.unassigned.isEmpty
                })
            // What was given and ended after it was never signed for.
            later.ended.subtract(later.given)
            return later
        }
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
