/// One look into the sealed file, as its log keeps it.
public struct CareView: Codable, Hashable, Sendable, Identifiable {
    public enum Subject: String, CaseIterable, Codable, Sendable {
        /// The list was unlocked, a case was read, an identity was revealed, and masked again; a paper
        /// was written out, with a name or without.
        case list, caseFile, identity, masked, exported
    }

    public enum Reason: String, CaseIterable, Codable, Sendable {
        /// 跟进联系, 危机处置, 转介送医, 家校沟通, 复评会商, 其他.
        case followUp, crisis, referral, guardian, review, other
    }

    public let id: Int64
    public let at: Moment
    public let viewer: Person.ID
    public let subject: Subject
    /// Of the case; nil for the list.
    public let code: String?
    public let reason: Reason?
    public let words: String
    /// How long an identity was to be seen: at most, or in fact where it was masked.
    public let seconds: Int
    /// The principal who stood by and approved, where the look needed it.
    public let approver: Person.ID?

    public init(
        id: Int64 = 0, at: Moment, viewer: Person.ID, subject: Subject, code: String? = nil,
        reason: Reason? = nil, words: String = "", seconds: Int = 0, approver: Person.ID? = nil
    ) {
        self.id = id
        self.at = at
        self.viewer = viewer
        self.subject = subject
        self.code = code
        self.reason = reason
        self.words = words
        self.seconds = seconds
        self.approver = approver
    }

    /// The same under the number that the file gave it.
    public func numbered(_ id: Int64) -> CareView {
        CareView(
            id: id, at: at, viewer: viewer, subject: subject, code: code, reason: reason,
            words: words, seconds: seconds, approver: approver)
    }

    /// An identity goes from the screen after so many seconds.
    public static let revealSeconds = 60

    /// The log is shown and extracted so many days back; it is kept for ever.
    public static let shownDays = 30
}
