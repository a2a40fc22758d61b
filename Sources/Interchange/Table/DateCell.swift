import Domain

/// A date as a cell of a ledger writes it, perhaps without its year, perhaps with a time.
struct DateCell: Hashable {
    /// Nil where the cell leaves it out.
    let year: Int?
    let month: Int
    let day: Int
    let secondOfDay: Int?

    enum Problem: Error {
        case notADate, impossible, ambiguous
    }

    /// Reads `2025-3-8`, `2025/3/8`, `2025.03.08`, `2025年3月8日`, `20250308`, `25.3.8`, `3月8日`,
    /// `3/8`, Excel's day numbers, and a time behind any of them.
    init(_ cell: String) throws(Problem) {
        if let serial = Self.excelSerial(cell) {
            let day = Day(ordinal: Int(serial) + Self.excelEpoch)
            let seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
            self.init(
                year: day.year, month: day.month, day: day.day,
                secondOfDay: seconds == 0 ? nil : min(seconds, 86_399))
            return
        }
        let fields = DateSpelling.plain(cell).split(separator: UInt8(ascii: " "), maxSplits: 1)
        guard let date = fields.first else { throw .notADate }
        let (year, month, day) = try Self.date(date)
        let second = fields.count == 2 ? try Self.time(fields[1]) : nil
        self.init(year: year, month: month, day: day, secondOfDay: second)
        // A leap year stands in for a year that is left out.
        guard Day(year: year ?? 2024, month: month, day: day) != nil,
            Self.likelyYears.contains(year ?? 2024)
        else { throw .impossible }
    }

    private init(year: Int?, month: Int, day: Int, secondOfDay: Int?) {
        self.year = year
        self.month = month
        self.day = day
        self.secondOfDay = secondOfDay
    }

    /// Nil where that year has no such day.
    func day(in year: Int) -> Day? {
        Day(year: self.year ?? year, month: month, day: day)
    }

    /// A ledger of hazards from another century is a slip of the pen.
    private static let likelyYears = 1950...2099

    /// Excel counts days from the last day of 1899 and has one leap day too many in 1900.
    private static let excelEpoch = -25_569

    /// Whole or with a fraction for the time; 1954 to 2119, so that no other number is meant.
    private static func excelSerial(_ cell: String) -> Double? {
        guard cell.utf8.count >= 5, cell.utf8.prefix(5).allSatisfy(isDigit),
            cell.utf8.dropFirst(5).first.map({ $0 == UInt8(ascii: ".") }) ?? true,
            cell.utf8.dropFirst(6).allSatisfy(isDigit), let serial = Double(cell),
            (20_000..<80_000).contains(serial)
        else { return nil }
        return serial
    }

    private static func date(
        _ text: ArraySlice<UInt8>
    ) throws(Problem) -> (year: Int?, month: Int, day: Int) {
        let fields = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = try numbers(fields)
        switch numbers.count {
        case 1 where text.count == 8:
            return (numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
        case 2 where fields[0].count <= 2 && fields[1].count <= 2:
            return (nil, numbers[0], numbers[1])
        case 3 where fields[0].count == 4:
            return (numbers[0], numbers[1], numbers[2])
        case 3 where fields[0].count == 2 && numbers[0] > 12 && fields[2].count <= 2:
            return (2000 + numbers[0], numbers[1], numbers[2])
        case 3: throw .ambiguous
        default: throw .notADate
        }
    }

    private static func time(_ text: ArraySlice<UInt8>) throws(Problem) -> Int? {
        let half = text.first { $0 == DateSpelling.morning || $0 == DateSpelling.afternoon }
        let clock = text.filter { $0 != UInt8(ascii: " ") && $0 != half }
            // Fractions of a second follow what was a full stop.
            .prefix { $0 != UInt8(ascii: "-") }
        let numbers = try numbers(clock.split(separator: UInt8(ascii: ":")))
        guard numbers.count <= 3 else { throw .notADate }
        guard var hour = numbers.first else {
            return half == DateSpelling.afternoon ? 15 * 3600 : nil
        }
        if half == DateSpelling.morning, hour == 12 { hour = 0 }
        if half == DateSpelling.afternoon, hour < 12 { hour += 12 }
        let minute = numbers.count > 1 ? numbers[1] : 0
        let second = numbers.count > 2 ? numbers[2] : 0
        guard hour < 24, minute < 60, second < 60 else { throw .impossible }
        return hour * 3600 + minute * 60 + second
    }

    private static func numbers(_ fields: [ArraySlice<UInt8>]) throws(Problem) -> [Int] {
        var numbers: [Int] = []
        for field in fields {
            guard (1...8).contains(field.count), field.allSatisfy(isDigit) else { throw .notADate }
            numbers.append(field.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
        }
        return numbers
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
