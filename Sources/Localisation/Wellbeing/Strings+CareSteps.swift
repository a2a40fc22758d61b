extension Strings {
    /// What asks, warns or explains while a case is being led.
    public struct CareSteps: Sendable {
        public var shortClose: String
        /// The day of a contact that is entered later.
        public var day, dayHint, dayOutOfRange: String
        public var on: @Sendable (String) -> String
        public var inCrisis: String
        /// The steps of a crisis that nobody has entered.
        public var reviewQuestion: @Sendable (String) -> String
        /// How many cases.
        public var handOverAll: @Sendable (Int) -> String
    }

    public var careSteps: CareSteps {
        language == .chinese ? Self.careStepsChinese : Self.careStepsEnglish
    }

    private static let careStepsChinese = CareSteps(
        shortClose: "关闭", day: "日期", dayHint: "补记以前的联系时改为当天日期，时钟按此日计",
        dayOutOfRange: "日期须在立案日与今天之间", on: { "补记 \($0)" },
        inCrisis: "危机处置尚未复盘，不能降级或结案",
        reviewQuestion: { "还没有记：\($0)。复盘后本次危机处置即结束，未记的不能再补。现在就复盘吗？" },
        handOverAll: { "连同我负责的全部个案（共 \($0) 案）" })

    private static let careStepsEnglish = CareSteps(
        shortClose: "Close", day: "Day",
        dayHint: "the day it was, if it is entered later; the clock goes by it",
        dayOutOfRange: "The day lies between the opening of the case and today",
        on: { "of \($0):" },
        inCrisis: "The crisis has not been reviewed: neither down nor closed yet",
        reviewQuestion: {
            "Not entered: \($0). The review ends this crisis, and nothing can be added to it afterwards. Review it now?"
        },
        handOverAll: { "all cases that I lead (\($0))" })
}
