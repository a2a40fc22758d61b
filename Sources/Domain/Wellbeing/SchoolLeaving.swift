/// 离校结案: the pupil is of this school no more. That says nothing of the risk, which may go on elsewhere: who
/// was told is kept in codes, and nothing of what was told.
public struct SchoolLeaving: Codable, Hashable, Sendable {
    public enum Reason: String, CaseIterable, Codable, Sendable {
        /// 毕业, 转学, 退学, 其他离校.
        case graduated, transferred, withdrew, other
    }

    /// The school or the institution that the pupil goes to; it is told with the guardian's consent alone.
    public enum Receiver: String, CaseIterable, Codable, Sendable {
        /// 已告知（监护人同意）, 监护人不同意告知, 未告知或无接收方.
        case informed, consentRefused, notInformed
    }

    public var reason: Reason
    /// The first day on which the pupil was not of the school any more.
    public var day: Day
    /// Whether the guardian was told that the watch ends here.
    public var isGuardianTold: Bool
    public var receiver: Receiver

    public init(reason: Reason, day: Day, isGuardianTold: Bool, receiver: Receiver) {
        self.reason = reason
        self.day = day
        self.isGuardianTold = isGuardianTold
        self.receiver = receiver
    }
}
