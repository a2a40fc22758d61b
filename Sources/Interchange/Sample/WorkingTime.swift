import Domain

/// The hours in which people of the school act: workdays between the morning and the evening
/// round, and never later than the moment the sample is made for.
struct WorkingTime {
    let days: SampleCalendar
    let now: Moment

    private static let opens = 7 * 3600 + 35 * 60
    private static let closes = 17 * 3600 + 40 * 60
    /// What today must have seen of the working day before anything is told to have happened today.
    private static let shortestToday = 30 * 60

    /// `minutes` later; where that is after hours, as long after the next workday's beginning.
    func moment(_ minutes: Int, after moment: Moment) -> Moment {
        let later = moment.adding(seconds: minutes * 60)
        let isAtWork = later.secondOfDay <= Self.closes && later.secondOfDay >= Self.opens
        if later.day == moment.day, isAtWork, days.isWorkday(later.day) { return later }
        let next = days.workday(onOrAfter: moment.day.adding(days: 1))
        return Moment(
            day: next, secondOfDay: Self.opens + (minutes % 150) * 60 + moment.secondOfDay % 60)
    }

    /// `count` workdays after the day of `moment`, some time of that day.
    func moment(
        workdays count: Int, after moment: Moment, _ random: inout SeededGenerator
    ) -> Moment {
        var day = moment.day
        for _ in 0..<count { day = days.workday(onOrAfter: day.adding(days: 1)) }
        return Moment(day: day, secondOfDay: random.next(in: Self.opens...Self.closes))
    }

    func someMoment(on day: Day, _ random: inout SeededGenerator) -> Moment {
        Moment(day: day, secondOfDay: random.next(in: Self.opens...Self.closes))
    }

    /// The `count`-th workday back: 0 is the latest of which enough has passed.
    func day(workdaysBack count: Int) -> Day {
        var left = count
        var day = now.day
        if now.secondOfDay < Self.opens + Self.shortestToday { day = day.adding(days: -1) }
        while true {
            if days.isWorkday(day) {
                if left == 0 { return day }
                left -= 1
            }
            day = day.adding(days: -1)
        }
    }

    /// `count` moments of one day in order, at least a few minutes apart and none after now.
    func moments(_ count: Int, on day: Day, _ random: inout SeededGenerator) -> [Moment] {
        let last = day == now.day ? min(now.secondOfDay, Self.closes) : Self.closes
        let slot = (last - Self.opens) / max(count, 1)
        return (0..<count).map { index in
            Moment(
                day: day,
                secondOfDay: Self.opens + index * slot + slot / 8 + random.next(below: slot * 3 / 4)
            )
        }
    }
}
