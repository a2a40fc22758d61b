extension Strings {
    /// 心理普查: class by class, and the queue of second interviews.
    public struct Screening: Sendable {
        public var title, empty, noBatch, onlyTotals, queueSealed, queueEmpty, noPupils: String
        /// Below the names.
        public var queueNote: String
        public var instrument, cutOff, className, due, tested, missing: String
        public var needed, held, waiting, number, pupil, state, reason, day, name: String
        public var masked, stateWaiting, stateHeld: String
        public var stateCase: @Sendable (String) -> String
        /// Of how many, and the share.
        public var testedOf: @Sendable (Int, Int, String) -> String
        /// Needed, held, waiting.
        public var interviews: @Sendable (String, String, String) -> String
        public var noInterviews: String
        /// A class, tested, listed: fewer were tested than are to be interviewed again.
        public var countsDiffer: @Sendable (String, Int, Int) -> String
        /// Which of how many batches.
        public var place: @Sendable (Int, Int) -> String
        public var begin, shortBegin, count, shortCount, addClass, shortAddClass: String
        public var toQueue, toClasses, shortQueue, shortClasses, other: String
        public var unlock, shortUnlock, list, shortList, reveal, shortReveal: String
        public var hold, shortHold, open, shortOpen, withdraw, shortWithdraw: String
        public var classHint, dayHint, nameHint, noScores: String
        public var begun, counted: @Sendable (String) -> String
        public var listed, holdDone, withdrawn: String
        /// An interview that never was, and what the line is called that waits again.
        public var takeBack, shortTakeBack: String
        public var takenBack: @Sendable (String) -> String
        public var opened: @Sendable (String) -> String
        /// What the line is called.
        public var holdQuestion, namesake: @Sendable (String) -> String
        /// What the log of the looks says.
        public var lookReason: String
        /// For Today: how many are left.
        public var remind: @Sendable (String) -> String
        public var refusals: Refusals
        /// For the journal.
        public var acts: [String: String]
        /// The table of instruments among the rules.
        public var instruments, badCode, noCutOff, noName: String

        public struct Refusals: Sendable {
            public var notSignedIn, notYours, unknown, withdrawn, noInstrument, noClass: String
            /// A class, and how many of it are listed.
            public var fewerThanListed: @Sendable (String, Int) -> String
            public var noName, noReason, notYet, badCount, moreThanDue, sealed: String
            public var alreadyHeld, notHeld: String
            /// The code of the case.
            public var hasCase: @Sendable (String) -> String
            public var badDay, yearOver, countedMeanwhile: String
            public var alreadyListed, alreadyCounted: @Sendable (String) -> String
        }
    }

    public var screening: Screening {
        language == .chinese ? Self.screeningChinese : Self.screeningEnglish
    }
}
