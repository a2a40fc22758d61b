extension Strings {
    /// 工作量: who of the staff did how much, as lessons.
    public struct Workload: Sendable {
        public var title, short, empty, noPupils, leftOut, onlyOwn, factors: String
        public var kinds: [String: String]
        public var person, lessons, day, kind, amount: String
        /// Lessons, and how many people.
        public var sum: @Sendable (String, Int) -> String
        public var turn, shortTurn, earlier, later, span, shortSpan: String
        public var add, shortAdd, withdraw, shortWithdraw: String
        public var dayHint, amountHint, noted, withdrawn: String
        /// So many on one day, where so many are the most that is usual.
        public var unusual: @Sendable (Int, Int) -> String
        public var refusals: Refusals
        /// For the journal.
        public var acts: [String: String]
        /// The factors among the rules, by kind; their unit, and why one is none.
        public var rules: [String: String]
        public var perOne, notAFactor: String

        public struct Refusals: Sendable {
            public var notSignedIn, notYours, unknown, withdrawn, notYet: String
            public var badAmount, noPerson, noReason, badDay: String
        }
    }

    public var workload: Workload {
        language == .chinese ? Self.workloadChinese : Self.workloadEnglish
    }
}
