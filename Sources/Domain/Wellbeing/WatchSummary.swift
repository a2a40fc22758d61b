/// What stands above and below the list of cases: how many, and which way they went.
public struct WatchSummary: Hashable, Sendable {
    /// Open cases, and those of them with a contact due today, overdue, referred, back at school.
    public let open, dueToday, overdue, referred, back: Int
    /// Of the reader's own cases: open or closed, past the day until which they were to be kept.
    public let outlived: Int
    public let trend: WatchTrend

    /// `past`: own cases that were destroyed.
    public init(
        _ lines: [CaseLine], of person: Person.ID?, past: PastCases? = nil, on today: Day
    ) {
        var (open, dueToday, overdue, referred, back) = (0, 0, 0, 0, 0)
        for line in lines where line.isOpen {
            open += 1
            if line.nextDue == today { dueToday += 1 }
            if line.isOverdue(on: today) { overdue += 1 }
            if line.standing == .referred { referred += 1 }
            if line.standing == .back { back += 1 }
        }
        (self.open, self.dueToday, self.overdue) = (open, dueToday, overdue)
        (self.referred, self.back) = (referred, back)
        outlived = lines.count { $0.owner == person && $0.keepUntil <= today }
        trend = WatchTrend(lines, past: past, on: today)
    }
}
