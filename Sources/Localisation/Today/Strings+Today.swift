extension Strings {
    /// 今日 and 待我签字.
    public struct Today: Sendable {
        public var title, tray, shortToday, shortTray: String
        public var tab: String
        public var nothing, nothingToSign, signInFirst: String
        public var groups: Groups
        public var signing: Signing
        public var bulk: Bulk
        /// How many, and whether there are more.
        public var count: @Sendable (Int, Bool) -> String

        public struct Groups: Sendable {
            public var returned, waiting, overdue, uncontrolled, dueSoon, touched: String
        }

        public struct Signing: Sendable {
            public var approve, shortApprove, sendBack, shortSendBack, write, shortWrite: String
            public var open, shortOpen, move, scroll, close: String
            public var before, after, nothingDone, willSign: String
            public var spent: @Sendable (String) -> String
            /// The opinions that stand there unless another is written.
            public var verified, accepted, endorsed, signedOff: String
            public var nothingToSendBack: String
        }

        /// Marks on the board and what is done to all that are marked.
        public struct Bulk: Sendable {
            public var mark, shortMark, clear, remind, assign: String
            public var noMarks: String
            public var marked: @Sendable (Int) -> String
            public var remindTitle, assignTitle, note, person: String
            /// How many hazards.
            public var askRemind, askAssign: @Sendable (Int) -> String
            /// Done, refused, and why the first was.
            public var result: @Sendable (Int, Int, String) -> String
        }
    }
}
