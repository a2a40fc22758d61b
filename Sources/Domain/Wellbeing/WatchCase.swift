/// One entry of the cases in the sealed file; the number says nothing about the pupil.
public enum CareCase {
    public typealias ID = Identifier<CareCase>
}

/// A case as its events make it; nothing in it is picked, all of it follows.
public struct WatchCase: Hashable, Sendable, Identifiable {
    public let id: CareCase.ID
    /// Who opened it, until it was handed over or recovered.
    public internal(set) var owner: Person.ID
    public let opening: CareEvent.Opening
    public let openedOn: Day
    /// As the list shows them: of the opening, or as they were amended since.
    public internal(set) var classBand: String
    public internal(set) var tags: [FocusTag]
    /// Until when it may be kept: of the opening, or as it was amended since.
    public internal(set) var keepUntil: Day
    public internal(set) var level: WatchLevel
    public internal(set) var levelSetAt: Moment
    public internal(set) var levelBy: Person.ID
    /// When the present level was set, if it was raised to it.
    public internal(set) var raisedOn: Day?
    public internal(set) var events: [CareEvent]
    /// Entries that do not hold, by their places, with the place of the one that says so.
    public internal(set) var withdrawals: [Int: Int] = [:]
    /// The place of the entry that says that the case was opened by mistake.
    public internal(set) var voiding: Int?
    public internal(set) var plans: [CarePlanVersion] = []
    /// What the next contact is reckoned from: `reachedOn`, or the day of a reopening after it.
    public internal(set) var lastContact: Day
    /// The last day on which the pupil or the guardian was reached; the day of opening before that.
    public internal(set) var reachedOn: Day
    /// The day of the last 复评 at any level, or 复盘 of a crisis; of the opening, or the reopening, before
    /// that.
    public internal(set) var reviewedOn: Day
    /// 复评 at the present level, the earliest first, each on the day of its entry: what is entered weeks
    /// later brings no closing nearer.
    public internal(set) var reviews: [Day] = []
    /// Until it is withdrawn or the case is closed; one that the guardian has signed until the next 复评 or the
    /// return.
    public internal(set) var referral: CareEvent.Referral?
    /// Since when the pupil is away; nil while at school.
    public internal(set) var awaySince: Day?
    /// Why; nil where an older program did not ask.
    public internal(set) var awayKind: CareEvent.LeaveKind?
    public internal(set) var returnedOn: Day?
    /// 离校结案 during 休学, of which nobody came back before.
    public internal(set) var hasLeftWhileSuspended = false
    public internal(set) var isGuardianInformed: Bool
    public internal(set) var closedOn: Day?
    /// Who may read it besides the owner.
    public internal(set) var readers: Set<Person.ID> = []
    /// Who keeps watch in a holiday, as far as it was entered.
    public internal(set) var kept = KeptDays()
    /// The steps of the present crisis; empty without one.
    public internal(set) var crisis: [CrisisStep: Moment] = [:]
    /// The day on which the 复盘 was entered after which nobody has set the level anew.
    public internal(set) var levelOwedSince: Day?
    /// Measures that were given to people who read nothing else, by their random numbers.
    public internal(set) var tasks: [Int64: WatchTask] = [:]
    public internal(set) var instruction: (teacher: Person.ID, text: String)? {
        get { instructed.map { ($0.teacher, $0.text) } }
        set { instructed = newValue.map { Instruction(teacher: $0.teacher, text: $0.text) } }
    }
    private var instructed: Instruction?

    private struct Instruction: Hashable, Sendable {
        let teacher: Person.ID
        let text: String
    }

    public var code: String { opening.code }
    public var levelSince: Day { levelSetAt.day }
    public var isOpen: Bool { closedOn == nil }
    /// 误建: opened by mistake, and followed by nobody any more.
    public var isVoid: Bool { voiding != nil }
    public var plan: CarePlanVersion? { plans.last }

