public import Domain
internal import GRDB
import Security

/// That a case was made unreadable; signed by its owner.
public struct CareCertificate: Hashable, Sendable {
    /// Which of the school's files it was. It says nothing about the pupil, to whom nothing leads any more.
    public struct Subject: Hashable, Sendable {
        /// For example `X-031`.
        public let code: String
        public let openedOn: Day
        /// The day until which it was to be kept.
        public let keepUntil: Day
        /// The one that was entered with the opening, where it was another.
        public let firstKeepUntil: Day?

        init(_ watch: WatchCase) {
            code = watch.code
            openedOn = watch.openedOn
            keepUntil = watch.keepUntil
            let first = watch.opening.keepUntil
            firstKeepUntil = first == watch.keepUntil ? nil : first
        }

        /// Nil where an older program has signed, which kept none of it.
        init?(in row: Row, from column: Int) throws {
            guard let code = row[column] as String? else { return nil }
            self.code = code
            openedOn = try row.day(column + 1)
            keepUntil = try row.day(column + 2)
            let first = row[column + 3] as String?
            firstKeepUntil = try first.map { _ in try row.day(column + 3) }
        }
    }

    public let care: CareCase.ID
    /// Nil in those of an older program.
    public let subject: Subject?
    public let at: Moment
    public let by: Person.ID
    /// Of the key that has signed; nil where the ledger does not know it.
    public let fingerprint: String?
    /// Hexadecimal: the end of the chain before the keys were destroyed.
    public let head: String
}

extension CareFile {
    /// All that were ever signed, the oldest first.
    public func certificates() throws -> [CareCertificate] {
        let people = try ledger.accounts.keyHolders()
        let keys = try ledger.accounts.publicKeys()
        return try store.read { db in
            try db.map(
                """
                SELECT destroyed.case_id, at, head, key_id, code, opened_on, keep_until,
                    first_keep_until
                FROM care_destroyed AS destroyed
                LEFT JOIN care_certificate AS certificate
                    ON certificate.case_id = destroyed.case_id
                ORDER BY at
                """
            ) { row in
                CareCertificate(
                    care: row.id(0), subject: try CareCertificate.Subject(in: row, from: 4),
                    at: try row.moment(1), by: people[row[3]] ?? Person.ID(0),
                    fingerprint: keys[row[3]]?.fingerprint, head: try row.digest(2).text)
            }
        }
    }

    /// Signs for it, and for which of the school's files it was.
    static func certify(
        _ watch: WatchCase, by key: UnlockedKey, at moment: Moment, _ db: Database
    ) throws -> CareCertificate {
        let subject = CareCertificate.Subject(watch)
        let head = try CareEntryLog.head(db).digest
        let digest = digest(ofDestroyed: watch.id, subject, at: moment, head: head)
        try db.run(
            """
            INSERT INTO care_destroyed (case_id, at, head, key_id, signature)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                watch.id.rawValue, moment.text, head.bytes.blob, key.key.rawValue,
                try key.signer.sign(digest).blob,
            ])
        try db.run(
            """
            INSERT INTO care_certificate (case_id, code, opened_on, keep_until, first_keep_until)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                watch.id.rawValue, subject.code, subject.openedOn.text, subject.keepUntil.text,
                subject.firstKeepUntil?.text,
            ])
        return CareCertificate(
            care: watch.id, subject: subject, at: moment, by: key.person,
            fingerprint: key.publicIdentity.fingerprint, head: head.text)
    }

    /// The first whose signature does not hold for what stands there.
    static func faultyCertificate(
        _ keys: [Int64: PublicIdentity], _ known: CareSignatories?, _ db: Database
    ) throws -> CareCase.ID? {
        var faulty: CareCase.ID?
        try db.forEachRow(
            """
            SELECT destroyed.case_id, at, head, key_id, signature, code, opened_on, keep_until,
                first_keep_until
            FROM care_destroyed AS destroyed
            LEFT JOIN care_certificate AS certificate
                ON certificate.case_id = destroyed.case_id
            """
        ) { row in
            let id: CareCase.ID = row.id(0)
            let digest = digest(
                ofDestroyed: id, try CareCertificate.Subject(in: row, from: 5),
                at: try row.moment(1), head: try row.digest(2))
            let key = keys[row[3]]
            let isKnown = key.map { known?.everCounted($0.signing) == true } ?? false
            if !isKnown || key?.isValid(row.bytes(4) ?? [], of: digest) != true {
                faulty = faulty ?? id
            }
        }
        return faulty
    }

    /// An older program signed without the `subject`.
    private static func digest(
        ofDestroyed id: CareCase.ID, _ subject: CareCertificate.Subject?, at moment: Moment,
        head: EventDigest
    ) -> EventDigest {
        var digester = EventDigester(after: head)
        digester.add("care destroyed")
        digester.add(id.rawValue)
        digester.add(moment)
        if let subject {
            digester.add(subject.code)
            digester.add(subject.openedOn)
            digester.add(subject.keepUntil)
            if let first = subject.firstKeepUntil { digester.add(first) }
        }
        return digester.digest()
    }
}
