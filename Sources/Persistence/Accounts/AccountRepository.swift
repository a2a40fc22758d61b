public import Domain
internal import GRDB
public import Security

/// Who can sign in, and everything that is done with accounts.
///
/// Deriving a key from a passphrase takes a noticeable part of a second; those methods leave the
/// calling actor for it.
public struct AccountRepository: Sendable {
    let file: LedgerFile
    /// How hard a passphrase is made to guess.
    let cost: PassphraseCost

    /// The same, with passphrases that are as hard to guess as `cost` says.
    public func costing(_ cost: PassphraseCost) -> AccountRepository {
        AccountRepository(file: file, cost: cost)
    }

    /// The same with `cost`, unless it costs even less already.
    public func costing(atMost cost: PassphraseCost) -> AccountRepository {
        cost.work < self.cost.work ? costing(cost) : self
    }

    public func accounts() throws(LedgerError) -> [Account] {
        try file.read(Account.fetchAll)
    }

    public func hasAccounts() throws(LedgerError) -> Bool {
        try file.read { db in try db.value("SELECT EXISTS (SELECT 1 FROM account)") ?? false }
    }

    public func offices(on day: Day) throws(LedgerError) -> [OfficeAssignment] {
        try file.read { db in
            try OfficeAssignment.fetchAll(db).filter { $0.isInForce(on: day) }
        }
    }

    /// All that were ever given, ended ones too.
    public func officeHistory() throws(LedgerError) -> [OfficeAssignment] {
        try file.read(OfficeAssignment.fetchAll)
    }

    /// The first account of a school: the person becomes its administrator and holds `offices`
    /// besides. Returns the recovery key, which is nowhere else and is to be printed now.
    @concurrent public func setUp(
        _ person: Person.ID, passphrase: Passphrase, offices: [Office], at moment: Moment
    ) async throws -> RecoveryKey {
        try create(first: person, passphrase: passphrase, offices: offices, at: moment)
    }

    /// `setUp` without leaving the calling thread.
    public func create(
        first person: Person.ID, passphrase: Passphrase, offices: [Office], at moment: Moment
    ) throws -> RecoveryKey {
        let keys = try NewKeys(for: person, passphrase, cost: cost)
        let identity = keys.identity
        let recovery = RecoveryKey.generate()
        try file.write { transaction in
            let db = transaction.db
            guard try db.value("SELECT EXISTS (SELECT 1 FROM account)") == false else {
                throw AccountRefusal.schoolHasAccounts
            }
            try transaction.demandStaying(person)
            let key = try transaction.issueKey(
                to: person, keys, at: moment)
            try db.run(
                """
                INSERT INTO recovery_key (id, public_key, set_at) VALUES (1, ?, ?)
                ON CONFLICT DO UPDATE SET public_key = excluded.public_key, set_at = excluded.set_at
                """, [recovery.publicKey.blob, moment.text])
            let signed = LedgerTransaction(
                db: db,
                signer: Signer(person: person, key: key) { try identity.sign($0) })
            try signed.note(.recoveryKeySet(publicKey: recovery.publicKey.hexText), at: moment)
            try signed.note(.accountCreated(person), at: moment)
            try signed.note(
                signed.keyIssued(key, to: person, identity.publicIdentity), at: moment)
            for office in [.administrator] + offices.filter({ $0 != .administrator }) {
                try signed.giveOffice(office, to: person, from: moment.day, at: moment)
            }
        }
        return recovery
    }

    /// Another person's account; the administrator's to make.
    @concurrent public func create(
        _ person: Person.ID, passphrase: Passphrase, offices: [Office], as signer: Signer,
        at moment: Moment
    ) async throws {
        try createNow(person, passphrase: passphrase, offices: offices, as: signer, at: moment)
    }

    /// `create` without leaving the calling thread.
    public func createNow(
        _ person: Person.ID, passphrase: Passphrase, offices: [Office], as signer: Signer,
        at moment: Moment
    ) throws {
        let keys = try NewKeys(for: person, passphrase, cost: cost)
        let identity = keys.identity
        try file.write(as: signer) { transaction in
            try transaction.demand(.create, on: moment.day)
            guard try AccountRecord.fetch(transaction.db, person) == nil else {
                throw AccountRefusal.alreadyThere
            }
            try transaction.demandOnRoll(person, on: moment.day)
            let key = try transaction.issueKey(
                to: person, keys, at: moment)
            try transaction.note(.accountCreated(person), at: moment)
            try transaction.note(
                transaction.keyIssued(key, to: person, identity.publicIdentity), at: moment)
            for office in offices {
                try transaction.giveOfficeWhileOnRoll(
                    office, to: person, from: moment.day, at: moment)
            }
        }
    }

    /// New keys under a new passphrase for a person who lost the old one; the administrator's to give.
    /// The old public key stays, so that what it signed still verifies.
    @concurrent public func reissueKey(
        of person: Person.ID, passphrase: Passphrase, as signer: Signer, at moment: Moment
    ) async throws {
        let keys = try NewKeys(for: person, passphrase, cost: cost)
        let identity = keys.identity
        try await file.write(as: signer) { transaction in
            try transaction.demand(.reissueKey, on: moment.day)
            guard try AccountRecord.fetch(transaction.db, person) != nil else {
                throw AccountRefusal.noSuchAccount
            }
            let key = try transaction.issueKey(
                to: person, keys, at: moment)
            try transaction.note(
                transaction.keyIssued(key, to: person, identity.publicIdentity), at: moment)
        }
    }

