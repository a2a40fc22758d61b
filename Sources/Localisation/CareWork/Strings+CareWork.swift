extension Strings {
    /// 心理工作台账: the activities and their calendar, and what the semester still owes.
    public struct CareWork: Sendable {
        public var title, noSemester, empty, onlyTotals, noPupils: String
        public var kinds, obligations: [String: String]
        /// Once in so many weeks.
        public var every: @Sendable (Int) -> String
        /// The rules that say so.
        public var classWeeks, roomWeeks: String
        public var kind, day, what, count, state, kindHint, dayHint, reason: String
        public var held, planned, unconfirmed: String
        public var add, shortAdd, confirm, shortConfirm, withdraw, shortWithdraw: String
        public var back: String
        public var group: String
        /// How many of how many times.
        public var met: @Sendable (Int, Int) -> String
        public var done, notBegun: String
        public var missed: @Sendable (Int) -> String
        public var openUntil, plannedOn: @Sendable (String) -> String
        public var owed: @Sendable (Int) -> String
        public var nothingOwed: String
        /// For Today: what is owed, and how many planned things nobody has confirmed.
        public var remind: @Sendable (Int, Int) -> String
        public var noted, confirmed, withdrawn: @Sendable (String) -> String
        public var notSignedIn, notYours, unknown, isWithdrawn, alreadyHeld, notYet: String
        /// The first and the last day that may be entered.
        public var otherYear: @Sendable (String, String) -> String
        /// How many lines lie outside the semester; while they are shown; the key, and where there are none.
        public var others: @Sendable (Int) -> String
        public var othersShown, showOthers, noOthers: String
        public var noTitle, noWords, badCount, noReason, badDay: String
        /// For the journal.
        public var acts: [String: String]
    }

    public var careWork: CareWork {
        language == .chinese ? Self.careWorkChinese : Self.careWorkEnglish
    }
}
