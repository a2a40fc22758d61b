public import Domain
public import Observation
import Persistence
public import Security

/// Who sits at this terminal: signed in, locked for want of keys pressed, or only looking.
@Observable
public final class SessionModel {
    public enum State: Hashable, Sendable {
        /// The school has no accounts yet; nothing is signed.
        case noAccounts
        /// Started for looking only, or nobody has signed in.
        case looking
        case signedIn
        /// Signed in, and the keys were dropped; the passphrase brings them back.
        case locked
    }

    public private(set) var state: State
    /// Nil unless somebody has signed in.
    public private(set) var standing: Standing?
    /// Where the logs stood when this person last signed out; nil the first time.
    public private(set) var lastSeen: LogHeads?
    public private(set) var lastSignedOutAt: Moment?
    /// False where something that this person had seen is gone from the ledger.
    public private(set) var isWhatWasSeenStillThere = true
    public let isReadOnly: Bool

    @ObservationIgnored public let school: SchoolModel
    @ObservationIgnored private var key: UnlockedKey?
    @ObservationIgnored private var lastActiveAt: Moment
    @ObservationIgnored weak var nameKeeper: (any NameKeeper)?

    public init(school: SchoolModel, isReadOnly: Bool = false) {
        self.school = school
        self.isReadOnly = isReadOnly
        lastActiveAt = school.clockTime
        state = isReadOnly ? .looking : .noAccounts
        refresh()
    }

    public var person: Person.ID? { standing?.person }

    public var name: String? { school.name(of: person) }

    /// Signs what is done now; nil while nobody has signed in or the keys are locked.
    public var signer: Signer? {
        state == .signedIn ? key?.signer : nil
    }

    /// The keys themselves, for what is sealed; nil while they are locked.
    var unlockedKey: UnlockedKey? {
        state == .signedIn ? key : nil
    }

    /// Seconds since a key was pressed.
    public var idleSeconds: Int { lastActiveAt.seconds(until: school.clockTime) }

    /// Why nothing can be done under a signature now; nil where it can.
    public var refusal: SessionRefusal? {
        switch state {
        case .signedIn: nil
        case .locked: .locked
        case .noAccounts: .noAccounts
        case .looking: isReadOnly ? .readOnly : .notSignedIn
        }
    }

    /// Reads anew who may sign in, and what the person signed in is today.
    public func refresh() {
        guard !isReadOnly else { return }
        do throws(LedgerError) {
            if state == .noAccounts, try school.ledger.accounts.hasAccounts() { state = .looking }
            if let person { try takeStanding(of: person) }
        } catch {
            standing = nil
        }
    }

    /// Unlocks the keys of `person`; throws `AccountRefusal` or `LedgerError`.
    public func signIn(_ person: Person.ID, passphrase: Passphrase) async throws {
        try take(
            try await school.ledger.accounts.signIn(
                person, passphrase: passphrase, at: school.clockTime))
    }

    /// Takes in whose keys were unlocked.
    func take(_ signedIn: SignedIn) throws {
        key = signedIn.key
        lastSeen = signedIn.lastSeen
        lastSignedOutAt = signedIn.lastSignedOutAt
        isWhatWasSeenStillThere = signedIn.isWhatWasSeenStillThere
        lastActiveAt = school.clockTime
        try takeStanding(of: signedIn.key.person)
        state = .signedIn
    }

    /// As if something that the person had seen were gone; for tests.
    func pretendLoss() {
        isWhatWasSeenStillThere = false
    }

    /// Brings back the keys of the person who signed in.
    public func unlock(passphrase: Passphrase) async throws {
        guard let key else { return }
        try await school.ledger.accounts.unlockAgain(
            key, passphrase: passphrase, at: school.clockTime)
        lastActiveAt = school.clockTime
        state = .signedIn
    }

    /// Seals texts for whoever has signed in, whose keys alone bring them back; throws where nobody has.
    public func seal(_ texts: [String]) throws -> SealedTexts {
        guard let key else { throw KeyLocked() }
        return try SealedTexts(texts, for: key.publicIdentity)
    }

    /// Throws where the keys are dropped or those of somebody else.
    public func open(_ sealed: SealedTexts) throws -> [String] {
        guard let key = unlockedKey else { throw KeyLocked() }
        return try sealed.open(with: key)
    }

    /// Drops the keys; the screen stays as it is.
    public func lock() {
        guard state == .signedIn else { return }
        key?.lock()
        state = .locked
    }

    /// Notes where the logs stood, and forgets the person.
    public func signOut() {
        guard let key else { return }
        // The place is noted for the next time; a ledger that cannot be written now must not keep
        // anybody signed in.
        try? school.ledger.accounts.signOut(key, at: school.clockTime)
        key.lock()
        self.key = nil
        (standing, lastSeen, lastSignedOutAt) = (nil, nil, nil)
        isWhatWasSeenStillThere = true
        state = .looking
    }

    /// A key was pressed: the time until the lock begins anew.
    public func touch() {
        lastActiveAt = school.clockTime
    }

    /// Locks where nobody has pressed a key for `minutes`.
    public func lockIfIdle(minutes: Int) {
        if lastActiveAt.seconds(until: school.clockTime) >= minutes * 60 { lock() }
    }

    private func takeStanding(of person: Person.ID) throws(LedgerError) {
        let offices = try school.ledger.accounts.offices(on: school.now.day)
        let standing = school.organisation.standing(of: person, offices: offices)
        if standing != self.standing { self.standing = standing }
    }
}

/// Why nothing can be done under a signature.
public enum SessionRefusal: Hashable, Sendable {
    case noAccounts, notSignedIn, locked, readOnly
}
