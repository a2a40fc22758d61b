import Domain
internal import GRDB
import Security

/// What the journal's entries lead to, worked out anew in a ledger of its own in memory: the tables
/// that they change start there as a new school's do.
///
/// It knows who may do what as well, from nothing but the entries before.
final class JournalReplay {
    /// Its people, places and hazards stay empty, so references are not checked.
    let db: Database
    private(set) var present: [Int64: Int64] = [:]
    private var disabled: Set<Int64> = []
    /// Who sets up the first account, until that is done.
    private var founder: Int64?
    private var recoveryKey: [UInt8] = []
    /// Keys that have been replaced.
    private(set) var retiredKeys: [Int64] = []
    /// What of the calendar was changed under a signature; the rest was there from the beginning.
    private(set) var changedDays = ChangedDays()

    /// Gives `body` a replay; nothing of it outlives that.
    static func run<Value>(_ body: (JournalReplay) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(configuration: configuration)
        try Schema.fill(queue)
        return try queue.writeWithoutTransaction { db in try body(JournalReplay(db)) }
    }

    private init(_ db: Database) {
        self.db = db
    }

    // MARK: Who may do it

    /// What speaks against the act of `line`, from what the entries before it say.
    func flaw(
        of act: JournalAct, in line: JournalLine, at moment: Moment
    ) throws -> LedgerFault.Flaw? {
        if case .recoveryKeySet = act, present.isEmpty, line.key != nil { founder = line.actor }
        if isByRecovery(act, in: line) { return nil }
        if let key = line.key, let actor = line.actor, !isFounding(actor) {
            guard present[actor] == key else { return .keyRetired }
            guard !disabled.contains(actor) else { return .notEntitled }
        }
        return try isEntitled(to: act, in: line, on: moment.day) ? nil : .notEntitled
    }

    private func isFounding(_ actor: Int64) -> Bool {
        founder == actor && present[actor] == nil
    }

    private func isEntitled(
        to act: JournalAct, in line: JournalLine, on day: Day
    ) throws -> Bool {
        let isSigned = line.key != nil
        let actor = line.actor.map { Person.ID($0) }
        switch act {
        case .wrongPassphrase, .imported, .exported, .organisationChanged: return true
        case .signedIn(let person), .signedOut(let person, _), .passphraseChanged(let person):
            return isSigned && actor == person
        case .riskChanged: return present.isEmpty || isSigned
        case .careWork, .screening, .talent, .schoolClass:
            guard !present.isEmpty else { return true }
            guard isSigned, let actor else { return false }
            return !CareWorkRules.writers.isDisjoint(
                with: try OfficeAssignment.inForce(actor, on: day, db))
        case .careList:
            guard isSigned, let actor else { return false }
            return !CareListStep.signers.isDisjoint(
                with: try OfficeAssignment.inForce(actor, on: day, db))
        case .workload(let line, let step):
            guard !present.isEmpty else { return true }
            guard isSigned, let actor else { return false }
            return try isEntitled(actor, to: step, on: line, day)
        case .monthSigned(let month, _, _):
            guard isSigned, let actor, let period = ReportingPeriod(typed: month) else {
                return false
            }
            let offices = try OfficeAssignment.inForce(actor, on: day, db)
            return MonthSigning.refusal(holding: offices, first: period.first, on: day) == nil
        case .recoveryKeySet:
            return try isSigned && founder == line.actor || holds(.create, line, day)
        case .accountCreated(let person):
            return try isSigned && founder == line.actor && actor == person
                || holds(.create, line, day)
        case .keyIssued(let person, _, _):
            return try isSigned && founder == line.actor && actor == person
                || holds(.reissueKey, line, day)
        case .accountDisabled: return try holds(.disable, line, day)
        case .accountEnabled: return try holds(.enable, line, day)
        case .officeGiven(let person, let office, _):
            let isFirst = founder == line.actor && actor == person && office == .administrator
            return try present.isEmpty || isSigned && isFirst || holds(.giveOffice, line, day)
        case .officeEnded, .officeTakenBack:
            return try present.isEmpty || holds(.endOffice, line, day)
        case .ruleChanged(let name, _, _):
            let action = RuleName(rawValue: name)?.action ?? .changeRules
            return try present.isEmpty || holds(action, line, day)
        case .clauseChanged, .categoryChanged, .calendarChanged,
            .instrumentChanged:
            return try present.isEmpty || holds(.changeRules, line, day)
        case .grid, .duty, .pledge: return try isEntitledToDuties(act, in: line, on: day)
        case .roll(let act): return try isEntitled(to: act, in: line, on: day)
        }
    }

