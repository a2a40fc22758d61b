/// From one minute of a day to another one, which is not included; may end on the next day.
public struct ClockRange: Hashable, Sendable {
    /// Minutes after midnight: 0 ..< 1 440.
    public let start: Int
    /// Minutes after the same midnight; over 1 440 where the range ends on the next day.
    public let end: Int

    /// An end at or before the start is meant for the next day. Nil for times that no clock shows.
    public init?(start: Int, end: Int) {
        guard (0..<1_440).contains(start), (0...1_440).contains(end) else { return nil }
        self.start = start
        self.end = end > start ? end : end + 1_440
    }

    /// Reads `07:30-08:00`, with a full-width colon, a dash of any kind or 至 as well.
    public init?(text: some StringProtocol) {
        let plain = String(
            text.compactMap { character -> Character? in
                switch character {
                case "：", ".": ":"
                case "–", "—", "－", "~", "～", "至": "-"
                case " ", "　": nil
                default: character
                }
            })
        let ends = plain.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let start = Self.minute(ends[0]), let end = Self.minute(ends[1])
        else { return nil }
        self.init(start: start, end: end)
    }

    private static func minute(_ text: Substring) -> Int? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count == 2, (1...2).contains(fields[0].utf8.count), fields[1].utf8.count == 2,
            let hour = RuleSettings.number(fields[0]), let minute = RuleSettings.number(fields[1]),
            hour <= 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// How long it lasts.
    public var minutes: Int { end - start }

    public var endsOnTheNextDay: Bool { end > 1_440 }

    /// For example `07:30-08:00`.
    public var text: String { Self.clock(start) + "-" + Self.clock(end) }

    /// For example `07:30`.
    public var startText: String { Self.clock(start) }

    private static func clock(_ minute: Int) -> String {
        let minute = minute > 1_440 ? minute - 1_440 : minute
        return padded(minute / 60, to: 2) + ":" + padded(minute % 60, to: 2)
    }

    /// When it begins, and when it ends, if it begins on `day`.
    public func moments(on day: Day) -> Range<Moment> {
        let start = Moment(day: day, secondOfDay: start * 60)
        return start..<Moment(day: day, secondOfDay: end * 60)
    }

    public func overlaps(_ other: ClockRange) -> Bool {
        start < other.end && other.start < end
    }
}

extension ClockRange {
    /// The last minute of a day: what stands where no time could be read.
    public static let never = ClockRange(unchecked: 1_439, 1_440)

    private init(unchecked start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }
}
