import Domain
import Glibc

/// The clock on the wall: the machine's local time, or the time that the program was told.
struct SchoolClock: Sendable {
    /// Seconds to add to the machine's clock.
    private let offset: Int

    /// With `moment`, the clock starts there and then runs on.
    init(believing moment: Moment?) {
        offset = moment.map { SchoolClock.machineTime().seconds(until: $0) } ?? 0
    }

    func now() -> Moment {
        Self.machineTime().adding(seconds: offset)
    }

    /// Whatever time the program was told.
    static func machineTime() -> Moment {
        var seconds = time(nil)
        var fields = tm()
        localtime_r(&seconds, &fields)
        let day =
            Day(
                year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1,
                day: Int(fields.tm_mday)) ?? Day(ordinal: 0)
        let second = Int(fields.tm_hour) * 3600 + Int(fields.tm_min) * 60 + Int(fields.tm_sec)
        return Moment(day: day, secondOfDay: second)
    }
}
