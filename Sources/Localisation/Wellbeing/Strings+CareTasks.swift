extension Strings {
    /// Measures that somebody without a key to the case is asked to do, and ticks off.
    public struct CareTasks: Sendable {
        /// In the form of the instruction: what it is about, and that it is a sentence alone.
        public var subject, sentenceAlone, textHint: String
        /// Of a measure that somebody was asked for, and of one that somebody has done.
        public var asked, doneBy: @Sendable (String) -> String
        /// What the own tasks are called, and how they stand.
        public var task, open: String
        /// The day.
        public var done: @Sendable (String) -> String
        public var tick, shortTick, nothing: String
        /// For whoever leads cases as well: code and sentence.
        public var forYou: @Sendable (String, String) -> String
        public var planRewritten, alreadyTicked, tickerMayNot: String
    }

    public var careTasks: CareTasks {
        language == .chinese ? Self.careTasksChinese : Self.careTasksEnglish
    }

    private static let careTasksChinese = CareTasks(
        subject: "内容", sentenceAlone: "只作提示", textHint: "只写要做什么；选了措施时留空即用措施原文",
        asked: { "已请 \($0)" }, doneBy: { "\($0) 打勾" }, task: "措施", open: "待办，按 m 打勾",
        done: { "\($0) 已打勾" }, tick: "把交给我的措施打勾", shortTick: "打勾", nothing: "没有待打勾的措施",
        forYou: { "请您办的措施 \($0)：\($1)（M 打勾）" },
        planRewritten: "方案已有新的一版，请重新打开再办", alreadyTicked: "这条措施已经打勾",
        tickerMayNot: "只有受托的班主任可以打勾")

    private static let careTasksEnglish = CareTasks(
        subject: "About", sentenceAlone: "a sentence alone",
        textHint: "Only what to do; left empty, a measure is told as it stands",
        asked: { "\($0) is asked" }, doneBy: { "ticked by \($0)" }, task: "measure",
        open: "to do, m ticks it off", done: { "ticked off \($0)" },
        tick: "Tick off what I was asked to do", shortTick: "Tick",
        nothing: "There is nothing for you to tick off",
        forYou: { "For you to do, \($0): \($1) (M ticks it off)" },
        planRewritten: "Somebody has written a new version of the plan; look at it first",
        alreadyTicked: "This measure is ticked off already",
        tickerMayNot: "Only the class teacher who was asked ticks it off")
}
