import Domain
internal import GRDB

extension LedgerTransaction {
    /// Throws `DutyRefusal.changedMeanwhile` where what the act is about is not as it was seen.
    func demandUnchanged(_ seen: GridSight, before act: GridAct) throws {
        let now =
            switch seen.subject {
            case .grid(let grid): try GridSight.fetch(db, of: grid)
            case .place(let place):
                try GridSight.fetchAll(db)[place] ?? GridSight(.place(place), terms: [])
            }
        guard now.part(for: act) == seen.part(for: act) else {
            throw DutyRefusal.changedMeanwhile(by: try lastActor(on: seen.subject))
        }
    }

    func lastActor(on subject: GridSight.Subject) throws -> Person.ID? {
        switch subject {
        case .grid(let grid):
            try lastActor(
                """
                kind IN ('grid-renamed', 'grid-moved', 'grid-closed', 'grid-assigned',
                    'grid-assignment-ended') AND json_extract(fields, '$[0]') = ?1
                """, [grid.text])
        case .place(let place):
            try lastActor(
                "kind = 'grid-place-given' AND json_extract(fields, '$[0]') = ?1", [place.text])
        }
    }
}

extension GridSight {
    static func fetch(_ db: Database, of grid: Grid.ID) throws -> GridSight {
        let row = try db.firstRow(
            "SELECT name, parent_id, closed_on FROM grid WHERE id = ?", [grid.rawValue])
        let roles = try db.map(
            """
            SELECT person_id, role, starts, ends FROM grid_assignment
            WHERE grid_id = ? AND (ends IS NULL OR ends >= starts)
            ORDER BY starts, id
            """, [grid.rawValue]
        ) {
            GridAssignment(
                grid: grid, person: $0.id(0), role: try $0.word(1), starts: try $0.day(2),
                ends: try $0.optionalDay(3))
        }
        let moves = try db.map(
            "SELECT parent_id, starts FROM grid_move WHERE grid_id = ? ORDER BY starts",
            [grid.rawValue]
        ) { Term(grid: $0.id(0), starts: try $0.day(1)) }
        return GridSight(
            .grid(grid), name: row?[0] ?? "", closes: try row?.optionalDay(2), roles: roles,
            terms: [Term(grid: row?.optionalID(1), starts: nil)] + moves)
    }

    /// Of every place that ever was given to a grid.
    static func fetchAll(_ db: Database) throws -> [Place.ID: GridSight] {
        var terms: [Place.ID: [Term]] = [:]
        try db.forEachRow(
            "SELECT place_id, grid_id, starts, ends FROM place_grid ORDER BY place_id, starts, id"
        ) { row in
            terms[row.id(0), default: []].append(
                Term(grid: row.id(1), starts: try row.day(2), ends: try row.optionalDay(3)))
        }
        return Dictionary(
            terms.map { ($0, GridSight(.place($0), terms: $1)) },
            uniquingKeysWith: { first, _ in first })
    }
}
