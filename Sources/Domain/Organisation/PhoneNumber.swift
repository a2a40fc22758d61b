/// Reads the office phones of a cell or a field; private ones are `MobileNumber`'s.
public enum PhoneNumber {
    /// One or several numbers, such as 8821, 0871-65328821 or 8821/8822: digits enough to call, and nothing
    /// but the signs that are written between them.
    public static func isWellFormed(_ phones: String) -> Bool {
        let numbers = numbers(in: phones)
        return !numbers.isEmpty
            && numbers.allSatisfy { number in
                let digits = number.filter(isDigit).count
                return (3...16).contains(digits)
                    && number.allSatisfy { isDigit($0) || " +-()#*".contains($0) }
            }
    }

    /// The same with a word before the number that says which phone it is: 内线 8231, 值班手机 139….
    public static func isCallable(_ phones: String) -> Bool {
        let numbers = numbers(in: phones).map(unlabelled)
        return !numbers.isEmpty && numbers.allSatisfy(isWellFormed)
    }

    private static let labels = ["值班手机", "值班电话", "内线", "分机", "手机", "电话", "座机", "ext."]

    private static func unlabelled(_ number: Substring) -> String {
        var rest = number.drop { $0.isWhitespace }
        if let label = labels.first(where: rest.lowercased().hasPrefix) {
            rest = rest.dropFirst(label.count).drop { $0.isWhitespace || "：:".contains($0) }
        }
        return String(rest)
    }

    /// What is written as several numbers in one cell, or on several lines of it.
    public static func numbers(in phones: String) -> [Substring] {
        phones.split { "/;,、，；".contains($0) || $0.isNewline }
    }

    /// The numbers of an office in a text, with / between; nil where there are none. What introduced a
    /// mobile number (转, 手机) goes with it.
    public static func office(in text: String) -> String? {
        guard MobileNumber.maskedKind(in: text) != nil else { return text }
        let rest = numbers(in: MobileNumber.masked(text, by: "/")).compactMap(trimmed)
        return rest.isEmpty ? nil : rest.joined(separator: "/")
    }

    /// From the first digit or bracket before one to the last digit; nil without digits enough to call.
    private static func trimmed(_ part: Substring) -> Substring? {
        guard let first = part.firstIndex(where: isDigit),
            let last = part.lastIndex(where: isDigit),
            part.filter(isDigit).count >= 3
        else { return nil }
        let before = part[..<first]
        let opens = before.last.map { "(（+".contains($0) } ?? false
        return part[(opens ? before.index(before: first) : first)...last]
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
