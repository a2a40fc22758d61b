public import Domain

/// A signature that was put to a month's page.
public struct SignedMonth: Hashable, Sendable, Identifiable {
    /// The number of its entry in the journal.
    public let id: Int64
    /// For example `2026-11`.
    public let month: String
    public let at: Moment
    public let person: Person.ID
    /// Where both logs ended.
    public let heads: LogHeads
    /// The digest of the figures on the page, hexadecimal; empty where none was noted.
    public let figures: String
    /// What the entry proves of itself.
    public let proof: AuditProof
    /// Both logs still hold what the page names.
    public let isStillThere: Bool
}
