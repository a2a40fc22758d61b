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

    /// What is written as several numbers in one cell.
    public static func numbers(in phones: String) -> [Substring] {
        phones.split { "/;,、，；".contains($0) }
    }
}
