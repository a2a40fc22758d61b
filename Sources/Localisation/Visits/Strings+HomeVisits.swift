extension Strings {
    /// 家访 of the special groups: groups, whoever goes, and who is left.
    public struct HomeVisits: Sendable {
        public var title, short, rule, empty, sealed, onlyTotals, foot, nobody: String
        public var group, visitor, needed, visited, waiting, share: String
        public var number, className, name, state, masked, day: String
        /// Needed, visited, waiting, and the share of those visited.
        public var sums: @Sendable (String, String, String, String) -> String
        public var visitedOn: @Sendable (String) -> String
        /// The last day on which names are kept.
        public var kept: @Sendable (String) -> String
        public var turn, shortTurn, unlock, shortUnlock, add, shortAdd: String
        public var visit, shortVisit, reveal, shortReveal, strike, shortStrike: String
        public var nameHint, classHint, dayHint, nothingElse: String
        public var added, noted, struck: String
        /// A visit that never was, why, and what the line is called that waits again.
        public var takeBack, shortTakeBack, reason, reasonHint: String
        public var takenBack: @Sendable (String) -> String
        /// What the line is called.
        public var strikeQuestion, namesake: @Sendable (String) -> String
        /// What the log of the looks says.
        public var lookReason: String
        /// For Today: how many are left.
        public var remind: @Sendable (String) -> String
        public var refusals: Refusals

        public struct Refusals: Sendable {
            public var notSignedIn, notYours, unknown, noName, noClass, noGroup: String
            public var noVisitor, notYet, otherSemester, alreadyVisited, noSemester: String
            public var sealed, badDay, noReason, notVisited, noNote: String
            public var alreadyListed: @Sendable (String) -> String
        }
    }

    public var homeVisits: HomeVisits {
        language == .chinese ? Self.homeVisitsChinese : Self.homeVisitsEnglish
    }
}