    /// Who led which grid is none of the journal's facts, so where a leader may do it, a signature
    /// has to do.
    private func isEntitledToDuties(
        _ act: JournalAct, in line: JournalLine, on day: Day
    ) throws -> Bool {
        if present.isEmpty { return true }
        guard line.key != nil, let actor = line.actor.map({ Person.ID($0) }) else { return false }
        switch act {
        case .duty(.ticked(let tick)): return tick.person == actor
        case .duty(.tickTakenBack(_, _, let person)): return person == actor
        case .pledge(.signed(let pledge)) where pledge.signature.isOnScreen:
            return pledge.person == actor
        case .pledge, .duty(.slotSet), .duty(.slotEnded):
            return !Set(DutyAction.offices).isDisjoint(
                with: try OfficeAssignment.inForce(actor, on: day, db))
        default: return true
        }
    }

    private func holds(
        _ action: AccountAction, _ line: JournalLine, _ day: Day
    ) throws -> Bool {
        guard line.key != nil, let actor = line.actor else { return false }
        let offices = try OfficeAssignment.inForce(Person.ID(actor), on: day, db)
        return action.refusal(holding: offices) == nil
    }

    /// New keys under the recovery key's signature, and signed by the new key itself.
    private func isByRecovery(_ act: JournalAct, in line: JournalLine) -> Bool {
        guard case .keyIssued(let person, let key, let recovery) = act, !recovery.isEmpty,
            line.key == key.id, line.actor == person.rawValue,
            let first = EventDigest(text: String(recovery.prefix(64))),
            let second = EventDigest(text: String(recovery.dropFirst(64))),
            let identity = key.identity
        else { return false }
        return RecoveryKey.isValid(
            first.bytes + second.bytes,
            of: identity.recoveryDigest(person, SigningKey.ID(key.id)), by: recoveryKey)
    }

    // MARK: What it changes

    /// All of it, or none where it does not follow on what is there.
    func apply(_ act: JournalAct, in line: JournalLine, at moment: Moment) throws {
        try db.inSavepoint {
            try follow(act, in: line, at: moment)
            return .commit
        }
    }

