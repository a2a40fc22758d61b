extension DutyAct {
    /// The first day that looks different afterwards.
    public func takesEffect(at moment: Moment) -> Day {
        switch self {
        case .slotSet(let slot): slot.starts
        case .required(let need): need.starts
        case .given(let duty, _): duty.starts
        case .slotEnded(_, let day), .requirementEnded(_, _, let day), .ended(_, let day):
            day.adding(days: 1)
        case .substituted(let substitution): substitution.day
        case .ticked(let tick): tick.day
        case .tickTakenBack(_, let day, _): day
        }
    }

    /// What it takes to be allowed to, all of it; nothing for a tick, which is one's own, and for
    /// what is unknown.
    public func actions(in book: DutyBook) -> [DutyAction] {
        switch self {
        case .slotSet, .slotEnded: return [.changeSlots]
        case .required(let need): return [.changeDuties(at: need.place)]
        case .requirementEnded(let place, _, _): return [.changeDuties(at: place)]
        case .given(let duty, let replaced):
            // Somebody else's duty cannot be taken away by giving another one.
            let places = [duty.place] + [replaced.flatMap(book.duty)?.place].compactMap(\.self)
            return places.map { .changeDuties(at: $0) }
        case .ended(let id, _):
            return book.duty(id).map { [.changeDuties(at: $0.place)] } ?? []
        case .substituted(let substitution):
            return book.duty(substitution.duty).map { [.substitute($0.person, at: $0.place)] } ?? []
        case .ticked, .tickTakenBack: return []
        }
    }
}

extension DutyBook {
    public func duty(_ id: Duty.ID) -> Duty? { duties.first { $0.id == id } }

    /// The day to which a book must reach for the rules to see clashes that lie ahead.
    public static func horizon(from day: Day) -> ClosedRange<Day> {
        day...day.adding(days: 400)
    }
}

extension DutyRules {
    /// Why somebody may not do this now; `standing` is that of today.
    public func refusal(
        of act: DutyAct, by standing: Standing, at moment: Moment
    ) -> DutyRefusal? {
        let refusals = act.actions(in: book).lazy.compactMap {
            $0.refusal(for: standing, in: organisation)
        }
        if let refusal = refusals.first { return refusal }
        switch act {
        case .ticked(let tick):
            guard tick.person == standing.person else { return .notOnDuty }
        case .tickTakenBack(_, _, let person):
            guard person == standing.person else { return .notYours([], orLeaderOf: nil) }
        default:
            if act.takesEffect(at: moment) < moment.day, !isOfYesterdaysNight(act) {
                return .changesThePast
            }
        }
        return refusal(of: act, at: moment)
    }

    /// A substitution for a post that began yesterday and is not over.
    private func isOfYesterdaysNight(_ act: DutyAct) -> Bool {
        if case .substituted = act { true } else { false }
    }

    /// What speaks against the act, whoever does it.
    public func refusal(of act: DutyAct, at moment: Moment) -> DutyRefusal? {
        switch act {
        case .slotSet(let slot): refusal(ofSetting: slot)
        case .slotEnded(let slot, let day): refusal(ofEnding: slot, on: day)
        case .required(let need):
            if organisation.place(need.place) == nil {
                .unknownPlace
            } else if book.slot(need.slot, on: need.starts) == nil {
                .unknownSlot
            } else {
                need.ends.map { $0 < need.starts } ?? false ? .endsBeforeItStarts : nil
            }
        case .requirementEnded(let place, let slot, _):
            book.requirements.contains { $0.place == place && $0.slot == slot }
                ? nil : .unknownSlot
        case .given(let duty, let replaced):
            if let replaced, book.duty(replaced) == nil {
                .unknownDuty
            } else if let replaced, hasTicks(replaced, from: duty.starts) {
                .hasTicks
            } else {
                refusal(ofGiving: duty, replacing: replaced)
            }
        case .ended(let id, let day):
            if book.duty(id) == nil {
                .unknownDuty
            } else {
                hasTicks(id, from: day.adding(days: 1)) ? .hasTicks : nil
            }
        case .substituted(let substitution): refusal(of: substitution, at: moment)
        case .ticked(let tick):
            refusal(ofTicking: tick.duty, on: tick.day, by: tick.person, at: moment)
        case .tickTakenBack(let duty, let day, let person):
            refusal(ofTakingBackTickOf: duty, on: day, by: person, at: moment)
        }
    }

    private func refusal(ofSetting slot: DutySlot) -> DutyRefusal? {
        if let refusal = slot.refusal { return refusal }
        let taken = book.slots(on: slot.starts).contains {
            $0.id != slot.id && $0.name == slot.name
        }
        if taken { return .slotNameTaken(slot.name) }
        return book.firstTick(lostIn: book.setting(slot)) == nil ? nil : .hasTicks
    }

    private func refusal(ofEnding slot: DutySlot.ID, on day: Day) -> DutyRefusal? {
        guard book.slots.contains(where: { $0.id == slot }) else { return .unknownSlot }
        let users = book.duties.filter { duty in
            duty.slot == slot && duty.ends.map { $0 > day && $0 >= duty.starts } ?? true
        }
        return users.isEmpty ? nil : .slotInUse(users.count)
    }

    private func hasTicks(_ duty: Duty.ID, from day: Day) -> Bool {
        book.hasTicks(of: duty, from: day)
    }
}
