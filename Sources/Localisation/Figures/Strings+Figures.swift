extension Strings {
    /// 指标: the figures of a period, and the month's page that is signed.
    public struct Figures: Sendable {
        public var title, open: String
        public var indicators, grids, signatures: String
        public var indicator, value, numbers, meaning: String
        /// What each indicator is called and what it counts, by the domain's names.
        public var names, meanings: [String: String]
        public var coverage, coverageMeaning, pledges, pledgesMeaning: String
        public var rounds, roundsMeaning, stock, stockMeaning: String
        /// 期初, 新增, 销号, 作废, 存量.
        public var opening, added, closed, voided, stockShort: String
        public var balance: @Sendable (Int, Int, Int, Int, Int) -> String
        /// A day.
        public var asOf: @Sendable (String) -> String
        public var days: @Sendable (String) -> String
        public var of: @Sendable (Int) -> String
        public var grid, outside, school, overdueShort: String
        public var counting: @Sendable (Int, Int) -> String
        public var choosePeriod, shortPeriod, earlier, later, nextTab, wholeSchool: String
        public var list, shortList, nothingToList, hazards: String
        public var onlyMonths, noGrid: String
        public var month: Month

        /// The month's page.
        public struct Month: Sendable {
            public var title, sign, shortSign, print, shortPrint: String
            /// A month.
            public var question: @Sendable (String) -> String
            public var signed, noSignatures: @Sendable (String) -> String
            public var who, at, heads, state: String
            public var holds, lost, sameFigures, otherFigures: String
            public var notYours: @Sendable (String) -> String
            public var notBegun, figuresMoved, stillCounting: String
            public var target, saved, format: String
            public var written: @Sendable (String) -> String
            public var alreadyThere, notWritten: @Sendable (String) -> String
            public var badMonth: String
        }
    }

    public var figures: Figures {
        switch language {
        case .english: Self.figuresEnglish
        case .chinese: Self.figuresChinese
        }
    }
}
