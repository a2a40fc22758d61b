/// Entries that were signed and do not hold: they stay in the history, and nothing follows from them.
extension WatchCase {
    /// Who has withdrawn an entry, when, and why.
    public struct Withdrawn: Hashable, Sendable {
        public let at: Moment
        public let actor: Person.ID
        public let withdrawal: CareEvent.Withdrawal
        public let note: String
    }

    /// Nil for an entry that holds.
    public func withdrawn(_ index: Int) -> Withdrawn? {
        guard let place = withdrawals[index] ?? (index == 0 ? voiding : nil),
            events.indices.contains(place),
            case .corrected(_, let note, let withdrawal?, _) = events[place].kind
        else { return nil }
        return Withdrawn(
            at: events[place].at, actor: events[place].actor, withdrawal: withdrawal, note: note)
    }

    /// What everything follows from, in the order in which it was signed.
    var counting: [CareEvent] {
        events.indices.filter { withdrawals[$0] == nil && !events[$0].kind.withdraws }
            .map(counted)
    }

    /// The tags that were signed during a leave hold the leave's own; with it that one goes, and the others stay.
    private func counted(_ index: Int) -> CareEvent {
        let event = events[index]
        guard case .amended(var amendment) = event.kind, let tags = amendment.tags else {
            return event
        }
        let gone = withdrawals.filter { $0.key < index && index < $0.value }
            .compactMap { events[$0.key].kind.tagOfLeave }
        amendment.tags = tags.filter { !gone.contains($0) }
        return CareEvent(at: event.at, actor: event.actor, kind: .amended(amendment))
    }

    /// Whether the pupil came back after that entry.
    func hasReturned(since index: Int) -> Bool {
        events.dropFirst(index + 1).contains {
            if case .returned = $0.kind { true } else { false }
        }
    }

    /// Derives everything anew without the entry, by the last one, which says so.
    mutating func withdraw(_ index: Int) {
        guard events.indices.contains(index), events[index].kind.isWithdrawable else { return }
        let entry = events.count - 1
        for place in places(goingWith: index) where withdrawals[place] == nil {
            withdrawals[place] = entry
        }
        guard var anew = WatchCase(id: id, events: counting) else { return }
        anew.takeTicks(from: self)
        if let voiding { anew.void(on: events[voiding].at.day) }
        (anew.events, anew.withdrawals, anew.voiding) = (events, withdrawals, voiding)
        self = anew
    }

    /// The last entry says that the case was opened by mistake: it is closed, if it was not
    /// before, and stays so. What was done in it
    /// until then was done, and stands in the sums of those weeks.
    mutating func void(on day: Day) {
        guard voiding == nil else { return }
        voiding = events.count - 1
        if isOpen { close(on: day) }
        endLeave()
    }

    /// A crisis that was none has no steps either.
    private func places(goingWith index: Int) -> [Int] {
        guard events[index].kind.begins else { return [index] }
        let steps = events.indices.dropFirst(index + 1).prefix { !events[$0].kind.begins }
        return [index]
            + steps.filter { if case .crisis = events[$0].kind { true } else { false } }
    }

    /// What people have ticked off in their own terminals stands in no entry of the case. Whoever is asked no
    /// longer because of a tick is asked anew: the sentence is gone from their terminal.
    private mutating func takeTicks(from other: WatchCase) {
        for (number, task) in other.tasks {
            tasks[number]?.isOpen = task.isOpen
            if let moment = task.doneAt { tick(task: number, at: moment) }
            tasks[number]?.undone = task.undone
            tasks[number]?.isLost = task.isLost
            tasks[number]?.isDoubtful = task.isDoubtful
        }
    }
}

extension CareEvent.Kind {
    /// Whether a later entry may say that it never was: contacts, steps of a crisis, ticks, referrals and leaves.
    /// What else is signed has its own way back, or stands; the opening goes with the whole case (`voids`).
    public var isWithdrawable: Bool {
        switch self {
        case .contacted, .crisis, .measureDone, .referred, .left: true
        default: false
        }
    }

    fileprivate var withdraws: Bool {
        if case .corrected(_, _, _?, _) = self { true } else { false }
    }

    /// Whether it says that the case was opened by mistake, under two signatures.
    public var voids: Bool {
        if case .corrected(0, _, .mistaken?, _?) = self { true } else { false }
    }

    /// What the list shows from this leave on.
    fileprivate var tagOfLeave: FocusTag? {
        if case .left(_, let kind, _) = self { kind?.tag } else { nil }
    }

    /// Whether a crisis begins with it.
    fileprivate var begins: Bool {
        if case .crisis(.found, _) = self { true } else { false }
    }
}
