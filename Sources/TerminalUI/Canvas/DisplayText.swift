/// How text measures and shows on a terminal: in columns, as the C library's `wcwidth` counts them.
public nonisolated enum DisplayText {
    /// Columns of a string; each scalar counts for itself, as terminals do it.
    public static func width(of text: String) -> Int {
        var width = 0
        for scalar in text.unicodeScalars { width += cell(for: scalar).columns }
        return width
    }

    public static func width(of text: Substring) -> Int {
        width(of: String(text))
    }

    /// The longest beginning that takes no more than `columns`; never half a character.
    public static func prefix(of text: String, columns: Int) -> String {
        var width = 0
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            guard isPlain(scalars[index]) else {
                return prefixByCharacters(of: text, columns: columns)
            }
            width += cell(for: scalars[index]).columns
            if width > columns { return String(text[..<index]) }
        }
        return text
    }

    /// Columns of one character, all its scalars together.
    public static func width(of character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars { width += cell(for: scalar).columns }
        return width
    }

    /// Breaks text into lines of at most `columns` columns: at line breaks, at blanks where there
    /// are any, between Chinese characters otherwise. Closing punctuation does not begin a line.
    /// Only blanks and line breaks at the breaks are left out.
    public static func wrap(_ text: String, columns: Int) -> [String] {
        if width(of: text) <= columns, !text.contains(where: \.isNewline) { return [text] }
        return Array(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { wrapLine($0, columns: columns) }
    }

    /// Text padded with blanks, or cut, to exactly `columns`.
    public static func fitted(_ text: String, columns: Int) -> String {
        let cut = prefix(of: text, columns: columns)
        return cut + String(repeating: " ", count: max(0, columns - width(of: cut)))
    }

    /// What stands on the screen for a scalar, and how many columns it takes.
    ///
    /// Control characters show as `·`, tabs as a blank; characters that would reorder or join their
    /// neighbours (bidirectional controls, joiners, variation selectors) are not shown at all.
    static func cell(for scalar: Unicode.Scalar) -> (shown: Unicode.Scalar?, columns: Int) {
        let value = scalar.value
        if value >= 0x20 && value < 0x7F { return (scalar, 1) }
        if value < 0x20 || (0x7F..<0xA0).contains(value) {
            return (value == 9 ? " " : "·", 1)
        }
        if value >= 0x4E00 && value <= 0x9FFF { return (scalar, 2) }
        if contains(WidthTable.zero, value) {
            return (isHarmlessMark(value) ? scalar : nil, 0)
        }
        return (scalar, contains(WidthTable.wide, value) ? 2 : 1)
    }

    private static func isHarmlessMark(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            false
        default: true
        }
    }

    private static func contains(_ table: [(first: UInt32, last: UInt32)], _ value: UInt32) -> Bool
    {
        var low = 0
        var high = table.count
        while low < high {
            let middle = (low + high) / 2
            if table[middle].last < value { low = middle + 1 } else { high = middle }
        }
        return low < table.count && table[low].first <= value
    }

    private static func prefixByCharacters(of text: String, columns: Int) -> String {
        var width = 0
        var end = text.startIndex
        for index in text.indices {
            width += self.width(of: text[index])
            if width > columns { break }
            end = text.index(after: index)
        }
        return String(text[..<end])
    }

    /// Whether a scalar is a character of its own whatever stands beside it.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0xA0...0x2FF, 0x2010...0x2027, 0x2500...0x25FF, 0x3000...0x3029,
            0x4E00...0x9FFF,
            0xFF01...0xFF5E:
            true
        default: false
        }
    }

    private static func wrapLine(_ line: ArraySlice<Character>, columns: Int) -> [String] {
        let rows = LineBreaking.rows(of: line, columns: columns)
        let texts = rows.enumerated().map { number, range in
            var row = line[range]
            if number > 0 { row = row.drop { $0 == " " } }
            if number < rows.count - 1 {
                while row.last == " " { row.removeLast() }
            }
            return String(row)
        }
        let kept = texts.filter { !$0.isEmpty }
        return kept.isEmpty ? [""] : kept
    }
}
