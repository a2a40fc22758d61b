extension Strings {
    /// What `wangge verify` prints.
    public struct Verification: Sendable {
        /// The path of the ledger.
        public var heading: @Sendable (String) -> String
        public var holds: String
        /// How many faults there are.
        public var fails: @Sendable (Int) -> String
        public var firstEntry: String
        public var allFaults: String
        /// How many more faults there are than the list shows.
        public var more: @Sendable (Int) -> String
        public var checked: String
        /// Events, signed ones among them; journal entries; hazards; attachments.
        public var counts: @Sendable (Int, Int, Int, Int, Int) -> String
        /// Entries a second.
        public var rate: @Sendable (Int) -> String
        public var unreferenced: String
        public var heads, headsHint: String
        public var hazardLog, journal: String
        public var keys: String
        public var until: @Sendable (String) -> String
        public var phases: Phases
        public var subjects: Subjects
        public var flaws: Flaws

        public struct Phases: Sendable {
            public var file, journal, events, hazards, search, attachments: String
        }

        /// What a fault hits.
        public struct Subjects: Sendable {
            public var file: String
            public var schema: @Sendable (String) -> String
            /// The table, the row's key.
            public var row: @Sendable (String, String) -> String
            /// The log, the number of the entry, the hazard's number or nil.
            public var entry: @Sendable (String, Int64, String?) -> String
            public var hazard, searchIndex: @Sendable (String) -> String
            /// The file's name, the hazard's number.
            public var attachment: @Sendable (String, String) -> String
        }

        /// What is wrong with it.
        public struct Flaws: Sendable {
            public var damaged: @Sendable (String) -> String
            public var missing, unexpected, changed: String
            public var changedColumn: @Sendable (String) -> String
            public var gap: @Sendable (Int64) -> String
            public var digest, unreadable, signatureMissing, signatureUnexpected: String
            public var signatureWrong, keyUnknown, keyOfAnother, keyRetired, notEntitled: String
            public var order: String
            /// Who has seen it otherwise.
            public var notAsSeen: @Sendable (String) -> String
        }
    }
}
