/// Tells office phones from private ones, which the roll does not keep.
public enum PhoneNumber {
    /// Mobile numbers are private: eleven digits from 1 on, perhaps behind +86.
    public static func isMobile(_ phone: some StringProtocol) -> Bool {
        var digits = String(phone.filter { ("0"..."9").contains($0) })
        if digits.count == 13, digits.hasPrefix("86") { digits.removeFirst(2) }
        return digits.count == 11 && digits.hasPrefix("1")
    }

    /// One or several numbers, such as 8821, 0871-65328821 or 8821/8822: digits enough to call, and nothing
    /// but the signs that are written between them.
    public static func isWellFormed(_ phones: String) -> Bool {
        let numbers = numbers(in: phones)
        return !numbers.isEmpty
            && numbers.allSatisfy { number in
                let digits = number.filter { ("0"..."9").contains($0) }.count
                return (3...16).contains(digits)
                    && number.allSatisfy { ("0"..."9").contains($0) || " +-()#*".contains($0) }
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

    /// What is written as several numbers in one cell.
    public static func numbers(in phones: String) -> [Substring] {
        phones.split { "/;,、，；".contains($0) }
    }
}
