import Domain
internal import GRDB
import Security

/// One row of `account` with its present key.
struct AccountRecord {
    let person: Person.ID
    let key: SigningKey.ID
    let sealed: [UInt8]
    let isDisabled: Bool
    let failures: Int
    let lastFailureAt: Moment?
    let publicIdentity: PublicIdentity

    /// What a sealed identity is bound to, so that it cannot be given to another person.
    static func context(_ person: Person.ID, _ keys: PublicIdentity) -> String {
        "person \(person.rawValue), keys \(keys.fingerprint)"
    }

    static func fetch(_ db: Database, _ person: Person.ID) throws -> AccountRecord? {
        try db.firstRow(
            """
            SELECT account.person_id, key_id, sealed, is_disabled, failures, last_failure_at,
                signing, reading
            FROM account JOIN account_key ON account_key.id = key_id
            WHERE account.person_id = ?
            """, [person.rawValue]
        ).map(AccountRecord.init)
    }

    /// Why a key that is not the account's present one signs nothing: it was the account's until
    /// others were issued, or it never was.
    static func refusal(
        ofKey key: SigningKey.ID, of person: Person.ID, _ db: Database
    ) throws -> AccountRefusal {
        let retired = try db.firstRow(
            "SELECT 1 FROM account_key WHERE id = ? AND person_id = ? AND retired_at IS NOT NULL",
            [key.rawValue, person.rawValue])
        return retired == nil ? .keysDoNotMatch : .keyReplaced
    }

    init(_ row: Row) throws {
        person = row.id(0)
        key = row.id(1)
        sealed = row.bytes(2) ?? []
        isDisabled = row[3]
        failures = row[4]
        lastFailureAt = row[5] == nil ? nil : try row.moment(5)
        guard
            let identity = PublicIdentity(
                signing: row.bytes(6) ?? [], reading: row.bytes(7) ?? [])
        else { throw DamagedRow(what: "public key") }
        publicIdentity = identity
    }
}

extension Account {
    static func fetchAll(_ db: Database) throws -> [Account] {
        try db.map(
            """
            SELECT account.person_id, account.key_id, signing, reading, is_disabled, seen.at
            FROM account JOIN account_key ON account_key.id = account.key_id
            LEFT JOIN account_seen AS seen ON seen.person_id = account.person_id
            ORDER BY account.person_id
            """
        ) { row in
            let identity = PublicIdentity(
                signing: row.bytes(2) ?? [], reading: row.bytes(3) ?? [])
            return Account(
                person: row.id(0), key: row[1], fingerprint: identity?.fingerprint ?? "",
                isDisabled: row[4], lastSignedOutAt: row[5] == nil ? nil : try row.moment(5))
        }
    }
}

extension OfficeAssignment {
    static func fetchAll(_ db: Database) throws -> [OfficeAssignment] {
        try db.map(
            "SELECT person_id, office, starts, ends FROM office_assignment ORDER BY id"
        ) { row in
            OfficeAssignment(
                person: row.id(0), office: try row.word(1), starts: try row.day(2),
                ends: try row.optionalDay(3))
        }
    }

    /// Whatever was to begin on that day or later is gone; the journal keeps that it was given.
    static func takeBack(
        _ office: Office, of person: Person.ID, from day: Day, _ db: Database
    ) throws {
        try db.run(
            "DELETE FROM office_assignment WHERE person_id = ? AND office = ? AND starts >= ?",
            [person.rawValue, office.rawValue, day.text])
    }

    static func inForce(_ person: Person.ID, on day: Day, _ db: Database) throws -> Set<Office> {
        Set(
            try fetchAll(db).filter { $0.person == person && $0.isInForce(on: day) }
                .map(\.office))
    }
}
