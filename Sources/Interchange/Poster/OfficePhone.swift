/// Tells an office's phone from a person's own.
enum OfficePhone {
    /// Eleven digits that begin as mobile numbers of the mainland do, with whatever signs and country
    /// code around them.
    static func looksPrivate(_ phone: String) -> Bool {
        var digits = TextWidth.narrow(phone).filter(\.isWholeNumber)
        if digits.hasPrefix("0086") { digits.removeFirst(4) }
        if digits.hasPrefix("86"), digits.count > 11 { digits.removeFirst(2) }
        guard digits.count >= 11, digits.hasPrefix("1"),
            let second = digits.dropFirst().first?.wholeNumberValue
        else { return false }
        return second >= 3
    }
}
