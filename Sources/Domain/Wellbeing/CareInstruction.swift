/// What a class teacher sees of a case: its code, and what to do.
public struct CareInstruction: Codable, Hashable, Sendable {
    public let code: String
    public let text: String
    public let at: Moment

    public init(code: String, text: String, at: Moment) {
        self.code = code
        self.text = text
        self.at = at
    }
}
