/// Text as it may stand on paper: without what a reader does not see and what reorders its neighbours.
enum PrintedText {
    /// One line: control characters and line breaks become blanks, invisible and bidirectional signs go.
    static func line(_ text: String) -> String {
        clean(text) { isBlank($0) ? " " : nil }
    }

    /// The same, and line breaks stay.
    static func paragraph(_ text: String) -> String {
        clean(text) { $0 == "\n" ? "\n" : isBlank($0) ? " " : nil }
    }

    /// As content of HTML, SVG and quoted attributes.
    static func markup(_ text: String) -> String {
        var markup = ""
        for character in paragraph(text) {
            switch character {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            case "'": markup += "&#39;"
            default: markup.append(character)
            }
        }
        return markup
    }

    private static func clean(
        _ text: String, _ special: (Unicode.Scalar) -> Unicode.Scalar?
    ) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            if let replacement = special(scalar) {
                cleaned.append(replacement)
            } else if isVisible(scalar) {
                cleaned.append(scalar)
            }
        }
        return String(cleaned)
    }

    /// The full-width blank stays: forms leave room with it.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value != 0x3000 && scalar.properties.isWhitespace
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            false
        default: true
        }
    }
}
