extension Strings {
    /// 今日 and 待我签字.
    public struct Today: Sendable {
        public var title, tray, shortToday, shortTray: String
        public var tab: String
        public var nothing, nothingToSign, signInFirst: String
        /// To the administrator of a school whose offices nobody holds yet.
        public var noOffices: String
        public var groups: Groups
        public var signing: Signing
        /// How many, and whether there are more.
        public var count: @Sendable (Int, Bool) -> String

        public struct Groups: Sendable {
            public var returned, waiting, overdue, uncontrolled, progressDue, dueSoon, mine,
                touched: String
        }

        public struct Signing: Sendable {
            public var approve, shortApprove, sendBack, shortSendBack, write, shortWrite: String
            public var open, shortOpen, move, scroll, close: String
            public var before, after, nothingDone, willSign: String
            public var spent: @Sendable (String) -> String
            /// The opinions that stand there unless another is written.
            public var verified, accepted, endorsed, signedOff: String
            public var nothingToSendBack: String
            /// In place of what will be signed, before the rule against it.
            public var cannotSign: String
        }
    }
}
