/// The lines of a text in which boxes are drawn with `＋－｜`, as a Chinese input method types them.
struct FullWidthLines {
    /// Counted from one.
    let numbers: [Int]

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        numbers = lines.indices.filter { Self.draws(lines[$0]) }.map { $0 + 1 }
    }

    /// A corner with a stroke beside it, or a bar at both ends; in words, as in A－1 or C＋＋, the signs stay.
    private static func draws(_ line: Substring) -> Bool {
        let drawn = line.filter { !$0.isWhitespace }
        if let first = drawn.first, let last = drawn.last, drawn.count > 1,
            first == "｜" && isBar(last) || isBar(first) && last == "｜"
        {
            return true
        }
        return zip(drawn, drawn.dropFirst()).contains { left, right in
            let isWide = left == "＋" || left == "－" || right == "＋" || right == "－"
            return isWide && (isPlus(left) && isStroke(right) || isStroke(left) && isPlus(right))
        }
    }

    private static func isPlus(_ sign: Character) -> Bool { sign == "＋" || sign == "+" }

    private static func isStroke(_ sign: Character) -> Bool { sign == "－" || sign == "-" }

    private static func isBar(_ sign: Character) -> Bool {
        ["｜", "|", "│", "┃", "║"].contains(sign)
    }
}
