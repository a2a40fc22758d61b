public import Domain
internal import GRDB

/// Reads the journal.
public struct JournalRepository: Sendable {
    let file: LedgerFile

    /// The latest entries before number `id`, the newest first; all with nil.
    public func entries(
        before id: Int64? = nil, limit: Int
    ) throws(LedgerError) -> [JournalEntry] {
        try file.read { db in
            try db.map(
                """
                SELECT \(JournalEntry.columns) FROM journal WHERE id < ? ORDER BY id DESC LIMIT ?
                """, [id ?? Int64.max, limit]
            ) { try JournalEntry($0) }
        }
    }

    /// Where the two logs end.
    public func heads() throws(LedgerError) -> LogHeads {
        try file.snapshot(JournalLog.heads)
    }
}

extension JournalEntry {
    static let columns = "id, at, actor_id, kind, subject_id, fields, signature IS NOT NULL"

    init(_ row: Row) throws {
        let kind: String = row[3]
        guard let act = JournalAct(kind: kind, subject: row.optionalID(4), fields: row[5]) else {
            throw DamagedRow(what: "journal " + kind)
        }
        self.init(
            id: row[0], at: try row.moment(1), actor: row.optionalID(2), act: act, isSigned: row[6])
    }
}
