/// A point in time as the clock on the school's wall shows it, to the second.
///
/// A school stands in one place and China keeps one time without summer time, so local civil time
/// orders events truly and reads in any tool as it was meant.
public struct Moment: Hashable, Comparable, Sendable {
    public let day: Day
    /// 0 ..< 86 400.
    public let secondOfDay: Int

    public init(day: Day, secondOfDay: Int) {
        self.day = day.adding(days: Int((Double(secondOfDay) / 86_400).rounded(.down)))
        self.secondOfDay = ((secondOfDay % 86_400) + 86_400) % 86_400
    }

    public init(day: Day, hour: Int, minute: Int) {
        self.init(day: day, secondOfDay: hour * 3600 + minute * 60)
    }

    /// Reads `2026-11-23`, `2026-11-23 14:05` and `2026-11-23 14:05:31`, with a blank or `T` between.
    public init?(text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let date = String(validating: bytes[..<10], as: UTF8.self),
            let day = Day(text: date)
        else { return nil }
        if bytes.count == 10 {
            self.init(day: day, secondOfDay: 0)
            return
        }
        guard bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
            let clock = String(validating: bytes[11...], as: UTF8.self)
        else { return nil }
        let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
        guard (2...3).contains(fields.count), numbers.count == fields.count,
            (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]),
            (0..<60).contains(numbers.count == 3 ? numbers[2] : 0)
        else { return nil }
        self.init(
            day: day,
            secondOfDay: numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
        )
    }

    public var hour: Int { secondOfDay / 3600 }
    public var minute: Int { secondOfDay / 60 % 60 }

    /// For example `2026-11-23 14:05:31`; sorts as the moments do.
    public var text: String {
        let (year, month, date) = day.civil
        guard (0...9999).contains(year) else {
            return day.text + " " + hourMinuteText + ":" + padded(secondOfDay % 60, to: 2)
        }
        return String(unsafeUninitializedCapacity: 19) { buffer in
            buffer.write(year: year, month: month, day: date)
            buffer.write(self)
            return 19
        }
    }

    /// For example `14:05`.
    public var hourMinuteText: String {
        padded(hour, to: 2) + ":" + padded(minute, to: 2)
    }

    /// Whether both show the same time of the same day, to the minute.
    public func isInMinute(of other: Moment) -> Bool {
        day == other.day && secondOfDay / 60 == other.secondOfDay / 60
    }

    public func adding(seconds: Int) -> Moment {
        Moment(day: day, secondOfDay: secondOfDay + seconds)
    }

    /// Positive when `other` is later.
    public func seconds(until other: Moment) -> Int {
        day.days(until: other.day) * 86_400 + other.secondOfDay - secondOfDay
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        (left.day, left.secondOfDay) < (right.day, right.secondOfDay)
    }
}
