extension Strings {
    /// 人员: the roll of the staff.
    public struct People: Sendable {
        public var title, open, filter, empty, noLine, all, onRoll: String
        /// How many are on the roll.
        public var note: @Sendable (Int) -> String
        public var name, staffNumber, position, roles, officePhone, grid, role, from: String
        /// In the column of the roles: the last day.
        public var until: @Sendable (String) -> String
        /// How many grids somebody has a role in, and how many duties of today and later.
        public var tasks: @Sendable (Int, Int) -> String
        public var add, shortAdd, correct, shortCorrect, leave, shortLeave, stay, shortStay: String
        public var join, shortJoin, duty, shortDuty: String
        public var account, makeAccount, shortAccount: String
        public var turn, shortTurn, look, shortLook: String
        public var nameHint, numberHint, phoneHint, gridHint, correctHint: String
        public var lastDay, endDuties: String
        public var chooseGrid, badDay: String
        /// With the name.
        public var entered, corrected, stays: @Sendable (String) -> String
        /// With the name and the last day.
        public var left: @Sendable (String, String) -> String
        public var next, nextAccount, arrangeAgain: String
        public var stayQuestion: @Sendable (String, String) -> String
        /// With the offices and the last day that is taken back.
        public var officesEnd: @Sendable (String, String) -> String
        /// With the name and what tells those apart who have it.
        public var namesakeQuestion: @Sendable (String, String) -> String
        /// What ends with the last day, and what is left to do.
        public var endsToo: @Sendable (String) -> String
        public var dutiesEnd, dutiesLeft, hazardsLeft: @Sendable (Int) -> String
        public var losesAccount, disableAccount: String
        public var refusals: Refusals
        /// For the journal.
        public var acts: [String: String]

        public struct Refusals: Sendable {
            public var noName, badName, badNumber, badPosition, noPhone: String
            /// A mobile number, and an identity card's, in the field of a phone.
            public var privatePhone, cardAsPhone: String
            /// The same where a name or other words are asked for.
            public var mobileInWords, cardInWords: String
            /// With whoever has it.
            public var numberTaken: @Sendable (String) -> String
            /// With the name and what else tells who that is.
            public var namesake: @Sendable (String, String) -> String
            /// With the grid and the day.
            public var leads: @Sendable (String, String) -> String
            public var holds: @Sendable (String) -> String
            public var onDuty: @Sendable (Int) -> String
            /// How often, and the first ones.
            public var standsIn: @Sendable (Int, String) -> String
            /// When, where, and for whom somebody is to stand in.
            public var call: @Sendable (String, String, String) -> String
            /// With the name and the last day.
            public var hasLeft, leaves: @Sendable (String, String) -> String
            public var isThere: String
        }
    }

    public var people: People {
        language == .chinese ? Self.peopleChinese : Self.peopleEnglish
    }
}
