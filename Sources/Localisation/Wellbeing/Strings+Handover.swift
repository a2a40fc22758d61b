extension Strings {
    /// 节前值守交接单: who keeps watch in a holiday.
    public struct Handover: Sendable {
        public var keeper, phone, days, starts, ends: String
        public var keeperHint, phoneHint, noPhone, foot: String
        /// How many cases.
        public var all: @Sendable (Int) -> String
        public var enter, shortEnter, write, shortWrite: String
        /// A name that means nobody.
        public var keeperUnknown: String
        public var keeperMayNot, phoneMissing, keepingDays: String
        /// In place of all days of a holiday, and where it is none of them.
        public var daily, noDay: String
        /// On which days somebody keeps watch.
        public var keptDays: String
        /// Beside one's own name.
        public var oneself: String
        /// Days that were entered for somebody go to another; with whose they were.
        public var replaces: String
        public var taken: @Sendable (String) -> String
        /// They were entered meanwhile.
        public var takenMeanwhile: String
        /// In the history of a case: the days.
        public var kept: @Sendable (String, String) -> String
    }

    public var handover: Handover {
        language == .chinese ? Self.handoverChinese : Self.handoverEnglish
    }

    private static let handoverChinese = Handover(
        keeper: "值守人", phone: "值守电话", days: "联系日", starts: "自", ends: "至",
        keeperHint: "留空为本人；他人须先按 r 请为本案查阅人", phoneHint: "假期中打得通的电话",
        noPhone: "无电话",
        foot: "高、中级个案和假期中到期的个案。未登记的由负责人值守，列其办公电话；登记的值守人在假期中可记跟进和危机处置。",
        all: { "由我负责的所列个案都这样登记（共 \($0) 案）" }, enter: "登记值守人", shortEnter: "值守",
        write: "写成交接单", shortWrite: "交接单",
        keeperUnknown: "没有这样的查阅人：请从列出的人中选定，或先按 r 请来",
        keeperMayNot: "值守人须是负责人本人，或按 r 请来的查阅人",
        phoneMissing: "请填打得通的电话号码，如 内线 8231，不超过 40 字",
        keepingDays: "值守日期须先后有序，都在一个三天以上的假期里，且不早于今天", daily: "每天",
        noDay: "无", keptDays: "值守日期", oneself: "本人，负责本案", replaces: "改由以上所填的人值守",
        taken: { "已登记：\($0)。勾选后才改；未再登记的日子由负责人值守。" },
        takenMeanwhile: "值守人刚在别处改过，没有登记；请核对后再签", kept: { "值守 \($0) 至 \($1)" })

    private static let handoverEnglish = Handover(
        keeper: "Keeps watch", phone: "Phone", days: "In touch on", starts: "From",
        ends: "Through",
        keeperHint: "empty: yourself; others are let into the case first (r)",
        phoneHint: "one that is answered in the holiday", noPhone: "no phone",
        foot:
            "Cases of high and medium, and others due in the holiday. Without an entry whoever leads the case keeps watch, by the office phone; whoever is entered notes follow-ups and crisis steps in the holiday.",
        all: { "The same for all listed cases that I lead (\($0))" },
        enter: "Enter who keeps watch", shortEnter: "Keeper", write: "Write the hand-over list",
        shortWrite: "List",
        keeperUnknown:
            "Nobody is called so who may: choose from the list, or let them in first (r)",
        keeperMayNot: "Whoever leads the case keeps watch, or a reader who was let in (r)",
        phoneMissing: "Give a number that can be called, 40 characters at most",
        keepingDays:
            "The days of watch have to be in order, in one holiday of three days or more, and not over",
        daily: "every day", noDay: "none", keptDays: "Days kept", oneself: "yourself, who leads it",
        replaces: "Whoever is named above keeps them",
        taken: {
            "Entered so far: \($0). Tick to change that; days that nobody is entered for are the owner's."
        },
        takenMeanwhile: "Somebody else was entered meanwhile: look, and sign again",
        kept: { "watch kept \($0) to \($1):" })
}
