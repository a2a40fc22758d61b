/// What can be done in a case.
public enum CareAction: Hashable, Sendable {
    case open, followUp, changeLevel, plan, tick, crisis, refer, leave, comeBack, close, reopen
    case instruct, addReader, removeReader, correct, reveal, amend, handOver, keepWatch
    /// The pupil is of the school no more; the case was opened by mistake; it is made unreadable.
    case leaveSchool, void, destroy
}

/// The rules of case work: asked for the key bar, and again on fresh rows inside the transaction.
public enum CareRules {
    /// Who besides the owner may put the second signature under a step down or a closing.
    public static let seconders: Set<Office> = [.psychologist, .principal, .vicePrincipal]

    /// What whoever keeps watch in a holiday enters in place of the owner.
    public static let kept: Set<CareAction> = [.followUp, .crisis]

    /// Whom the owner may let read a case.
    public static let readers: Set<Office> = [.psychologist, .principal]

    /// Whether somebody with these offices can be asked to do a measure: everybody of the staff, but for
    /// those who look after the accounts or the safety of the school and after no pupil of the list.
    public static func mayBeAsked(holding offices: Set<Office>) -> Bool {
        !offices.isDisjoint(with: readers.union([.homeroomTeacher]))
            || offices.isDisjoint(with: [.safetyOffice, .administrator])
    }

    /// The owner, and the principal where let in, need nobody's approval; any other reader needs the
    /// principal's.
    public static func refusalToReveal(
        _ watch: WatchCase, as standing: Standing, approver: Set<Office>?
    ) -> CareRefusal? {
        if watch.owner == standing.person {
            return standing.has(.psychologist) ? nil : .notYours
        }
        guard watch.readers.contains(standing.person), standing.has(anyOf: readers) else {
            return .notAReader
        }
        if standing.has(.principal) { return nil }
        return approver?.contains(.principal) == true ? nil : .approvalMissing
    }

    /// The principal reads every look, a psychology teacher the own ones and those at own cases: the
    /// file wraps each line of the log for these alone.
    public static func refusalToReadLog(as standing: Standing) -> CareRefusal? {
        standing.has(anyOf: readers) ? nil : .logNotYours
    }

    /// Nil where `standing` may begin with it; what the event says is checked by the other one.
    public static func refusal(
        to action: CareAction, on watch: WatchCase?, as standing: Standing
    ) -> CareRefusal? {
        if let watch, watch.isKept(by: standing.person, on: standing.day),
            standing.has(anyOf: readers), kept.contains(action)
        {
            return watch.refusalOnceClosed
        }
        guard standing.has(.psychologist) else { return .notYours }
        guard let watch else { return action == .open ? nil : .notAReader }
        guard watch.owner == standing.person else { return .notYours }
        switch action {
        case .reveal, .correct, .open, .removeReader, .amend, .handOver: return nil
        case .reopen: return watch.isOpen ? .notClosed : watch.isVoid ? .isVoid : nil
        case .void: return watch.isVoid ? .isVoid : refusalToVoid(watch)
        case .destroy:
            return refusalToDestroy(
                isOpen: watch.isOpen, keepUntil: watch.keepUntil, on: standing.day)
        default: break
        }
        if let refusal = watch.refusalOnceClosed { return refusal }
        switch action {
        case .tick: return watch.plan == nil ? .noPlan : nil
        case .comeBack: return watch.awaySince == nil ? .notAway : nil
        // An 异常请假 may go over into 休学, and nothing else.
        case .leave:
            return watch.awayKind == .unusualLeave ? nil : refusalWhileAway(watch)
        case .close: return refusalToClose(watch)
        case .leaveSchool: return refusalToLeave(watch)
        default: return nil
        }
    }

    /// The same as far as the line in the list tells, for a case that was not opened yet.
    public static func refusal(
        to action: CareAction, on line: CaseLine, as standing: Standing
    ) -> CareRefusal? {
        let isOwner = line.owner == standing.person
        if line.kept?.watch(on: standing.day)?.keeper == standing.person,
            standing.has(anyOf: readers), kept.contains(action)
        {
            return line.refusalOnceClosed
        }
        if action == .reveal, !isOwner {
            return standing.has(anyOf: readers) ? nil : .notAReader
        }
        guard standing.has(.psychologist), isOwner else { return .notYours }
        if action == .reopen {
            return line.isOpen ? .notClosed : line.standing == .voided ? .isVoid : nil
        }
        if action == .void { return line.standing == .voided ? .isVoid : nil }
        if action == .destroy {
            return refusalToDestroy(
                isOpen: line.isOpen, keepUntil: line.keepUntil, on: standing.day)
        }
        let isForClosed = [.reveal, .correct, .open, .removeReader, .amend, .handOver]
            .contains(action)
        return isForClosed ? nil : line.refusalOnceClosed
    }

