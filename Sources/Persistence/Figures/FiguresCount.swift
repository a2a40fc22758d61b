public import Domain
internal import GRDB

/// Counts the figures of a period from the events: each hazard is replayed up to the period's end,
/// so that a period once told is told the same for ever.
struct FiguresCount {
    let days: ClosedRange<Day>
    let today: Day
    /// Only what the log held when it ended with this event; nil for all of it.
    let lastEvent: Int64?

    func run(
        _ db: Database, _ told: (Int, Int) -> Void
    ) throws -> SchoolFigures {
        let end = PeriodFigures(of: days, on: today).end
        let organisation = try Organisation.fetch(db, on: end)
        let year = try SchoolCalendar.fetch(db).schoolYear(of: end)
        let roll = PledgeRoll(
            organisation: organisation, offices: try OfficeAssignment.fetchAll(db),
            book: try PledgeBook.fetch(db, schoolYear: year))
        var figures = SchoolFigures(
            of: days, on: today, in: organisation, pledges: roll,
            duties: try DutyBook.fetch(db, days))
        let hazards = try candidates(db, until: end)
        for (done, id) in hazards.enumerated() {
            if done & 255 == 0 { told(done, hazards.count) }
            let events = try events(of: id, until: end, db)
            guard !events.isEmpty, let hazard = try hazard(id, events, db) else { continue }
            figures.add(hazard, events)
        }
        told(hazards.count, hazards.count)
        return figures
    }

    /// All that were open in the period or had a deadline in it, and some others: what has happened
    /// since its first day, what is open now, and what was due in it.
    private func candidates(_ db: Database, until end: Day) throws -> [Int64] {
        let after = end.adding(days: 1).text
        return try db.map(
            """
            SELECT hazard.id FROM (
                SELECT hazard_id AS id FROM hazard_event INDEXED BY hazard_event_at WHERE at >= ?1
                UNION SELECT id FROM hazard INDEXED BY hazard_board WHERE board_column < 4
                UNION SELECT id FROM hazard INDEXED BY hazard_original_due
                    WHERE original_due BETWEEN ?1 AND ?2
            ) AS wanted CROSS JOIN hazard ON hazard.id = wanted.id
            WHERE found_at < ?2 ORDER BY hazard.id
            """, [days.lowerBound.text, after]
        ) { $0[0] }
    }

    private func events(
        of hazard: Int64, until end: Day, _ db: Database
    ) throws -> [HazardEvent] {
        try db.map(
            """
            SELECT at, actor_id, \(HazardEventColumns.names) FROM hazard_event
            WHERE hazard_id = ? AND at < ? AND id <= ? ORDER BY id
            """, [hazard, end.adding(days: 1).text, lastEvent ?? .max]
        ) { row in try HazardEvent(row) }
    }

    private func hazard(
        _ id: Int64, _ events: [HazardEvent], _ db: Database
    ) throws -> Hazard? {
        let row = try db.firstRow(
            """
            SELECT number, place_id, category, source, found_at, finder_id FROM hazard WHERE id = ?
            """, [id])
        guard let row else { return nil }
        let report = HazardReport(
            place: row.id(1), category: row[2], text: "", source: try row.word(3),
            foundAt: try row.moment(4), finder: row.optionalID(5))
        do {
            return try Hazard(
                id: Hazard.ID(id), number: row[0], report: report, reportedAt: events[0].at,
                events: Array(events.dropFirst()))
        } catch {
            throw DamagedRow(what: "order of events")
        }
    }
}

extension HazardRepository {
    /// The figures of `days` as they stand on `today`, counted on a connection of their own: the
    /// calling thread and all other reading go on meanwhile. `progress` is called from elsewhere, some
    /// times a second, with how many hazards are counted of how many.
    public func figures(
        of days: ClosedRange<Day>, on today: Day, lastEvent: Int64? = nil,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> SchoolFigures {
        let count = FiguresCount(days: days, today: today, lastEvent: lastEvent)
        return try await file.aside { db in try count.run(db, progress) }
    }

    /// The same on the calling thread.
    public func figuresNow(
        of days: ClosedRange<Day>, on today: Day, lastEvent: Int64? = nil,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws(LedgerError) -> SchoolFigures {
        let count = FiguresCount(days: days, today: today, lastEvent: lastEvent)
        return try file.snapshot { db in try count.run(db, progress) }
    }
}
