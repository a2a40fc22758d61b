/// Who or what brought a pupil onto the list.
public enum WatchSource: String, CaseIterable, Codable, Hashable, Sendable {
    /// 普查, 班主任, 家长, 自述.
    case screening, homeroomTeacher, guardian, pupil
}

/// Why a pupil deserves particular care.
public enum FocusTag: String, CaseIterable, Codable, Hashable, Sendable {
    /// 留守, 流动, 孤残, 困境, 单亲, 重大变故.
    case leftBehind, migrant, orphanedOrDisabled, hardship, singleParent, upheaval
    /// 异常请假, 休学, 复学.
    case unusualLeave, suspended, returned
}

/// One contact with the pupil or about the pupil.
public struct CareContact: Codable, Hashable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// 到校见面, 个别辅导, 监护人电话, 监护人面谈, 家访, 与教师沟通, 复评.
        case meeting, counselling, guardianCall, guardianTalk, homeVisit, teacher, review

        public var isWithGuardian: Bool {
            [.guardianCall, .guardianTalk, .homeVisit].contains(self)
        }
    }

    /// A short code; what was said belongs into no file.
    public enum Outcome: String, CaseIterable, Codable, Sendable {
        /// 平稳, 好转, 波动, 加重, 未联系上.
        case steady, better, wavering, worse, notReached
    }

    public var kind: Kind
    public var outcome: Outcome
    public var minutes: Int
    /// At most `noteLimit` characters.
    public var note: String
    /// The day on which it was, where it is entered later; nil for the day of the entry.
    public var on: Day?
    /// Whether the guardian was told of the case; nil in entries of an older program, where a talk with the
    /// guardian said so by itself.
    public var guardianInformed: Bool?

    public static let noteLimit = 80

    public init(
        kind: Kind, outcome: Outcome, minutes: Int, note: String = "", on day: Day? = nil,
        guardianInformed: Bool? = false
    ) {
        self.kind = kind
        self.outcome = outcome
        self.minutes = minutes
        self.note = note
        on = day
        self.guardianInformed = guardianInformed
    }

    /// Whether the guardian knows by it: somebody was reached, and was told.
    public var informsGuardian: Bool {
        counts && kind.isWithGuardian && guardianInformed ?? true
    }

    /// Whether the clock begins anew: the pupil or the guardian was reached. What a teacher says is
    /// noted, and nobody has seen the pupil for it.
    public var counts: Bool { outcome != .notReached && kind != .teacher }
}

/// What has to be done in a crisis, in this order; each is time-stamped, and nothing else is kept.
public enum CrisisStep: String, CaseIterable, Codable, Hashable, Sendable {
    /// 发现, 保护, 报告, 评估, 通知监护人, 送医/陪护, 上报, 善后, 复盘.
    case found, protected, reported, assessed, guardianTold, escorted, reportedUpward, aftercare
    case reviewed

    /// Whether the clock begins anew: the guardian was reached, or somebody was with the pupil. Whoever finds,
    /// reports or reviews a crisis may have seen neither.
    public var reaches: Bool { self == .guardianTold || self == .escorted }

    /// Minutes after 发现 within which it should be done; nil where no clock runs. Defaults of ours:
    /// 初报 within two hours is the rule for incidents (domain.md §4).
    public var minutesAllowed: Int? {
        switch self {
        case .found, .aftercare, .reviewed: nil
        case .protected: 5
        case .reported: 15
        case .assessed: 30
        case .guardianTold: 30
        case .escorted: 60
        case .reportedUpward: 120
        }
    }
}
