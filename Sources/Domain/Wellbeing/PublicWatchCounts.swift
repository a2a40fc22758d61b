/// The counts as they stand in clear in the file, on every screen and on paper: the same everywhere,
/// so that nothing follows from two of them.
public struct PublicWatchCounts: Codable, Hashable, Sendable {
    public let on: Day
    /// 高, 中, 低, 观察: each of 在册, 今日应跟进, 逾期. The last two are told of all levels or of none.
    public let registered, due, overdue: [PublicCount]
    /// Whether every case of 高 has its plan; nil where that would be a fact about a few of them alone.
    public let isPlanComplete: Bool?
    public let total: PublicCount
    /// Of 高: with a plan, and without. Nil in counts of an older program.
    public let plans: PublicShare?
    /// Follow-ups of the semester: in time, and late. Nil where they were not counted.
    public let followUps: PublicShare?
    public let since: Day?

    /// `isOfToday`: whether everybody has counted on that day; what was due on another day is due no
    /// longer, and is not told.
    public init(_ counts: WatchCounts, isOfToday: Bool = true) {
        on = counts.on
        since = counts.since
        registered = PublicCount.column(counts.rows.map(\.registered))
        // With the sum at hand two untold parts may follow from each other: 6 can only be 1 and 5.
        let isEachTold = registered.allSatisfy(\.isTold)
        total = isEachTold ? .exact(counts.rows.map(\.registered).reduce(0, +)) : .hidden
        // Each case of a level is due, overdue or neither, and how many there are is told as well.
        let isDueTold =
            isOfToday && isEachTold
            && !counts.rows.contains { $0.parts.contains(where: PublicCount.isSmall) }
        func told(_ number: Int) -> PublicCount { isDueTold ? .exact(number) : .hidden }
        due = counts.rows.map { told($0.due) }
        overdue = counts.rows.map { told($0.overdue) }
        let high = counts.rows.first ?? WatchCounts.Row()
        let plans = PublicShare(
            part: high.planned, of: high.registered, told: registered.first ?? .exact(0))
        self.plans = plans
        isPlanComplete = plans.rest.isTold ? plans.rest == .exact(0) : nil
        followUps = counts.followUps.map {
            PublicShare(part: $0.timely, rest: $0.all - $0.timely)
        }
    }

    /// Whether some cases of 高 have a plan and some do not: that follows where both are left out beside a number
    /// of cases that is told, and how many they are does not.
    public var isPartlyPlanned: Bool {
        isPlanComplete == nil && registered.first?.isTold == true
    }

    /// Whether what is due is told for `day`.
    public func tellsDue(on day: Day) -> Bool {
        on == day && due.contains(where: \.isTold)
    }
}

extension CareRules {
    /// Whether somebody is shown how many cases there are (domain.md §1): whoever holds an office or leads a
    /// grid; a class teacher is told a code and an instruction only, and others of the staff nothing.
    public static func mayCount(_ standing: Standing) -> Bool {
        !standing.offices.isSubset(of: [.homeroomTeacher]) || standing.leadsAnyGrid
    }
}
