/// What is written down beside a line of the 心理工作台账, by its kind: numbers, places and staff, and
/// no pupil.
public enum CareWorkDetails: Hashable, Sendable {
    /// Of 连片指导 and 培训.
    case meeting(CareMeeting)
    /// Of 咨询室开放: how long it was open.
    case opening(tenthsOfHours: Int)
    /// Of 热线.
    case calls(HotlineCalls)
}

/// Where 连片指导 or a 培训 took place, how long it took, and who took part.
public struct CareMeeting: Hashable, Sendable {
    /// The school or the place.
    public var host: String
    public var tenthsOfHours: Int
    /// Each once.
    public var participants: [CareParticipant]
    /// What was done, of 连片指导 only; in the order of the codes.
    public var services: [VisitService]

    public init(
        host: String, tenthsOfHours: Int, participants: [CareParticipant],
        services: Set<VisitService> = []
    ) {
        self.host = host
        self.tenthsOfHours = tenthsOfHours
        self.participants = participants
        self.services = VisitService.allCases.filter(services.contains)
    }
}

/// Somebody of the own staff, or of the 人才库 from outside.
public enum CareParticipant: Hashable, Sendable {
    case staff(Person.ID)
    case outsider(TalentMember.ID)
}

/// What is done at another school.
public enum VisitService: String, CaseIterable, Sendable {
    /// 讲座, 个案督导, 教研, 筛查支持, 危机支持, 家长指导, 其他.
    case lecture, supervision, research, screening, crisis, parents, other
}

/// How many called the 热线, who they were and what followed: numbers, and no word of what was said.
public struct HotlineCalls: Hashable, Sendable {
    public enum Caller: String, CaseIterable, Sendable {
        /// 学生, 家长, 教师, 其他.
        case pupil, parent, teacher, other
    }

    public enum Outcome: String, CaseIterable, Sendable {
        /// 当场解答, 预约咨询, 转危机处置, 转介, 其他.
        case answered, appointment, crisis, referral, other
    }

    /// Without those that are none.
    public let callers: [Caller: Int]
    public let outcomes: [Outcome: Int]

    public init(callers: [Caller: Int] = [:], outcomes: [Outcome: Int] = [:]) {
        self.callers = callers.filter { $0.value != 0 }
        self.outcomes = outcomes.filter { $0.value != 0 }
    }

    /// Calls.
    public var sum: Int { callers.values.reduce(0, +) }

    public static func + (left: Self, right: Self) -> Self {
        Self(
            callers: left.callers.merging(right.callers, uniquingKeysWith: +),
            outcomes: left.outcomes.merging(right.outcomes, uniquingKeysWith: +))
    }
}

extension CareWorkRules {
    /// Tenths of an hour.
    static let hoursRange = 1...240
    /// Characters.
    public static let longestHost = 30

    /// Why `details` do not go with the line as it is.
    static func refusal(of details: CareWorkDetails, on work: CareWork) -> CareWorkRefusal? {
        switch (details, work.entry.kind) {
        case (.meeting(let meeting), .training), (.meeting(let meeting), .clusterVisit):
            refusal(of: meeting, on: work)
        case (.opening(let tenths), .roomOpening):
            if !work.isHeld { .notYet } else { hoursRange.contains(tenths) ? nil : .badHours }
        case (.calls(let calls), .hotline):
            work.isHeld ? refusal(of: calls, counted: work.entry.count) : .notYet
        default: .otherKind
        }
    }

    /// The second question to a step: whether those who took part are known on the day of the line.
    private static func refusal(
        of step: CareWorkStep, on work: CareWork?, among pool: TalentPool,
        _ organisation: Organisation
    ) -> CareWorkRefusal? {
        guard case .detailed(.meeting(let meeting)) = step, let work else { return nil }
        let areKnown = meeting.participants.allSatisfy {
            pool.knows($0, on: work.entry.day, in: organisation)
        }
        return areKnown ? nil : .unknownParticipant
    }

    /// Both questions to several steps, each on the line as those before leave it.
    public static func refusal(
        of steps: [CareWorkStep], on work: CareWork?, on day: Day,
        among classes: [SchoolClass] = [], _ pool: TalentPool, _ organisation: Organisation,
        calendar: SchoolCalendar
    ) -> CareWorkRefusal? {
        var work = work
        for step in steps {
            let refusal =
                refusal(of: step, on: work, on: day, among: classes, calendar: calendar)
                ?? refusal(of: step, on: work, among: pool, organisation)
            if let refusal { return refusal }
            work = CareWork(work, after: step, on: day)
        }
        return nil
    }

    private static func refusal(of meeting: CareMeeting, on work: CareWork) -> CareWorkRefusal? {
        if meeting.host.isBlank || meeting.host.count > longestHost { return .noHost }
        guard hoursRange.contains(meeting.tenthsOfHours) else { return .badHours }
        if work.isHeld, meeting.participants.isEmpty { return .nobodyTookPart }
        let isVisit = work.entry.kind == .clusterVisit
        return meeting.services.isEmpty == isVisit ? .noService : nil
    }

    private static func refusal(
        of calls: HotlineCalls, counted count: Int
    ) -> CareWorkRefusal? {
        guard calls.callers.values.allSatisfy({ $0 > 0 }),
            calls.outcomes.values.allSatisfy({ $0 > 0 })
        else { return .badCount }
        let outcomes = calls.outcomes.values.reduce(0, +)
        return calls.sum == count && outcomes == count ? nil : .sumsDiffer
    }
}

extension CareWork {
    /// As a step leaves a line, or makes one that has no number yet.
    fileprivate init?(_ work: CareWork?, after step: CareWorkStep, on day: Day) {
        if case .noted(let entry) = step {
            self.init(id: work?.id ?? ID(0), entry: entry, isHeld: entry.day <= day)
            return
        }
        guard let work else { return nil }
        var (entry, isHeld) = (work.entry, work.isHeld)
        var (reason, details) = (work.withdrawnFor, work.details)
        switch step {
        case .noted: break
        case .held(let heldOn, let count):
            (entry.day, entry.count, isHeld) = (heldOn, count, true)
        case .reached(let classes): entry.classes.formUnion(classes)
        case .notReached(let classes): entry.classes.subtract(classes)
        case .detailed(let new): details = new
        case .withdrawn(let why): reason = why
        }
        self.init(
            id: work.id, entry: entry, isHeld: isHeld, withdrawnFor: reason, details: details)
    }
}
