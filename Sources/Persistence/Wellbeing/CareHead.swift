import Domain
internal import GRDB
import Security

/// How far the chain of the sealed file had come, as the ledger remembers it: an older copy that is put back in
/// its place lacks what came since.
struct CareHead: Equatable, Sendable {
    /// The digest of the act that founded the list: another list has another.
    let list: [UInt8]
    let entry: Int64
    let digest: [UInt8]

    /// Which list the file holds; nil in one of an older program that nobody has vouched for.
    static func list(in db: Database) throws -> [UInt8]? {
        try db.firstRow("SELECT digest FROM care_trust ORDER BY id LIMIT 1")?.bytes(0)
    }

    /// Where the chain ends now; nil before the first entry.
    init?(of list: [UInt8], in db: Database) throws {
        let head = try CareEntryLog.head(db)
        guard head.id > 0 else { return nil }
        (self.list, entry, digest) = (list, head.id, head.digest.bytes)
    }

    /// Whether the chain of the file leads over it.
    func stands(in db: Database) throws -> Bool {
        try db.value(
            "SELECT EXISTS (SELECT 1 FROM care_entry WHERE id = ? AND digest = ?)",
            [entry, digest.blob]) ?? false
    }
}

extension CareHead {
    fileprivate init(_ row: Row) {
        (list, entry, digest) = (row.bytes(0) ?? [], row[1], row.bytes(2) ?? [])
    }

    /// As the ledger has them: of one list, where nobody has put another in its place.
    fileprivate static func noted(in db: Database) throws -> [CareHead] {
        try db.map("SELECT list, entry_id, digest FROM care_head ORDER BY list") { CareHead($0) }
    }
}

/// What the ledger and the sealed file say of each other.
public struct CareHeadLook: Sendable {
    /// The file lacks entries that were in it once, or has others in their place, or holds another list.
    public let isOlder: Bool
    let news: CareHead?
    /// What was said of the list last when the ledger was asked.
    let step: Int64

    /// Whether the ledger does not know yet how far the file has come.
    public var hasNews: Bool { news != nil }
}

extension CareFile {
    /// The ledger is asked first: what is written into the file meanwhile comes after that.
    public func lookAtHead() throws -> CareHeadLook {
        guard let list = try store.read(CareHead.list) else {
            return CareHeadLook(isOlder: false, news: nil, step: 0)
        }
        let (all, step) = try ledger.journal.careHeads()
        let noted = all.first { $0.list == list }
        return try store.read { db in
            guard try noted?.stands(in: db) ?? all.isEmpty else {
                return CareHeadLook(isOlder: true, news: nil, step: step)
            }
            let head = try CareHead(of: list, in: db)
            return CareHeadLook(
                isOlder: false, news: head == noted ? nil : head, step: step)
        }
    }

    /// Notes in the ledger how far the file has come. Not in the transaction that wrote the last entry, which
    /// may lie in one of the ledger itself: after a crash the file is ahead of the note, never behind it.
    public func note(_ look: CareHeadLook) async throws {
        guard let head = look.news else { return }
        try await ledger.write { transaction in
            // What was seen before somebody said that another file counts, or none, says nothing of that one.
            guard try CareListStep.newest(transaction.db) == look.step else { return }
            try transaction.note(head)
        }
    }
}

extension JournalRepository {
    /// With the number of what was said of the list last.
    fileprivate func careHeads() throws(LedgerError) -> (heads: [CareHead], step: Int64) {
        try file.read { (try CareHead.noted(in: $0), try CareListStep.newest($0)) }
    }
}

extension LedgerTransaction {
    /// Nothing where somebody else has noted more meanwhile.
    fileprivate func note(_ head: CareHead) throws {
        try db.run(
            """
            INSERT INTO care_head (list, entry_id, digest) VALUES (?, ?, ?)
            ON CONFLICT (list) DO UPDATE SET entry_id = excluded.entry_id, digest = excluded.digest
                WHERE entry_id < excluded.entry_id
            """, [head.list.blob, head.entry, head.digest.blob])
    }

    /// What is in the file from now on counts, whatever was in it before.
    func forgetCareHeads() throws {
        try db.run("DELETE FROM care_head")
    }
}
