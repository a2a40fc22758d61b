/// 延期申请: until when, why, and what protects people meanwhile.
public struct ExtensionRequest: Hashable, Sendable {
    public let due: Day
    public let reason: String
    /// 延期期间的防护措施.
    public let protection: String

    public init(due: Day, reason: String, protection: String) {
        self.due = due
        self.reason = reason
        self.protection = protection
    }
}
