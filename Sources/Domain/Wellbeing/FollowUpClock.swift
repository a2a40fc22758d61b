/// When somebody has to be in touch with a pupil next.
///
/// By the school's table: with a limit of one day each school day and each day of a holiday of three days
/// or more. A contact is no review: what a plan says is due on its day. A due
/// day that is no school day is moved **forward** to the last school day before it;
/// where a holiday leaves none, somebody telephones all the same.
public struct FollowUpClock: Hashable, Sendable {
    public let calendar: SchoolCalendar
    public let limits: FollowUpLimits

    public init(calendar: SchoolCalendar, limits: FollowUpLimits) {
        self.calendar = calendar
        self.limits = limits
    }

    /// By the tables of the school.
    public init(calendar: SchoolCalendar, settings: RuleSettings) {
        self.init(calendar: calendar, limits: FollowUpLimits(settings))
    }

    /// The one day on which the next contact or review is due; nil for a closed case.
    public func nextDue(of watch: WatchCase) -> Day? {
        basis(of: watch).map(nextDue(from:))
    }

    /// The day on which the pupil or the guardian is to be reached next; nil for a closed case.
    public func nextContact(of watch: WatchCase) -> Day? {
        basis(of: watch).map(nextContact(from:))
    }

    /// The day of the next 复评; nil where neither the level nor a plan asks for one, and in a crisis.
    public func nextReview(of watch: WatchCase) -> Day? {
        basis(of: watch).flatMap(nextReview(from:))
    }

    func basis(of watch: WatchCase) -> FollowUpBasis? {
        FollowUpBasis(
            watch, limit: limitOfLevel(of: watch),
            reviewLimit: watch.level.isReviewedByTable ? limits.review : nil)
    }

    func nextDue(from basis: FollowUpBasis) -> Day {
        let contact = nextContact(from: basis)
        return min(contact, nextReview(from: basis) ?? contact)
    }

    func nextContact(from basis: FollowUpBasis) -> Day {
        let last = basis.lastContact
        let usual = max(due(after: last, limit: basis.limit), basis.raisedOn ?? last)
        // A step of the crisis is due at once; what was overdue before it stays so.
        if basis.isInCrisis { return min(usual, max(last, basis.crisisSince ?? last)) }
        guard let reviewed = basis.levelOwedSince else { return usual }
        return min(usual, due(after: max(last, reviewed), limit: Self.limitWithoutLevel))
    }

    /// Until the level is set anew after a crisis, somebody is in touch each school day.
    private static let limitWithoutLevel = 1

    func nextReview(from basis: FollowUpBasis) -> Day? {
        // A crisis comes first; its own review begins the time anew.
        if basis.isInCrisis { return nil }
        guard let limit = basis.reviewLimit, let last = basis.reviewedOn else {
            return basis.reviewOn
        }
        let weekly = due(after: last, limit: limit)
        return min(weekly, basis.reviewOn ?? weekly)
    }

    /// Days since somebody was reached, also before the case was closed and begun again.
    public func silence(of watch: WatchCase, on day: Day) -> Int {
        max(0, watch.reachedOn.days(until: day))
    }

    public func limit(of watch: WatchCase) -> Int {
        watch.levelOwedSince == nil ? limitOfLevel(of: watch) : Self.limitWithoutLevel
    }

    private func limitOfLevel(of watch: WatchCase) -> Int {
        let weeks = watch.levelSince.days(until: watch.lastContact) / 7
        func silence(isBack: Bool) -> Int {
            limits.silence(watch.level, weeksAtLevel: weeks, isBack: isBack)
        }
        guard let over = watch.backUntil else { return silence(isBack: false) }
        // What falls due when the first month back is over, is for the level alone to say.
        let limit = silence(isBack: true)
        return due(after: watch.lastContact, limit: limit) < over ? limit : silence(isBack: false)
    }

