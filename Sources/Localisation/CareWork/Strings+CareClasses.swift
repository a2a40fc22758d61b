extension Strings {
    /// 班级活动 class by class, the list of classes, and the activities calendar.
    public struct CareClasses: Sendable {
        public var title, short, none, className, total, sum: String
        /// From which week to which one.
        public var weeks: @Sendable (Int, Int) -> String
        /// How many classes of how many.
        public var reach: @Sendable (Int, Int) -> String
        public var behind: @Sendable (String) -> String
        public var all: String
        public var classes, classesHint, unread: String
        public var held, heldForAll, open, toCome, notOwed: String
        /// What the signs mean: done, planned, missed, to do, no class named.
        public var legend: [String]
        public var mark, shortMark, markGrade, shortGrade, markAll, shortAll: String
        public var unmark, shortUnmark, nothingToMark, nothingMarked: String
        public var add, shortAdd, end, shortEnd, names, namesHint, from, fromHint: String
        public var last, lastHint: String
        public var marked, unmarked: @Sendable (String, String) -> String
        public var added: @Sendable (Int) -> String
        public var ended: @Sendable (String) -> String
        public var noClasses, notAClassThen: String
        public var notYours, unknown, noName, taken, hasEnded: String
        public var acts: [String: String]
        /// How many a semester, and the rules that say so.
        public var aSemester: @Sendable (Int) -> String
        public var activities, letters, times: String
        public var calendar: Calendar

        public struct Calendar: Sendable {
            public var title, short, week, owed: String
            /// The sign of each kind in the cell of a day.
            public var signs: [String: String]
            public var schoolDay, weekend, holiday, makeUpDay, outside, today: String
            public var holidaySign, makeUpSign: String
            public var nothing, foot: String
            public var earlier, later, toToday, shortToday, next, shortNext: String
            public var nothingNext, turn, shortTurn: String
        }
    }

    public var careClasses: CareClasses {
        language == .chinese ? Self.careClassesChinese : Self.careClassesEnglish
    }
}
