extension Strings {
    /// Where a rule comes from that the school itself has set, and what its change leads to.
    public struct RuleSources: Sendable {
        public var own: String
        /// Who, and on which day.
        public var by: @Sendable (String, String) -> String
        public var movesCases: String
    }

    public var ruleSources: RuleSources {
        language == .chinese ? Self.ruleSourcesChinese : Self.ruleSourcesEnglish
    }

    private static let ruleSourcesChinese = RuleSources(
        own: "本校规定", by: { "：\($0)，\($1)" },
        movesCases: "已有个案的跟进日期也会随之改变：打开中的名单当即更新，其余在责任人下次开启名单时更新。仍要修改？")

    private static let ruleSourcesEnglish = RuleSources(
        own: "Rule of the school", by: { ": \($0), \($1)" },
        movesCases:
            "The follow-up days of the cases there are move as well: in an open list at once, "
            + "in the others when whoever leads them opens the list next. Change it?")
}
