/// One message about what was just done. Its mark tells its weight where colours do not.
public struct NoticeLine: Hashable {
    public enum Kind: Hashable, Sendable {
        case success, notice, warning, error

        var role: Role {
            switch self {
            case .success: .success
            case .notice: .notice
            case .warning: .warning
            case .error: .error
            }
        }
    }

    /// Columns of the row that are not the message's: its mark, and a blank at both ends.
    public static let frame = 4

    public let text: String
    public let kind: Kind

    public init(_ text: String, kind: Kind) {
        self.text = text
        self.kind = kind
    }

    /// Draws one row; a longer message is cut.
    public func draw(on surface: Surface) {
        surface.fill(kind.role)
        let mark =
            switch kind {
            case .success: surface.symbols[.check] + " "
            case .notice: ""
            case .warning, .error: "! "
            }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        surface.write(mark + line, x: 1, y: 0, columns: max(0, surface.width - 2), role: kind.role)
    }
}
