/// One line of the 心理工作台账: something that is done around the cases and names no pupil.
public struct CareWork: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<CareWork>

    public let id: ID
    public let entry: CareWorkEntry
    /// False while it is only planned.
    public let isHeld: Bool
    /// Why it does not count; nil while it does.
    public let withdrawnFor: String?
    /// By its kind; nil where nobody has written any down.
    public let details: CareWorkDetails?

    public init(
        id: ID, entry: CareWorkEntry, isHeld: Bool, withdrawnFor: String? = nil,
        details: CareWorkDetails? = nil
    ) {
        self.id = id
        self.entry = entry
        self.isHeld = isHeld
        self.withdrawnFor = withdrawnFor
        self.details = details
    }

    public var counts: Bool { withdrawnFor == nil }

    /// Planned for a day that is over, and nobody has said that it took place.
    public func isUnconfirmed(on day: Day) -> Bool { counts && !isHeld && entry.day < day }
}

/// What is written down about it.
public struct CareWorkEntry: Hashable, Sendable {
    public var kind: CareWorkKind
    public var day: Day
    /// What it was about, never whom; empty for a kind that has no words.
    public var title: String
    /// How many people came, calls were taken or letters went out; 0 where nobody counted.
    public var count: Int
    /// Which classes a 班级活动 reached; empty where nobody said which.
    public var classes: Set<SchoolClass.ID>

    public init(
        kind: CareWorkKind, day: Day, title: String, count: Int,
        classes: Set<SchoolClass.ID> = []
    ) {
        self.kind = kind
        self.day = day
        self.title = title
        self.count = count
        self.classes = classes
    }
}

public enum CareWorkKind: String, CaseIterable, Sendable {
    /// 全校活动, 班级活动.
    case schoolActivity = "school-activity"
    case classActivity = "class-activity"
    /// 宣传, 致家长信, 培训.
    case publicity, letter, training
    /// 连片指导.
    case clusterVisit = "cluster-visit"
    /// 咨询室开放, 热线: a day and a number, and no word about who came or called.
    case roomOpening = "room-opening"
    case hotline

    public var hasWords: Bool { self != .roomOpening && self != .hotline }

    /// Whether `CareWorkDetails` stand beside a line of it.
    public var hasDetails: Bool { !hasWords || self == .training || self == .clusterVisit }

    /// Open to the whole school, so that what it was about is no secret.
    public var isPublic: Bool { self == .schoolActivity || self == .publicity || self == .letter }
}

/// What somebody does to the 心理工作台账; the journal keeps it, and the table follows.
public enum CareWorkStep: Hashable, Sendable {
    /// Of today or earlier it has taken place; of a later day it is planned.
    case noted(CareWorkEntry)
    /// What was planned took place, on this day and with so many.
    case held(on: Day, count: Int)
    /// The latest stand.
    case detailed(CareWorkDetails)
    /// A 班级活动 reached these classes too, or not these after all.
    case reached(Set<SchoolClass.ID>)
    case notReached(Set<SchoolClass.ID>)
    /// A mistake, or it was called off; the line stays.
    case withdrawn(reason: String)
}

extension CareWorkStep {
    /// The sentences in it that somebody typed.
    public var texts: [String] {
        switch self {
        case .noted(let entry): [entry.title]
        case .detailed(.meeting(let meeting)): [meeting.host]
        case .withdrawn(let reason): [reason]
        case .held, .detailed, .reached, .notReached: []
        }
    }
}
