import Domain

/// Deadlines that a ledger gives in words: 立即, 3天内, 5个工作日, 一周内, 1个月.
struct HazardDeadlineWords {
    /// Counts from the finding.
    let rule: DeadlineRule

    /// Nil where the text is no such wording.
    init?(_ text: String) {
        var words = TextWidth.narrow(text).filter { !$0.isWhitespace }[...]
        if Self.immediate.contains(String(words)) {
            rule = DeadlineRule(count: 0, unit: .calendarDays)
            return
        }
        if words.hasPrefix("限") { words.removeFirst() }
        let figures = words.prefix { ("0"..."9").contains($0) || ChineseNumber.isFigure($0) }
        guard !figures.isEmpty, figures.count < 4 else { return nil }
        let count = Int(figures) ?? ChineseNumber.value(of: figures)
        let unit = String(words.dropFirst(figures.count))
        guard let rule = Self.rule(count, unit) else { return nil }
        self.rule = rule
    }

    private static let immediate: Set<String> = [
        "立即", "立即整改", "当场", "当场整改", "现场整改", "即时", "即日", "当天", "当日", "立行立改",
    ]

    /// 3日 alone might be the third of a month, so it is none.
    private static func rule(_ count: Int, _ unit: String) -> DeadlineRule? {
        switch unit {
        case "天", "天内", "天之内", "天以内", "日内", "日之内", "日以内":
            DeadlineRule(count: count, unit: .calendarDays)
        case "个工作日", "个工作日内", "工作日", "工作日内": DeadlineRule(count: count, unit: .schoolDays)
        case "周", "周内", "星期", "个星期", "星期内", "个星期内":
            DeadlineRule(count: count * 7, unit: .calendarDays)
        case "个月", "个月内", "月内": DeadlineRule(count: count * 30, unit: .calendarDays)
        default: nil
        }
    }
}
