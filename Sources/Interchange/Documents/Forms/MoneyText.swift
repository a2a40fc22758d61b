/// Sums of money as the forms write them.
enum MoneyText {
    /// 分 as 元, without a fraction where there is none.
    static func yuan(_ cents: Int) -> String {
        let fraction = cents % 100
        guard fraction != 0 else { return "\(cents / 100) 元" }
        return "\(cents / 100)." + (fraction < 10 ? "0" : "") + "\(fraction) 元"
    }
}