    /// The day of a review that a plan asks for and that was not held since; the earliest, where a later
    /// plan came after that day. A day before the plan itself asks for nothing.
    public var planReviewOn: Day? {
        plans.indices.compactMap { index in
            guard let day = plans[index].plan.reviewOn, day >= plans[index].at.day,
                day > reviewedOn
            else { return nil }
            let next = plans.index(after: index)
            return next < plans.endIndex && plans[next].at.day < day ? nil : day
        }.min()
    }

    /// 复学观察 lasts so many days.
    static let daysBack = 28

    /// The first day on which 复学观察 is over, whether anybody is in touch then or not; nil for whoever did not
    /// come back.
    public var backUntil: Day? { returnedOn?.adding(days: Self.daysBack) }

    /// As the list shows them that day: 复学 no longer than it lasts.
    public func tags(on day: Day) -> [FocusTag] {
        backUntil.map { $0 <= day } ?? false ? tags.filter { $0 != .returned } : tags
    }

    /// When somebody said last in which class the pupil is.
    public var classSetOn: Day {
        events.last {
            if case .amended(let amendment) = $0.kind { amendment.classBand != nil } else { false }
        }?.at.day ?? openedOn
    }

    /// A level that needs a plan has none since it was set.
    public var lacksPlan: Bool {
        guard isOpen, level.needsPlan else { return false }
        return plans.last.map { $0.at < levelSetAt } ?? true
    }

    /// Whether this reader keeps watch that day in place of whoever leads the case.
    public func isKept(by person: Person.ID, on day: Day) -> Bool {
        readers.contains(person) && kept.watch(on: day)?.keeper == person
    }

    /// Nil unless the first event opens the case.
    public init?(id: CareCase.ID, events: [CareEvent]) {
        guard let first = events.first, case .opened(let opening) = first.kind else { return nil }
        self.id = id
        owner = first.actor
        self.opening = opening
        openedOn = first.at.day
        classBand = opening.classBand
        tags = opening.tags
        keepUntil = opening.keepUntil
        level = opening.level
        levelSetAt = first.at
        levelBy = first.actor
        (lastContact, reachedOn) = (first.at.day, first.at.day)
        reviewedOn = first.at.day
        isGuardianInformed = opening.guardianInformed
        self.events = [first]
        for event in events.dropFirst() { take(event) }
    }

    /// Lets one more event happen.
    public mutating func take(_ event: CareEvent) {
        events.append(event)
        if event.kind.voids {
            void(on: event.at.day)
        } else if case .corrected(let index, _, _?, _) = event.kind {
            withdraw(index)
        } else {
            follow(event)
        }
    }

