public import Domain
import Persistence
import Security

extension WatchModel {
    /// Of the keys in hand; nil while they are locked.
    public var ownFingerprint: String? { session.unlockedKey?.publicIdentity.fingerprint }

    /// Whether the last attempt failed because keys have to be compared first, or anew.
    public var needsAcquaintance: Bool {
        switch failure {
        case .refused(.keyUnacknowledged), .refused(.nobodyAcknowledged),
            .refused(.keyWithdrawn):
            true
        default: false
        }
    }

    /// Why whoever reads cases is told sentences alone.
    public enum Comparison: Hashable, Sendable {
        /// Keys are to be compared first.
        case owed(CareRefusal)
        /// They are by now, and the list opens.
        case done
    }

    /// Asked once where the list is empty: it goes through all that was ever signed.
    func readSuccessor(from file: CareFile) throws {
        guard seal == .cases, lines.isEmpty, let person = ownStanding?.person else {
            if hasSuccessor { hasSuccessor = false }
            return
        }
        hasSuccessor = try file.hasSuccessor(of: person)
    }

    /// Offices in force of whoever has opened the list for which nobody has compared the keys in hand.
    public var lackingOffices: Set<Office> {
        guard seal == .cases, let held = session.standing, let ownStanding else { return [] }
        return CareAcquaintance.lacking(of: held.offices, beside: ownStanding.offices)
    }

    /// What keeps somebody from something is told as it is: where it is a key that was not compared for an office
    /// in force, nobody is told that it is the office that is missing.
    func explained(
        _ refusal: CareRefusal?, by rule: (Standing) -> CareRefusal?
    ) -> CareRefusal? {
        guard let refusal else { return nil }
        let lacking = lackingOffices
        guard !lacking.isEmpty, let held = session.standing, rule(held) != refusal
        else { return refusal }
        return .ownKeyLacks(lacking)
    }

    /// Asks the file anew how far the keys in hand count in it.
    func readTrust(from file: CareFile, with key: UnlockedKey) throws {
        var now: Comparison?
        if session.standing?.has(anyOf: CareRules.readers) == true {
            do {
                _ = try file.standing(of: key, on: today)
                now = .done
            } catch let refusal as CareRefusal {
                now = .owed(refusal)
            }
        }
        if now != comparison { comparison = now }
    }

    /// Locks the list where the ledger says by now that whoever has opened it has no account any more, or an
    /// office less for which it was opened, and tells so; returns whether that was so.
    func letGoOfFormerReader() -> Bool {
        let look = (revision: session.school.revision, day: today)
        guard isOpen, session.school.loss == nil, lookedAt.map({ $0 != look }) ?? true,
            let file, let key = session.unlockedKey
        else { return false }
        let former: CareFailure?
        do {
            former = try failureToGoOn(with: key, in: file)
        } catch {
            // What cannot be read now is told where it is read, and looked at again with the next second.
            return false
        }
        lookedAt = look
        guard let former else { return false }
        lock()
        failure = former
        return true
    }

    /// Nil where whoever has opened the list may go on reading it.
    private func failureToGoOn(
        with key: UnlockedKey, in file: CareFile
    ) throws -> CareFailure? {
        do {
            let now = try file.standing(of: key, on: today).offices
            let before = ownStanding?.offices.intersection(CareRules.readers) ?? []
            return before.isSubset(of: now) ? nil : .noLongerReader
        } catch is AccountRefusal {
            return .noLongerReader
        } catch let refusal as CareRefusal {
            // Sentences are read by whoever counts for nothing else.
            return seal == .cases ? .refused(refusal) : nil
        }
    }

    /// Everybody whose key can count in the sealed file, whoever asks at the top.
    public func acquaintances() -> [CareAcquaintance] {
        guard let file, let key = session.unlockedKey else { return [] }
        do {
            return try file.acquaintances(of: key, on: today)
        } catch {
            failure = CareFailure(error)
            return []
        }
    }

    /// Whose keys are compared before the list is begun: those of the principals.
    public func principals() -> [CareAcquaintance] {
        do {
            return try session.school.ledger.accounts.careReaders(on: today)
                .filter { $0.offices.contains(.principal) && $0.person != session.person }
                .map {
                    CareAcquaintance(
                        person: $0.person, offices: [.principal],
                        fingerprint: $0.identity.fingerprint, state: .unknown)
                }
        } catch {
            failure = CareFailure(error)
            return []
        }
    }

    /// Signs for a key whose fingerprint was compared; whether it was done.
    public func acknowledge(_ other: CareAcquaintance) async -> Bool {
        await sign { file, key, now in
            try file.acknowledge(
                other.person, fingerprint: other.fingerprint, by: key, at: now)
        }
    }

    /// Signs that a key counts no longer; whether it was done.
    public func withdraw(_ other: CareAcquaintance) async -> Bool {
        await sign { file, key, now in
            try file.withdraw(other.person, fingerprint: other.fingerprint, by: key, at: now)
        }
    }

    /// What was counted is sealed at once for those who count from now on.
    private func sign(
        _ body: @Sendable @escaping (CareFile, UnlockedKey, Moment) throws -> Void
    ) async -> Bool {
        guard await attempt(body) != nil else { return false }
        if seal == .cases { finish() }
        return true
    }
}
