public import Domain
internal import GRDB
public import Security

/// What signing in gives.
public struct SignedIn: Sendable {
    public let key: UnlockedKey
    /// Where the logs stood when the person last signed out; nil the first time.
    public let lastSeen: LogHeads?
    public let lastSignedOutAt: Moment?
    /// False where something that the person has seen is gone from the end of a log, or was changed.
    public let isWhatWasSeenStillThere: Bool
}

extension AccountRepository {
    /// Unlocks a person's keys. Throws `AccountRefusal`; a wrong passphrase is noted in the journal
    /// and makes the next try wait.
    @concurrent public func signIn(
        _ person: Person.ID, passphrase: Passphrase, at moment: Moment
    ) async throws -> SignedIn {
        try signInNow(person, passphrase: passphrase, at: moment)
    }

    /// `signIn` without leaving the calling thread.
    public func signInNow(
        _ person: Person.ID, passphrase: Passphrase, at moment: Moment
    ) throws -> SignedIn {
        let key = try unlock(person, passphrase, at: moment)
        return try file.write(as: key.signer) { transaction in
            let db = transaction.db
            try db.run(
                "UPDATE account SET failures = 0, last_failure_at = NULL WHERE person_id = ?",
                [person.rawValue])
            let seen = try SeenRecord.fetch(db, person)
            let isStillThere = try seen?.holds(db) ?? true
            try transaction.note(.signedIn(person), at: moment)
            return SignedIn(
                key: key, lastSeen: seen?.heads, lastSignedOutAt: seen?.at,
                isWhatWasSeenStillThere: isStillThere)
        }
    }

    /// Unlocks once more what was locked for want of keys pressed; the journal keeps no line.
    @concurrent public func unlockAgain(
        _ key: UnlockedKey, passphrase: Passphrase, at moment: Moment
    ) async throws {
        let identity = try open(key.person, passphrase, at: moment).identity
        guard identity.publicIdentity == key.publicIdentity else {
            throw try file.read { db in
                try AccountRecord.refusal(ofKey: key.key, of: key.person, db)
            }
        }
        key.unlock(identity)
    }

    /// Unlocks the keys of somebody who stands by and puts one signature, without signing in; a wrong
    /// passphrase is noted and waited for as anywhere.
    @concurrent public func unlockOnce(
        _ person: Person.ID, passphrase: Passphrase, at moment: Moment
    ) async throws -> UnlockedKey {
        try unlock(person, passphrase, at: moment)
    }

    /// `unlockOnce` without leaving the calling thread.
    public func unlockOnceNow(
        _ person: Person.ID, passphrase: Passphrase, at moment: Moment
    ) throws -> UnlockedKey {
        try unlock(person, passphrase, at: moment)
    }

    /// Notes where the logs stand, signed, and locks the keys.
    public func signOut(_ key: UnlockedKey, at moment: Moment) throws {
        defer { key.lock() }
        guard !key.isLocked else { return }
        try file.write(as: key.signer) { transaction in
            let db = transaction.db
            try transaction.note(
                .signedOut(key.person, try JournalLog.heads(db)), at: moment)
            try SeenRecord(
                heads: JournalLog.heads(db), at: moment, key: key.key
            ).save(db, person: key.person, signer: key.signer)
        }
    }

    /// Seals a person's keys under another passphrase; the keys stay the same.
    @concurrent public func changePassphrase(
        of person: Person.ID, from old: Passphrase, to new: Passphrase, at moment: Moment
    ) async throws {
        let opened = try open(person, old, at: moment)
        let signer = Signer(person: person, key: opened.key) { try opened.identity.sign($0) }
        let sealed = try opened.identity.sealed(
            with: new, context: AccountRecord.context(person, opened.identity.publicIdentity),
            cost: cost)
        try await file.write(as: signer) { transaction in
            try transaction.demandAccount(on: moment.day)
            try transaction.db.run(
                "UPDATE account SET sealed = ? WHERE person_id = ? AND key_id = ?",
                [sealed.bytes.blob, person.rawValue, opened.key.rawValue])
            try transaction.note(.passphraseChanged(person), at: moment)
        }
    }

    private func unlock(
        _ person: Person.ID, _ passphrase: Passphrase, at moment: Moment
    ) throws -> UnlockedKey {
        let opened = try open(person, passphrase, at: moment)
        return UnlockedKey(person: person, key: opened.key, identity: opened.identity)
    }

    /// Whoever has left the school signs nothing any more, disabled or not.
    func demandNotLeft(_ person: Person.ID, on day: Day) throws {
        let known = try file.read { db in try Person.fetch(db, person) }
        if let last = known?.lastDay(before: day) { throw AccountRefusal.hasLeft(last) }
    }

    /// Throws `AccountRefusal` where there is no such account, it waits, or the passphrase is wrong; and of
    /// whoever has left only where it is right.
    private func open(
        _ person: Person.ID, _ passphrase: Passphrase, at moment: Moment
    ) throws -> (identity: Identity, key: SigningKey.ID) {
        guard let account = try file.read({ db in try AccountRecord.fetch(db, person) }) else {
            throw AccountRefusal.noSuchAccount
        }
        guard !account.isDisabled else { throw AccountRefusal.disabled }
        let throttle = PassphraseThrottle(
            failures: account.failures, lastAt: account.lastFailureAt)
        if let seconds = throttle.refusal(at: moment) {
            throw AccountRefusal.tooManyTries(seconds)
        }
        guard let sealed = SealedIdentity(bytes: account.sealed) else {
            throw AccountRefusal.damaged
        }
        let identity: Identity
        do throws(UnlockRefusal) {
            identity = try sealed.open(
                with: passphrase, context: AccountRecord.context(person, account.publicIdentity))
        } catch {
            guard error == .wrongPassphrase else { throw AccountRefusal.damaged }
            try noteWrongPassphrase(of: person, at: moment)
            throw AccountRefusal.wrongPassphrase
        }
        guard identity.publicIdentity == account.publicIdentity else {
            throw AccountRefusal.keysDoNotMatch
        }
        // Told to nobody who does not know the passphrase.
        try demandNotLeft(person, on: moment.day)
        return (identity, account.key)
    }

    private func noteWrongPassphrase(of person: Person.ID, at moment: Moment) throws {
        try file.write { transaction in
            try transaction.db.run(
                """
                UPDATE account SET failures = failures + 1, last_failure_at = ?
                WHERE person_id = ?
                """, [moment.text, person.rawValue])
            try transaction.note(.wrongPassphrase(person), at: moment)
        }
    }
}
