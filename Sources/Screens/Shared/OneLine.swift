nonisolated extension String {
    /// The text with blanks for its line breaks. Most have none, and every row of a list is asked.
    var onOneLine: String {
        for byte in utf8 where byte < 0x20 || byte == 0xC2 || byte == 0xE2 {
            return split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        return self
    }
}
