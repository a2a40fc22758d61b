extension Strings {
    /// 人才库: who is in it, with what qualification.
    public struct Talent: Sendable {
        public var title, short, empty, onlyTotals, foot: String
        public var roles, qualifications: [String: String]
        /// The same, short enough for a column.
        public var shortQualifications: [String: String]
        public var name, school, ownStaff, role, qualification, certificate, hours: String
        public var since, until, kind, staff, outsider, reason, lastDay, day, inForce, all: String
        /// With the day.
        public var onDay: @Sendable (String) -> String
        public var left: @Sendable (String) -> String
        /// How many, and how many of each role.
        public var sum: @Sendable (Int) -> String
        public var turn, shortTurn, look, shortLook, add, shortAdd, revise, shortRevise: String
        public var leave, shortLeave, withdraw, shortWithdraw: String
        public var dayHint, staffHint, schoolHint, certificateHint, hoursHint, ticksHint: String
        public var added, revised, leftNow, withdrawn: @Sendable (String) -> String
        public var refusals: Refusals
        /// For the journal.
        public var acts: [String: String]

        public struct Refusals: Sendable {
            public var notSignedIn, notYours, unknown, withdrawn, hasLeft, noName: String
            public var noSchool, noPerson, noQualification, noReason, badHours: String
            public var badCertificate, notYet, beforeTheLast, alreadyIn, badDay: String
        }
    }

    public var talent: Talent {
        language == .chinese ? Self.talentChinese : Self.talentEnglish
    }
}
