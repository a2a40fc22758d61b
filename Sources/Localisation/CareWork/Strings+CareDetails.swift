extension Strings {
    /// What stands beside a line of the 心理工作台账, and the pages that show it: 连片指导与培训,
    /// 咨询室与热线.
    public struct CareDetails: Sendable {
        public var host, hours, participants, services, callers, outcomes: String
        public var hostHint, hoursHint, participantsHint, ticksHint, numbersHint: String
        public var serviceNames, callerNames, outcomeNames: [String: String]
        public var meetings: Meetings
        public var room: Room
        public var refusals: Refusals

        /// 连片指导与培训.
        public struct Meetings: Sendable {
            public var title, short, empty, nobody, foot: String
            public var turn, shortTurn, earlier, later, add, shortAdd, detail, shortDetail: String
            public var person, visits, visitHours, trainings, trainingHours, missing: String
            /// Visits and trainings that took place.
            public var sum: @Sendable (Int, Int) -> String
            /// How many took part.
            public var people: @Sendable (Int) -> String
            public var detailed: @Sendable (String) -> String
        }

        /// 咨询室与热线.
        public struct Room: Sendable {
            public var title, short, empty, foot, month, roomDays, roomHours: String
            public var visitors, hotlineDays, calls, total, unsorted, noCalls: String
            public var turn, shortTurn: String
        }

        public struct Refusals: Sendable {
            public var otherKind, noHost, badHours, nobodyTookPart, noService: String
            public var unknownParticipant, sumsDiffer, unclear: String
        }
    }

    public var careDetails: CareDetails {
        language == .chinese ? Self.careDetailsChinese : Self.careDetailsEnglish
    }
}
