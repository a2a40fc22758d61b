extension Strings {
    /// The table of days of silence, what a case says of them, and leave.
    public struct CareLimits: Sendable {
        public var silenceDays, backDays, reviewDays: String
        /// The most that each of the five may be, with slashes.
        public var notSilenceDays: @Sendable (String) -> String
        /// Days of silence, the limit, and the day on which a weekend or a holiday lets it fall.
        public var silentEarlier, silentLater: @Sendable (Int, Int, String) -> String
        public var leaveKind, leaveFrom, leaveHint, leaveAhead, beforeLeave, away: String
        /// For a day without a year that is to come, or lies far back.
        public var farDay: String
        /// For a day without a year that has gone by.
        public var goneDay: String
        /// Until when a case may be kept: the last day; and how it is corrected.
        public var keepTooLong: @Sendable (String) -> String
        public var keepHint, nearerNeedsTwo: String
        /// So many days, and the last of them.
        public var reviewTooFar: @Sendable (Int, String) -> String
        /// What an 异常请假 comes to, and the day of a return.
        public var back, intoSuspension, backOn, backHint: String
        /// An 异常请假 is over.
        public var backAtSchool: String
        public var guardianNotReached: String
        /// Behind a limit of the table of before.
        public var oldTable: String
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
        leaveKind: "类型", leaveFrom: "首日", leaveHint: "不晚于今天", leaveAhead: "日期不能晚于今天",
        beforeLeave: "不能早于离校首日", away: "离校", farDay: "不能晚于今天；更早的日期请写上年份",
        goneDay: "这一天已过；若指明年，请写上年份",
        keepTooLong: { "最迟保存至 \($0)，一般是毕业当年的 7 月 1 日" },
        keepHint: "填年月日；到期销毁", nearerNeedsTwo: "缩短保存期须两人签字",
        reviewTooFar: { "本级别最长 \($0) 天复评一次，最迟填 \($1)" },
        back: "返校", intoSuspension: "转为休学", backOn: "返校日", backHint: "实际返校的日期，不早于离校首日，不晚于今天",
        backAtSchool: "返校，异常请假结束",
        guardianNotReached: "没有联系上监护人，不能算已告知",
        oldTable: "（旧间隔；负责人打开名册后按新间隔更新）",
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
        leaveKind: "Kind", leaveFrom: "First day", leaveHint: "not after today",
        leaveAhead: "The day may not lie after today",
        beforeLeave: "Not before the first day away", away: "Away",
        farDay: "Not after today; write the year of one long ago",
        goneDay: "That day is over; write the year if you mean the next",
        keepTooLong: {
            "Kept until \($0) at the latest; usual is 1 July of the year of graduation"
        },
        keepHint: "year-month-day; destroyed from then on",
        nearerNeedsTwo: "A retention day is brought nearer under two signatures.",
        reviewTooFar: { "At this level a review is due within \($0) days: \($1) at the latest" },
        back: "back at school", intoSuspension: "now suspended", backOn: "Back on",
        backHint: "not before the first day away, not after today",
        backAtSchool: "Back at school, the unusual leave is over",
        guardianNotReached: "A guardian who was not reached was told nothing",
        oldTable: " (by the former table, until the owner opens the list)",
        awaySince: { "\($0), since \($1)" }, toldGuardian: "the guardian was told")
}