    /// Always later than `last`, and never by more than the limit, but for a weekend between two
    /// days of 高.
    public func due(after last: Day, limit: Int) -> Day {
        if limit <= 1 {
            let next = last.adding(days: 1)
            if holiday(around: next) != nil { return next }
            return min(calendar.adding(schoolDays: 1, to: last), last.adding(days: 3))
        }
        let latest = last.adding(days: limit)
        var day = latest
        while day > last {
            if calendar.isSchoolDay(day) { return day }
            day = day.adding(days: -1)
        }
        return latest
    }

    /// On which days of a holiday somebody has to be in touch with a pupil: what is due before it is
    /// taken for done right before it; the days of reviews in it are among them.
    public func contactDays(in holiday: ClosedRange<Day>, of line: CaseLine) -> [Day] {
        let before = holiday.lowerBound.adding(days: -1)
        let isDueBefore = (line.nextContact ?? line.nextDue).map { $0 <= before } ?? false
        let days = contactDays(
            in: holiday, from: isDueBefore ? before : line.lastContact, limit: line.silenceLimit)
        return Set(days + reviewDays(in: holiday, of: line)).sorted()
    }

    private func reviewDays(in holiday: ClosedRange<Day>, of line: CaseLine) -> [Day] {
        guard let next = line.nextReview else { return [] }
        let first = holiday.contains(next) ? [next] : []
        guard let limit = line.basis?.reviewLimit else { return first }
        let last = max(next, holiday.lowerBound.adding(days: -1))
        return first + contactDays(in: holiday, from: last, limit: limit)
    }

    /// Of the semester of `day` or, in a vacation, of the one before; where none is known, of the
    /// school year.
    public func semesterStart(on day: Day) -> Day {
        calendar.semesters.last { $0.starts <= day }?.starts
            ?? Day(year: calendar.schoolYear(of: day), month: 9, day: 1) ?? day
    }

    /// On which days of a holiday somebody has to be in touch, one limit after the other.
    public func contactDays(
        in holiday: ClosedRange<Day>, from last: Day, limit: Int
    ) -> [Day] {
        var days: [Day] = []
        var last = last
        while true {
            last = due(after: last, limit: limit)
            guard last <= holiday.upperBound else { return days }
            if holiday.contains(last) { days.append(last) }
        }
    }

    /// The first free day of a holiday of three days or more that begins within a week, and its last.
    public func holiday(after day: Day) -> ClosedRange<Day>? {
        for offset in 1...7 {
            let start = day.adding(days: offset)
            guard isFree(start), !isFree(start.adding(days: -1)) else { continue }
            if let holiday = holiday(from: start) { return holiday }
        }
        return nil
    }

    /// The holiday of three days or more that `day` lies in.
    public func holiday(around day: Day) -> ClosedRange<Day>? {
        guard isFree(day) else { return nil }
        var start = day
        while isFree(start.adding(days: -1)), start.days(until: day) < Self.longestHoliday {
            start = start.adding(days: -1)
        }
        return holiday(from: start).flatMap { $0.contains(day) ? $0 : nil }
    }

    /// Whether these days lie in one holiday.
    public func isHoliday(_ days: ClosedRange<Day>) -> Bool {
        let holiday = holiday(around: days.lowerBound)
        return holiday?.contains(days.upperBound) ?? false
    }

    private func holiday(from start: Day) -> ClosedRange<Day>? {
        var end = start
        while isFree(end.adding(days: 1)), start.days(until: end) < Self.longestHoliday {
            end = end.adding(days: 1)
        }
        return start.days(until: end) >= 2 ? start...end : nil
    }

    /// From its first day to its last: as far ahead as watch is handed over where the next semester is not
    /// entered yet.
    private static let longestHoliday = HolidayWatch.longest - 1

    /// Behind the last semester that is known everything is free: there the calendar knows weekends
    /// only.
    private func isFree(_ day: Day) -> Bool {
        !calendar.isSchoolDay(day) || calendar.semesters.last.map { $0.ends < day } ?? false
    }
}
