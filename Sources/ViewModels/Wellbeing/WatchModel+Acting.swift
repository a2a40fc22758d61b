public import Domain
import Persistence
public import Security

extension WatchModel {
    /// Why an action cannot begin on the case in hand; nil where it can.
    public func refusal(to action: CareAction) -> CareRefusal? {
        guard let standing = ownStanding, isOpen else { return .locked }
        return explained(refusal(to: action, as: standing)) { refusal(to: action, as: $0) }
    }

    private func refusal(to action: CareAction, as standing: Standing) -> CareRefusal? {
        if action == .open { return CareRules.refusal(to: .open, on: nil, as: standing) }
        guard let detail else {
            guard let line = selectedLine else {
                return standing.has(.psychologist) ? .noCase : .notYours
            }
            return CareRules.refusal(to: action, on: line, as: standing)
        }
        if action == .reveal {
            let refusal = CareRules.refusalToReveal(detail, as: standing, approver: nil)
            return refusal == .approvalMissing ? nil : refusal
        }
        return CareRules.refusal(to: action, on: detail, as: standing)
    }

    /// Who leads the cases that were opened, by name.
    public var owners: [Person.ID] {
        Set(lines.map(\.owner)).sorted { one, other in
            (session.school.name(of: one) ?? "") < (session.school.name(of: other) ?? "")
        }
    }

    /// Whether whoever reads needs the principal's passphrase to see who the pupil is.
    public var needsApproval: Bool {
        guard let standing = ownStanding, let detail else { return false }
        return CareRules.refusalToReveal(detail, as: standing, approver: nil) == .approvalMissing
    }

    /// Opens a case, from a queue of second interviews where `place` says so; its code, nil where it
    /// failed. With `asksOfNamesakes` it fails as well where an own case is of somebody of that name.
    public func open(
        _ opening: CareEvent.Opening, of pupil: PupilIdentity,
        from place: ScreeningQueue.Place? = nil, asksOfNamesakes: Bool = true
    ) async -> String? {
        guard mayStandInList(opening.classBand) else { return nil }
        if let refusal = CareRules.refusal(
            informing: opening.guardianInformed, guardianOf: pupil)
        {
            failure = .refused(refusal)
            return nil
        }
        if asksOfNamesakes { ProcessHardening.overwriteFreedMemory() }
        let line = await attempt { file, key, now in
            try file.open(
                opening, of: pupil, from: place, asksOfNamesakes: asksOfNamesakes, by: key, at: now)
        }
        guard let line else { return nil }
        finish()
        show(line.id)
        return line.code
    }

    /// Whether it is a class; says so where it is none.
    private func mayStandInList(_ band: String) -> Bool {
        guard let refusal = CareRules.refusal(listing: band, among: session.school.classes)
        else { return true }
        failure = .refused(refusal)
        return false
    }

    /// Whether what is typed can be a class, but is none of those that the school has on its list today;
    /// false where it has no list.
    public func isUnlisted(_ band: String) -> Bool {
        let classes = session.school.classes.filter { $0.isInForce(on: today) }
        let name = band.trimmed
        return !classes.isEmpty && ScreeningRules.isClass(name)
            && !classes.contains { SchoolClass.isSame($0.name, name) }
    }

    /// Lets something happen in the case on which a form or a list was opened. Whoever puts the second
    /// signature types the own passphrase; that key is dropped at once.
    public func record(
        _ kind: CareEvent.Kind, in id: CareCase.ID?, second: SecondSignature? = nil,
        seenVersions: Int? = nil
    ) async -> Bool {
        guard let id = opened(id), let seconder = await unlock(second) else { return false }
        defer { seconder.key?.lock() }
        let key = seconder.key
        // The name is opened for a moment, to be compared.
        if !kind.texts.isEmpty { ProcessHardening.overwriteFreedMemory() }
        let watch = await attempt { file, own, now in
            try file.record(
                kind, in: id, by: own, seconder: key, seenVersions: seenVersions, at: now)
        }
        guard watch != nil else { return false }
        finish()
        return true
    }

    /// The chosen case; nil without one.
    public var inHand: CareCase.ID? { selectedLine?.id }

    /// The same where the list is open and holds it; says otherwise that it is locked.
    func opened(_ id: CareCase.ID?) -> CareCase.ID? {
        if let id, isOpen, lines.contains(where: { $0.id == id }) { return id }
        failure = .keyLocked
        return nil
    }

    /// Those that whoever sits here leads, the closed ones too.
    public var ownCases: [CaseLine] { lines.filter { $0.owner == session.person } }

    /// Lets the same happen in several cases, one signature each, in all or in none.
    public func record(
        _ kind: CareEvent.Kind, inAll ids: [CareCase.ID], givingUp given: Set<HolidayWatch>? = nil
    ) async -> Bool {
        let isDone =
            await attempt { file, key, now in
                try file.record(kind, inAll: ids, givingUp: given, by: key, at: now)
            } != nil
        guard isDone else { return false }
        finish()
        return true
    }