    /// Whether the event itself may follow what is there; `seconderOffices` are those of whoever
    /// gave the second signature, is let in, is instructed, or is to keep watch. By `clock` watch is kept in a
    /// holiday alone.
    public static func refusal(
        of event: CareEvent, after watch: WatchCase?, as standing: Standing,
        seconderOffices: Set<Office> = [], clock: FollowUpClock? = nil
    ) -> CareRefusal? {
        if let refusal = refusal(to: event.kind.action, on: watch, as: standing) { return refusal }
        guard let watch else { return event.kind.refusalToOpen(on: event.at.day) }
        switch event.kind {
        case .raised(let change):
            return change.refusal ?? (change.level > watch.level ? nil : .notHigher)
        case .confirmed(let change):
            if watch.isInCrisis { return .inCrisis }
            let isAsked = watch.levelOwedSince != nil
            return change.refusal ?? (isAsked && change.level == watch.level ? nil : .notHigher)
        case .lowered(let change, let seconder):
            return change.refusal ?? refusal(lowering: change, of: watch, on: event.at.day)
                ?? refusal(of: seconder, seconderOffices, beside: event.actor)
        case .closed(let reason, let seconder):
            return reason.isEmpty
                ? .reasonMissing : refusal(of: seconder, seconderOffices, beside: event.actor)
        case .leftSchool(let leaving, let seconder):
            return refusal(
                of: leaving, from: watch, on: event.at.day, seconder: seconder, seconderOffices,
                beside: event.actor)
        case .reopened(let change, let seconder, let check):
            return change.refusal ?? refusal(reopening: watch, after: check)
                ?? refusal(
                    reopening: watch, at: change.level, on: event.at.day, seconder: seconder,
                    seconderOffices, beside: event.actor)
        case .planned(let plan):
            let gaps = plan.gaps(at: watch.level)
            if !gaps.isEmpty { return .planIncomplete(gaps) }
            return plan.reviewOn.flatMap {
                refusal(reviewing: $0, of: watch, on: event.at.day, clock)
            }
        case .measureDone(let index, let version):
            return refusal(ticking: index, version: version, in: watch, on: event.at.day)
        case .contacted(let contact):
            return contact.refusal ?? refusal(dating: contact.on, in: watch, on: event.at.day)
        case .crisis(let step, let told):
            return refusal(taking: step, told, in: watch, at: event.at)
        case .referred(let referral):
            return referral.to.isEmpty || referral.reason.isEmpty ? .reasonMissing : nil
        case .left(let reason, let kind, let day):
            if reason.isEmpty { return .reasonMissing }
            if kind != .suspended, let away = refusalWhileAway(watch) { return away }
            return refusal(ofLeaveDay: day, in: watch, on: event.at.day)
        case .returned(let check, let day):
            let isComplete = check?.isComplete ?? (watch.awayKind == .unusualLeave)
            return isComplete
                ? refusal(ofLeaveDay: day, in: watch, on: event.at.day) : .returnIncomplete
        case .instructed(_, let text):
            if text.isEmpty { return .reasonMissing }
            return seconderOffices.contains(.homeroomTeacher) ? nil : .teacherMayNot
        case .assigned(let assignment):
            return refusal(assigning: assignment, in: watch, to: seconderOffices)
        case .kept(let holiday):
            if let refusal = holiday.refusal { return refusal }
            if holiday.ends < event.at.day { return .keepingDays }
            if let clock, !clock.isHoliday(holiday.starts...holiday.ends) { return .keepingDays }
            // Who is let in stays so when the office ends, until somebody takes them out: nothing opens any more.
            let isLetIn =
                watch.readers.contains(holiday.keeper) && !seconderOffices.isDisjoint(with: readers)
            return holiday.keeper == watch.owner || isLetIn ? nil : .keeperMayNot
        case .corrected(let index, let text, let withdrawal, let seconder):
            return refusal(correcting: index, text, withdrawal, in: watch)
                ?? refusal(
                    ofVoiding: withdrawal, seconder: seconder, seconderOffices,
                    beside: event.actor)
        case .tickTakenBack(let task, let note, let withdrawal, _):
            if note.isEmpty { return .reasonMissing }
            return CareEvent.Withdrawal.ofEntries.contains(withdrawal)
                ? refusal(toTakeBack: task, in: watch) : .notWithdrawable
        case .opened: return .codeTaken(watch.code)
        case .readerAdded(let person, let reason):
            if reason.isEmpty { return .reasonMissing }
            return person == watch.owner || seconderOffices.isDisjoint(with: readers)
                ? .readerMayNot : nil
        case .readerRemoved(let person, _):
            return watch.readers.contains(person) || watch.tells(person) ? nil : .noSuchReader
        case .handedOver(let person, let reason):
            if reason.isEmpty { return .reasonMissing }
            return person == watch.owner || !seconderOffices.contains(.psychologist)
                ? .successorMayNot : nil
        // Who the pupil is stands apart: `refusal(toAmend:…)` asks for both.
        case .amended(let amendment):
            return refusal(
                keeping: watch, by: amendment, on: event.at.day, seconderOffices,
                beside: event.actor)
        // Comes from the shares alone.
        case .recovered: return .notYours
        }
    }

