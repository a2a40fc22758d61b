public import Domain
import Persistence
public import Security

extension WatchModel {
    /// Why whoever sits here cannot unlock it; nil where a passphrase may be asked for.
    public enum Closed: Hashable, Sendable {
        case session(SessionRefusal)
        /// 安全办 and 系统管理员: never.
        case notForYou
        /// A psychology teacher has to begin it.
        case notSetUp
        /// The file is to be put back, or mended, first.
        case missing
        case unreadable(CareFailure)
    }

    public var refusalToOpen: Closed? {
        switch session.refusal {
        case nil, .locked: break
        // Whoever sits here is asked to sign in first.
        case .notSignedIn: return nil
        case let refusal?: return .session(refusal)
        }
        guard let standing = session.standing else { return .session(.notSignedIn) }
        guard CareRules.mayBeAsked(holding: standing.offices) else { return .notForYou }
        return switch seal {
        case .notSetUp: standing.has(.psychologist) ? nil : .notSetUp
        case .missing: .missing
        case .unreadable(let failure): .unreadable(failure)
        case .locked, .cases, .instructions: nil
        }
    }

    /// A recovery key for a list that is still to begin: both shares are noted first, so that none is
    /// lost with the program.
    public func newShares() -> RecoveryShares? {
        guard seal == .notSetUp, session.unlockedKey != nil else {
            failure = .keyLocked
            return nil
        }
        return .generate()
    }

    /// Begins the list of this school, once both shares were noted; whether it was begun. `named`: whose
    /// keys were compared, with their fingerprints.
    public func setUp(
        naming named: [Person.ID: String], shares: RecoveryShares
    ) async -> Bool {
        guard let key = session.unlockedKey else {
            failure = .keyLocked
            return false
        }
        let now = session.school.clockTime
        do {
            let file = try makeFile()
            try await Self.run {
                _ = try file.setUp(by: key, naming: named, shares: shares, at: now)
            }
            seal = .locked
            failure = nil
            return true
        } catch {
            failure = CareFailure(error)
            return false
        }
    }

    /// Opens what the keys of whoever has just typed the passphrase open, and writes it into the log.
    public func unlock() {
        if file?.isGone ?? true { reload() }
        guard let file, let key = session.unlockedKey, let standing = session.standing else {
            failure = .keyLocked
            return
        }
        let now = session.school.clockTime
        ProcessHardening.overwriteFreedMemory()
        do {
            let isReader = standing.has(anyOf: CareRules.readers)
            ownStanding = isReader ? try file.standing(of: key, on: now.day) : standing
            seal = isReader ? .cases : .instructions
            // A class teacher's signature in the file would tell whose class a pupil is in.
            if isReader {
                try file.note(.list, by: key, at: now)
            } else {
                try file.noteFormerReader(by: key, at: now)
            }
            session.touch()
            // With the same keys, what waits was counted already.
            opened = beside
            try readCases(from: file)
            try readSuccessor(from: file)
            reckoned = (session.school.followUpClock.limits, openCases)
            if isReader { try file.publish(lines, by: key, at: now) }
            failure = hasLostFile ? .fileGone : nil
            hasLostFile = false
            if ownStanding?.has(.psychologist) == true { tellLedger(of: file, by: key) }
            countDown()
            reload()
            if isLogShown { readLog() }
        } catch {
            lock()
            failure = CareFailure(error)
            // What they are asked to do for the cases of others is theirs to read meanwhile.
            if needsAcquaintance, CareRules.mayBeAsked(holding: standing.offices) {
                openInstructions(as: standing, from: file)
            }
        }
    }

    /// Trouble of the ledger is told, and does not shut the list.
    private func tellLedger(of file: CareFile, by key: UnlockedKey) {
        do {
            try file.noteBegun(by: key, at: session.school.clockTime)
        } catch {
            failure = CareFailure(error)
        }
    }

    /// Reckons anew what the rules of the follow-ups say of the cases that are open, as unlocking does.
    public func recount() {
        guard seal == .cases, let file, let key = session.unlockedKey else { return }
        reckoned = (session.school.followUpClock.limits, openCases)
        do {
            try file.publish(lines, by: key, at: session.school.clockTime)
        } catch {
            failure = CareFailure(error)
        }
    }

    /// What `F5` does: whoever was told sentences only, because the own key counted for nothing else, is let in
    /// where it counts by now; for all others the cases are reckoned anew.
    public func lookAgain() {
        guard seal == .instructions, let file, let key = session.unlockedKey,
            session.standing?.has(anyOf: CareRules.readers) == true
        else { return recount() }
        do {
            _ = try file.standing(of: key, on: session.school.clockTime.day)
            unlock()
        } catch {
            failure = CareFailure(error)
        }
    }

