import Domain

/// What the titles above a duty plan say of its weeks.
enum PlanTitle: Hashable {
    /// Neither weeks nor days.
    case silent
    case weeks(SchoolWeeks)
    /// Weeks or days that cannot be told for certain, as written.
    case unclear(String)

    /// Titles that name different weeks are unclear.
    init(_ titles: [String]) {
        let said = titles.map(PlanTitle.init(weeksIn:)).filter { $0 != .silent }
        if let first = said.first {
            let isOne = said.allSatisfy { $0 == first }
            self = isOne ? first : .unclear(titles.joined(separator: " "))
        } else if case .dated = PlanDays(titles: titles) {
            // Told with the first and the last day of its duties.
            self = .silent
        } else if let title = titles.first(where: Self.hintsAtDays) {
            self = .unclear(title)
        } else {
            let days = titles.filter(Self.isDay)
            self = days.count > 1 ? .unclear(days.joined(separator: " ")) : .silent
        }
    }

    var weeks: SchoolWeeks? {
        if case .weeks(let weeks) = self { weeks } else { nil }
    }

    /// 第13周, 第三至五周, 第1周至第18周, 第1—17周（单周）, 单周.
    private init(weeksIn title: String) {
        // 第13教学周
        let plain = TextWidth.narrow(title).lowercased().filter { !$0.isWhitespace }
            .replacing("教学周", with: "周")
        var named: [String] = []
        var left = ""
        var isOpen = false
        var rest = plain[...]
        while let start = rest.firstIndex(of: "第") {
            left += rest[..<start]
            rest = rest[plain.index(after: start)...]
            var list = WeekList(rest)
            guard let weeks = list.read() else {
                isOpen = isOpen || list.isTorn
                continue
            }
            named.append(weeks)
            rest = list.rest
            isOpen = isOpen || list.goesOn
        }
        left += rest
        let turn = Turn(in: plain)
        guard !isOpen, turn != .both, named.count < 2, !Self.hintsAtWeeks(left) else {
            self = .unclear(title)
            return
        }
        guard let text = named.first ?? (turn == .none ? nil : "") else {
            self = .silent
            return
        }
        self = SchoolWeeks(text: text + turn.rawValue).map { .weeks($0) } ?? .unclear(title)
    }

    /// 单周 or 双周 of a title.
    private enum Turn: String {
        case none = ""
        case odd = "单"
        case even = "双"
        case both

        init(in title: String) {
            func names(_ turn: String) -> Bool {
                [turn + "周", turn + "数周", "(" + turn + ")"].contains { title.contains($0) }
            }
            switch (names("单"), names("双")) {
            case (false, false): self = .none
            case (true, false) where !title.contains("双"): self = .odd
            case (false, true) where !title.contains("单"): self = .even
            default: self = .both
            }
        }
    }

    /// 1-18周, 十四周, 本周, week 3: weeks all the same, in words that are not read.
    private static func hintsAtWeeks(_ text: String) -> Bool {
        let near = ["本周", "这周", "下周", "隔周"]
        if near.contains(where: { text.contains($0) }) || namesNumber(in: text) { return true }
        let isNumbered = text.indices.contains { text[$0] == "周" && isNumber(before: $0, in: text) }
        return isNumbered
            || text.ranges(of: "week").contains { range in
                text[range.upperBound...].drop { $0 == "s" || $0 == "." }.first.map(isDigit)
                    ?? false
            }
    }

    /// 周次：13
    private static func namesNumber(in text: String) -> Bool {
        text.ranges(of: "周次").contains { range in
            text[range.upperBound...].drop { $0 == ":" }.first.map(isDigit) ?? false
        }
    }

