public import Domain
internal import GRDB

extension LedgerTransaction {
    public func addPerson(
        name: String, staffNumber: String?, position: String, officePhone: String?,
        initials: String
    ) throws -> Person.ID {
        try refuseTaken(staffNumber, except: nil)
        try db.run(
            """
            INSERT INTO person (name, staff_number, position, office_phone, initials)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                name.storable, staffNumber?.storable, position.storable, officePhone?.storable,
                initials.storable,
            ])
        workspace.forget()
        return Person.ID(db.lastInsertedRowID)
    }

    public func person(staffNumber: String) throws -> Person? {
        try Person.fetch(db, staffNumber: staffNumber.storable)
    }

    public func people(named name: String) throws -> [Person] {
        try Person.fetchAll(db, named: name.storable)
    }

    public func updatePerson(_ person: Person) throws {
        try refuseTaken(person.staffNumber, except: person.id)
        try db.run(
            """
            UPDATE person
            SET name = ?, staff_number = ?, position = ?, office_phone = ?, initials = ?
            WHERE id = ?
            """,
            [
                person.name.storable, person.staffNumber?.storable, person.position.storable,
                person.officePhone?.storable, person.initials.storable, person.id.rawValue,
            ])
        guard db.changesCount == 1 else { throw OrganisationRefusal.unknownPerson(person.id) }
    }

    private func refuseTaken(_ staffNumber: String?, except person: Person.ID?) throws {
        guard let staffNumber, let owner = try self.person(staffNumber: staffNumber),
            owner.id != person
        else { return }
        throw OrganisationRefusal.staffNumberTaken(staffNumber)
    }

    public func addGrid(code: String, name: String, parent: Grid.ID?) throws -> Grid.ID {
        guard try grid(code: code) == nil else { throw OrganisationRefusal.gridCodeTaken(code) }
        if let parent { try refuseUnknown(parent) }
        try db.run(
            "INSERT INTO grid (code, name, parent_id) VALUES (?, ?, ?)",
            [code.storable, name.storable, parent?.rawValue])
        return Grid.ID(db.lastInsertedRowID)
    }

    public func grid(code: String) throws -> Grid? {
        try Grid.fetch(db, code: code.storable)
    }

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
        let ends =
            assignment.role == .leader ? try lastDay(ofLeading: assignment) : assignment.ends
        guard try !extendTermInForce(of: assignment, to: ends) else { return }
        if assignment.role == .leader { try endOtherLeaders(before: assignment) }
        try db.run(
            """
            INSERT INTO grid_assignment (grid_id, person_id, role, starts, ends)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                assignment.grid.rawValue, assignment.person.rawValue, assignment.role.rawValue,
                assignment.starts.text, ends?.text,
            ])
    }

    private func lastDay(ofLeading assignment: GridAssignment) throws -> Day? {
        let next = try db.firstRow(
            """
            SELECT min(starts) FROM grid_assignment
            WHERE grid_id = ? AND role = 'leader' AND starts > ?
            """, [assignment.grid.rawValue, assignment.starts.text]
        )?.optionalDay(0)
        guard let next else { return assignment.ends }
        return min(assignment.ends ?? next, next.adding(days: -1))
    }

    private func extendTermInForce(of assignment: GridAssignment, to ends: Day?) throws -> Bool {
        try db.run(
            """
            UPDATE grid_assignment SET ends = ?1
            WHERE grid_id = ?2 AND person_id = ?3 AND role = ?4
                AND starts <= ?5 AND (ends IS NULL OR ends >= ?5)
            """,
            [
                ends?.text, assignment.grid.rawValue, assignment.person.rawValue,
                assignment.role.rawValue, assignment.starts.text,
            ])
        return db.changesCount > 0
    }

    private func endOtherLeaders(before assignment: GridAssignment) throws {
        let term = [assignment.grid.rawValue.databaseValue, assignment.starts.text.databaseValue]
        try db.run(
            "DELETE FROM grid_assignment WHERE grid_id = ? AND role = 'leader' AND starts = ?",
            StatementArguments(term))
        try db.run(
            """
            UPDATE grid_assignment SET ends = ?3
            WHERE grid_id = ?1 AND role = 'leader' AND starts < ?2
                AND (ends IS NULL OR ends >= ?2)
            """,
            StatementArguments(term + [assignment.starts.adding(days: -1).text.databaseValue]))
    }

    func refuseUnknown(_ grid: Grid.ID) throws {
        guard
            try db.value("SELECT EXISTS (SELECT 1 FROM grid WHERE id = ?)", [grid.rawValue])
                ?? false
        else { throw OrganisationRefusal.unknownGrid(grid) }
    }
}
