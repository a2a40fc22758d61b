public import Domain
internal import GRDB
public import Security

/// Reads the hazards, and files the one that a person reports.
///
/// Reads block for far less than a frame, however long the ledger has become.
public struct HazardRepository: Sendable {
    let file: LedgerFile

    /// Open columns by (due day, none last, then the order of filing); the closed column by closing
    /// day, everything and every text search by filing, the newest first.
    public func rows(
        _ query: HazardQuery, _ window: HazardWindow, limit: Int
    ) throws(LedgerError) -> [HazardRow] {
        let listing = HazardListing(query, window, limit: limit)
        return try file.snapshot(listing.rows)
    }

    public func count(_ query: HazardQuery, atMost limit: Int) throws(LedgerError) -> Int {
        let count = HazardCount(query, atMost: limit)
        return try file.snapshot(count.fetch)
    }

    public func summary(on day: Day) throws(LedgerError) -> BoardSummary {
        try file.snapshot { db in try HazardTally.summary(on: day, db) }
    }

    /// Places with open hazards only.
    public func countsByPlace(
        on day: Day
    ) throws(LedgerError) -> [Place.ID: PlaceHazardCounts] {
        try file.snapshot { db in try HazardTally.countsByPlace(on: day, db) }
    }

    public func hazard(_ id: Hazard.ID) throws(LedgerError) -> Hazard? {
        try file.snapshot { db in try Hazard.fetch(db, id) }
    }

    /// Takes the whole number, or its last part alone for the newest hazard that ends in it.
    public func hazard(numbered number: String) throws(LedgerError) -> Hazard? {
        try file.snapshot { db in try Hazard.fetch(db, numbered: number) }
    }

    /// From 上报 on.
    public func events(of id: Hazard.ID) throws(LedgerError) -> [HazardEvent] {
        try file.read { db in try HazardEvent.fetchAll(db, of: id) }
    }

    /// Open hazards of a category at a place and inside it, the newest first.
    public func openHazards(
        at place: Place.ID, category: HazardCategory.ID
    ) throws(LedgerError) -> [HazardRow] {
        try file.snapshot { db in
            try PlaceTree.inside(place, db).flatMap { place in
                try db.map(
                    """
                    SELECT \(HazardRow.columns) FROM hazard INDEXED BY hazard_alike
                    WHERE place_id = ? AND category = ? AND board_column < 4
                    """, [place.rawValue, category]
                ) { try HazardRow($0) }
            }
            .sorted { $0.id > $1.id }
        }
    }

    /// What is open at these places, what is due first at the front and what has no day at the end.
    public func openHazards(
        at places: [Place.ID], limit: Int
    ) throws(LedgerError) -> [HazardRow] {
        try file.snapshot { db in
            try db.map(
                """
                SELECT \(HazardRow.columns) FROM hazard INDEXED BY hazard_place_board
                WHERE place_id IN (SELECT value FROM json_each(?1)) AND board_column < 4
                ORDER BY due IS NULL, due, id LIMIT ?2
                """, [places.jsonArray, limit]
            ) { try HazardRow($0) }
        }
    }

    public func categories() throws(LedgerError) -> [HazardCategory] {
        try file.read(HazardCategory.fetchAll)
    }

    /// Files a hazard under the signature of whoever signed in; the same rules as in the form are
    /// checked once more, on fresh data.
    ///
    /// 复发: a `returnOf` is linked to the new hazard in the same transaction, where the reporter may
    /// link it; else the safety office is offered the link.
    ///
    /// Without `signer` only while the school has no accounts: then `actor` is who is said to report.
    /// Else throws `AccountRefusal`.
    public func report(
        _ report: HazardReport, returnOf earlier: Hazard.ID? = nil, at moment: Moment,
        actor: Person.ID?, as signer: Signer? = nil
    ) async throws -> Hazard {
        try await file.write(as: signer) { transaction in
            var actor = actor
            if try transaction.hasAccounts() {
                actor = try transaction.demandAccount(on: moment.day)
            }
            guard try transaction.isOnCampus(report.place, on: moment.day) else {
                throw HazardReportRefusal.unknownPlace
            }
            let hazard = try transaction.file(report, reportedAt: moment, actor: actor)
            guard let earlier, signer != nil else { return hazard }
            do {
                return try transaction.act(
                    [.recurred(of: earlier)], on: hazard.id, seen: nil, at: moment)
            } catch is HazardRefusalReason {
                return hazard
            }
        }
    }
}