    /// Figures in front of a 周 that tell a week: not those of 10周年, 周一周二, 一周安排, nor those
    /// of 高三周末, 校园四周巡查; but those of 学校13周, 高二5周, 校园十三周 and 宿舍四周值班 do.
    private static func isNumber(before week: String.Index, in text: String) -> Bool {
        let before = text[..<week]
        let isInDigits = before.last.map(isDigit) ?? false
        let run = before.reversed().prefix {
            isInDigits ? isDigit($0) : ChineseNumber.isFigure($0)
        }.count
        guard run > 0, !text[week...].hasPrefix("周年") else { return false }
        let ahead = before.dropLast(run)
        if ["周", "星期", "礼拜"].contains(where: { ahead.hasSuffix($0) }) { return false }
        if isInDigits { return true }
        let figures = String(before.suffix(run))
        if let grade = ahead.last, "高初小".contains(grade), run == 1, figures != "十" { return false }
        if let place = ahead.last, "园校楼舍".contains(place), figures == "四" {
            // All around the place, unless it is about who stands there.
            let behind = text[week...].dropFirst()
            return ["护导", "值", "安排"].contains { behind.hasPrefix($0) }
        }
        let isOneWeekLong = ["一", "两"].contains(figures)
        return !isOneWeekLong || ahead.last.map { WeekList.signs[$0] != nil } ?? false
    }

    // MARK: Days

    /// A day that stands alone is that on which the plan was drawn up.
    private static func hintsAtDays(_ title: String) -> Bool {
        namesDays(title) || !isDay(title) && TitleDays.areHinted(in: title)
    }

    /// 11月30日至12月4日, 11.30-12.4.
    private static func namesDays(_ title: String) -> Bool {
        let parts = TextWidth.narrow(title).filter { !$0.isWhitespace }
            .split { "-–—~至到".contains($0) }
        return zip(parts, parts.dropFirst()).contains { one, other in
            isDay(String(one.reversed().prefix(while: isOfADay).reversed()))
                && isDay(String(other.prefix(while: isOfADay)))
        }
    }

    private static func isDay(_ text: String) -> Bool {
        guard text.contains(where: { "月./-".contains($0) }) else { return false }
        do throws(DateCell.Problem) {
            _ = try DateCell(text)
            return true
        } catch {
            return false
        }
    }

    private static func isOfADay(_ character: Character) -> Bool {
        isDigit(character) || "年月日号./".contains(character)
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}

/// Weeks behind a 第: 13周, 三至五周, 1周至第18周, 1、3、5周.
struct WeekList {
    private(set) var rest: Substring
    /// Whether weeks are named, and with them more than can be told from other things.
    private(set) var isTorn = false

    init(_ text: Substring) {
        rest = text
    }

    /// As the ledger writes weeks, for example `1-18`; nil where it is no list of weeks.
    mutating func read() -> String? {
        guard let first = number() else { return nil }
        var text = first
        var isClosed = take("周")
        // 第二周、第三食堂: what no 周 closes belongs to something else.
        var whole = isClosed ? (text: text, rest: rest) : nil
        var open = 0
        while let sign = rest.first.flatMap({ Self.signs[$0] }) {
            let before = rest
            rest.removeFirst()
            let isNamed = take("第")
            guard let next = number() else {
                rest = before
                break
            }
            let closes = take("周")
            // 第14周、2号楼
            guard closes || isNamed || !isClosed else {
                rest = before
                break
            }
            text += sign + next
            isClosed = closes
            open = closes ? 0 : open + 1
            if closes { whole = (text, rest) }
        }
        guard !isClosed else { return text }
        isTorn = whole != nil && open > 1
        guard let whole, !isTorn else { return nil }
        rest = whole.rest
        return whole.text
    }

    /// Whether more is said of the weeks than was read: 第14周起, 第14周至11月30日.
    var goesOn: Bool {
        let words = [
            "起", "开始", "以后", "之后", "以前", "之前", "前后", "后起", "止", "为止", "结束",
        ]
        if words.contains(where: { rest.hasPrefix($0) }) { return true }
        guard let sign = rest.first, Self.signs[sign] == "-" else { return false }
        return rest.dropFirst().first.map { $0 == "第" || $0.isASCII && $0.isNumber } ?? false
    }

    static let signs: [Character: String] = [
        "-": "-", "–": "-", "—": "-", "~": "-", "至": "-", "到": "-", "、": ",", ",": ",",
        "和": ",", "及": ",", "与": ",",
    ]

    private mutating func take(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func number() -> String? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let figures = rest.prefix(while: ChineseNumber.isFigure)
        rest = rest.dropFirst(max(digits.count, figures.count))
        if !digits.isEmpty { return String(digits) }
        return figures.isEmpty ? nil : String(ChineseNumber.value(of: figures))
    }
}
