/// How long something has been late, or has left: in minutes up to two hours, in hours up to two days,
/// then in days, each rounded down.
struct LapseOfTime {
    private enum Unit {
        case minutes, hours, days
    }

    private let number: Int
    private let unit: Unit

    init(minutes: Int) {
        (number, unit) =
            minutes < 120
            ? (minutes, .minutes)
            : minutes < 48 * 60 ? (minutes / 60, .hours) : (minutes / (24 * 60), .days)
    }

    var chinese: String {
        switch unit {
        case .minutes: "\(number) 分"
        case .hours: "\(number) 小时"
        case .days: "\(number) 天"
        }
    }

    var shortChinese: String {
        switch unit {
        case .minutes: "\(number)分"
        case .hours: "\(number)时"
        case .days: "\(number)天"
        }
    }

    var english: String {
        switch unit {
        case .minutes: "\(number) min"
        case .hours: "\(number) h"
        case .days: "\(number) days"
        }
    }

    var shortEnglish: String {
        switch unit {
        case .minutes: "\(number)m"
        case .hours: "\(number)h"
        case .days: "\(number)d"
        }
    }
}
