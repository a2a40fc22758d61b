public import Domain

/// Which cases the list shows.
public struct WatchFilter: Hashable, Sendable {
    public enum Due: Hashable, Sendable, CaseIterable {
        case all, overdue, today, week
    }

    public var level: WatchLevel?
    public var tag: FocusTag?
    public var due = Due.all
    /// Only the cases that this psychology teacher leads.
    public var owner: Person.ID?
    public var includesClosed = false
    /// Part of a code or a class.
    public var text = ""

    public init() {}

    public var isEmpty: Bool { self == WatchFilter() }

    func admits(_ line: CaseLine, on day: Day) -> Bool {
        guard includesClosed || line.isOpen else { return false }
        if let level, line.level != level { return false }
        if let tag, !line.tags.contains(tag) { return false }
        if let owner, line.owner != owner { return false }
        let text = text.lowercased()
        guard
            text.isEmpty || line.code.lowercased().contains(text)
                || line.classBand.lowercased().contains(text)
        else { return false }
        return switch due {
        case .all: true
        case .overdue: line.isOverdue(on: day)
        case .today: line.isDue(on: day)
        case .week: line.isDue(on: day.adding(days: 7))
        }
    }
}
