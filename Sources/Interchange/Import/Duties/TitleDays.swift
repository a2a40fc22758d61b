import Domain

/// The days that a title gives a duty plan with their year: 2026年11月23日-27日,
/// 2026年11月30日至12月4日, 2026.11.23-11.27.
enum TitleDays {
    /// Nil where more days follow than were read.
    static func ranges(in title: String) -> [ClosedRange<Day>]? {
        var ranges: [ClosedRange<Day>] = []
        var rest = plain(title)[...]
        while let start = rest.firstIndex(where: isDigit) {
            rest = rest[start...]
            guard let days = range(&rest) else {
                rest = rest.drop(while: isDigit)
                continue
            }
            ranges.append(days)
            let isFollowed = rest.first.map { WeekList.signs[$0] != nil } ?? false
            if isFollowed, rest.dropFirst().first.map(isDigit) ?? false { return nil }
        }
        return ranges
    }

    /// Days or months, of which nothing certain can be told: 11月护导表, 2026年11月30日护导表. The day on
    /// which a plan was drawn up is none of them.
    static func areHinted(in title: String) -> Bool {
        let plain = plain(title)
        let drawnUp = ["制表", "制定", "编制", "填表", "填报", "印发", "打印", "发布", "更新", "修订", "修改"]
        if drawnUp.contains(where: { plain.contains($0) }) { return false }
        if ["本月", "当月", "下月"].contains(where: { plain.contains($0) }) { return true }
        let namesAMonth = plain.indices.dropFirst().contains { index in
            guard plain[index] == "月" else { return false }
            let before = plain[plain.index(before: index)]
            return isDigit(before) || ChineseNumber.isFigure(before)
        }
        return namesAMonth || namesADay(plain)
    }

    private static func namesADay(_ plain: String) -> Bool {
        var rest = plain[...]
        while let start = rest.firstIndex(where: isDigit) {
            rest = rest[start...]
            var behind = rest
            if day(numbers(&behind)) != nil { return true }
            rest = rest.drop(while: isDigit)
        }
        return false
    }

    // MARK: Reading

    /// Takes a range from the front of `rest`; nil, with nothing taken, where none stands there.
    private static func range(_ rest: inout Substring) -> ClosedRange<Day>? {
        var ahead = rest
        guard let first = day(numbers(&ahead)) else { return nil }
        dropNames(&ahead)
        guard let sign = ahead.first, WeekList.signs[sign] == "-" else { return nil }
        ahead = ahead.drop { WeekList.signs[$0] == "-" }
        let second = numbers(&ahead)
        // 2026年11月23日至14周
        let isCounted = second.count == 1 && ahead.first.map { "周月学时点节楼:".contains($0) } ?? false
        guard !isCounted, let last = day(second, after: first), first <= last,
            first.days(until: last) <= longest
        else { return nil }
        dropNames(&ahead)
        rest = ahead
        return first...last
    }

    /// A semester has fewer days.
    private static let longest = 200

    private static func day(_ numbers: [Int]) -> Day? {
        guard numbers.count == 3, (2000...2099).contains(numbers[0]) else { return nil }
        return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// What a last day leaves out is as in the first; 12月28日至1月3日 goes into the next year.
    private static func day(_ numbers: [Int], after first: Day) -> Day? {
        switch numbers.count {
        case 1: return Day(year: first.year, month: first.month, day: numbers[0])
        case 2:
            let year = numbers[0] < first.month ? first.year + 1 : first.year
            return Day(year: year, month: numbers[0], day: numbers[1])
        default: return day(numbers)
        }
    }

    /// Up to three numbers with the marks of a date between them.
    private static func numbers(_ rest: inout Substring) -> [Int] {
        var numbers: [Int] = []
        while numbers.count < 3 {
            let digits = rest.prefix(while: isDigit)
            guard digits.count <= 4, let number = Int(digits) else { break }
            numbers.append(number)
            rest = rest.dropFirst(digits.count)
            guard numbers.count < 3, let mark = rest.first, "年月./-".contains(mark),
                rest.dropFirst().first.map(isDigit) ?? false
            else { break }
            rest = rest.dropFirst()
        }
        return numbers
    }

    /// What may stand behind the numbers of a day: 日, 号（周一）.
    private static func dropNames(_ rest: inout Substring) {
        if let first = rest.first, "日号".contains(first) { rest = rest.dropFirst() }
        let isInParentheses = rest.first == "("
        let inner = isInParentheses ? rest.dropFirst() : rest
        for word in ["周", "星期"] where inner.hasPrefix(word) {
            let behind = inner.dropFirst(word.count)
            guard let figure = behind.first, "一二三四五六日天".contains(figure) else { return }
            rest = behind.dropFirst()
            if isInParentheses, rest.first == ")" { rest = rest.dropFirst() }
            return
        }
    }

    private static func plain(_ title: String) -> String {
        TextWidth.narrow(title).filter { !$0.isWhitespace }
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
