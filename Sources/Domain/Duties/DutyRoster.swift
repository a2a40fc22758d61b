/// Who stands where on one day (护导表), in the order of the clock.
public struct DutyRoster: Sendable, Equatable {
    public let day: Day
    public let posts: [DutyPost]

    public init(day: Day, posts: [DutyPost]) {
        self.day = day
        self.posts = posts
    }

    public var gaps: [DutyPost] { posts.filter(\.isGap) }

    /// The posts of one person that day: own ones and those taken over.
    public func posts(of person: Person.ID) -> [DutyPost] {
        posts.filter { $0.people.contains(person) }
    }

    /// How far today's round of one place has come.
    public func coverage(at moment: Moment) -> [Place.ID: PatrolCoverage] {
        Dictionary(grouping: posts, by: \.place).mapValues { posts in
            let states = posts.map { $0.state(at: moment) }
            if states.contains(.missed) { return .missed }
            return posts.contains { $0.shifts.contains { $0.tick != nil } } ? .checked : .notYet
        }
    }
}

/// Whether somebody has been at a place today.
public enum PatrolCoverage: Int, CaseIterable, Comparable, Sendable {
    case noDuty, checked, notYet
    /// A slot is over and nobody has said anything.
    case missed

    /// The graver one stands for several places together.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension DutyBook {
    /// Every slot that somebody has, or that a place requires, on `day`.
    public func roster(on day: Day) -> DutyRoster {
        var today: [DutySlot.ID: DutySlot] = [:]
        for slot in slots where falls(slot, on: day) { today[slot.id] = slot }
        let hours = today.mapValues { self.hours(of: $0, on: day) }
        var shifts: [Post: [DutyPost.Shift]] = [:]
        for duty in duties {
            guard let slot = today[duty.slot], takes(duty, of: slot, on: day) else { continue }
            shifts[Post(place: duty.place, slot: duty.slot), default: []].append(
                shift(of: duty, on: day))
        }
        var required: Set<Post> = []
        for requirement in requirements
        where requirement.isInForce(on: day) && today[requirement.slot] != nil {
            required.insert(Post(place: requirement.place, slot: requirement.slot))
        }
        let turns = required.union(shifts.keys).compactMap { post in
            hours[post.slot].map { Turn(hours: $0, post: post) }
        }
        let posts = turns.sorted().compactMap { turn in
            today[turn.post.slot].map { slot in
                DutyPost(
                    place: turn.post.place, slot: slot, day: day, hours: turn.hours,
                    isRequired: required.contains(turn.post), shifts: shifts[turn.post] ?? [])
            }
        }
        return DutyRoster(day: day, posts: posts)
    }

    /// The seven days of a week of the semester, Monday first; nil where there is no such week.
    public func roster(ofWeek week: Int, in semester: Semester) -> [DutyRoster]? {
        semester.firstDay(ofWeek: week).map { monday in
            (0..<7).map { roster(on: monday.adding(days: $0)) }
        }
    }

    /// Every post whose hours `moment` lies in, those that began yesterday too.
    public func posts(at moment: Moment) -> [DutyPost] {
        [moment.day.adding(days: -1), moment.day].flatMap { roster(on: $0).posts }
            .filter { $0.moments.contains(moment) }
    }

    private struct Post: Hashable {
        let place: Place.ID
        let slot: DutySlot.ID
    }

    /// Where a post stands in the order of the clock; small, so that ordering a school is too.
    private struct Turn: Comparable {
        let hours: ClockRange
        let post: Post

        static func < (left: Self, right: Self) -> Bool {
            (left.hours.start, left.hours.end, left.post.place, left.post.slot)
                < (right.hours.start, right.hours.end, right.post.place, right.post.slot)
        }
    }

    private func shift(of duty: Duty, on day: Day) -> DutyPost.Shift {
        let person: Person.ID? =
            switch cover(of: duty.id, on: day) {
            case .person(let other): other
            case .nobody: nil
            case .withdrawn, nil: duty.person
            }
        return DutyPost.Shift(
            duty: duty, person: person, tick: tick(of: duty.id, on: day))
    }
}

extension Semester {
    /// The Monday of a week; nil for a week that the semester does not have.
    public func firstDay(ofWeek week: Int) -> Day? {
        let monday = starts.adding(days: 1 - starts.weekday.rawValue + 7 * (week - 1))
        return week >= 1 && monday <= ends ? monday : nil
    }

    public var weekCount: Int { week(of: ends) ?? 1 }
}
