import Domain
internal import GRDB
import Security

/// Those who signed before keys were compared at all, in a file of an older program.
extension CareFile {
    /// A key of the ledger that signed in the sealed file.
    struct Signer: Hashable {
        let person: Person.ID
        let identity: PublicIdentity
    }

    /// Every signing key of the ledger, by its number.
    func signers() throws -> [Int64: Signer] {
        let people = try ledger.accounts.keyHolders()
        return try ledger.accounts.publicKeys().reduce(into: [:]) { signers, key in
            if let person = people[key.key] {
                signers[key.key] = Signer(person: person, identity: key.value)
            }
        }
    }

    /// Whoever signed in the cases of `owner` before the first act says how far the entries had come, and
    /// was never acknowledged. What came later, nobody need have signed whose key was not compared.
    static func neverCompared(
        _ signers: [Int64: Signer], casesOf owner: Person.ID, by reader: CareReader, _ db: Database
    ) throws -> [Signer] {
        let trust = try CareTrust.read(db)
        let known = trust.signatories(from: reader.identity.signing)
        let keys = try db.map(
            """
            SELECT \(wholeNumber("key_id")), \(wholeNumber("second_key_id"))
            FROM care_entry JOIN care_box ON care_box.id = box_id
            WHERE kind = 'case' AND owner_id = ? AND care_entry.id <= ?
            """, [owner.rawValue, trust.olderEntries]
        ) { [$0[0] as Int64?, $0[1] as Int64?] }
        return Set(keys.joined().compactMap(\.self)).sorted().compactMap { signers[$0] }
            .filter { !known.knows($0.identity, of: $0.person) }
    }

    /// Whoever holds both shares answers for what those people signed then: they are named once, and
    /// trusted for nothing.
    static func vouch(
        for strange: [Signer], _ shares: RecoveryShares, at moment: Moment, _ db: Database
    ) throws {
        let signer = CareSigner(shares)
        for one in strange {
            for kind in [CareTrust.Kind.acknowledged, .withdrawn] {
                try CareTrust.append(
                    kind, one.identity, of: one.person, for: [], by: signer, at: moment, db)
            }
        }
    }
}