    /// Corrects who the pupil of a case is, or what the list shows; what is empty stays.
    public func amend(
        _ id: CareCase.ID?, _ pupil: PupilIdentity, _ amendment: CareEvent.Amendment,
        second: SecondSignature? = nil
    ) async -> Bool {
        if let band = amendment.classBand, !mayStandInList(band) { return false }
        guard let id = opened(id), let seconder = await unlock(second) else { return false }
        defer { seconder.key?.lock() }
        let other = seconder.key
        let watch = await attempt { file, key, now in
            try file.amend(id, pupil: pupil, amendment, by: key, seconder: other, at: now)
        }
        guard watch != nil else { return false }
        finish()
        return true
    }

    /// Brings a case in hand and shows its identity for a minute.
    public func reveal(
        _ id: CareCase.ID?, reason: CareView.Reason, words: String,
        approval: SecondSignature? = nil
    ) async -> Bool {
        let before = locks
        guard let id = opened(id), let line = lines.first(where: { $0.id == id }),
            let approver = await unlock(approval)
        else { return false }
        defer { approver.key?.lock() }
        let key = approver.key
        let pupil = await attempt { file, own, now in
            try file.reveal(
                line.id, reason: reason, words: words, by: own, approver: key, at: now)
        }
        guard let pupil, locks == before else { return false }
        show(line.id)
        detailScroll = 0
        revealed = Revealed(
            line: line, pupil: pupil,
            until: session.school.clockTime.adding(seconds: CareView.revealSeconds))
        return true
    }

    /// Masks the identity that is on the screen, and writes down how long it was there.
    public func hideIdentity() {
        guard let shown = revealed else { return }
        revealed = nil
        ProcessHardening.overwriteLeftStack()
        guard let file, let key = session.unlockedKey else { return }
        let now = session.school.clockTime
        let left = min(CareView.revealSeconds, max(0, now.seconds(until: shown.until)))
        do {
            try file.note(
                .masked, of: shown.line, seconds: CareView.revealSeconds - left, by: key, at: now)
        } catch {
            failure = CareFailure(error)
        }
    }

    /// Makes a case unreadable, for good.
    public func destroy(_ id: CareCase.ID?, namesakes: NamesakeVisits = .unknown) async -> Bool {
        guard let id = opened(id) else { return false }
        let certificate = await attempt { file, key, now in
            try file.destroy(id, namesakes: namesakes, by: key, at: now)
        }
        guard certificate != nil else { return false }
        finish()
        return true
    }

    public func show(_ id: CareCase.ID) {
        if let index = shown.firstIndex(where: { $0.id == id }) { select(at: index) }
    }

    /// Reads anew and publishes the counts after something was done.
    func finish() {
        reload()
        guard let file, let key = session.unlockedKey else { return }
        do {
            try file.publish(lines, by: key, at: session.school.clockTime)
        } catch {
            failure = CareFailure(error)
        }
        reload()
    }

    /// Works at the sealed file with the keys in hand, and reads anew; rethrows what `body` throws.
    func work<Value: Sendable>(
        _ body: @Sendable @escaping (CareFile, UnlockedKey, Moment) throws -> Value
    ) async throws -> Value {
        guard let file, let key = session.unlockedKey else { throw CareFailure.keyLocked }
        let now = session.school.clockTime
        isWorking = true
        defer { isWorking = false }
        let value: Value
        do {
            value = try await Self.run { try body(file, key, now) }
        } catch {
            letGoOfGoneFile()
            throw error
        }
        session.touch()
        reload()
        return value
    }

    func attempt<Value: Sendable>(
        _ body: @Sendable @escaping (CareFile, UnlockedKey, Moment) throws -> Value
    ) async -> Value? {
        guard let file, let key = session.unlockedKey else {
            failure = .keyLocked
            return nil
        }
        let now = session.school.clockTime
        isWorking = true
        defer { isWorking = false }
        do {
            let value = try await Self.run { try body(file, key, now) }
            failure = nil
            return value
        } catch {
            failure = CareFailure(error)
            return nil
        }
    }

    /// Nil where it failed; without a second signature the key is nil. `isOwn`: whoever sits here types the own
    /// passphrase once more.
    func unlock(
        _ second: SecondSignature?, isOwn: Bool = false
    ) async -> (key: UnlockedKey?, Void)? {
        guard let second else { return (nil, ()) }
        (isWorking, isChecking) = (true, true)
        defer { (isWorking, isChecking) = (false, false) }
        do {
            return (
                try await session.school.ledger.accounts.unlockOnce(
                    second.person, passphrase: second.passphrase,
                    at: session.school.clockTime), ()
            )
        } catch {
            let reason = CareFailure(error)
            if !isOwn, case .account(let refusal) = reason {
                failure = .second(refusal)
            } else {
                failure = reason
            }
            return nil
        }
    }
}

/// Somebody who stands by and signs as well.
public struct SecondSignature: Sendable {
    public let person: Person.ID
    public let passphrase: Passphrase

    public init(person: Person.ID, passphrase: Passphrase) {
        self.person = person
        self.passphrase = passphrase
    }
}
