extension Set<Weekday> {
    /// Reads weekdays as people write them: `135`, `1-5`, `1-4,7`, `周一至周四、周日`; none for an empty text.
    /// Nil for anything else, and for the same day twice.
    public init?(text: String) {
        var days: [Weekday] = []
        for part in text.split(whereSeparator: { ",，、;； ".contains($0) }) {
            guard let read = Self.days(in: part) else { return nil }
            days += read
        }
        self = Set(days)
        guard count == days.count else { return nil }
    }

    private static func days(in part: Substring) -> [Weekday]? {
        let ends = part.split(
            omittingEmptySubsequences: false, whereSeparator: { "-–—~～至到".contains($0) })
        guard ends.count < 3 else { return nil }
        guard let first = figures(in: ends[0]), !first.isEmpty else { return nil }
        guard ends.count == 2 else { return first }
        guard first.count == 1, let last = figures(in: ends[1]), last.count == 1,
            first[0].rawValue < last[0].rawValue
        else { return nil }
        return (first[0].rawValue...last[0].rawValue).compactMap(Weekday.init(rawValue:))
    }

    /// `135`, `一三五`, `周三`.
    private static func figures(in text: Substring) -> [Weekday]? {
        var rest = text
        for name in ["星期", "礼拜", "周"] where rest.hasPrefix(name) {
            rest = rest.dropFirst(name.count)
            break
        }
        var days: [Weekday] = []
        for character in rest {
            let number =
                character.wholeNumberValue.flatMap { (1...7).contains($0) ? $0 : nil }
                ?? (character == "天" ? 7 : Self.named.firstIndex(of: character).map { $0 + 1 })
            guard let day = number.flatMap(Weekday.init(rawValue:)) else { return nil }
            days.append(day)
        }
        return days
    }

    private static let named: [Character] = ["一", "二", "三", "四", "五", "六", "日"]
}
