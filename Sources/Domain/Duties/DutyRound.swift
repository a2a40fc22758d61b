/// The posts of one person today, in the order in which they are walked.
public struct DutyRound: Hashable, Sendable {
    /// One post, with the shift that is the person's own or may be taken over.
    public struct Line: Hashable, Sendable {
        public let post: DutyPost
        public let shift: DutyPost.Shift
        /// The person may only step in here (替班).
        public let isStandIn: Bool

        public var isOpen: Bool { shift.tick == nil }
    }

    public let lines: [Line]

    /// A night that began yesterday comes first while it lasts.
    public init(of person: Person.ID, in book: DutyBook, at now: Moment) {
        let night = book.roster(on: now.day.adding(days: -1)).posts.filter {
            $0.moments.upperBound > now
        }
        lines = (night + book.roster(on: now.day).posts).flatMap { post in
            post.shifts.filter { $0.mayTick(person) || $0.tick?.person == person }.map { shift in
                Line(post: post, shift: shift, isStandIn: shift.person != person)
            }
        }
    }

    /// The person's own posts that nothing has been said about yet.
    public var open: [Line] { lines.filter { $0.isOpen && !$0.isStandIn } }
}
