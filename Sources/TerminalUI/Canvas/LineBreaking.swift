/// Where text breaks into rows of limited width; nothing is left out and nothing is reordered.
nonisolated enum LineBreaking {
    /// The rows of one line (without line breaks) as ranges of its characters, which follow one
    /// another without gaps. A row is wider than `columns` only when one character alone is.
    static func rows(of line: ArraySlice<Character>, columns: Int) -> [Range<Int>] {
        let columns = max(1, columns)
        var rows: [Range<Int>] = []
        var start = line.startIndex
        while true {
            let end = fittingEnd(of: line, from: start, columns: columns)
            guard end < line.endIndex else { return rows + [start..<line.endIndex] }
            let cut = breakPoint(in: line, from: start, to: end)
            rows.append(start..<cut)
            start = cut
        }
    }

    /// The rows of a whole text; line breaks belong to no row.
    static func rows(of text: [Character], columns: Int) -> [Range<Int>] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { rows(of: $0, columns: columns) }
    }

    private static func fittingEnd(
        of line: ArraySlice<Character>, from start: Int, columns: Int
    ) -> Int {
        var width = 0
        var end = start
        while end < line.endIndex {
            width += DisplayText.width(of: line[end])
            if width > columns { break }
            end += 1
        }
        return end == line.endIndex ? end : max(end, start + 1)
    }

    /// The last good place to break at or before `end`; `end` itself where there is none.
    private static func breakPoint(
        in line: ArraySlice<Character>, from start: Int, to end: Int
    ) -> Int {
        if line[end] == " " { return end }
        var place = end
        while place > start {
            if allowsBreak(between: line[place - 1], and: line[place]), place > start {
                return place
            }
            place -= 1
        }
        return end
    }

    private static func allowsBreak(between left: Character, and right: Character) -> Bool {
        if right == " " || closing.contains(right) || opening.contains(left) { return false }
        if left == " " { return true }
        return DisplayText.width(of: left) > 1 || DisplayText.width(of: right) > 1
    }

    private static let closing = Set<Character>("\u{FF0C}。、；：？！）」』》】〉”’…·.,;:?!)]}%")
    private static let opening = Set<Character>("（「『《【〈“‘([{")
}
