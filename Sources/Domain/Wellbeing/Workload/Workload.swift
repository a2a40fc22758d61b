/// One line of the 工作量: what a member of staff did for the pupils' minds, on which day, and how much
/// of it. For whom has no place in it.
public struct Workload: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Workload>

    public let id: ID
    public let entry: WorkloadEntry
    /// Why it does not count; nil while it does.
    public let withdrawnFor: String?

    public init(id: ID, entry: WorkloadEntry, withdrawnFor: String? = nil) {
        self.id = id
        self.entry = entry
        self.withdrawnFor = withdrawnFor
    }

    public var counts: Bool { withdrawnFor == nil }
}

/// What is written down about it.
public struct WorkloadEntry: Hashable, Sendable {
    public var person: Person.ID
    public var kind: WorkloadKind
    public var day: Day
    /// Lessons, talks, visits, calls: what the factor of the kind is multiplied by.
    public var amount: Int

    public init(person: Person.ID, kind: WorkloadKind, day: Day, amount: Int) {
        self.person = person
        self.kind = kind
        self.day = day
        self.amount = amount
    }
}

public enum WorkloadKind: String, CaseIterable, Sendable {
    /// 课时, 个辅, 团辅, 家访, 热线, 危机 (the plan, item 8).
    case lesson, counselling, group
    case homeVisit = "home-visit"
    case hotline, crisis

    /// The rule that says how many lessons one of it stands for.
    public var rule: RuleName {
        switch self {
        case .lesson: .workloadLesson
        case .counselling: .workloadCounselling
        case .group: .workloadGroup
        case .homeVisit: .workloadHomeVisit
        case .hotline: .workloadHotline
        case .crisis: .workloadCrisis
        }
    }

    /// As many of it as one person does on a day; whoever writes down more is asked. Defaults of ours.
    public var usualMost: Int {
        switch self {
        case .lesson, .counselling: 12
        case .group: 6
        case .homeVisit: 15
        case .hotline: 30
        case .crisis: 3
        }
    }
}

/// What somebody does to the 工作量; the journal keeps it, and the table follows.
public enum WorkloadStep: Hashable, Sendable {
    case noted(WorkloadEntry)
    /// A mistake; the line stays.
    case withdrawn(reason: String)
}

extension WorkloadStep {
    /// The sentences in it that somebody typed.
    public var texts: [String] {
        switch self {
        case .noted: []
        case .withdrawn(let reason): [reason]
        }
    }
}
