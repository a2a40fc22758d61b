/// The ways in which a cell of a duty grid names people, places and slots.
enum DutyGridCell {
    /// 张三、李四, one a line, or with blanks between; 李　四 is one name.
    static func names(in text: String) -> [String] {
        parts(of: text, apart: "、，,；;/／+＋&\n").flatMap(spaced)
    }

    /// 校门、操场, or one a line.
    static func parts(in text: String) -> [String] {
        parts(of: text, apart: "、，,；;\n")
    }

    /// What 校门：张三、李四 or 校门（张三） calls a place or a slot, and who stands there; nil where
    /// nothing holds them apart.
    static func named(in text: String) -> [(label: String, names: [String])]? {
        var named: [(label: String, names: [String])] = []
        for part in parts(of: text, apart: "；;\n") {
            guard let gap = gap(in: part) else { return nil }
            let label = part[..<gap].trimmed
            let behind = part[part.index(after: gap)...]
            let people =
                "（(".contains(part[gap]) ? behind.filter { !"）)".contains($0) } : String(behind)
            guard !label.isEmpty, !names(in: people).isEmpty else { return nil }
            named.append((label, names(in: people)))
        }
        return named
    }

    /// The last colon that stands in no time of day, and in no parentheses; else the first of these.
    private static func gap(in text: String) -> String.Index? {
        let colon = text.indices.last { index in
            guard ":：".contains(text[index]) else { return false }
            let next = text.index(after: index)
            let isInTime =
                index > text.startIndex && next < text.endIndex
                && text[text.index(before: index)].isNumber && text[next].isNumber
            let open = text[..<index].count { "（(".contains($0) }
            return !isInTime && open == text[..<index].count { "）)".contains($0) }
        }
        return colon ?? text.firstIndex { "（(".contains($0) }
    }

    /// Whether a cell under a weekday says that the duty of the row falls on it; nil where it says
    /// neither.
    static func isMarked(_ text: String) -> Bool? {
        switch TextWidth.narrow(text).lowercased() {
        case "√", "✓", "✔", "☑", "○", "●", "◯", "■", "1", "是", "值", "值班", "在岗", "y", "yes", "v":
            true
        case "×", "✗", "✘", "x", "□", "0", "否", "休", "空", "n", "no": false
        default: nil
        }
    }

    private static func parts(of text: String, apart separators: String) -> [String] {
        text.split { separators.contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// Blanks hold Chinese names apart, except those between single characters, which stretch one.
    private static func spaced(_ text: String) -> [String] {
        let words = text.split { $0.isWhitespace }.map(String.init)
        let isChinese = words.allSatisfy { $0.unicodeScalars.contains { $0.value > 0x2E7F } }
        guard words.count > 1, isChinese else { return [text] }
        var isStretched = false
        return words.reduce(into: []) { names, word in
            if word.count == 1, isStretched, let last = names.popLast() {
                names.append(last + word)
            } else {
                names.append(word)
            }
            isStretched = word.count == 1
        }
    }
}

extension StringProtocol {
    /// Without blanks at either end.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
