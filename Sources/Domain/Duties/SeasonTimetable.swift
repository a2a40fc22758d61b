/// The two timetables of a school year: 夏令 and 冬令.
public enum Season: String, CaseIterable, Sendable {
    case summer, winter
}

/// On which dates of any year the summer timetable holds; the winter one holds on the others.
public struct SeasonTimetable: Hashable, Sendable {
    /// Month and day as one number, for example 501; both included.
    private let first: Int
    private let last: Int

    /// 1 May to 30 September, as most schools of the temperate zone have it.
    public static let standard = SeasonTimetable(first: 501, last: 930)

    private init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    /// Reads `05-01/09-30`.
    public init?(text: some StringProtocol) {
        let dates = text.split(separator: "/", omittingEmptySubsequences: false)
        // A leap year, so that every date that there is can be named.
        let days = dates.compactMap { Day(text: "2024-" + $0) }
        guard dates.count == 2, days.count == 2, days[0] < days[1] else { return nil }
        self.init(first: Self.number(days[0]), last: Self.number(days[1]))
    }

    public var text: String { Self.text(first) + "/" + Self.text(last) }

    private static func text(_ number: Int) -> String {
        padded(number / 100, to: 2) + "-" + padded(number % 100, to: 2)
    }

    public func season(on day: Day) -> Season {
        (first...last).contains(Self.number(day)) ? .summer : .winter
    }

    private static func number(_ day: Day) -> Int { day.month * 100 + day.day }
}

/// The summer timetables that a school has had, each from a day on: a day that is over keeps the hours
/// that it had.
public struct TimetableHistory: Hashable, Sendable {
    /// The latest first.
    private let terms: [Term]

    public struct Term: Hashable, Sendable {
        public let starts: Day
        public let timetable: SeasonTimetable

        public init(starts: Day, timetable: SeasonTimetable) {
            self.starts = starts
            self.timetable = timetable
        }
    }

    public init(_ terms: [Term] = []) {
        self.terms = terms.sorted { $0.starts > $1.starts }
    }

    /// The usual one before a school has said anything else.
    public func season(on day: Day) -> Season {
        let term = terms.first { $0.starts <= day }
        return (term?.timetable ?? .standard).season(on: day)
    }
}
