public import Domain
internal import GRDB
import Security

extension HazardRepository {
    /// Every hazard that may have been open at any time from `first` through `last`, in the order of
    /// filing and in one snapshot, with all its events; `body` sees one at a time.
    public func forEachHazard(
        from first: Day, through last: Day, _ body: (Hazard, [HazardEvent]) throws -> Void
    ) throws {
        // What `body` throws comes out as it is, and not as an error of the ledger.
        var interruption: (any Error)?
        do {
            try file.aside { db in
                let ids: [Hazard.ID] = try db.map(
                    """
                    SELECT id FROM hazard
                    WHERE (last_event_at >= ?1 OR board_column < 4) ORDER BY id
                    """, [first.text]
                ) { $0.id(0) }
                for id in ids {
                    guard !Task.isCancelled else {
                        interruption = CancellationError()
                        throw CancellationError()
                    }
                    let events = try HazardEvent.fetchAll(db, of: id)
                    guard let reported = events.first, reported.at.day <= last,
                        let hazard = try Hazard.fetch(db, id)
                    else { continue }
                    do {
                        try body(hazard, events)
                    } catch {
                        interruption = error
                        throw error
                    }
                }
            }
        } catch {
            throw interruption ?? error
        }
    }

    /// Every public key there has been.
    public func exportedKeys() throws(LedgerError) -> [ExportedKey] {
        try file.read { db in
            try db.map(
                """
                SELECT account_key.id, person_id, ifnull(name, ''), signing, reading
                FROM account_key LEFT JOIN person ON person.id = person_id ORDER BY account_key.id
                """
            ) { row in
                ExportedKey(
                    id: row[0], person: row[1], name: row[2], signing: row.bytes(3) ?? [],
                    reading: row.bytes(4) ?? [])
            }
        }
    }

    /// The events of `hazards`, or of all of them, in the order of the log and in one snapshot;
    /// `body` sees one at a time.
    public func forEachEvent(
        of hazards: Set<Hazard.ID>?, _ body: (ExportedEvent) throws -> Void
    ) throws {
        // What `body` throws comes out as it is, and not as an error of the ledger.
        var interruption: (any Error)?
        do {
            try file.snapshot { db in
                let events = try StoredRows(
                    db,
                    """
                    SELECT \(StoredHazardEvent.columns), digest, signature
                    FROM hazard_event ORDER BY id
                    """)
                let report = try StoredRows(
                    db, "SELECT \(StoredHazardEvent.reportColumns) FROM hazard WHERE id = ?")
                var previous = EventDigest.origin
                while try events.next() {
                    let bytes = events.blob(StoredHazardEvent.columnCount)
                    guard let digest = EventDigest(bytes: bytes) else {
                        throw DamagedRow(what: "digest")
                    }
                    defer { previous = digest }
                    let hazard = events.number(1)
                    if let hazards, !hazards.contains(Hazard.ID(hazard)) { continue }
                    var filed: [ExportedField]?
                    if events.holds("reported", at: StoredHazardEvent.kindColumn) {
                        report.restart(with: hazard)
                        guard try report.next() else { throw DamagedRow(what: "report") }
                        filed = report.fields(StoredHazardEvent.reportColumnCount)
                    }
                    let signature = StoredHazardEvent.columnCount + 1
                    let event = ExportedEvent(
                        fields: events.fields(StoredHazardEvent.columnCount), report: filed,
                        previous: previous, digest: digest,
                        signature: events.isNull(signature) ? nil : events.blob(signature))
                    do {
                        try body(event)
                    } catch {
                        interruption = error
                        throw error
                    }
                }
            }
        } catch {
            throw interruption ?? error
        }
    }
}

extension StoredRows {
    fileprivate func fields(_ count: Int) -> [ExportedField] {
        (0..<count).map(field)
    }

    private func field(_ column: Int) -> ExportedField {
        if isNull(column) { return .nothing }
        return isNumber(column) ? .number(number(column)) : .text(text(column))
    }
}
