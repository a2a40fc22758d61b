import Domain

/// The dates that the header of a duty plan gives to its weekdays, or its title to the whole of it:
/// 周一（11月30日）, 2026年11月30日至12月4日.
enum PlanDays: Hashable {
    case none
    /// From the first of them to the last.
    case dated(ClosedRange<Day>)
    /// Dates that do not fall on their weekdays, or in no one week, as written.
    case unclear(String)

    /// The one range of days that the titles name; `PlanTitle` tells of all else that they say.
    init(titles: [String]) {
        let ranges = Set(titles.flatMap { TitleDays.ranges(in: $0) ?? [] })
        let isTorn = titles.contains { TitleDays.ranges(in: $0) == nil }
        self = .none
        if let days = ranges.first, ranges.count == 1, !isTorn { self = .dated(days) }
    }

    /// Years that are left out are those in which the dates fall on their weekdays.
    init(_ columns: ColumnMap<DutyGridColumn>, today: Day) {
        let heads = zip(DutyGridColumn.days, Weekday.allCases).compactMap { column, weekday in
            columns.position(of: column).map { (title: columns.header[$0], weekday: weekday) }
        }
        let written = heads.filter { Self.isDated($0.title) }
        guard let first = written.first else {
            self = .none
            return
        }
        let all = written.map(\.title).joined(separator: " ")
        guard let anchor = Self.days(first.title, first.weekday, near: today).first,
            abs(today.days(until: anchor)) < Self.furthest
        else {
            self = .unclear(all)
            return
        }
        let days = written.compactMap { head in
            Self.days(head.title, head.weekday, near: anchor)
                .first { abs(anchor.days(until: $0)) < 7 }
        }
        guard days.count == written.count, let earliest = days.min(), let last = days.max(),
            earliest.days(until: last) < 7
        else {
            self = .unclear(all)
            return
        }
        // Where some weekdays have no date the whole week is meant.
        let monday = anchor.adding(days: 1 - anchor.weekday.rawValue)
        let week = monday...monday.adding(days: 6)
        guard days.count < heads.count else {
            self = .dated(earliest...last)
            return
        }
        let isOneWeek = week.contains(earliest) && week.contains(last)
        self = isOneWeek ? .dated(week) : .unclear(all)
    }

    /// These days, or those of the title where there are none; they have to be among them.
    func within(_ title: PlanDays) -> PlanDays {
        switch (self, title) {
        case (.none, _): title
        case (.dated(let days), .dated(let all)) where !days.overlaps(all):
            .unclear("\(days.lowerBound.text) \(days.upperBound.text)")
        default: self
        }
    }

    /// A plan for a week half a year away is hardly meant: a date that fits no weekday of this year
    /// fits one of the next.
    private static let furthest = 183

    /// The first day that is named.
    var first: Day? {
        if case .dated(let days) = self { days.lowerBound } else { nil }
    }

    /// From today on, as long as not all of it has gone by.
    func days(from today: Day) -> ClosedRange<Day>? {
        guard case .dated(let days) = self else { return nil }
        return days.contains(today) ? today...days.upperBound : days
    }

    /// Says more than how many people, which lessons, which gate or which hours: 周一（2人）, 周一（1-2节）,
    /// 周一（1号门）, 周一（7:20-7:50）.
    private static func isDated(_ title: String) -> Bool {
        if namesAMonth(title) { return true }
        let figures = figures(in: title)
        guard !figures.isEmpty, ClockRange(text: figures) == nil else { return false }
        if figures.contains(where: { "年月".contains($0) }) { return true }
        let text = TextWidth.narrow(title).filter { !$0.isWhitespace }
        let next = text.drop { !isFigure($0) }.drop { isOfADay($0) }.first
        if let next, counted.contains(next) { return false }
        // A number alone is a day where nothing names it: 周一 23, 周一（23）, but not 周一（门1）.
        let before = text.prefix { !isFigure($0) }.last
        let isBare = figures.allSatisfy(isFigure)
        return !isBare || before.map { !$0.isLetter || "一二三四五六日天".contains($0) } ?? true
    }

    /// What a number before it counts, or tells apart.
    private static let counted: Set<Character> = [
        "人", "名", "节", "课", "班", "组", "岗", "位", "个", "号", "门", "楼", "层", "时", "点", "分", ":", "#",
    ]

    /// 30 Nov, November 30.
    private static func namesAMonth(_ title: String) -> Bool {
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        return title.lowercased().split { !$0.isLetter }.contains { word in
            word.count > 2 && months.contains { $0.hasPrefix(word) }
        }
    }

    /// The days of that date that fall on the weekday, the nearest first.
    private static func days(_ title: String, _ weekday: Weekday, near day: Day) -> [Day] {
        do throws(DateCell.Problem) {
            let cell = try DateCell(figures(in: title))
            return Set((-1...1).compactMap { cell.day(in: day.year + $0) })
                .filter { $0.weekday == weekday }
                .sorted { abs(day.days(until: $0)) < abs(day.days(until: $1)) }
        } catch {
            return []
        }
    }

    private static func figures(in title: String) -> String {
        String(TextWidth.narrow(title).drop { !isFigure($0) }.prefix(while: isOfADay))
    }

    private static func isFigure(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    private static func isOfADay(_ character: Character) -> Bool {
        isFigure(character) || "年月日号./-".contains(character)
    }
}
