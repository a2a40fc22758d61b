public import Domain

/// Reads a point in time as people type it.
public nonisolated enum TypedMoment {
    /// `7:40` is today, `11-22 16:30` this year, `2026-11-22 16:30` exact; full-width figures,
    /// `/`, `.` and 年月日 between numbers are taken too. Nil for anything else, never a guess.
    public static func read(_ text: String, now: Moment) -> Moment? {
        let parts = normal(text).split(separator: " ")
        switch parts.count {
        case 1 where parts[0].contains(":"):
            return time(parts[0]).map { Moment(day: now.day, secondOfDay: $0) }
        case 1:
            return day(parts[0], year: now.day.year).map { Moment(day: $0, secondOfDay: 0) }
        case 2:
            guard let day = day(parts[0], year: now.day.year), let second = time(parts[1]) else {
                return nil
            }
            return Moment(day: day, secondOfDay: second)
        default: return nil
        }
    }

    /// A day with its four figures of the year and no time, `2026-11-22`. Nil for anything else.
    static func wholeDay(_ text: String) -> Day? {
        let parts = normal(text).split(separator: " ")
        guard parts.count == 1, parts[0].split(separator: "-").count == 3,
            let day = day(parts[0], year: 0), (1000...9999).contains(day.year)
        else { return nil }
        return day
    }

    /// Half as wide, with one kind of sign between the numbers.
    private static func normal(_ text: String) -> String {
        var normal = ""
        for scalar in text.trimmed.unicodeScalars.map(\.halfWidth) {
            switch scalar {
            case "/", ".", "。", "年", "月", "‐", "–", "—", "―", "−": normal.append("-")
            case "日", "号", "T": normal.append(" ")
            default: normal.unicodeScalars.append(scalar)
            }
        }
        return normal
    }

    private static func day(_ text: Substring, year: Int) -> Day? {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        switch fields.count {
        case 2: return fields.allPresent.flatMap { Day(year: year, month: $0[0], day: $0[1]) }
        case 3: return fields.allPresent.flatMap { Day(year: $0[0], month: $0[1], day: $0[2]) }
        default: return nil
        }
    }

    private static func time(_ text: Substring) -> Int? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(fields.count), let numbers = fields.allPresent,
            (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]),
            (0..<60).contains(numbers.count == 3 ? numbers[2] : 0)
        else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }
}

extension Unicode.Scalar {
    /// １ as 1, ： as :, the wide blank as a blank, as an input method for Chinese types them.
    nonisolated var halfWidth: Unicode.Scalar {
        switch value {
        case 0x3000: " "
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        default: self
        }
    }
}

extension [Int?] {
    /// All elements, or nil if one is missing.
    fileprivate nonisolated var allPresent: [Int]? {
        let present = compactMap { $0 }
        return present.count == count ? present : nil
    }
}
