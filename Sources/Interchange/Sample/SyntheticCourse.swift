import Domain

/// The events of one synthetic hazard, all between its report and now.
struct SyntheticCourse {
    private(set) var events: [HazardEvent] = []

    private let reportedAt: Moment
    private let now: Moment
    private let leader: Person.ID
    private let rectifier: Person.ID

    private static let hour = 3600
    private static let day = 86_400
    /// More than the longest course takes.
    private static let longest = 12 * day

    init(
        reportedAt: Moment, now: Moment, people: [Person.ID], _ random: inout SeededGenerator
    ) {
        self.reportedAt = reportedAt
        self.now = now
        let first = random.next(below: people.count)
        leader = people[first]
        rectifier = people[(first + 1 + random.next(below: people.count - 1)) % people.count]
        events.reserveCapacity(6)
    }

    /// 销号, three quarters of them after a fix on the spot; what could not be done by now stays
    /// reported.
    mutating func finish(_ random: inout SeededGenerator) {
        guard reportedAt.seconds(until: now) > Self.longest else { return }
        switch random.next(below: 4) {
        case 0:
            rectify(days: random.next(in: 1...7), due: reportedAt.day.adding(days: 7))
            accept(after: Self.day)
        case 1:
            add(.verified(note: "属实"), after: Self.hour, by: leader)
            fallthrough
        default:
            add(.fixedOnTheSpot(note: "当场整改完毕"), after: Self.hour, by: rectifier)
            accept(after: random.next(in: 1...4) * Self.hour)
        }
    }

    /// One of the four open columns; deadlines lie around now.
    mutating func stayOpen(_ random: inout SeededGenerator) {
        let column = random.next(below: 4)
        guard column > 0, reportedAt.seconds(until: now) > Self.day else { return }
        guard column > 1 else {
            return add(.verified(note: "属实"), after: Self.hour, by: leader)
        }
        let due = now.day.adding(days: random.next(in: -5...25))
        let isOld = reportedAt.seconds(until: now) > Self.longest
        if column == 3, isOld {
            rectify(days: 3, due: max(due, reportedAt.day))
        } else {
            order(due: max(due, reportedAt.day))
        }
    }

    private mutating func order(due: Day) {
        add(.verified(note: "属实"), after: Self.hour, by: leader)
        add(.graded(.general, clause: nil, note: ""), after: Self.hour, by: leader)
        add(
            .assigned(to: rectifier, due: due, noticeNumber: nil, measures: "限期整改"),
            after: Self.hour, by: leader)
    }

    private mutating func rectify(days: Int, due: Day) {
        order(due: due)
        add(.submitted(note: "已整改"), after: days * Self.day, by: rectifier)
    }

    private mutating func accept(after seconds: Int) {
        add(.accepted(opinion: "复查合格"), after: seconds, by: leader)
        add(.closed(note: "同意销号"), after: Self.hour, by: leader)
    }

    private mutating func add(
        _ kind: HazardEvent.Kind, after seconds: Int, by actor: Person.ID
    ) {
        let last = events.last?.at ?? reportedAt
        events.append(HazardEvent(at: last.adding(seconds: seconds), actor: actor, kind: kind))
    }
}
