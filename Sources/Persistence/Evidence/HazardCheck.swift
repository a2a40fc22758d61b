import Domain
internal import GRDB

/// Replays every hazard from its events, and compares with what the ledger says of it: the row, the
/// counts, the numbers given.
///
/// One hazard at a time: hazards in their order beside events in the order of their hazards.
struct HazardCheck {
    private let db: Database
    private let events: RowCursor
    private var nextEvent: Row?
    private var state: HazardStateCheck
    private let places: PlaceLines
    private var tallies = TallyChanges()
    private var serials: [Int: Int] = [:]
    private var search: SearchCheck
    private var findings: VerificationReport

    /// Returns what the search index should hold.
    static func run(
        _ db: Database, _ findings: inout VerificationReport, _ told: (Int, Int) -> Void
    ) throws -> SearchCheck {
        var check = try HazardCheck(db, findings)
        defer { findings = check.findings }
        try check.run(told)
        return check.search
    }

    private init(_ db: Database, _ findings: VerificationReport) throws {
        self.db = db
        self.findings = findings
        events = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, hazard_id, at, actor_id, \(HazardEventColumns.names)
                FROM hazard_event INDEXED BY hazard_event_hazard ORDER BY hazard_id, id
                """)
        nextEvent = try events.next()
        state = try HazardStateCheck(db)
        places = try PlaceLines(db)
        search = SearchCheck()
    }

    private mutating func run(_ told: (Int, Int) -> Void) throws {
        let total = Int(try db.value("SELECT ifnull(max(id), 0) FROM hazard") as Int64? ?? 0)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, \(StoredHazardEvent.reportColumns), year, serial, place_id
                FROM hazard ORDER BY id
                """)
        var last: Int64 = 0
        while let row = try rows.next() {
            findings.hazards += 1
            let number = row[1] as String
            let id = row[0] as Int64
            if id != last + 1 { findings.add(.hazard(number), .gap(after: last)) }
            last = id
            do {
                try check(row, number)
            } catch is DamagedRow {
                findings.add(.hazard(number), .unreadable)
            } catch is HazardStageRefusal {
                findings.add(.hazard(number), .order)
            }
            if findings.hazards & 255 == 0 { told(findings.hazards, total) }
        }
        try checkSerials()
        try tallies.compare(with: db, &findings)
        told(findings.hazards, findings.hazards)
    }

    private mutating func check(_ row: Row, _ number: String) throws {
        let events = try takeEvents(of: row[0])
        let id: Hazard.ID = row.id(0)
        let report = HazardReport(
            place: row.id(12), category: row[4], text: row[5], source: try row.word(6),
            immediateMeasure: row[7], foundAt: try row.moment(8), finder: row.optionalID(9))
        checkNumber(row, number, found: report.foundAt.day)
        guard let first = events.first, first.kind == .reported else {
            return findings.add(.hazard(number), .order)
        }
        if !places.hasMoved(from: row[3], to: row[12], since: first.at.day) {
            findings.add(.hazard(number), .changed(column: "place_id"))
        }
        let hazard = try Hazard(
            id: id, number: number, report: report, reportedAt: first.at,
            events: Array(events.dropFirst()))
        try state.check(hazard, &findings)
        tallies.add(hazard)
        search.expect(
            id.rawValue,
            SearchIndex.entry(
                number: number, text: hazard.text, column: hazard.stage.column,
                places: places.facets(of: hazard.place), category: hazard.category))
    }

    /// All of them, read or not, so that the next hazard finds its own.
    private mutating func takeEvents(of hazard: Int64) throws -> [HazardEvent] {
        var taken: [HazardEvent] = []
        var failure: (any Error)?
        while let row = nextEvent, (row[1] as Int64) <= hazard {
            if row[1] as Int64 == hazard, failure == nil {
                do {
                    taken.append(try HazardEvent(row, from: 2))
                } catch {
                    failure = error
                }
            }
            nextEvent = try events.next()
        }
        if let failure { throw failure }
        return taken
    }

    /// A number is given with every report and to no other: they count up within the year that the
    /// hazard was found in. The text made of it varies by county, and its digest is in the log.
    private mutating func checkNumber(_ row: Row, _ number: String, found day: Day) {
        if row[10] as Int != day.year {
            findings.add(.hazard(number), .changed(column: "year"))
        }
        let serial = (serials[day.year] ?? 0) + 1
        if row[11] as Int != serial {
            findings.add(.hazard(number), .changed(column: "serial"))
        }
        serials[day.year] = serial
    }

    private mutating func checkSerials() throws {
        let stored = try db.map("SELECT year, last FROM hazard_serial") { row in
            (row[0] as Int, row[1] as Int)
        }
        for (year, last) in stored where serials[year] != last {
            findings.add(
                .row(table: "hazard_serial", key: String(year)), .changed(column: "last"))
        }
        for year in Set(serials.keys).subtracting(stored.map(\.0)).sorted() {
            findings.add(.row(table: "hazard_serial", key: String(year)), .missing)
        }
    }
}
