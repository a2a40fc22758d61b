extension Strings {
    /// The names of the documents, the page that shows them, and what their export says.
    public struct Documents: Sendable {
        public var names: Names
        public var subjects: Subjects
        public var refusals: Refusals
        public var page: Page
        public var noSuchDocument: @Sendable (String) -> String
        public var noSuchHazard: @Sendable (String) -> String

        /// One a document, by what it is called on paper.
        public struct Names: Sendable {
            public var gridMap, responsibilities, dutyList, roster: String
            public var pledge, pledgeRatio, riskMap, riskPoints, careWork, workload: String
            public var activityCalendar, roomHotline, screening, talentPool, careMeetings: String
            public var hazardRegister, supervision, notice, review, closing: String
        }

        /// The options that say what a document is about.
        public struct Subjects: Sendable {
            public var year, week, person, hazard: String
        }

        public struct Refusals: Sendable {
            public var noHazard, noPerson, noWeek, onlyOfToday, notYet, notForYou: String
            public var beforeLedger: @Sendable (String) -> String
            /// With the number of the hazard.
            public var notAssigned, notSubmitted, notAccepted: @Sendable (String) -> String
        }

        /// 报表 in the program.
        public struct Page: Sendable {
            public var menu, title, short: String
            public var mnemonic: Character
            public var choose, html, shortHTML, text, shortText, csv, shortCSV, open,
                shortOpen: String
            public var before, after, scroll, scrollBack, right, left, shortRight: String
            public var reading, noSubject, noSubjectToStep, shortAfter: String
            /// What the document in hand is about: a year, a week, a person, a hazard.
            public var year, week: @Sendable (Int) -> String
            public var person, hazard: @Sendable (String) -> String
            /// The path of the new file.
            public var written, opened: @Sendable (String) -> String
            public var notWritable, diskFull: @Sendable (String) -> String
        }
    }

    public var documents: Documents {
        switch language {
        case .english: Self.documentsEnglish
        case .chinese: Self.documentsChinese
        }
    }
}
