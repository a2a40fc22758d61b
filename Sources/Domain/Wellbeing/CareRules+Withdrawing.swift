/// What may be said of an entry that was signed before.
extension CareRules {
    /// Whether it may be said of this entry that it never was.
    public static func refusal(toWithdraw index: Int, in watch: WatchCase) -> CareRefusal? {
        guard watch.events.indices.contains(index) else { return .noSuchEvent }
        let kind = watch.events[index].kind
        guard kind.isWithdrawable else { return .notWithdrawable }
        if watch.withdrawals[index] != nil { return .alreadyWithdrawn }
        // What a closing rests upon stands as long as the case is closed.
        if let refusal = watch.refusalOnceClosed { return refusal }
        // The return was of this leave.
        if case .left = kind, watch.hasReturned(since: index) { return .notWithdrawable }
        return nil
    }

    /// Whether it may be said that what somebody has ticked off in their own terminal was not done.
    public static func refusal(toTakeBack task: Int64, in watch: WatchCase) -> CareRefusal? {
        guard let task = watch.tasks[task], task.doneAt != nil else { return .noSuchMeasure }
        if task.takenBack != nil { return .alreadyWithdrawn }
        return watch.refusalOnceClosed
    }

    static func refusal(
        correcting index: Int, _ note: String, _ withdrawal: CareEvent.Withdrawal?,
        in watch: WatchCase
    ) -> CareRefusal? {
        guard watch.events.indices.contains(index) else { return .noSuchEvent }
        if note.isEmpty { return .reasonMissing }
        switch withdrawal {
        case nil: return nil
        case .mistaken: return index == 0 ? nil : .notWithdrawable
        case .notHappened, .otherCase: return refusal(toWithdraw: index, in: watch)
        }
    }

    /// 误建: at every level, and also of a case that was closed before anybody saw it. No way round the rule of
    /// the closing: a referral, a crisis, a leave that is on, and a contact that reached pupil or guardian were of
    /// this pupil, as was a measure that is done, or are withdrawn first as not of this case. Whoever has come
    /// back was gone.
    static func refusalToVoid(_ watch: WatchCase) -> CareRefusal? {
        if watch.isInCrisis { return .inCrisis }
        let isWorked = watch.counting.contains { event in
            switch event.kind {
            case .referred, .crisis, .measureDone, .returned: true
            case .contacted(let contact): contact.counts
            default: false
            }
        }
        // What people have ticked off in their own terminals stands in no entry.
        let isTicked = watch.tasks.values.contains { $0.doneAt != nil && $0.takenBack == nil }
        return isWorked || isTicked || watch.awaySince != nil ? .worked : nil
    }

    /// Two people sign that a case was opened by mistake, as with a closing.
    static func refusal(
        ofVoiding withdrawal: CareEvent.Withdrawal?, seconder: Person.ID?, _ offices: Set<Office>,
        beside actor: Person.ID
    ) -> CareRefusal? {
        guard withdrawal == .mistaken else { return nil }
        guard let seconder else { return .secondSignatureMissing }
        return refusal(of: seconder, offices, beside: actor)
    }
}

extension WatchCase {
    /// Nil for an open case.
    var refusalOnceClosed: CareRefusal? { isOpen ? nil : isVoid ? .isVoid : .closed }
}

extension CaseLine {
    /// Nil for an open case.
    var refusalOnceClosed: CareRefusal? { isOpen ? nil : standing == .voided ? .isVoid : .closed }
}
