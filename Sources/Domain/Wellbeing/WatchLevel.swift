/// How closely a pupil is watched over; set by a person with a reason, never by a score alone.
public enum WatchLevel: String, CaseIterable, Codable, Hashable, Comparable, Sendable {
    /// 观察, 低, 中, 高.
    case observation, low, medium, high

    /// One step down; nil for the lowest.
    public var lower: WatchLevel? {
        Self.allCases.last { $0 < self }
    }

    /// One step up or more.
    public var higher: [WatchLevel] { Self.allCases.filter { $0 > self } }

    /// Only 高 must have a 一生一策 plan.
    public var needsPlan: Bool { self == .high }

    /// 高 is reviewed as often as the school's table says; the reviews of the others stand in their plans.
    public var isReviewedByTable: Bool { self == .high }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .observation: 0
        case .low: 1
        case .medium: 2
        case .high: 3
        }
    }
}

/// What a level rests upon.
public enum LevelBasis: String, CaseIterable, Codable, Hashable, Sendable {
    /// A talk with the pupil, what teachers saw, what the guardian told, an opinion of a hospital
    /// that was seen and not stored.
    case interview, observation, guardian, medicalOpinion
    /// A scale's result; by itself it sets no level.
    case score
}
