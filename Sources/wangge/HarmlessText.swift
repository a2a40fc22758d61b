import TerminalUI

/// Text from outside, made fit to stand in a line on a terminal.
enum HarmlessText {
    /// On one line of at most `columns` columns; control and direction characters are told by their
    /// numbers, as `<U+202E>`, and so cannot do anything.
    static func line(_ text: String, columns: Int = 60) -> String {
        var line = ""
        var width = 0
        // Where the line ends if it has to be cut, with a column for the sign that says so.
        var cut = line.endIndex
        // Marks take no column, so the scalars are limited, too.
        for (count, scalar) in text.unicodeScalars.enumerated() {
            let shown = shown(scalar)
            width += DisplayText.width(of: shown)
            guard width <= columns, count < columns * 4 else { return line[..<cut] + "…" }
            line += shown
            if width < columns { cut = line.endIndex }
        }
        return line
    }

    /// A path, as long as one can be, so that it can be used again.
    static func path(_ text: String) -> String { line(text, columns: 4096) }

    private static func shown(_ scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .lineSeparator, .paragraphSeparator: "↵"
        case .control where scalar == "\n": "↵"
        case .control, .format, .privateUse: "<" + number(of: scalar) + ">"
        default: String(scalar)
        }
    }

    private static func number(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
