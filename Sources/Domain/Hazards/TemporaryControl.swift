/// 临时管控: what keeps people safe until the hazard is gone, and how long that holds.
public struct TemporaryControl: Hashable, Sendable {
    public let text: String
    public let validUntil: Moment

    public init(text: String, validUntil: Moment) {
        self.text = text
        self.validUntil = validUntil
    }
}
