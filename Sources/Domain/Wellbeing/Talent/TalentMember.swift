/// Somebody of the 人才库 (the plan, item 7): a member of staff or of another school, with what the
/// person does there and is qualified for, from one day to another.
public struct TalentMember: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<TalentMember>

    public enum Who: Hashable, Sendable {
        case staff(Person.ID)
        /// Of another school or a hospital, who is in no register of this one.
        case outsider(name: String, school: String)
    }

    /// That somebody has left.
    public struct Leaving: Hashable, Sendable {
        public let lastDay: Day
        public let reason: String

        public init(lastDay: Day, reason: String) {
            self.lastDay = lastDay
            self.reason = reason
        }
    }

    public let id: ID
    public let who: Who
    /// In the order of their first days; never empty. Each ends where the next one begins.
    public let terms: [TalentTerm]
    public let leaving: Leaving?
    /// Why the person does not count at all; nil unless entered by mistake.
    public let withdrawnFor: String?

    public init(
        id: ID, who: Who, terms: [TalentTerm], leaving: Leaving? = nil, withdrawnFor: String? = nil
    ) {
        self.id = id
        self.who = who
        self.terms = terms
        self.leaving = leaving
        self.withdrawnFor = withdrawnFor
    }

    public var counts: Bool { withdrawnFor == nil }

    public var since: Day? { terms.first?.starts }

    /// What the person is in the pool on a day; nil where the person is not in it.
    public func term(on day: Day) -> TalentTerm? {
        guard counts, leaving.map({ day <= $0.lastDay }) ?? true else { return nil }
        return terms.last { $0.starts <= day }
    }
}

/// What somebody of the 人才库 does there and is qualified for, from a day on.
public struct TalentTerm: Hashable, Sendable {
    public var starts: Day
    public var role: TalentRole
    /// In the order of the codes, each once.
    public var qualifications: [TalentQualification]
    /// 证书编号; empty where there is none, or none was given.
    public var certificate: String
    /// 上岗培训, in hours; 0 without it.
    public var trainingHours: Int

    public init(
        starts: Day, role: TalentRole, qualifications: Set<TalentQualification>,
        certificate: String = "", trainingHours: Int = 0
    ) {
        self.starts = starts
        self.role = role
        self.qualifications = TalentQualification.allCases.filter(qualifications.contains)
        self.certificate = certificate
        self.trainingHours = trainingHours
    }
}

/// 专职, 兼职, 班主任骨干, 校外专家.
public enum TalentRole: String, CaseIterable, Sendable {
    case fullTime = "full-time"
    case partTime = "part-time"
    case leadingTeacher = "leading-teacher"
    case outsideExpert = "outside-expert"
}

/// What schools count as a qualification (practice).
public enum TalentQualification: String, CaseIterable, Sendable {
    /// 心理健康教育教师资格.
    case teacher
    /// 国家心理咨询师, 二级 and 三级; examined until 2017.
    case counsellorTwo = "counsellor-2"
    case counsellorThree = "counsellor-3"
    /// 心理学 or 精神医学 as a degree.
    case degree
    /// 上岗培训, with its hours.
    case training
    case other
}

/// What somebody does to the 人才库; the journal keeps it, and the tables follow.
public enum TalentStep: Hashable, Sendable {
    case joined(TalentMember.Who, TalentTerm)
    /// From the first day of the term on it stands in place of what was.
    case revised(TalentTerm)
    /// With the last day.
    case left(on: Day, reason: String)
    /// A mistake; the line stays.
    case withdrawn(reason: String)
}

extension TalentStep {
    /// The sentences in it that somebody typed.
    public var texts: [String] {
        switch self {
        case .left(_, let reason), .withdrawn(let reason): [reason]
        case .joined, .revised: []
        }
    }
}
