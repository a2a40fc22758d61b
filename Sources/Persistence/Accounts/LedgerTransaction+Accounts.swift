public import Domain
internal import GRDB
import Security

extension LedgerTransaction {
    /// Files a person's keys, and retires those that the person had before.
    func issueKey(
        to person: Person.ID, _ new: NewKeys, at moment: Moment
    ) throws -> SigningKey.ID {
        let id = SigningKey.ID(
            try db.value("SELECT ifnull(max(id), 0) + 1 FROM account_key") ?? 1)
        let keys = new.identity.publicIdentity
        try db.run(
            "UPDATE account_key SET retired_at = ? WHERE person_id = ? AND retired_at IS NULL",
            [moment.text, person.rawValue])
        try db.run(
            """
            INSERT INTO account_key (id, person_id, signing, reading, issued_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                id.rawValue, person.rawValue, keys.signing.blob, keys.reading.blob, moment.text,
            ])
        try db.run(
            """
            INSERT INTO account (person_id, key_id, sealed, is_disabled, failures)
            VALUES (?, ?, ?, 0, 0)
            ON CONFLICT DO UPDATE SET key_id = excluded.key_id, sealed = excluded.sealed,
                failures = 0, last_failure_at = NULL
            """, [person.rawValue, id.rawValue, new.sealed.bytes.blob])
        return id
    }

    func hasAccounts() throws -> Bool {
        try db.value("SELECT EXISTS (SELECT 1 FROM account)") ?? false
    }

    /// The journal's line about a new key.
    func keyIssued(
        _ key: SigningKey.ID, to person: Person.ID, _ identity: PublicIdentity,
        recovery: RecoveryKey? = nil
    ) throws -> JournalAct {
        let proof = try recovery.map { try $0.sign(identity.recoveryDigest(person, key)).hexText }
        return .keyIssued(
            person,
            IssuedKey(
                id: key.rawValue, signing: identity.signing.hexText,
                reading: identity.reading.hexText), recovery: proof ?? "")
    }

    /// Gives a person an office from `day` on; does nothing where the person has it then.
    public func giveOffice(
        _ office: Office, to person: Person.ID, from day: Day, at moment: Moment
    ) throws {
        let known = try OfficeAssignment.fetchAll(db)
        guard
            !known.contains(where: {
                $0.person == person && $0.office == office && $0.isInForce(on: day)
                    && $0.ends == nil
            })
        else { return }
        guard try workspace.isKnown(person) else {
            throw OrganisationRefusal.unknownPerson(person)
        }
        try db.run(
            "INSERT INTO office_assignment (person_id, office, starts) VALUES (?, ?, ?)",
            [person.rawValue, office.rawValue, day.text])
        try note(.officeGiven(person, office, from: day), at: moment)
    }

    /// Ends an office with `day`, the last day in force. What was to begin later is taken back: who was given
    /// an office by mistake is rid of it on the same day.
    public func endOffice(
        _ office: Office, of person: Person.ID, on day: Day, at moment: Moment
    ) throws {
        let terms = try OfficeAssignment.fetchAll(db).filter {
            $0.person == person && $0.office == office
        }
        let isAhead = terms.contains { $0.starts > day }
        if !isAhead || terms.contains(where: { $0.isInForce(on: day) && $0.ends != day }) {
            try db.run(
                """
                UPDATE office_assignment SET ends = ?
                WHERE person_id = ? AND office = ? AND (ends IS NULL OR ends > ?) AND starts <= ?
                """, [day.text, person.rawValue, office.rawValue, day.text, day.text])
            try note(.officeEnded(person, office, on: day), at: moment)
        }
        guard isAhead else { return }
        let next = day.adding(days: 1)
        try OfficeAssignment.takeBack(office, of: person, from: next, db)
        try note(.officeTakenBack(person, office, from: next), at: moment)
    }

    /// All that was ever given, what has ended included.
    public func officeHistory() throws -> [OfficeAssignment] {
        try OfficeAssignment.fetchAll(db)
    }

    public func offices(on day: Day) throws -> [OfficeAssignment] {
        try OfficeAssignment.fetchAll(db).filter { $0.isInForce(on: day) }
    }

    /// Throws unless whoever signed in holds one of the offices that `action` needs, with an account
    /// that is in force and the key that the ledger names for it.
    func demand(_ action: AccountAction, on day: Day) throws {
        let person = try demandAccount(on: day)
        if let refusal = action.refusal(
            holding: try OfficeAssignment.inForce(person, on: day, db))
        {
            throw refusal
        }
    }

    public var isSigned: Bool { signer != nil }

    /// What whoever signed in is on the organisation's day; nil while the school has no accounts.
    /// Throws `AccountRefusal` where the school has accounts and nobody has signed in.
    public func standing(in organisation: Organisation) throws -> Standing? {
        guard try hasAccounts() else { return nil }
        let person = try demandAccount(on: organisation.day)
        return organisation.standing(of: person, offices: try offices(on: organisation.day))
    }

    /// The person who signed in; throws `AccountRefusal` where the account or its key no longer holds, or
    /// the person has left: a terminal may stand open overnight.
    @discardableResult
    func demandAccount(on day: Day) throws -> Person.ID {
        guard let signer else { throw AccountRefusal.notSignedIn }
        guard let account = try AccountRecord.fetch(db, signer.person) else {
            throw AccountRefusal.noSuchAccount
        }
        guard !account.isDisabled else { throw AccountRefusal.disabled }
        guard account.key == signer.key else {
            throw try AccountRecord.refusal(ofKey: signer.key, of: signer.person, db)
        }
        if let last = try Person.fetch(db, signer.person)?.lastDay(before: day) {
            throw AccountRefusal.hasLeft(last)
        }
        return signer.person
    }
}

/// A person's keys before they are filed: made and sealed outside the transaction, which must not
/// keep the ledger while a passphrase is stretched.
struct NewKeys {
    let identity: Identity
    let sealed: SealedIdentity

    init(for person: Person.ID, _ passphrase: Passphrase, cost: PassphraseCost) throws {
        identity = Identity.generate()
        sealed = try identity.sealed(
            with: passphrase, context: AccountRecord.context(person, identity.publicIdentity),
            cost: cost)
    }
}

extension PublicIdentity {
    /// What the recovery key signs when it gives a person these keys.
    func recoveryDigest(_ person: Person.ID, _ key: SigningKey.ID) -> EventDigest {
        var digester = EventDigester(after: .origin)
        digester.add("recovered key")
        digester.add(person.rawValue)
        digester.add(key.rawValue)
        digester.add(signing.hexText)
        digester.add(reading.hexText)
        return digester.digest()
    }
}

extension [UInt8] {
    /// Lower-case hexadecimal.
    var hexText: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