    /// Nothing is signed that changes nothing, neither in the identity nor in what the list shows.
    public static func refusal(
        toAmend watch: WatchCase, by amendment: CareEvent.Amendment, _ known: PupilIdentity,
        to amended: PupilIdentity
    ) -> CareRefusal? {
        let isSame =
            (amendment.classBand ?? watch.classBand) == watch.classBand
            && (amendment.tags ?? watch.tags) == watch.tags
            && (amendment.keepUntil ?? watch.keepUntil) == watch.keepUntil
        return isSame && known == amended ? .nothingAmended : nil
    }

    /// Whoever was asked ticks a measure off, once.
    public static func refusal(toTick task: CareTask, as standing: Standing) -> CareRefusal? {
        guard mayBeAsked(holding: standing.offices) else { return .tickerMayNot }
        return task.doneAt == nil ? nil : .alreadyTicked
    }

    /// Whoever ticked it off takes that back on the same day.
    public static func refusal(toTakeBack task: CareTask, as standing: Standing) -> CareRefusal? {
        guard mayBeAsked(holding: standing.offices) else { return .tickerMayNot }
        return task.doneAt?.day == standing.day ? nil : .tickStands
    }

    private static func refusal(
        assigning assignment: CareAssignment, in watch: WatchCase, to offices: Set<Office>
    ) -> CareRefusal? {
        if assignment.text.isEmpty { return .reasonMissing }
        let (index, version) = (assignment.measure, assignment.version)
        if let refusal = refusal(ofMeasure: index, version: version, in: watch) { return refusal }
        // Whoever is asked ticks it off once: nobody is asked for what is done.
        if watch.plan?.done[index] != nil { return .alreadyTicked }
        return mayBeAsked(holding: offices) ? nil : .tickerMayNot
    }

    private static func refusal(
        ticking index: Int, version: Int, in watch: WatchCase, on day: Day
    ) -> CareRefusal? {
        if let refusal = refusal(ofMeasure: index, version: version, in: watch) { return refusal }
        let isOpen = watch.plan?.measuresToTick(on: day).contains(index) == true
        return isOpen ? nil : .alreadyTicked
    }

    /// Somebody else may have written another plan meanwhile.
    private static func refusal(
        ofMeasure index: Int, version: Int, in watch: WatchCase
    ) -> CareRefusal? {
        guard let latest = watch.plan else { return .noPlan }
        guard version == watch.plans.count - 1 else { return .planRewritten }
        return latest.plan.measures.indices.contains(index) ? nil : .noSuchMeasure
    }

    private static func refusal(
        lowering change: CareEvent.LevelChange, of watch: WatchCase, on day: Day
    ) -> CareRefusal? {
        if watch.isInCrisis { return .inCrisis }
        guard change.level == watch.level.lower else { return .onlyOneStep }
        if watch.awaitsReviewAfterCrisis { return .reviewAfterCrisis }
        return refusalJustBack(watch, change.level, on: day)
    }

    private static func refusal(
        dating told: Day?, in watch: WatchCase, on day: Day
    ) -> CareRefusal? {
        guard let was = told else { return nil }
        return was >= watch.openedOn && was <= day ? nil : .dayOutOfRange
    }

    /// Many a case is opened because of a leave that has begun before; what follows one does not begin before it.
    private static func refusal(
        ofLeaveDay told: Day?, in watch: WatchCase, on day: Day
    ) -> CareRefusal? {
        guard let told else { return nil }
        if told > day { return .leaveAhead }
        return watch.awaySince.map { told < $0 } ?? false ? .beforeLeave : nil
    }

    static func refusal(
        of seconder: Person.ID, _ offices: Set<Office>, beside actor: Person.ID
    ) -> CareRefusal? {
        seconder == actor || offices.isDisjoint(with: seconders) ? .seconderMayNot : nil
    }
}
