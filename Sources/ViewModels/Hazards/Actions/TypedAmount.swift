/// Reads a sum of yuan as people type it.
nonisolated enum TypedAmount {
    /// `600`, `600.5`, `1,200元`, full-width figures too; in 分. Nil for anything else, a sum below
    /// zero among it.
    static func read(_ text: String) -> Int? {
        var plain = String(String.UnicodeScalarView(text.trimmed.unicodeScalars.map(\.halfWidth)))
        for sign in ["元", "¥", ",", " "] {
            plain = plain.split(separator: sign, omittingEmptySubsequences: true).joined()
        }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), isFigures(parts[0]), parts[0].count <= 12,
            let yuan = Int(parts[0])
        else { return nil }
        guard parts.count == 2 else { return yuan * 100 }
        guard (1...2).contains(parts[1].count), isFigures(parts[1]), let cents = Int(parts[1])
        else { return nil }
        return yuan * 100 + (parts[1].count == 1 ? cents * 10 : cents)
    }

    private static func isFigures(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
    }
}
