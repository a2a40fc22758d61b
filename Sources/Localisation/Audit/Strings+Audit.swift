extension Strings {
    /// 审计: who did what, from both logs.
    public struct Audit: Sendable {
        public var title, open, ownOnly, empty, signInFirst: String
        public var time, who, what, about, signed: String
        public var isSigned, isUnsigned, nobody: String
        public var entry, shortEntry, hazard, shortHazard, noHazard, noEntry: String
        public var byPerson, shortPerson, byGrid, shortGrid, byPeriod, shortPeriod: String
        public var earlier, later, everything, shortEverything: String
        public var everybody, allGrids, allTimes, typed, typedHint, typedUnreadable: String
        /// The kinds of period, by the domain's names.
        public var spans: [String: String]
        public var days: @Sendable (String, String) -> String
        /// A day.
        public var searchedTo: @Sendable (String) -> String
        public var acts: Acts
        public var proof: Proof

        /// What each act of the journal is called.
        public struct Acts: Sendable {
            public var recoveryKeySet, accountCreated, keyIssued, keyRecovered: String
            public var passphraseChanged, accountDisabled, accountEnabled: String
            public var officeGiven, officeEnded, officeTakenBack: String
            public var signedIn, signedOut, wrongPassphrase: String
            public var ruleChanged, clauseChanged, clauseRemoved, categoryChanged: String
            public var calendarChanged: String
            public var monthSigned, imported, exported, organisationChanged: String
            /// What is done to grids, duties, pledges and risk points.
            public var grid, duty, pledge, risk: [String: String]
            /// Rows.
            public var rows: @Sendable (Int) -> String
            /// A day.
            public var from, until: @Sendable (String) -> String
            /// Where the two logs stood: the last event and the last entry.
            public var heads: @Sendable (Int64, Int64) -> String
        }

        /// The full entry: what it proves of itself.
        public struct Proof: Sendable {
            /// The log's name and the number.
            public var title: @Sendable (String, Int64) -> String
            public var hazardLog, journal: String
            public var digest, previous, signature, key: String
            public var digestRight, digestWrong: String
            public var holds, wrong, none: String
            public var unknownKey, missing: String
        }
    }

    public var audit: Audit {
        switch language {
        case .english: Self.auditEnglish
        case .chinese: Self.auditChinese
        }
    }
}
