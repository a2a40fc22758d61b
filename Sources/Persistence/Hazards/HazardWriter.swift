import Domain
internal import GRDB
import Security

/// The statements by which hazards and events enter the ledger.
final class HazardWriter {
    private var report: BoundStatement
    private let log: HazardEventLog
    private var search: BoundStatement
    private var state: BoundStatement
    private var filed: BoundStatement

    init(db: Database, signer: Signer?) throws {
        log = try HazardEventLog(db: db, signer: signer)
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
        search = try BoundStatement(db, "INSERT INTO hazard_search (rowid, text) VALUES (?, ?)")
        state = try BoundStatement(
            db,
            """
            UPDATE hazard SET \(Self.stateSettings)
            WHERE id = ?
            """)
        filed = try BoundStatement(db, "SELECT 1 FROM hazard WHERE import_key = ?")
    }

    func insert(_ hazard: Hazard, _ number: HazardNumber, importKey: String?) throws {
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
        try report.bind(hazard.foundAt)
        try report.bind(hazard.finder?.rawValue)
        try Self.bindState(of: hazard, to: &report)
        try report.run()
    }

    func update(_ hazard: Hazard) throws {
        try Self.bindState(of: hazard, to: &state)
        try state.bind(hazard.id.rawValue)
        try state.run()
    }

    func append(_ event: HazardEvent, of hazard: Hazard.ID, report: FiledReport? = nil) throws {
        try log.append(event, of: hazard, report: report)
    }

    func isFiled(importKey: String) throws -> Bool {
        try filed.bind(importKey.storable)
        return try filed.run()
    }

    func index(_ id: Hazard.ID, _ entry: [UInt8]) throws {
        try search.bind(id.rawValue)
        try entry.withUnsafeBytes { try search.bind(bytes: $0) }
        try search.run()
    }

    /// The sort day of a hazard without a day.
    private static let afterAllDays: StaticString = "~"

    static let stateColumns = [
        "stage", "board_column", "sort_day", "grade", "responsible_id", "original_due", "due",
        "extensions", "reviewer_id", "closed_on", "last_event_at", "fixed_on_the_spot",
        "is_supervised", "awaits", "accepted_on", "returns", "is_returned", "broken_seals",
        "control_until", "is_reported_upward", "is_transferred", "recurrence_of",
    ]

    private static let stateNames: String = stateColumns.joined(separator: ", ")
    private static let stateValues: String = stateColumns.indices
        .map { index -> String in "?\(index + 13)" }.joined(separator: ", ")
    private static let stateSettings: String =
        stateColumns
        .map { name -> String in name + " = ?" }.joined(separator: ", ")

    /// In the order of `stateColumns`.
    static func bindState(
        of hazard: Hazard, to statement: inout BoundStatement
    ) throws {
        try statement.bind(hazard.stage.rawValue)
        try statement.bind(hazard.stage.column.map { Int64($0.rawValue) })
        if let day = hazard.stage.column == .closed ? hazard.closedOn : hazard.due {
            try statement.bind(day)
        } else {
            try statement.bind(afterAllDays)
        }
        try statement.bind(hazard.grade?.rawValue)
        try statement.bind(hazard.responsible?.rawValue)
        try statement.bind(hazard.originalDue)
        try statement.bind(hazard.due)
        try statement.bind(Int64(hazard.extensions))
        try statement.bind(hazard.reviewer?.rawValue)
        try statement.bind(hazard.closedOn)
        try statement.bind(hazard.lastEventAt)
        try statement.bind(hazard.fixedOnTheSpot)
        try statement.bind(hazard.isSupervised)
        try statement.bind(hazard.awaits?.rawValue)
        try statement.bind(hazard.acceptedOn)
        try statement.bind(Int64(hazard.returns))
        try statement.bind(hazard.isReturned)
        try statement.bind(Int64(hazard.brokenSeals))
        try statement.bind(hazard.control?.validUntil)
        try statement.bind(hazard.isReportedUpward)
        try statement.bind(hazard.isTransferred)
        try statement.bind(hazard.recurrenceOf?.rawValue)
    }
}
