/// Weeks of a semester, such as 1–8 and 10–16, or the odd ones only; all where nothing is said.
public struct SchoolWeeks: Hashable, Sendable {
    /// 单双周.
    public enum Turn: String, CaseIterable, Sendable {
        case every, odd, even
    }

    /// Ascending and apart from each other; empty for the whole semester.
    public let ranges: [ClosedRange<Int>]
    public let turn: Turn

    public static let all = SchoolWeeks(ranges: [], turn: .every)

    private init(ranges: [ClosedRange<Int>], turn: Turn) {
        self.ranges = ranges
        self.turn = turn
    }

    /// The last week that a semester is taken to have.
    private static let last = 30

    /// Reads what `text` writes, and what people write: `1-8,10-16`, `1-16单`, `双周`, `第3周`, and `14-`, `第14周起`
    /// to the end of the semester.
    public init?(text: some StringProtocol) {
        var turn = Turn.every
        var plain = ""
        let said = ["及以后", "以后", "之后"].reduce(String(text)) { $0.replacing($1, with: "起") }
        for character in said {
            switch character {
            case "单", "o": turn = .odd
            case "双", "e": turn = .even
            case "第", "周", " ", "　": break
            case "，", "、": plain.append(",")
            case "–", "—", "－", "~", "～", "至", "到", "起", "+", "＋": plain.append("-")
            default: plain.append(character)
            }
        }
        var ranges: [ClosedRange<Int>] = []
        for field in plain.split(separator: ",", omittingEmptySubsequences: false)
        where !plain.isEmpty {
            let ends = field.split(separator: "-", omittingEmptySubsequences: false)
            let isOpen = ends.count == 2 && ends[1].isEmpty
            let numbers = ends.compactMap { RuleSettings.number($0) } + (isOpen ? [Self.last] : [])
            guard (1...2).contains(ends.count), numbers.count == ends.count,
                let first = numbers.first, let last = numbers.last,
                (1...Self.last).contains(first), (first...Self.last).contains(last),
                first > ranges.last?.upperBound ?? 0
            else { return nil }
            ranges.append(first...last)
        }
        self.init(ranges: ranges, turn: turn)
    }

    public var isAll: Bool { ranges.isEmpty && turn == .every }

    public func contains(_ week: Int) -> Bool {
        switch turn {
        case .odd where week % 2 == 0, .even where week % 2 == 1: false
        default: ranges.isEmpty || ranges.contains { $0.contains(week) }
        }
    }

    /// For example `1-8,10` or, of the odd ones, `1-8,10o`; empty for all.
    public var text: String {
        let weeks = ranges.map {
            $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)-\($0.upperBound)"
        }
        let suffix =
            switch turn {
            case .every: ""
            case .odd: "o"
            case .even: "e"
            }
        return weeks.joined(separator: ",") + suffix
    }
}
