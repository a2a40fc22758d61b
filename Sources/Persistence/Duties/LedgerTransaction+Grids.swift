public import Domain
internal import GRDB

extension LedgerTransaction {
    /// Changes the grids and puts it into the journal; what is new gets its number, which is
    /// returned.
    ///
    /// Asks only what the ledger could not hold: for imports and samples. People act through
    /// `DutyRepository.act`.
    @discardableResult
    public func record(_ act: GridAct, at moment: Moment) throws -> GridAct {
        let done = try apply(act, at: moment)
        try note(.grid(done), at: moment)
        return done
    }

    /// The same where no rule speaks against it; throws the `DutyRefusal` else.
    @discardableResult
    public func act(_ act: GridAct, at moment: Moment) throws -> GridAct {
        try take(act, at: moment)
    }

    /// Somebody comes to lead, and is nothing else in the grid from then on; what the person was before comes
    /// back where the leading is taken back. Asks no rule, as `record`.
    @discardableResult
    public func recordLeading(_ role: GridAssignment, at moment: Moment) throws -> GridAct {
        let then = try organisation(on: role.starts)
        let others = GridRole.allCases.filter { then.givesUp($0, for: role) }
        let terms = try others.flatMap { try self.terms(as: $0, givenUpFor: role) }
        for other in others {
            try record(
                GridAct.assignmentEnded(
                    role.grid, role.person, other, on: role.starts.adding(days: -1),
                    endingDuties: false), at: moment)
        }
        let done = try record(GridAct.assigned(role), at: moment)
        try keep(terms, cutBy: role)
        return done
    }

    /// The days after `day` from which on grids, who has a role in them or what lies in them are different.
    func daysOfGridChanges(after day: Day) throws -> [Day] {
        try db.map(
            """
            SELECT starts FROM grid_move WHERE starts > ?1
            UNION SELECT starts FROM place_grid WHERE starts > ?1
            UNION SELECT starts FROM grid_assignment WHERE starts > ?1
            UNION SELECT opened_on FROM grid WHERE opened_on > ?1
            UNION SELECT closed_on FROM grid WHERE closed_on > ?1
            ORDER BY 1
            """, [day.text]
        ) { try $0.day(0) }
    }

    private func apply(_ act: GridAct, at moment: Moment) throws -> GridAct {
        switch act {
        case .opened(let grid, let day):
            let id = try addGrid(code: grid.code, name: grid.name, parent: grid.parent)
            try db.run(
                "UPDATE grid SET opened_on = ? WHERE id = ?", [day.text, id.rawValue])
            return .opened(
                Grid(id: id, code: grid.code, name: grid.name, parent: grid.parent), from: day)
        case .renamed(let grid, let name):
            try db.run(
                "UPDATE grid SET name = ? WHERE id = ?", [name.storable, grid.rawValue])
        case .moved(let grid, let parent, let day): try move(grid, under: parent, from: day)
        case .closed(let grid, let day): try close(grid, on: day)
        case .assigned(let role):
            let role = try endingWithItsGrid(role)
            try assign(role)
            workspace.forget()
            return .assigned(role)
        case .assignmentEnded(let grid, let person, let role, let day, let endingDuties):
            if endingDuties { try endDuties(of: person, in: grid, on: day, at: moment) }
            try endAssignment(grid, person, role, on: day)
        case .placeGiven(let place, let grid, let day):
            try giveToGrid(place, grid, from: day)
        }
        workspace.forget()
        return act
    }

    private func move(_ grid: Grid.ID, under parent: Grid.ID, from day: Day) throws {
        try db.run(
            "DELETE FROM grid_move WHERE grid_id = ? AND starts >= ?", [grid.rawValue, day.text])
        try db.run(
            "INSERT INTO grid_move (grid_id, parent_id, starts) VALUES (?, ?, ?)",
            [grid.rawValue, parent.rawValue, day.text])
    }

    /// Where the last day of the grid or of the person is settled, nobody has a role in it any longer.
    private func endingWithItsGrid(_ role: GridAssignment) throws -> GridAssignment {
        let closed = try db.firstRow(
            "SELECT closed_on FROM grid WHERE id = ?", [role.grid.rawValue])?.optionalDay(0)
        let leaves = try Person.fetch(db, role.person)?.lastDay
        let ends = [role.ends, closed?.adding(days: -1), leaves].compactMap(\.self).min()
        return GridAssignment(
            grid: role.grid, person: role.person, role: role.role, starts: role.starts,
            ends: ends)
    }

    private func close(_ grid: Grid.ID, on day: Day) throws {
        try db.run(
            "DELETE FROM grid_assignment WHERE grid_id = ? AND starts > ?",
            [grid.rawValue, day.text])
        try db.run(
            """
            UPDATE grid_assignment SET ends = ?1, ends_uncut = NULL, cut_by = NULL
            WHERE grid_id = ?2 AND (ends IS NULL OR ends > ?1)
            """, [day.text, grid.rawValue])
        try db.run(
            "UPDATE grid SET closed_on = ? WHERE id = ?",
            [day.adding(days: 1).text, grid.rawValue])
    }

    private func endAssignment(
        _ grid: Grid.ID, _ person: Person.ID, _ role: GridRole, on day: Day
    ) throws {
        let whose: StatementArguments = [grid.rawValue, person.rawValue, role.rawValue]
        // Whoever made way for a leader who does not come after all stays, and so does the deputy who
        // was to lead.
        let coming =
            role == .leader
            ? try leaders(
                "grid_id = ? AND person_id = ? AND starts > ?",
                [grid.rawValue, person.rawValue, day.text]) : []
        try takeBack(leaders: coming)
        try db.run(
            """
            DELETE FROM grid_assignment
            WHERE grid_id = ? AND person_id = ? AND role = ? AND starts > ?
            """, whose + [day.text])
        let gone = coming.count + db.changesCount
        try db.run(
            """
            UPDATE grid_assignment SET ends = ?4, ends_uncut = NULL, cut_by = NULL
            WHERE grid_id = ?1 AND person_id = ?2 AND role = ?3 AND (ends IS NULL OR ends > ?4)
            """, whose + [day.text])
        guard gone + db.changesCount > 0 else { throw DutyRefusal.notAssigned }
    }

    /// Gives what lies in `parent` alone to `child`, from each day on which it does; what is dated later
    /// stays so. `days` are the school as it was before, on the first day and each day of a change.
    func handDown(
        from parent: Grid.ID, to child: Grid.ID, _ days: [Organisation], at moment: Moment
    ) throws {
        let places = Set(days.flatMap { $0.places(givenTo: parent).map(\.id) })
        for place in places.sorted() {
            var before: [Grid.ID]?
            var hasMoved = false
            for then in days {
                let grids = then.gridsOfPlace[place] ?? []
                hasMoved = hasMoved || grids == [parent]
                if hasMoved, grids != before, grids.count < 2 {
                    let grid = grids == [parent] ? child : grids.first
                    try record(.placeGiven(place, grid, from: then.day), at: moment)
                }
                before = grids
            }
        }
    }

    /// Each ends by an act of its own, so that the duties follow from the journal.
    private func endDuties(
        of person: Person.ID, in grid: Grid.ID, on day: Day, at moment: Moment
    ) throws {
        let book = try dutyBook(DutyBook.horizon(from: day))
        let organisation = try organisation(on: day)
        for duty in book.duties(of: person, in: grid, after: day, organisation) {
            try record(.ended(duty.id, on: day), at: moment)
        }
    }
}
