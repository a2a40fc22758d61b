extension Strings {
    /// What keeps a plan from being signed: also that somebody else has written one meanwhile.
    public struct CarePlans: Sendable {
        /// Under what was typed: what stands there in the other version.
        public var now: @Sendable (String) -> String
        /// Whose measure it is, where nothing stands behind the name.
        public var unsaid: @Sendable (String) -> String
        /// Of a measure that is done: the last day, and on how many days it was.
        public var done: @Sendable (String, Int) -> String
        /// Which version, by whom, and when.
        public var changed: @Sendable (Int, String, String) -> String
    }

    public var carePlans: CarePlans {
        language == .chinese ? Self.carePlansChinese : Self.carePlansEnglish
    }

    private static let carePlansChinese = CarePlans(
        now: { $0.isEmpty ? "新的一版这里是空的" : "新的一版是：\($0)" },
        unsaid: { "“\($0)：”后面还没有写要做什么" },
        done: { $1 > 1 ? "\($0) 共 \($1) 次" : $0 },
        changed: {
            "填写期间 \($1) 已于 \($2) 写了第 \($0) 版，没有签字。您填的都还在，不同之处见各项下方；改好再签，即为第 \($0 + 1) 版。"
        })

    private static let carePlansEnglish = CarePlans(
        now: { $0.isEmpty ? "empty in the other version" : "in the other version: \($0)" },
        unsaid: { "nothing is said behind “\($0):”" },
        done: { $1 > 1 ? "\($0), \($1) times" : $0 },
        changed: {
            "Not signed: \($1) wrote version \($0) meanwhile (\($2)). What you typed is kept, and what differs stands below each field; sign again to make it version \($0 + 1)."
        })
}
