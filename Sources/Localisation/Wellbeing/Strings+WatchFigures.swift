extension Strings {
    /// What the principal sees of the whole watch: counts, small ones left out.
    public struct WatchFigures: Sendable {
        /// How many of 高 have a plan, and how many lack one.
        public var plans: @Sendable (String, String) -> String
        /// In time, late, and the share.
        public var followUps: @Sendable (String, String, String) -> String
        public var noFollowUps: String
        /// The day and scale of a 普查, and how far it is.
        public var screening: @Sendable (String, String) -> String
        public var noScreening: String
        /// How many second interviews are left of those before the newest.
        public var earlierInterviews: @Sendable (Int) -> String
        /// The sums of the home visits of the special groups.
        public var visits: @Sendable (String) -> String
        /// Behind sums that are not those that a psychology teacher has signed, and what is to be done.
        public var notAsSigned, changedSums: String
        /// Open cases at the end of each of the last weeks; raised, lowered, closed.
        public var trend: @Sendable (String, Int, Int, Int) -> String
        public var owed: @Sendable (Int) -> String
        public var nothingOwed: String
        public var exactly: @Sendable (String) -> String
        public var mostly, often, seldom, untold: String
        /// How many cases whoever looks is let into.
        public var letIn: @Sendable (Int) -> String
        /// The same with their codes, where there is no room for the list.
        public var letInCodes: @Sendable (Int, String) -> String
        /// How many of them the list leaves out.
        public var leftOut: @Sendable (Int) -> String
        public var noCases: String
    }

    public var watchFigures: WatchFigures {
        language == .chinese ? Self.watchFiguresChinese : Self.watchFiguresEnglish
    }

    private static let watchFiguresChinese = WatchFigures(
        plans: { "一生一策（高）：已有 \($0)，缺 \($1)" },
        followUps: { "本学期跟进：及时 \($0) 次，逾期 \($1) 次，及时率 \($2)" },
        noFollowUps: "本学期跟进：还没有统计", screening: { "普查 \($0)：\($1)" },
        noScreening: "普查：还没有", earlierInterviews: { "以前的普查：另有 \($0) 人待二次访谈" },
        visits: { "特殊群体家访：\($0)" },
        notAsSigned: "（与签字不符）", changedSums: "合计在心理教师签字后被改动过，不可采用；心理教师解封名册后会重新核算。",
        trend: { "近 8 周在册 \($0)  升级 \($1)  降级 \($2)  结案 \($3)" },
        owed: { "活动、宣传与值班：至今还欠 \($0) 项（Z）" },
        nothingOwed: "活动、宣传与值班：至今不欠（Z）", exactly: { "\($0)%" }, mostly: "90% 以上",
        often: "75%–90%", seldom: "不足 75%", untold: "·", letIn: { "请您查阅的个案 \($0)" },
        letInCodes: { "请您查阅的个案 \($0)：\($1)（↑↓ 选，Enter 看）" },
        leftOut: { "另有 \($0) 个已结案，或不合筛选条件：按 F 列出" },
        noCases: "没有请您查阅的个案。个案由负责的心理教师按 r 请您查阅，每次查看留痕（w）。")

    private static let watchFiguresEnglish = WatchFigures(
        plans: { "Plans (high): \($0) with, \($1) without" },
        followUps: { "Follow-ups of the semester: \($0) in time, \($1) late, \($2) in time" },
        noFollowUps: "Follow-ups of the semester: not counted yet",
        screening: { "Screening \($0): \($1)" }, noScreening: "Screening: none yet",
        earlierInterviews: { "Earlier screenings: \($0) second interviews left" },
        visits: { "Home visits: \($0)" }, notAsSigned: " (not as signed)",
        changedSums: "The sums were changed after a psychology teacher had signed them. They are "
            + "counted anew once one unlocks the list.",
        trend: { "Open in the last 8 weeks \($0)  raised \($1)  lowered \($2)  closed \($3)" },
        owed: { "Activities, publicity, opening days: \($0) owed so far (Z)" },
        nothingOwed: "Activities, publicity, opening days: nothing owed so far (Z)",
        exactly: { "\($0)%" }, mostly: "over 90%", often: "75–90%", seldom: "under 75%",
        untold: "·", letIn: { "Cases you are let into: \($0)" },
        letInCodes: { "Cases you are let into (\($0)): \($1); arrows choose, Enter shows" },
        leftOut: { "Closed, or left out by the filter: \($0) more; F lists them" },
        noCases:
            "You are let into no case. Whoever leads one lets you in with r; every look is logged (w)."
    )
}