    private mutating func follow(_ event: CareEvent) {
        switch event.kind {
        case .opened, .corrected: break
        case .tickTakenBack(let task, let note, let withdrawal, let again):
            takeBackTick(
                of: task, askingAgain: again,
                Withdrawn(
                    at: event.at, actor: event.actor, withdrawal: withdrawal, note: note))
        case .recovered:
            owner = event.actor
            readers.remove(event.actor)
            endKeeping()
        case .amended(let amendment):
            classBand = amendment.classBand ?? classBand
            tags = amendment.tags ?? tags
            keepUntil = amendment.keepUntil ?? keepUntil
        case .handedOver(let person, _):
            owner = person
            readers.remove(person)
            endKeeping()
        case .readerAdded(let person, _): readers.insert(person)
        case .readerRemoved(let person, _):
            readers.remove(person)
            if instruction?.teacher == person { instruction = nil }
            endKeeping()
            takeBack { $0.person == person }
        case .raised(let change):
            set(change.level, by: event)
            raisedOn = event.at.day
        case .lowered(let change, _): set(change.level, by: event)
        case .confirmed: keepLevel()
        case .reopened(let change, _, _):
            closedOn = nil
            referral = nil
            lastContact = event.at.day
            reviewedOn = event.at.day
            // Whoever comes back then comes back from the suspension.
            if hasLeftWhileSuspended {
                returnedOn = event.at.day
                tag(.returned, insteadOf: [])
            }
            hasLeftWhileSuspended = false
            set(change.level, by: event)
        case .planned(let plan):
            carryTasks(into: plan)
            plans.append(CarePlanVersion(plan: plan, at: event.at, by: event.actor))
            carryTicks()
            isGuardianInformed = isGuardianInformed || plan.guardianInformed
        case .measureDone(let index, let version): tick(index, of: version, on: event.at.day)
        case .contacted(let contact): take(contact, enteredOn: event.at.day)
        case .crisis(let step, let told): take(step, told: told, enteredAt: event.at)
        case .referred(let referral):
            self.referral = referral
            isGuardianInformed = isGuardianInformed || referral.guardianSigned
        case .left(_, let kind, let day):
            awaySince = day ?? event.at.day
            awayKind = kind
            if let kind {
                tag(
                    kind.tag,
                    insteadOf: kind == .suspended ? [.returned, .unusualLeave] : [.returned])
            }
        case .returned(nil, _):
            tags.removeAll { $0 == .unusualLeave }
            (awaySince, awayKind) = (nil, nil)
        case .returned(_, let told):
            let day = told ?? event.at.day
            if awayKind != nil { tag(.returned, insteadOf: [.unusualLeave, .suspended]) }
            (awaySince, awayKind) = (nil, nil)
            if referral?.guardianSigned == true { referral = nil }
            returnedOn = day
            reach(on: day)
            if level < .medium { set(.medium, by: event) }
        case .closed: close(on: event.at.day)
        case .leftSchool(let leaving, _):
            close(on: event.at.day)
            isGuardianInformed = isGuardianInformed || leaving.isGuardianTold
            hasLeftWhileSuspended = awaySince != nil && awayKind != .unusualLeave
            endLeave()
        case .instructed(let teacher, let text): instruction = (teacher, text)
        case .assigned(let assignment): take(assignment)
        case .kept(let watch): kept.take(watch)
        }
    }

    /// Whoever is gone is on no leave, and comes back from none.
    mutating func endLeave() {
        (awaySince, awayKind) = (nil, nil)
        tags.removeAll { $0 == .unusualLeave || $0 == .suspended }
    }

    mutating func close(on day: Day) {
        closedOn = day
        levelOwedSince = nil
        referral = nil
        instruction = nil
        kept = KeptDays()
        takeBack { _ in true }
    }

    /// Watch is kept by nobody who cannot open the case any more.
    private mutating func endKeeping() {
        kept.remove(unless: { [owner, readers] in $0 == owner || readers.contains($0) })
    }

    private mutating func tag(_ tag: FocusTag, insteadOf others: Set<FocusTag>) {
        tags = tags.filter { $0 != tag && !others.contains($0) } + [tag]
    }

    private mutating func set(_ level: WatchLevel, by event: CareEvent) {
        self.level = level
        levelSetAt = event.at
        levelBy = event.actor
        raisedOn = nil
        levelOwedSince = nil
        reviews = []
    }

    private mutating func take(_ contact: CareContact, enteredOn entered: Day) {
        guard contact.counts else { return }
        let day = contact.on ?? entered
        reach(on: day)
        if contact.kind == .review { review(on: day, enteredOn: entered) }
        isGuardianInformed = isGuardianInformed || contact.informsGuardian
    }

    private mutating func review(on day: Day, enteredOn entered: Day) {
        reviewedOn = max(reviewedOn, day)
        guard day >= levelSince else { return }
        reviews = (reviews + [entered]).sorted()
        // What the guardian has signed was gone through once more.
        if referral?.guardianSigned == true { referral = nil }
    }

    private mutating func tick(_ index: Int, of version: Int, on day: Day) {
        guard plans.indices.contains(version),
            plans[version].plan.measures.indices.contains(index)
        else { return }
        plans[version].take(.init(on: day, by: nil), of: index)
        let here = WatchTask.Place(version: version, measure: index)
        takeBack { $0.places.last == here }
    }
}