    /// The same for whoever holds the recovery key, where no administrator can sign in any more.
    @concurrent public func recover(
        _ person: Person.ID, passphrase: Passphrase, with recovery: RecoveryKey,
        at moment: Moment
    ) async throws {
        let keys = try NewKeys(for: person, passphrase, cost: cost)
        let identity = keys.identity
        try await file.write { transaction in
            let db = transaction.db
            let row = try db.firstRow("SELECT public_key FROM recovery_key")
            guard row?.bytes(0) == recovery.publicKey else {
                throw AccountRefusal.wrongRecoveryKey
            }
            guard try AccountRecord.fetch(db, person) != nil else {
                throw AccountRefusal.noSuchAccount
            }
            let key = try transaction.issueKey(
                to: person, keys, at: moment)
            try db.run(
                "UPDATE account SET is_disabled = 0 WHERE person_id = ?", [person.rawValue])
            let signed = LedgerTransaction(
                db: db, signer: Signer(person: person, key: key) { try identity.sign($0) })
            try signed.note(
                signed.keyIssued(
                    key, to: person, identity.publicIdentity, recovery: recovery), at: moment)
        }
    }

    /// Closes or opens a person's account; the last administrator's stays open.
    public func setDisabled(
        _ isDisabled: Bool, _ person: Person.ID, as signer: Signer, at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            try transaction.demand(isDisabled ? .disable : .enable, on: moment.day)
            let db = transaction.db
            guard let account = try AccountRecord.fetch(db, person) else {
                throw AccountRefusal.noSuchAccount
            }
            guard account.isDisabled != isDisabled else { return }
            try db.run(
                "UPDATE account SET is_disabled = ? WHERE person_id = ?",
                [isDisabled, person.rawValue])
            if isDisabled {
                try transaction.demandAnAdministrator(besides: person, on: moment.day)
            }
            try transaction.note(
                isDisabled ? .accountDisabled(person) : .accountEnabled(person), at: moment)
        }
    }

    /// Gives an office, to whoever is to leave until the last day, or ends one; somebody with an account stays
    /// administrator for good.
    public func setOffice(
        _ office: Office, of person: Person.ID, isHeld: Bool, from day: Day, as signer: Signer,
        at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            try transaction.demand(isHeld ? .giveOffice : .endOffice, on: moment.day)
            if isHeld {
                try transaction.giveOfficeWhileOnRoll(office, to: person, from: day, at: moment)
            } else {
                if office == .administrator {
                    try transaction.demandAnAdministrator(besides: person, on: day)
                }
                try transaction.endOffice(
                    office, of: person, on: day.adding(days: -1), at: moment)
            }
        }
    }
}

extension LedgerTransaction {
    /// Neither somebody unknown nor somebody who has left by `day`.
    fileprivate func demandOnRoll(_ person: Person.ID, on day: Day) throws {
        if let last = try known(person).lastDay(before: day) { throw AccountRefusal.hasLeft(last) }
    }

    /// Nor somebody with a last day to come: the school's first account administers it.
    fileprivate func demandStaying(_ person: Person.ID) throws {
        if let last = try known(person).lastDay { throw AccountRefusal.hasLeft(last) }
    }

    /// The office of whoever is to leave ends with the last day.
    fileprivate func giveOfficeWhileOnRoll(
        _ office: Office, to person: Person.ID, from day: Day, at moment: Moment
    ) throws {
        try demandOnRoll(person, on: day)
        guard let last = try known(person).lastDay else {
            return try giveOffice(office, to: person, from: day, at: moment)
        }
        let isHeld = try OfficeAssignment.fetchAll(db).contains {
            $0.person == person && $0.office == office && $0.isInForce(on: day) && $0.ends == last
        }
        guard !isHeld else { return }
        try giveOffice(office, to: person, from: day, at: moment)
        try endOffice(office, of: person, on: last, at: moment)
    }

    private func known(_ person: Person.ID) throws -> Person {
        guard let known = try Person.fetch(db, person) else {
            throw OrganisationRefusal.unknownPerson(person)
        }
        return known
    }

    /// Before `person` ceases to be one: somebody else with an account administers it on `day` and without an end,
    /// since whoever is to leave leaves the school without one.
    fileprivate func demandAnAdministrator(besides person: Person.ID, on day: Day) throws {
        let terms = try OfficeAssignment.fetchAll(db).filter { $0.office == .administrator }
        let ceases = terms.contains { term in
            term.person == person && term.ends.map { $0 >= day && $0 >= term.starts } ?? true
        }
        guard ceases else { return }
        let isAnyLeft = try terms.contains {
            guard $0.person != person, $0.ends == nil, $0.isInForce(on: day) else { return false }
            return try AccountRecord.fetch(db, $0.person)?.isDisabled == false
        }
        guard isAnyLeft else { throw AccountRefusal.lastAdministrator }
    }
}
