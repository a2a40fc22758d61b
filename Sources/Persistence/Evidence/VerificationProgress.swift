/// How far a verification has come.
public struct VerificationProgress: Hashable, Sendable {
    public enum Phase: Hashable, Sendable, CaseIterable {
        /// The file itself: pages, indexes, references.
        case file
        case journal
        case events
        /// Every hazard's state, replayed from its events.
        case hazards
        case search
        case attachments
    }

    public let phase: Phase
    /// In entries, hazards or files, as the phase has it.
    public let done: Int
    /// 0 where nobody knows.
    public let total: Int
}
