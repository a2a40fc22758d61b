import Domain

/// A day as people say it, counted from today: `明天`, `下周一`, `上周五`, `周三`, `tomorrow`, `next Monday`, `Fri`.
nonisolated enum SpokenDay {
    /// A weekday without its week is the nearest one to come, today included, or looking back the last one. Nil
    /// for anything else, never a guess.
    static func read(_ text: String, today: Day, looksBack: Bool = false) -> Day? {
        let said = String(
            String.UnicodeScalarView(text.trimmed.unicodeScalars.map(\.halfWidth))
        ).lowercased()
        if let days = days[said] { return today.adding(days: days) }
        let (week, name) = split(said)
        guard let weekday = weekdays[name] else { return nil }
        let now = today.weekday.rawValue
        if let week { return today.adding(days: 7 * week + weekday - now) }
        return looksBack
            ? today.adding(days: -((now - weekday + 7) % 7))
            : today.adding(days: (weekday - now + 7) % 7)
    }

    /// Weeks from this one, where one is said, and the name of the day in it. In Chinese a day always has its 周.
    private static func split(_ said: String) -> (week: Int?, name: String) {
        for (before, week) in weeks where said.hasPrefix(before) {
            let rest = said.dropFirst(before.count)
            if let unit = units.first(where: rest.hasPrefix) {
                return (week, "周" + rest.dropFirst(unit.count))
            }
        }
        if let unit = units.first(where: said.hasPrefix) {
            return (nil, "周" + said.dropFirst(unit.count))
        }
        let words = said.split(separator: " ").map(String.init)
        guard words.count == 2, let week = englishWeeks[words[0]] else { return (nil, said) }
        return (week, words[1])
    }

    private static let days = [
        "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "昨天": -1, "昨日": -1, "前天": -2,
        "today": 0, "tomorrow": 1, "yesterday": -1,
    ]

    private static let weeks = [("下下", 2), ("下", 1), ("上上", -2), ("上", -1), ("本", 0), ("这", 0)]
    private static let units = ["周", "星期", "礼拜"]
    private static let englishWeeks = ["next": 1, "this": 0, "last": -1]

    /// From 1 for Monday.
    private static let weekdays: [String: Int] = {
        let chinese = ["一", "二", "三", "四", "五", "六", "日"].enumerated()
            .flatMap { [("周" + $1, $0 + 1), ("周\($0 + 1)", $0 + 1)] }
        let english = [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        ].enumerated().flatMap { [($1, $0 + 1), (String($1.prefix(3)), $0 + 1)] }
        return Dictionary(uniqueKeysWithValues: chinese + english + [("周天", 7)])
    }()
}
