public import Domain
internal import GRDB

/// Who has which role in a grid. A row that makes way for a leader keeps in `ends_uncut` when it was to
/// end, and in `cut_by` for which one.
extension LedgerTransaction {
    /// A grid has one leader on any day: a new one ends the term of whoever leads on the first day
    /// of the assignment, and leads no longer than to the day before the next one begins.
    ///
    /// Giving somebody a role that is already in force only changes its last day.
    public func assign(_ assignment: GridAssignment) throws {
        try refuseUnknown(assignment.grid)
        guard
            try db.value(
                "SELECT EXISTS (SELECT 1 FROM person WHERE id = ?)",
                [assignment.person.rawValue]) ?? false
        else { throw OrganisationRefusal.unknownPerson(assignment.person) }
        if let ends = assignment.ends, ends < assignment.starts {
            throw OrganisationRefusal.endsBeforeItStarts
        }
        guard try !extendTermInForce(of: assignment) else { return }
        if assignment.role == .leader {
            try takeBack(
                leaders: leaders(
                    "grid_id = ? AND starts = ?",
                    [assignment.grid.rawValue, assignment.starts.text]))
        }
        let term = try term(of: assignment)
        try db.run(
            """
            INSERT INTO grid_assignment
                (grid_id, person_id, role, starts, ends, ends_uncut, cut_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                assignment.grid.rawValue, assignment.person.rawValue, assignment.role.rawValue,
                assignment.starts.text, term.ends?.text, term.uncut?.text, term.cutBy,
            ])
        if assignment.role == .leader {
            try makeWay(in: assignment.grid, for: db.lastInsertedRowID, from: assignment.starts)
        }
    }

    /// Those who were to lead do not come after all: whoever made way for them goes on, until the
    /// next leader begins or the grid ends.
    func takeBack(leaders: [Int64]) throws {
        for leader in leaders {
            let cut = try db.map(
                """
                SELECT id, grid_id, person_id, role, starts, ends_uncut FROM grid_assignment
                WHERE cut_by = ?
                """, [leader]
            ) {
                (
                    id: $0[0] as Int64,
                    role: GridAssignment(
                        grid: $0.id(1), person: $0.id(2), role: try $0.word(3),
                        starts: try $0.day(4), ends: try $0.optionalDay(5))
                )
            }
            try db.run("DELETE FROM grid_assignment WHERE id = ?", [leader])
            for (id, role) in cut where !leaders.contains(id) {
                let term = try term(of: role)
                try db.run(
                    """
                    UPDATE grid_assignment SET ends = ?, ends_uncut = ?, cut_by = ? WHERE id = ?
                    """, [term.ends?.text, term.uncut?.text, term.cutBy, id])
            }
        }
    }

    /// The rows of leaders of which `condition` is true.
    func leaders(_ condition: String, _ values: StatementArguments) throws -> [Int64] {
        try db.map(
            "SELECT id FROM grid_assignment WHERE role = 'leader' AND " + condition, values
        ) { $0[0] }
    }

    /// Of somebody who is to lead from the first day of `leading` on: the terms as `role` that it ends, be it
    /// on that very day.
    func terms(
        as role: GridRole, givenUpFor leading: GridAssignment
    ) throws -> [(id: Int64, term: GridAssignment)] {
        try db.map(
            """
            SELECT id, starts, ends FROM grid_assignment
            WHERE grid_id = ?1 AND person_id = ?2 AND role = ?4 AND starts <= ?3
                AND (ends IS NULL OR ends >= ?3)
            """,
            [
                leading.grid.rawValue, leading.person.rawValue, leading.starts.text, role.rawValue,
            ]
        ) {
            (
                id: $0[0],
                term: GridAssignment(
                    grid: leading.grid, person: leading.person, role: role,
                    starts: try $0.day(1), ends: try $0.optionalDay(2))
            )
        }
    }

    /// Notes that these terms ended for the sake of leading. One that was to begin on the same day is over
    /// before it begins, and stays for the case that the leading is taken back.
    func keep(_ terms: [(id: Int64, term: GridAssignment)], cutBy role: GridAssignment) throws {
        let leader = try leaders(
            "grid_id = ? AND person_id = ? AND starts = ?",
            [role.grid.rawValue, role.person.rawValue, role.starts.text]
        ).first
        guard let leader else { return }
        for (id, term) in terms {
            // The number of a row that was deleted may be that of the leader now.
            try db.run(
                "UPDATE grid_assignment SET ends_uncut = ?, cut_by = ? WHERE id = ? AND role = ?",
                [term.ends?.text, leader, id, term.role.rawValue])
            guard db.changesCount == 0 else { continue }
            try db.run(
                """
                INSERT INTO grid_assignment
                    (grid_id, person_id, role, starts, ends, ends_uncut, cut_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    term.grid.rawValue, term.person.rawValue, term.role.rawValue,
                    term.starts.text, role.starts.adding(days: -1).text, term.ends?.text, leader,
                ])
        }
    }

    private func extendTermInForce(of assignment: GridAssignment) throws -> Bool {
        let term = try term(of: assignment)
        try db.run(
            """
            UPDATE grid_assignment SET ends = ?1, ends_uncut = ?6, cut_by = ?7
            WHERE grid_id = ?2 AND person_id = ?3 AND role = ?4
                AND starts <= ?5 AND (ends IS NULL OR ends >= ?5)
            """,
            [
                term.ends?.text, assignment.grid.rawValue, assignment.person.rawValue,
                assignment.role.rawValue, assignment.starts.text, term.uncut?.text, term.cutBy,
            ])
        return db.changesCount > 0
    }

    /// Whoever leads on that day leads until the day before.
    private func makeWay(in grid: Grid.ID, for leader: Int64, from day: Day) throws {
        try db.run(
            """
            UPDATE grid_assignment
            SET ends = ?4, ends_uncut = iif(cut_by IS NULL, ends, ends_uncut), cut_by = ?2
            WHERE grid_id = ?1 AND role = 'leader' AND starts < ?3 AND id <> ?2
                AND (ends IS NULL OR ends >= ?3)
            """, [grid.rawValue, leader, day.text, day.adding(days: -1).text])
    }

    /// How long the role really lasts, where it is to last until its own end: a leader until the next
    /// one, a deputy or member until leading, nobody longer than the grid or than on the roll.
    private func term(
        of role: GridAssignment
    ) throws -> (ends: Day?, uncut: Day?, cutBy: Int64?) {
        let closed = try db.firstRow(
            "SELECT closed_on FROM grid WHERE id = ?", [role.grid.rawValue])?.optionalDay(0)
        let leaves = try Person.fetch(db, role.person)?.lastDay
        let own = [role.ends, closed?.adding(days: -1), leaves].compactMap(\.self).min()
        let next = try db.firstRow(
            """
            SELECT id, starts FROM grid_assignment
            WHERE grid_id = ?1 AND role = 'leader' AND starts > ?2
                AND (?3 = 'leader' OR person_id = ?4)
            ORDER BY starts LIMIT 1
            """,
            [role.grid.rawValue, role.starts.text, role.role.rawValue, role.person.rawValue])
        guard let next, let last = try next.optionalDay(1)?.adding(days: -1) else {
            return (own, nil, nil)
        }
        if let own, own <= last { return (own, nil, nil) }
        return (last, role.ends, next[0])
    }
}
