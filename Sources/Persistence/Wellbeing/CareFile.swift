public import Domain
internal import GRDB
public import Security

/// The sealed file of the psychological watch, `care.db`, beside the school's ledger.
///
/// Who may read what is settled by whose public key a box is wrapped for; the rules of `CareRules` are
/// asked besides, on fresh rows, inside every transaction. Nothing plain is ever written.
public final class CareFile: Sendable {
    let store: CareStore
    let ledger: Ledger
    let machine: (@Sendable () -> Moment)?
    let sums = ProvenSums()

    /// `access` `.create` makes the file where it is missing, open to its owner alone. `machine` is the
    /// machine's own clock, beside the time that the program was told; without it what is told counts.
    public static func open(
        in directory: DataDirectory, beside ledger: Ledger, access: Ledger.Access,
        machine: (@Sendable () -> Moment)? = nil
    ) throws(LedgerError) -> CareFile {
        CareFile(
            store: try CareStore.open(in: directory, access: access), ledger: ledger,
            machine: machine)
    }

    public static func inMemory(
        beside ledger: Ledger, machine: (@Sendable () -> Moment)? = nil
    ) throws(LedgerError) -> CareFile {
        CareFile(store: try CareStore.inMemory(), ledger: ledger, machine: machine)
    }

    private init(store: CareStore, ledger: Ledger, machine: (@Sendable () -> Moment)?) {
        self.store = store
        self.ledger = ledger
        self.machine = machine
    }

    public func changes() -> any AsyncSequence<Void, Never> & Sendable {
        store.changes.subscribe()
    }

    /// Whether the file was moved, deleted or replaced since it was opened: nothing is read from it or
    /// written into it any more.
    public var isGone: Bool { store.isGone }
    /// Whether its log still lies beside another file that was put in its place, which SQLite would apply it
    /// to: that file is not opened then.
    public var leavesLog: Bool { store.leavesLog }
    /// To be called before what was copied into the file is opened.
    public func closeIfOverwritten() {
        store.closeIfOverwritten()
    }

    /// At the end of a sitting: what was committed stands in the file then, and nothing lies beside it, unless
    /// somebody else has it open. Nothing is read or written any more.
    public func close() {
        store.close()
    }

    public var path: String { store.path }

    /// Whether a psychology teacher has begun the list.
    public func isSetUp() throws -> Bool {
        try store.read { db in try db.value("SELECT EXISTS (SELECT 1 FROM care_about)") ?? false }
    }

    /// Begins the list with a recovery key that is nowhere else: one share for the principal, the other
    /// for the psychology teacher, noted by both before.
    ///
    /// Whoever begins it signs for the recovery key, and for those whose fingerprints are `named`: they
    /// were compared by eye, and `CareRefusal.otherFingerprint` is thrown where a key is another.
    @discardableResult
    public func setUp(
        by key: UnlockedKey, naming named: [Person.ID: String] = [:],
        shares: RecoveryShares = .generate(), at moment: Moment
    ) throws -> RecoveryShares {
        let reader = try reader(key, on: moment.day)
        guard reader.offices.contains(.psychologist) else { throw CareRefusal.notYours }
        let named = try named.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            try self.reader($0.key, fingerprint: $0.value, on: moment.day)
        }
        try store.write { db in
            guard try db.value("SELECT EXISTS (SELECT 1 FROM care_about)") == false else {
                throw AccountRefusal.alreadyThere
            }
            try db.run(
                """
                INSERT INTO care_about (id, recovery_public, made_at) VALUES (1, ?, ?)
                """, [shares.publicIdentity.reading.blob, moment.text])
            try Self.found(
                shares, reader, key, toPractise: isPractice(begunAt: moment), at: moment, db)
            for other in named {
                try CareTrust.append(
                    .acknowledged, other.identity, of: other.person,
                    for: other.offices.intersection(CareAcquaintance.acknowledged),
                    by: CareSigner(key), at: moment, db)
            }
        }
        do {
            try noteBegun(by: key, at: moment)
        } catch {
            // It has begun, and the shares are good: the ledger is told when it is opened next.
        }
        return shares
    }

    /// Lets the school's ledger know of the list, where it does not yet; at a time that is told it learns
    /// nothing.
    public func noteBegun(by key: UnlockedKey, at moment: Moment) throws {
        guard try !isTold(moment), try !ledger.journal.knowsCareList() else { return }
        try ledger.write(as: key.signer) { try $0.note(.begun, at: moment) }
    }

    /// The recovery key and whoever holds both shares sign for each other.
    static func found(
        _ shares: RecoveryShares, _ reader: CareReader, _ key: UnlockedKey,
        toPractise: Bool = false, at moment: Moment, _ db: Database
    ) throws {
        try CareTrust.append(
            toPractise ? .practised : .acknowledged, shares.publicIdentity, of: nil, for: [],
            by: CareSigner(key),
            at: moment, db)
        try CareTrust.append(
            .acknowledged, reader.identity, of: reader.person, for: [.psychologist],
            by: CareSigner(shares), at: moment, db)
    }

    /// Who the keys in hand belong to, with the offices of that day; throws where the account is
    /// closed or has other keys by now, or whoever holds them has left the school before.
    func reader(_ key: UnlockedKey, on day: Day) throws -> CareReader {
        guard !key.isLocked else { throw CareRefusal.locked }
        let day = try officeDay(day)
        let known = try ledger.accounts.careReaders(on: day).first { $0.person == key.person }
        guard let known else {
            try ledger.accounts.demandNotLeft(key.person, on: day)
            throw AccountRefusal.noSuchAccount
        }
        guard known.key == key.key, known.identity == key.publicIdentity else {
            throw AccountRefusal.keysDoNotMatch
        }
        return known
    }

    func clock() throws -> FollowUpClock { try ledger.followUpClock() }
}
