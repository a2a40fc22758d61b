extension Strings {
    /// The table of days of silence, what a case says of them, and leave.
    public struct CareLimits: Sendable {
        public var silenceDays, backDays, reviewDays: String
        /// The most that each of the five may be, with slashes.
        public var notSilenceDays: @Sendable (String) -> String
        /// Days of silence, the limit, and the day on which a weekend or a holiday lets it fall.
        public var silentEarlier, silentLater: @Sendable (Int, Int, String) -> String
        public var leaveKind, leaveFrom, leaveHint, away: String
        /// Which leave, and since when.
        public var awaySince: @Sendable (String, String) -> String
        public var toldGuardian: String
    }

    public var careLimits: CareLimits {
        language == .chinese ? Self.careLimitsChinese : Self.careLimitsEnglish
    }

    private static let careLimitsChinese = CareLimits(
        silenceDays: "跟进间隔 高/中/中四周后/低/观察", backDays: "复学头一个月跟进间隔", reviewDays: "高风险复评间隔",
        notSilenceDays: { "应是五个天数（高/中/中四周后/低/观察），后一个不小于前一个，至多 \($0)。" },
        silentEarlier: { "\($0) 天未联系，限 \($1) 天，逢周末或假期提前到 \($2)" },
        silentLater: { "\($0) 天未联系，限 \($1) 天，逢周末顺延到 \($2)" },
        leaveKind: "类型", leaveFrom: "首日", leaveHint: "立案之后，不晚于今天", away: "离校",
        awaySince: { "\($0)，自 \($1)" }, toldGuardian: "已告知监护人")

    private static let careLimitsEnglish = CareLimits(
        silenceDays: "Silence high/med./later/low/obs.",
        backDays: "Silence, first month back",
        reviewDays: "Review of high every",
        notSilenceDays: {
            "Five numbers of days (high/medium/medium after four weeks/low/observed), none less "
                + "than the one before, at most \($0)."
        },
        silentEarlier: { "\($0) days, limit \($1), before a weekend or holiday: \($2)" },
        silentLater: { "\($0) days, limit \($1), after the weekend: \($2)" },
        leaveKind: "Kind", leaveFrom: "First day", leaveHint: "since the opening, not after today",
        away: "Away", awaySince: { "\($0), since \($1)" }, toldGuardian: "the guardian was told")
}
