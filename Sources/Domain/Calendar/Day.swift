/// A civil date of the proleptic Gregorian calendar, without a time zone.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let ordinal: Int

    public init(ordinal: Int) {
        self.ordinal = ordinal
    }

    /// Returns nil where the month or the day of the month does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        // Howard Hinnant's days_from_civil: years begin in March, so that leap days come last.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        ordinal = era * 146_097 + dayOfEra - 719_468
    }

    /// Reads `2026-11-23`, exactly as `text` writes it; nil for anything else.
    public init?(text: some StringProtocol) {
        var fields: [Int] = []
        var field = 0
        for (index, byte) in text.utf8.enumerated() {
            switch (index, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")):
                fields.append(field)
                field = 0
            case (4, _), (7, _), (10..., _):
                return nil
            case (_, UInt8(ascii: "0")...UInt8(ascii: "9")):
                field = field * 10 + Int(byte - UInt8(ascii: "0"))
            default:
                return nil
            }
        }
        guard fields.count == 2, text.utf8.count == 10 else { return nil }
        self.init(year: fields[0], month: fields[1], day: field)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }

    public var weekday: Weekday {
        Weekday.allCases[((ordinal + 3) % 7 + 7) % 7]
    }

    /// ISO 8601, for example `2026-11-23`; sorts as the days do.
    public var text: String {
        let (year, month, day) = civil
        guard (0...9999).contains(year) else {
            return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
        }
        return String(unsafeUninitializedCapacity: 10) { buffer in
            buffer.write(year: year, month: month, day: day)
            return 10
        }
    }

    /// Month and day only, for example `11-23`.
    public var monthDayText: String {
        padded(civil.month, to: 2) + "-" + padded(civil.day, to: 2)
    }

    /// Month and day, and the year before them where it is not that of `today`: nobody takes a day of another
    /// year for one of this.
    public func shortText(on today: Day) -> String {
        year == today.year ? monthDayText : text
    }

    public func adding(days: Int) -> Day {
        Day(ordinal: ordinal + days)
    }

    /// Positive when `other` is later.
    public func days(until other: Day) -> Int {
        other.ordinal - ordinal
    }

    public static func < (left: Day, right: Day) -> Bool {
        left.ordinal < right.ordinal
    }

    var civil: (year: Int, month: Int, day: Int) {
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// Monday first, as a school week begins.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    let missing = width - digits.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
}
