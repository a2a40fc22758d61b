extension Strings {
    /// What a crisis asks for while it lasts, and after it.
    public struct CareCrisis: Sendable {
        /// In the case, beside the level of the form, and where it keeps the case from being closed.
        public var owed, levelHint, levelMissing: String
    }

    public var careCrisis: CareCrisis {
        language == .chinese ? Self.careCrisisChinese : Self.careCrisisEnglish
    }

    private static let careCrisisChinese = CareCrisis(
        owed: "危机已复盘，请重新定级（l）；定级前每个上学日跟进", levelHint: "（危机已复盘，请重新定级，可维持）",
        levelMissing: "危机复盘后还没有重新定级（l），不能结案")

    private static let careCrisisEnglish = CareCrisis(
        owed: "Crisis reviewed: set the level anew (l); until then a contact each school day",
        levelHint: "(after the crisis: set it anew, the same or another)",
        levelMissing: "The level has not been set anew since the crisis (l): not closed yet")
}
