/// Numbers below a thousand in Chinese figures: 二十三 and 二三 are both 23.
public enum ChineseNumber {
    public static func isFigure(_ character: Character) -> Bool {
        digits[character] != nil || character == "十" || character == "百"
    }

    /// `figures` holds nothing but figures.
    public static func value(of figures: some Collection<Character>) -> Int {
        guard figures.contains(where: { $0 == "十" || $0 == "百" }) else {
            return figures.prefix(9).reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
        }
        var sum = 0
        var digit: Int?
        for character in figures.prefix(9) {
            switch character {
            case "百":
                sum += (digit ?? 1) * 100
                digit = nil
            case "十":
                sum += (digit ?? 1) * 10
                digit = nil
            default: digit = digits[character]
            }
        }
        return sum + (digit ?? 0)
    }

    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9,
    ]
}
