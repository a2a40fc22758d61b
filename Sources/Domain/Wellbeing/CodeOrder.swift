/// The order of codes such as `X-031`: by what stands before the number, then by the number, of however many
/// digits.
public struct CodeOrder: Comparable, Sendable {
    private let name: Substring
    private let number: Int
    /// As it is written, where two are else the same.
    private let code: String

    public init(_ code: String) {
        self.code = code
        let dash = code.lastIndex(of: "-")
        let digits = dash.map { code[code.index(after: $0)...] } ?? ""
        if let dash, let number = Int(digits) {
            (name, self.number) = (code[..<dash], number)
        } else {
            (name, number) = (code[...], 0)
        }
    }

    public static func < (left: CodeOrder, right: CodeOrder) -> Bool {
        (left.name, left.number, left.code) < (right.name, right.number, right.code)
    }
}
