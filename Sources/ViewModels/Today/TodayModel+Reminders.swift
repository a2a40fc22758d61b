extension TodayModel {
    /// Contacts of the psychological watch that are due: how many, and nothing else of them.
    public struct WatchReminder: Hashable, Sendable {
        public let due, overdue: Int
        /// Cases in a crisis of which a step is late, own ones and those that are kept, and own cases that
        /// lack their plan; known once the passphrase was typed.
        public var lateSteps = 0, plansMissing = 0
        /// The reader leads cases; the principal is only told that some are late.
        public let isOwner: Bool
    }

    /// What the semester owes around the cases: how many times, and how many planned things nobody
    /// has confirmed.
    public struct CareWorkReminder: Hashable, Sendable {
        public let owed, unconfirmed: Int
    }
}
