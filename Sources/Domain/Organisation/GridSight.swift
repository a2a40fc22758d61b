/// What somebody saw of a grid, or of the grids of a place, before changing it: whoever comes second is
/// told instead of undoing what the first one did.
public struct GridSight: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        case grid(Grid.ID)
        case place(Place.ID)
    }

    /// Under which grid a grid lies, or in which one a place, from a day on.
    public struct Term: Hashable, Sendable {
        public let grid: Grid.ID?
        /// Nil where it was so from the beginning.
        public let starts: Day?
        public let ends: Day?

        public init(grid: Grid.ID?, starts: Day?, ends: Day? = nil) {
            self.grid = grid
            self.starts = starts
            self.ends = ends
        }
    }

    public let subject: Subject
    /// Empty for a place.
    public private(set) var name: String
    public private(set) var closes: Day?
    public private(set) var roles: [GridAssignment]
    public private(set) var terms: [Term]

    public init(
        _ subject: Subject, name: String = "", closes: Day? = nil, roles: [GridAssignment] = [],
        terms: [Term]
    ) {
        self.subject = subject
        self.name = name
        self.closes = closes
        self.roles = roles
        self.terms = terms
    }

    /// The terms of a place that are in force on `day` or begin later.
    public func terms(from day: Day) -> [Term] {
        terms.filter { $0.ends.map { $0 >= day } ?? true }
    }

    /// The first day after `day` on which a place is to lie elsewhere, be it in no grid.
    public func nextChange(after day: Day) -> Day? {
        terms.flatMap { [$0.starts, $0.ends?.adding(days: 1)] }.compactMap(\.self)
            .filter { $0 > day }.min()
    }

    /// Whose roles end for somebody who comes to lead: that of whoever leads then, that of whoever was to lead
    /// from the same day, and what else the person is in the grid. With the last day of each, which lies
    /// before the first one where the role is never taken up.
    public func makingWay(for role: GridAssignment) -> [GridAssignment] {
        guard role.role == .leader else { return [] }
        return roles.filter { other in
            other.isInForce(on: role.starts)
                && (other.role == .leader) == (other.person != role.person)
        }.map { other in
            GridAssignment(
                grid: other.grid, person: other.person, role: other.role, starts: other.starts,
                ends: role.starts.adding(days: -1))
        }
    }

    /// Who is to lead after somebody who comes to lead, and from when on: the role of the first one ends the
    /// day before. Nil where nobody else is to come.
    public func successor(of role: GridAssignment) -> GridAssignment? {
        guard role.role == .leader else { return nil }
        let next = roles.filter { other in
            other.role == .leader && other.starts > role.starts
                && other.ends.map { $0 >= other.starts } ?? true
        }.min { $0.starts < $1.starts }
        return next?.person == role.person ? nil : next
    }

    /// The first day without a deputy where somebody comes to lead who was the only one; nil where another one
    /// is there.
    public func deputylessDay(by coming: GridAssignment) -> Day? {
        let loses = makingWay(for: coming).contains { $0.role == .deputy }
        return loses && !hasDeputy(besides: coming.person, on: coming.starts) ? coming.starts : nil
    }

    /// The same where a deputy's role is to end on `last`.
    public func deputylessDay(without deputy: GridAssignment, after last: Day) -> Day? {
        let first = last.adding(days: 1)
        guard deputy.role == .deputy, deputy.isInForce(on: first) else { return nil }
        return hasDeputy(besides: deputy.person, on: first) ? nil : first
    }

    private func hasDeputy(besides person: Person.ID, on day: Day) -> Bool {
        roles.contains { $0.role == .deputy && $0.person != person && $0.isInForce(on: day) }
    }

    /// The first day without a leader where this one's role is to end on `last`; nil where there is none.
    /// `returning` go on where the leader does not come at all.
    public func leaderlessDay(
        without leader: GridAssignment, after last: Day, returning: [GridAssignment]
    ) -> Day? {
        let first = max(leader.starts, last.adding(days: 1))
        guard leader.role == .leader, leader.isInForce(on: first),
            closes.map({ $0 > first }) ?? true
        else { return nil }
        if last < leader.starts, returning.contains(where: { $0.role == .leader }) { return nil }
        let isLed = roles.contains {
            $0.role == .leader && $0 != leader && $0.isInForce(on: first)
        }
        return isLed ? nil : first
    }

    /// The last day without a leader, where nobody leads on `first` and somebody comes to later.
    public func leaderlessUntil(from first: Day) -> Day? {
        roles.filter { role in
            role.role == .leader && role.starts > first
                && role.ends.map { $0 >= role.starts } ?? true
        }.map(\.starts).min()?.adding(days: -1)
    }

    /// Whether a place that was seen so lies in this grid alone, nil for none, from `day` on and for good.
    public static func lies(_ seen: GridSight?, in grid: Grid.ID?, from day: Day) -> Bool {
        let terms = seen?.terms(from: day) ?? []
        guard let grid else { return terms.isEmpty }
        return terms.count == 1 && terms[0].grid == grid && terms[0].ends == nil
            && terms[0].starts.map { $0 <= day } ?? true
    }

    /// What of it the act would undo: two who give the same grid different members do not meet.
    public func part(for act: GridAct) -> GridSight {
        var part = self
        switch act {
        case .opened, .placeGiven: break
        case .renamed:
            part.roles = []
            part.terms = []
        case .moved:
            part.roles = []
            part.name = ""
        case .closed: part.name = ""
        case .assigned(let role):
            part.keep(rolesLike: role.role, of: role.person)
        case .assignmentEnded(_, let person, let role, _, _):
            part.keep(rolesLike: role, of: person)
        }
        return part
    }

    private mutating func keep(rolesLike role: GridRole, of person: Person.ID) {
        name = ""
        terms = []
        roles = roles.filter { $0.role == role && (role == .leader || $0.person == person) }
    }
}
