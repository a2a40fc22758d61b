import Domain
internal import GRDB
import Security

/// Goes through the hazards' log in its own order: numbers, digests, signatures.
struct EventCheck {
    private let db: Database
    private let keys: KeyRing
    private let events: StoredRows
    private let reports: StoredRows
    private let report: StoredRows
    private var digester = StoredHazardEvent()
    private var signatures = SignatureBatch()
    /// Reports stand in the order of their events, unless somebody has been at them.
    private var isReportThere: Bool
    private var findings: VerificationReport

    static func run(
        _ db: Database, keys: KeyRing, _ findings: inout VerificationReport,
        _ told: (Int, Int) -> Void
    ) throws {
        var check = try EventCheck(db, keys, findings)
        defer { findings = check.findings }
        try check.run(told)
    }

    private init(_ db: Database, _ keys: KeyRing, _ findings: VerificationReport) throws {
        self.db = db
        self.keys = keys
        self.findings = findings
        events = try StoredRows(
            db,
            """
            SELECT \(StoredHazardEvent.columns), digest, signature FROM hazard_event ORDER BY id
            """)
        let columns = "SELECT id, \(StoredHazardEvent.reportColumns) FROM hazard"
        reports = try StoredRows(db, columns + " ORDER BY id")
        report = try StoredRows(db, columns + " WHERE id = ?")
        isReportThere = try reports.next()
    }

    private enum Column {
        static let hazard = 1, at = 2, actor = 3, key = 17, digest = 18, signature = 19
    }

    private mutating func run(_ told: (Int, Int) -> Void) throws {
        let total = Int(
            try db.value("SELECT ifnull(max(id), 0) FROM hazard_event") as Int64? ?? 0)
        var previous = EventDigest.origin
        var last: Int64 = 0
        while try events.next() {
            let id = events.number(0)
            findings.events += 1
            if id != last + 1 { try add(id, .gap(after: last)) }
            let isReport = events.holds("reported", at: StoredHazardEvent.kindColumn)
            let digest = digester.digest(
                of: events, report: isReport ? try reported() : nil, after: previous)
            let isStored = events.withBytes(Column.digest) { $0.elementsEqual(digest.bytes) }
            if !isStored { try add(id, .digest) }
            try checkSignature(of: id, digest)
            previous = isStored ? digest : EventDigest(bytes: events.blob(Column.digest)) ?? digest
            last = id
            if signatures.isFull { try checkSignatures() }
            if findings.events & 1023 == 0 { told(findings.events, total) }
        }
        try checkSignatures()
        told(findings.events, findings.events)
    }

    /// The report of the hazard of the present event.
    private mutating func reported() throws -> StoredRows? {
        let hazard = events.number(Column.hazard)
        while isReportThere, reports.number(0) < hazard { isReportThere = try reports.next() }
        if isReportThere, reports.number(0) == hazard { return reports }
        report.restart(with: hazard)
        return try report.next() ? report : nil
    }

    private mutating func checkSignature(of id: Int64, _ digest: EventDigest) throws {
        guard let keyID = events.optionalNumber(Column.key) else {
            if !events.isNull(Column.signature) { try add(id, .signatureUnexpected) }
            return
        }
        findings.signedEvents += 1
        guard let key = keys[keyID], let identity = key.identity else {
            return try add(id, .keyUnknown)
        }
        // An event that names nobody may still be signed, by whoever entered it.
        if let actor = events.optionalNumber(Column.actor), actor != key.person {
            try add(id, .keyOfAnother)
        }
        let isLate = key.retiredAt.map { $0 < events.text(Column.at) } ?? false
        if isLate || id > key.lastEvent { try add(id, .keyRetired) }
        guard !events.isNull(Column.signature) else { return try add(id, .signatureMissing) }
        signatures.add(id, digest, events.blob(Column.signature), by: identity)
    }

    private mutating func checkSignatures() throws {
        for id in signatures.takeWrongOnes() { try add(id, .signatureWrong) }
    }

    private mutating func add(_ id: Int64, _ flaw: LedgerFault.Flaw) throws {
        let number: String? = try db.value(
            """
            SELECT number FROM hazard_event JOIN hazard ON hazard.id = hazard_id
            WHERE hazard_event.id = ?
            """, [id])
        findings.add(.entry(.hazards, id, hazard: number), flaw)
    }
}
