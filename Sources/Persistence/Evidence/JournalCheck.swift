import Domain
internal import GRDB
import Security

/// Goes through the journal: digests, signatures, who might do what, and the heads it holds.
struct JournalCheck {
    private let db: Database
    private let replay: JournalReplay
    private var report: VerificationReport
    private(set) var keys: KeyRing
    private var heads: HeadsCheck

    /// Returns the keys with what the journal says about them.
    static func run(
        _ db: Database, replay: JournalReplay, _ report: inout VerificationReport,
        _ told: (Int, Int) -> Void
    ) throws -> KeyRing {
        var check = JournalCheck(
            db: db, replay: replay, report: report, keys: try KeyRing(db), heads: HeadsCheck(db))
        defer { report = check.report }
        try check.run(told)
        return check.keys
    }

    private mutating func run(_ told: (Int, Int) -> Void) throws {
        let total = Int(try db.value("SELECT ifnull(max(id), 0) FROM journal") as Int64? ?? 0)
        let rows = try StoredRows(
            db,
            """
            SELECT id, at, actor_id, kind, subject_id, fields, key_id, digest, signature
            FROM journal ORDER BY id
            """)
        var digester = EventDigester(after: .origin)
        var previous = EventDigest.origin
        var last: Int64 = 0
        var signatures = SignatureBatch()
        while try rows.next() {
            let id = rows.number(0)
            report.journalEntries += 1
            if id != last + 1 { report.add(entry(id), .gap(after: last)) }
            digester.restart(after: previous)
            digester.add("journal")
            rows.add(0..<7, to: &digester)
            let digest = digester.digest()
            if digest.bytes != rows.blob(7) { report.add(entry(id), .digest) }
            let key = check(signatureIn: rows, of: id, digest, &signatures)
            try check(JournalLine(rows, key: key))
            previous = EventDigest(bytes: rows.blob(7)) ?? digest
            last = id
            if signatures.isFull { check(&signatures) }
            if id & 1023 == 0 { told(report.journalEntries, total) }
        }
        check(&signatures)
        told(report.journalEntries, report.journalEntries)
    }

    private func entry(_ id: Int64) -> LedgerFault.Subject { .entry(.journal, id, hazard: nil) }

    /// The key that the entry names and that may sign it, still to be asked whether it did.
    private mutating func check(
        signatureIn rows: StoredRows, of id: Int64, _ digest: EventDigest,
        _ signatures: inout SignatureBatch
    ) -> Int64? {
        guard let keyID = rows.optionalNumber(6) else {
            if !rows.isNull(8) { report.add(entry(id), .signatureUnexpected) }
            return nil
        }
        guard let key = keys[keyID], let identity = key.identity else {
            report.add(entry(id), .keyUnknown)
            return nil
        }
        guard rows.optionalNumber(2) == key.person else {
            report.add(entry(id), .keyOfAnother)
            return nil
        }
        guard !rows.isNull(8) else {
            report.add(entry(id), .signatureMissing)
            return nil
        }
        signatures.add(id, digest, rows.blob(8), by: identity)
        return keyID
    }

    private mutating func check(_ signatures: inout SignatureBatch) {
        for id in signatures.takeWrongOnes() { report.add(entry(id), .signatureWrong) }
    }

    private mutating func check(_ line: JournalLine) throws {
        guard let act = line.act, let moment = line.moment else {
            return report.add(entry(line.id), .unreadable)
        }
        if let flaw = try replay.flaw(of: act, in: line, at: moment) {
            report.add(entry(line.id), flaw)
        }
        if let heads = act.heads {
            // Only a signed record of where the hazards' log ended says when a key was out of use.
            if line.key != nil {
                keys.retire(replay.retiredKeys, after: heads.hazardEvent)
            }
            if let actor = line.actor, try !self.heads.hold(heads, before: line.id) {
                report.add(entry(line.id), .notAsSeen(by: Person.ID(actor)))
            }
        }
        do {
            try replay.apply(act, in: line, at: moment)
        } catch is DamagedRow {
            report.add(entry(line.id), .order)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            report.add(entry(line.id), .order)
        }
    }
}

/// One entry of the journal as it stands there.
struct JournalLine {
    let id: Int64
    let moment: Moment?
    let actor: Int64?
    let act: JournalAct?
    /// The key under which it is signed, unless something speaks against that.
    let key: Int64?
    let digest: [UInt8]

    init(_ rows: StoredRows, key: Int64?) {
        id = rows.number(0)
        moment = Moment(text: rows.text(1))
        actor = rows.optionalNumber(2)
        act = JournalAct(
            kind: rows.text(3), subject: rows.optionalNumber(4).map { Person.ID($0) },
            fields: rows.text(5))
        self.key = key
        digest = rows.blob(7)
    }
}

extension JournalAct {
    /// Where the logs stood, for an act that tells it.
    fileprivate var heads: LogHeads? {
        switch self {
        case .signedOut(_, let heads), .monthSigned(_, let heads, _): heads
        default: nil
        }
    }
}

/// Asks whether the logs still hold what somebody has put a signature to.
struct HeadsCheck {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// `entry` is the journal's own that tells the heads; they lie before it.
    func hold(_ heads: LogHeads, before entry: Int64 = .max) throws -> Bool {
        guard heads.journal < entry else { return false }
        return try hold(heads, in: .hazards) && hold(heads, in: .journal)
    }

    func hold(_ heads: LogHeads, in log: LedgerLog) throws -> Bool {
        switch log {
        case .hazards: try digest(of: heads.hazardEvent, in: log) == heads.hazardEventDigest
        case .journal: try digest(of: heads.journal, in: log) == heads.journalDigest
        }
    }

    private func digest(of id: Int64, in log: LedgerLog) throws -> String? {
        guard id > 0 else { return EventDigest.origin.text }
        return try db.firstRow("SELECT digest FROM \(log.table) WHERE id = ?", [id])
            .flatMap { $0.bytes(0) }?.hexText
    }
}
