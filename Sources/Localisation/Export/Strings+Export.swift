extension Strings {
    /// What `wangge export` and `wangge verify --file` print.
    public struct Exports: Sendable {
        /// 期初, 新增, 销号, 作废, 存量.
        public var balance: @Sendable (Int, Int, Int, Int, Int) -> String
        public var written: @Sendable (String) -> String
        public var alreadyThere: @Sendable (String) -> String
        public var notWritten: @Sendable (String) -> String
        public var outputLost: String
        /// Said where a school with accounts exports what nobody signed for.
        public var unsigned: String
        public var verification: Verification

        public struct Verification: Sendable {
            public var unreadableFile, notADocument, cutOff: @Sendable (String) -> String
            /// The line, and the event before it.
            public var unreadableLine: @Sendable (Int, Int64) -> String
            /// The school's name, and the year or nil for the whole log.
            public var heading: @Sendable (String, Int?) -> String
            /// Events, signed ones, gaps of a selection.
            public var counts: @Sendable (Int, Int, Int) -> String
            /// The last event's number and digest.
            public var head: @Sendable (Int64, String) -> String
            public var compare: String
            public var holds: String
            /// The first event, what is wrong with it, how many faults there are.
            public var fails: @Sendable (Int64, String, Int) -> String
            public var digest, chain, signatureMissing, signatureUnexpected, signatureWrong,
                keyUnknown, keyOfAnother: String
        }
    }

    public var exports: Exports {
        switch language {
        case .english: Self.exportsEnglish
        case .chinese: Self.exportsChinese
        }
    }
}
