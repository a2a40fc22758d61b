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
    /// What was typed, and each word of it as it is looked for; a case answers to all of them.
    public private(set) var text = ""
    private var terms: [Term] = []

    /// One word: part of a code or of a class, or of what a level or a tag is called.
    public struct Term: Hashable, Sendable {
        let text: String
        let levels: Set<WatchLevel>
        let tags: Set<FocusTag>

        /// `text` in lower case; the levels and tags whose names it is part of.
        public init(_ text: String, levels: Set<WatchLevel>, tags: Set<FocusTag>) {
            (self.text, self.levels, self.tags) = (text, levels, tags)
        }

        func admits(_ line: CaseLine) -> Bool {
            levels.contains(line.level) || !tags.isDisjoint(with: line.tags)
                || line.code.lowercased().contains(text)
                || line.classBand.lowercased().contains(text)
                || SchoolClass.isSame(line.classBand, text)
        }
    }

    public init() {}

    public var isEmpty: Bool { self == WatchFilter() }

    public mutating func look(for text: String, _ terms: [Term]) {
        (self.text, self.terms) = (text, terms)
    }

    func admits(_ line: CaseLine, on day: Day) -> Bool {
        guard includesClosed || line.isOpen else { return false }
        if let level, line.level != level { return false }
        if let tag, !line.tags.contains(tag) { return false }
        if let owner, line.owner != owner { return false }
        guard terms.allSatisfy({ $0.admits(line) }) else { return false }
        return switch due {
        case .all: true
        case .overdue: line.isOverdue(on: day)
        case .today: line.isDue(on: day)
        case .week: line.isDue(on: day.adding(days: 7))
        }
    }
}