    private func follow(_ act: JournalAct, in line: JournalLine, at moment: Moment) throws {
        switch act {
        case .recoveryKeySet(let key):
            recoveryKey = EventDigest(text: key)?.bytes ?? []
            try db.run(
                "INSERT OR REPLACE INTO recovery_key (id, public_key, set_at) VALUES (1, ?, ?)",
                [recoveryKey.blob, moment.text])
        case .keyIssued(let person, let key, let recovery):
            try issue(key, to: person, isRecovery: !recovery.isEmpty, at: moment)
        case .accountDisabled(let person): try setDisabled(true, person)
        case .accountEnabled(let person): try setDisabled(false, person)
        case .officeGiven(let person, let office, let day):
            try db.run(
                "INSERT INTO office_assignment (person_id, office, starts) VALUES (?, ?, ?)",
                [person.rawValue, office.rawValue, day.text])
            if founder == line.actor, office == .administrator { founder = nil }
        case .officeEnded(let person, let office, let day):
            try db.run(
                """
                UPDATE office_assignment SET ends = ?
                WHERE person_id = ? AND office = ? AND (ends IS NULL OR ends > ?) AND starts <= ?
                """, [day.text, person.rawValue, office.rawValue, day.text, day.text])
        case .officeTakenBack(let person, let office, let day):
            try OfficeAssignment.takeBack(office, of: person, from: day, db)
        case .signedIn(let person):
            try db.run(
                "UPDATE account SET failures = 0, last_failure_at = NULL WHERE person_id = ?",
                [person.rawValue])
        case .wrongPassphrase(let person):
            try db.run(
                """
                UPDATE account SET failures = failures + 1, last_failure_at = ?
                WHERE person_id = ?
                """, [moment.text, person.rawValue])
        case .signedOut(let person, let heads):
            try db.run(
                "INSERT OR REPLACE INTO account_seen VALUES (?, ?, ?, ?, ?, ?, ?, x'')",
                [
                    person.rawValue, moment.text, heads.hazardEvent,
                    (EventDigest(text: heads.hazardEventDigest)?.bytes ?? []).blob, line.id,
                    line.digest.blob, line.key ?? 0,
                ])
        case .ruleChanged(let name, let value, let source):
            try RuleSettings.set(name, to: value, source: source, on: moment.day, db)
        case .clauseChanged(let code, let field, let text, let source):
            try change(clause: code, field, text, source)
        case .categoryChanged(let code, let name, let english, let source):
            try HazardCategory(code: code, name: name, englishName: english, source: source)
                .save(db)
        case .riskChanged(let risk, let step):
            try RiskWriter(db: db).apply(
                step, to: risk, entry: line.id, by: line.actor.map { Person.ID($0) }, at: moment)
        case .careWork(let work, let step):
            try CareWork.apply(step, to: work, on: moment.day, db)
        case .workload(let line, let step):
            try Workload.apply(step, to: line, on: moment.day, db)
        case .talent(let member, let step):
            try TalentMember.apply(step, to: member, on: moment.day, db)
        case .schoolClass(let one, let step):
            try SchoolClassWriter(db: db).apply(step, to: one)
        case .instrumentChanged(let instrument): try instrument.save(db)
        case .screening(let batch, let step):
            try ScreeningWriter(db: db).apply(step, to: batch)
        case .accountCreated, .passphraseChanged, .monthSigned, .imported, .exported,
            .organisationChanged, .grid, .careList:
            break
        case .calendarChanged(let change):
            try change.apply(db)
            changedDays.take(change)
        case .duty(let act): try DutyActWriter(db: db).apply(act)
        case .roll(let act): try PersonDeparture.apply(act, db)
        case .pledge(let act): try PledgeActWriter(db: db).apply(act)
        }
    }

    private func issue(
        _ key: IssuedKey, to person: Person.ID, isRecovery: Bool, at moment: Moment
    ) throws {
        try db.run(
            "UPDATE account_key SET retired_at = ? WHERE person_id = ? AND retired_at IS NULL",
            [moment.text, person.rawValue])
        try db.run(
            """
            INSERT OR IGNORE INTO account_key (id, person_id, signing, reading, issued_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                key.id, person.rawValue, (EventDigest(text: key.signing)?.bytes ?? []).blob,
                (EventDigest(text: key.reading)?.bytes ?? []).blob, moment.text,
            ])
        try db.run(
            """
            INSERT INTO account (person_id, key_id, sealed, is_disabled, failures)
            VALUES (?, ?, x'', 0, 0)
            ON CONFLICT DO UPDATE SET key_id = excluded.key_id, failures = 0,
                last_failure_at = NULL, is_disabled = is_disabled AND NOT ?
            """, [person.rawValue, key.id, isRecovery])
        if let old = present[person.rawValue] { retiredKeys.append(old) }
        present[person.rawValue] = key.id
        if isRecovery { disabled.remove(person.rawValue) }
    }

    private func setDisabled(_ isDisabled: Bool, _ person: Person.ID) throws {
        if isDisabled {
            disabled.insert(person.rawValue)
        } else {
            disabled.remove(person.rawValue)
        }
        try db.run(
            "UPDATE account SET is_disabled = ? WHERE person_id = ?",
            [isDisabled, person.rawValue])
    }
}
