public import Domain
internal import GRDB
public import Security

/// Somebody for whom a key can be wrapped: an account in force, its present public key, the offices.
public struct CareReader: Hashable, Sendable {
    public let person: Person.ID
    public let key: SigningKey.ID
    public let identity: PublicIdentity
    public let offices: Set<Office>

    public func standing(on day: Day) -> Standing {
        Standing(person: person, day: day, offices: offices)
    }

    /// Those of the offices that count in the sealed file and are none of `known`.
    func lacking(beside known: Set<Office>) -> Set<Office> {
        CareAcquaintance.lacking(of: offices, beside: known)
    }
}

extension AccountRepository {
    /// Everybody with an account that is not closed and who has not left the school before that day: whose
    /// terminal is still open signs nothing more, and nobody seals anything for them.
    public func careReaders(on day: Day) throws(LedgerError) -> [CareReader] {
        try file.read { db in
            let offices = try OfficeAssignment.fetchAll(db).filter { $0.isInForce(on: day) }
            return try db.map(
                """
                SELECT account.person_id, account_key.id, signing, reading
                FROM account JOIN account_key ON account_key.id = account.key_id
                WHERE NOT is_disabled AND NOT EXISTS (
                    SELECT 1 FROM person_departure
                    WHERE person_departure.person_id = account.person_id AND last_day < ?)
                ORDER BY account.person_id
                """, [day.text]
            ) { row -> CareReader? in
                let person: Person.ID = row.id(0)
                guard
                    let identity = PublicIdentity(
                        signing: row.bytes(2) ?? [], reading: row.bytes(3) ?? [])
                else { return nil }
                return CareReader(
                    person: person, key: row.id(1), identity: identity,
                    offices: Set(offices.filter { $0.person == person }.map(\.office)))
            }.compactMap { $0 }
        }
    }

    /// Whose every key is that was ever issued.
    func keyHolders() throws(LedgerError) -> [Int64: Person.ID] {
        try file.read { db in
            var people: [Int64: Person.ID] = [:]
            try db.forEachRow("SELECT id, person_id FROM account_key") { row in
                people[row[0]] = row.id(1)
            }
            return people
        }
    }

    /// The same by the public signing key.
    func signingKeyHolders() throws(LedgerError) -> [[UInt8]: Person.ID] {
        try file.read { db in
            var people: [[UInt8]: Person.ID] = [:]
            try db.forEachRow("SELECT signing, person_id FROM account_key") { row in
                people[row.bytes(0) ?? []] = row.id(1)
            }
            return people
        }
    }

    /// Every public key that was ever issued, for old signatures.
    func publicKeys() throws(LedgerError) -> [Int64: PublicIdentity] {
        try file.read { db in
            var keys: [Int64: PublicIdentity] = [:]
            try db.forEachRow("SELECT id, signing, reading FROM account_key") { row in
                keys[row[0]] = PublicIdentity(
                    signing: row.bytes(1) ?? [], reading: row.bytes(2) ?? [])
            }
            return keys
        }
    }
}
