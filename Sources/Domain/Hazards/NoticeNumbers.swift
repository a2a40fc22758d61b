/// Consecutive 整改通知书 numbers, counted up from the first one in the way that it is written.
public struct NoticeNumbers: Hashable, Sendable {
    private let stem: String
    private let first: Int
    private let digits: Int

    /// `2026-31` and `教安〔2026〕031` can be counted up; nil for what does not end in figures.
    public init?(from text: String) {
        let figures = text.reversed().prefix { $0.isASCII && $0.isNumber }
        guard !figures.isEmpty, figures.count <= 9, let first = Int(String(figures.reversed()))
        else { return nil }
        stem = String(text.dropLast(figures.count))
        self.first = first
        digits = figures.count
    }

    /// The first one for 0.
    public subscript(place: Int) -> String {
        let text = String(first + place)
        return stem + String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
