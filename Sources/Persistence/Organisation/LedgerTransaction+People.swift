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

    func refuseUnknown(_ grid: Grid.ID) throws {
        guard
            try db.value("SELECT EXISTS (SELECT 1 FROM grid WHERE id = ?)", [grid.rawValue])
                ?? false
        else { throw OrganisationRefusal.unknownGrid(grid) }
    }
}
