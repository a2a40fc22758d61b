extension Strings {
    /// What a crisis asks for while it lasts, and after it.
    public struct CareCrisis: Sendable {
        /// In the case, beside the level of the form, and where it keeps the case from being closed.
        public var owed, levelHint, levelMissing: String
        /// Why the level does not go down yet.
        public var reviewFirst: String
        /// When a step was taken, and why a time will not do.
        public var time, timeHint, badTime, stepTime: String
        /// Of a step that was taken: when, and who entered it.
        public var takenBy: @Sendable (String, String) -> String
    }

    public var careCrisis: CareCrisis {
        language == .chinese ? Self.careCrisisChinese : Self.careCrisisEnglish
    }

    private static let careCrisisChinese = CareCrisis(
        owed: "危机已复盘，请重新定级（l）；定级前每个上学日跟进", levelHint: "（危机已复盘，请重新定级，可维持原级别）",
        levelMissing: "危机复盘后还没有重新定级（l），不能结案",
        reviewFirst: "危机复盘之后，须另日复评一次才能降级",
        time: "时间", timeHint: "补记的改为当时时间，如 13:50 或 11-22 23:10",
        badTime: "看不懂这个时间，须有钟点，如 13:50", stepTime: "时间须在发现与现在之间（发现不早于立案日）",
        takenBy: { "这一步 \($0) 已做，\($1) 登记，时间不改；记错的按 y 撤回" })

    private static let careCrisisEnglish = CareCrisis(
        owed: "Crisis reviewed: set the level anew (l); until then a contact each school day",
        levelHint: "(after the crisis: set it anew, the same or another)",
        levelMissing: "The level has not been set anew since the crisis (l): not closed yet",
        reviewFirst: "After a crisis the level goes down once a review was held on a later day",
        time: "Time", timeHint: "entered later: when it was, such as 13:50 or 11-22 23:10",
        badTime: "This is no time of a day; such as 13:50",
        stepTime: "Between the finding and now; found since the case was opened",
        takenBy: { "Taken at \($0), entered by \($1): its time stands (y withdraws a wrong entry)" }
    )
}