    /// Reckons anew where the limits are others than those that were counted with last: whoever has changed them
    /// here has read them already.
    func followLimits() {
        if session.school.followUpClock.limits != reckoned.limits { recount() }
    }

    /// Counts anew where somebody else has given whoever sits here a case, or has taken one over: until then
    /// everybody is told the counts of before.
    func followOwners() {
        if seal == .cases, openCases != reckoned.cases { recount() }
    }

    /// Those that whoever sits here leads.
    private var openCases: Set<CareCase.ID> { Set(ownCases.lazy.filter(\.isOpen).map(\.id)) }

    /// Leaves the failure that led here as it is.
    private func openInstructions(as standing: Standing, from file: CareFile) {
        ownStanding = standing
        seal = .instructions
        session.touch()
        do {
            try readCases(from: file)
            countDown()
        } catch {
            lock()
            failure = CareFailure(error)
        }
    }

    /// What whoever unlocks it again finds in hand.
    public struct Place: Sendable {
        let care: CareCase.ID?
        let isDetailOpen: Bool
        /// Whether the case was opened, and whether that stood in the log.
        let isInHand, isNoted: Bool
    }

    /// Nil while it is locked.
    public var place: Place? {
        guard isOpen else { return nil }
        let care = selectedCase
        return Place(
            care: care, isDetailOpen: isDetailOpen, isInHand: care != nil && detail?.id == care,
            isNoted: care.map(noted.contains) ?? false)
    }

    /// The same at the place that it was left at.
    public func unlock(at place: Place) {
        unlock()
        guard isOpen, let care = place.care, lines.contains(where: { $0.id == care })
        else { return }
        show(care)
        if selectedLine?.id == care { isDetailOpen = place.isDetailOpen }
    }

    /// Opens the case anew over which a form was laid; where the look stood in the log before, another does.
    public func takeInHand(at place: Place) {
        guard isOpen, place.isInHand, selectedLine?.id == place.care, takeInHand(), place.isNoted
        else { return }
        noteDetail()
    }

    func readCases(from file: CareFile) throws {
        guard let key = session.unlockedKey else { return lock() }
        try compareHead(of: file)
        switch seal {
        case .cases:
            let today = today
            let read = try file.lines(for: key, opened: &opened).map { $0.seen(on: today) }
            let isEmptied = read.isEmpty && !lines.isEmpty
            if read != lines { lines = read }
            if isEmptied { try readSuccessor(from: file) }
            try readPast(from: file, with: key)
            if missingCases != opened.missing.count { missingCases = opened.missing.count }
            let isWhole = try file.isChainWhole()
            if isChainBroken == isWhole { isChainBroken = !isWhole }
            try readTold(from: file, with: key)
            try keepCount(file, key)
            if !shown.contains(where: { $0.id == selected }) {
                select(at: 0)
            } else if detail != nil || isDetailOpen {
                readDetail()
            }
        case .instructions:
            try readTold(from: file, with: key)
            try readTrust(from: file, with: key)
        case .locked, .notSetUp, .missing, .unreadable: break
        }
    }

    /// Opens the chosen case, where it is not in hand yet; whether it is now.
    @discardableResult
    public func takeInHand() -> Bool {
        if detail == nil || detail?.id != selectedLine?.id {
            readDetail()
        } else if isDetailOpen {
            noteDetail()
        }
        return detail != nil
    }

    private func readDetail() {
        guard let file, let key = session.unlockedKey, let line = selectedLine else {
            detail = nil
            return
        }
        do {
            let watch = try file.watchCase(line.id, for: key)
            if watch != detail { detail = watch }
            if isDetailOpen { noteDetail() }
        } catch {
            detail = nil
            failure = CareFailure(error)
        }
    }

    /// That the case in hand is shown is written into the log once after each unlocking; whether it
    /// stands there.
    @discardableResult
    public func noteDetail() -> Bool {
        guard let file, let key = session.unlockedKey, let line = selectedLine, detail != nil
        else { return false }
        if noted.contains(line.id) { return true }
        do {
            try file.note(.caseFile, of: line, by: key, at: session.school.clockTime)
            noted.insert(line.id)
            return true
        } catch {
            // What is not written into the log is not shown either.
            detail = nil
            failure = CareFailure(error)
            return false
        }
    }

    /// Works at the file away from the screen, on a thread that others get afterwards, with pieces of memory
    /// that the C library keeps for it alone.
    @concurrent nonisolated static func run<Value: Sendable>(
        _ body: @Sendable () throws -> Value
    ) async throws -> Value {
        defer { ProcessHardening.overwriteLeftovers() }
        return try body()
    }
}
