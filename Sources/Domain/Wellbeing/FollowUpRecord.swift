/// How many follow-ups of a case came in time: the clock is asked anew after everything that happened.
public struct FollowUpRecord: Codable, Hashable, Sendable {
    public private(set) var timely = 0
    /// Those that were made, and the one that is overdue now.
    public private(set) var all = 0

    public static let none = FollowUpRecord()

    private init() {}

    public init(timely: Int, all: Int) {
        self.timely = timely
        self.all = all
    }

    /// Without the one that may be overdue now. Several contacts of one day are one follow-up; a 复评
    /// that was due, or that begins the time to the next one anew, is one of its own. What has to be done
    /// in a crisis is asked by its own countdown; here a contact of the same or the next day is in time, but
    /// where one was overdue before it began.
    public init(madeIn watch: WatchCase, _ period: ClosedRange<Day>, clock: FollowUpClock) {
        let events = watch.counting
        guard let first = events.first,
            var state = WatchCase(id: watch.id, events: [first])
        else { return }
        for event in events.dropFirst() {
            let (before, due) = (state, clock.nextContact(of: state))
            state.take(event)
            guard let due, state.isOpen else { continue }
            if case .contacted = event.kind { countReview(from: before, to: state, period, clock) }
            guard state.lastContact > before.lastContact else { continue }
            let latest = before.crisisSince.map { due < $0 ? due : due.adding(days: 1) } ?? due
            count(isTimely: state.lastContact <= latest, on: state.lastContact, in: period)
        }
    }

    private mutating func countReview(
        from before: WatchCase, to after: WatchCase, _ period: ClosedRange<Day>,
        _ clock: FollowUpClock
    ) {
        guard after.reviewedOn > before.reviewedOn, let due = clock.nextReview(of: before),
            clock.nextReview(of: after) != due
        else { return }
        count(isTimely: after.reviewedOn <= due, on: after.reviewedOn, in: period)
    }

    /// Counts one that was due on `day` and is not made.
    public mutating func miss(on day: Day, in period: ClosedRange<Day>) {
        count(isTimely: false, on: day, in: period)
    }

    public static func + (left: FollowUpRecord, right: FollowUpRecord) -> FollowUpRecord {
        var sum = left
        sum.timely += right.timely
        sum.all += right.all
        return sum
    }

    private mutating func count(isTimely: Bool, on day: Day, in period: ClosedRange<Day>) {
        guard period.contains(day) else { return }
        all += 1
        if isTimely { timely += 1 }
    }
}
