/// 公民身份号码: an area, a day of birth and a serial number, of which the last sign proves all the others
/// (GB 11643-1999, which takes MOD 11-2 of ISO 7064).
enum IdentityCardNumber {
    /// Whether the seventeen digits before an X, or the eighteen, can be somebody's.
    static func isOne(_ digits: [Int], endsInX: Bool) -> Bool {
        guard digits.count == (endsInX ? 17 : 18), digits[0] != 0 else { return false }
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let proof = proofs[sum % proofs.count]
        return isBirthday(digits[6..<14]) && proof == (endsInX ? ten : digits[17])
    }

    /// Of somebody who can be alive: born in 1900 or later.
    private static func isBirthday(_ digits: ArraySlice<Int>) -> Bool {
        let number = digits.reduce(0) { $0 * 10 + $1 }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        return (1900...2099).contains(year) && Day(year: year, month: month, day: day) != nil
    }

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    /// Which sign goes with what is left of the sum.
    private static let proofs = [1, 0, ten, 9, 8, 7, 6, 5, 4, 3, 2]
    /// Written as X.
    private static let ten = 10
}
