import Domain
internal import GRDB

/// The statements by which hazards and events enter the ledger.
final class HazardWriter {
    private var report: BoundStatement
    private var event: BoundStatement
    private var search: BoundStatement
    private var serial: BoundStatement
    private var state: BoundStatement

    init(db: Database) throws {
        report = try BoundStatement(
            db,
            """
            INSERT INTO hazard (
                id, number, year, serial, import_key, reported_place_id, category, text, source,
                immediate_measure, found_at, finder_id,
                place_id, \(Self.stateNames)
            ) VALUES (
                ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
                ?6, \(Self.stateValues))
            """)
        event = try BoundStatement(
            db,
            """
            INSERT INTO hazard_event (
                hazard_id, at, actor_id, kind, person_id, day, until, grade, code, text, linked_id
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        search = try BoundStatement(db, "INSERT INTO hazard_search (rowid, text) VALUES (?, ?)")
        serial = try BoundStatement(
            db,
            """
            INSERT INTO hazard_serial (year, last) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET last = excluded.last
            """)
        state = try BoundStatement(
            db,
            """
            UPDATE hazard SET \(Self.stateSettings)
            WHERE id = ?
            """)
    }

    func take(_ number: HazardNumber) throws {
        serial.begin()
        try serial.bind(Int64(number.year))
        try serial.bind(Int64(number.serial))
        try serial.run()
    }

    func insert(_ hazard: Hazard, _ number: HazardNumber, importKey: String?) throws {
        report.begin()
        try report.bind(hazard.id.rawValue)
        try report.bind(hazard.number)
        try report.bind(Int64(number.year))
        try report.bind(Int64(number.serial))
        try report.bind(importKey?.storable)
        try report.bind(hazard.place.rawValue)
        try report.bind(hazard.category)
        try report.bind(hazard.text)
        try report.bind(hazard.source.rawValue)
        try report.bind(hazard.immediateMeasure)
        try report.bind(hazard.foundAt.text)
        try report.bind(hazard.finder?.rawValue)
        try Self.bindState(of: hazard, to: &report)
        try report.run()
    }

    func update(_ hazard: Hazard) throws {
        state.begin()
        try Self.bindState(of: hazard, to: &state)
        try state.bind(hazard.id.rawValue)
        try state.run()
    }

    func insert(_ event: HazardEvent, of hazard: Hazard.ID) throws {
        let payload = HazardEventPayload(event.kind)
        self.event.begin()
        try self.event.bind(hazard.rawValue)
        try self.event.bind(event.at.text)
        try self.event.bind(event.actor?.rawValue)
        try self.event.bind(payload.kind.description)
        try self.event.bind(payload.person)
        try self.event.bind(payload.day?.text)
        try self.event.bind(payload.until?.text)
        try self.event.bind(payload.grade?.rawValue)
        try self.event.bind(payload.code?.storable)
        try self.event.bind(payload.text?.storable)
        try self.event.bind(payload.linked)
        try self.event.run()
    }

    func index(_ id: Hazard.ID, _ entry: String) throws {
        search.begin()
        try search.bind(id.rawValue)
        try search.bind(entry)
        try search.run()
    }

    private static let stateColumns = [
        "stage", "board_column", "sort_day", "grade", "responsible_id", "original_due", "due",
        "extensions", "reviewer_id", "closed_on", "last_event_at", "fixed_on_the_spot",
        "is_supervised",
    ]

    private static let stateNames: String = stateColumns.joined(separator: ", ")
    private static let stateValues: String = stateColumns.indices
        .map { index -> String in "?\(index + 13)" }.joined(separator: ", ")
    private static let stateSettings: String =
        stateColumns
        .map { name -> String in name + " = ?" }.joined(separator: ", ")

    /// In the order of `stateColumns`.
    private static func bindState(
        of hazard: Hazard, to statement: inout BoundStatement
    ) throws {
        try statement.bind(hazard.stage.rawValue)
        try statement.bind(hazard.stage.column.map { Int64($0.rawValue) })
        try statement.bind(hazard.sortDay)
        try statement.bind(hazard.grade?.rawValue)
        try statement.bind(hazard.responsible?.rawValue)
        try statement.bind(hazard.originalDue?.text)
        try statement.bind(hazard.due?.text)
        try statement.bind(Int64(hazard.extensions))
        try statement.bind(hazard.reviewer?.rawValue)
        try statement.bind(hazard.closedOn?.text)
        try statement.bind(hazard.lastEventAt.text)
        try statement.bind(hazard.fixedOnTheSpot)
        try statement.bind(hazard.isSupervised)
    }
}

extension Hazard {
    /// What its column is sorted by; a hazard without a due day comes after all days.
    fileprivate var sortDay: String {
        (stage.column == .closed ? closedOn : due)?.text ?? "~"
    }
}
