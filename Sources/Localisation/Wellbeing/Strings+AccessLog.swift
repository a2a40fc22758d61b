extension Strings {
    /// Who looked into the sealed list.
    public struct AccessLog: Sendable {
        public var time, who, what, code, why, seconds: String
        public var byCase, shortCase, allCases, byReader, shortReader, everybody: String
        public var everything, shortEverything, write, shortWrite: String
        /// `unproven`: lines that nobody is known to have signed.
        public var times, cut, unproven: @Sendable (Int) -> String
        /// The principal who stood by.
        public var approved: @Sendable (String) -> String
        /// Whose looks are listed: for the principal, and for a psychology teacher.
        public var all, ownOnly: String
        public var notYours, reading: String
        /// It is on the screen now; nobody has seen it masked.
        public var open, unended: String
    }

    public var accessLog: AccessLog {
        language == .chinese ? Self.accessLogChinese : Self.accessLogEnglish
    }

    private static let accessLogChinese = AccessLog(
        time: "时间", who: "查看人", what: "内容", code: "档案号", why: "事由", seconds: "秒",
        byCase: "只看一个个案", shortCase: "个案", allCases: "全部个案", byReader: "只看一个查看人",
        shortReader: "何人", everybody: "所有人", everything: "取消筛选", shortEverything: "全部",
        write: "把所列写成摘录", shortWrite: "摘录", times: { "\($0) 次" }, cut: { "只列最近 \($0) 次。" },
        unproven: { "另有 \($0) 条的签名无法核实，不列其内容；请用 wangge care verify 核对。" },
        approved: { "校长 \($0) 批准" },
        all: "全校的每一次查看；只有档案号，没有姓名。",
        ownOnly: "您自己的查看，和您负责的个案被谁查看；全部记录只有校长可看。",
        notYours: "查看记录只供校长；心理教师可看本人的查看，和本人个案被谁查看", reading: "正在读取…", open: "显示中",
        unended: "未见遮盖")

    private static let accessLogEnglish = AccessLog(
        time: "Time", who: "Who", what: "What", code: "Code", why: "Why", seconds: "s",
        byCase: "One case only", shortCase: "Case", allCases: "all cases",
        byReader: "One reader only", shortReader: "Reader", everybody: "everybody",
        everything: "Show everything", shortEverything: "All",
        write: "Write what is listed as an extract", shortWrite: "Extract",
        times: { $0 == 1 ? "1 look" : "\($0) looks" }, cut: { "Only the latest \($0) are listed." },
        unproven: {
            "\($0) more signed by nobody known here, and not listed: see wangge care verify."
        },
        approved: { "approved by principal \($0)" },
        all: "Every look of the school; codes alone, no names.",
        ownOnly: "Your own looks, and who looked at the cases you lead; the principal sees all.",
        notYours:
            "Only the principal, and psychology teachers for themselves and their cases, read the log",
        reading: "Reading…", open: "on the screen now", unended: "end unknown")
}
