public import Domain

/// Which cases the list shows.
public struct WatchFilter: Hashable, Sendable {
    public enum Due: Hashable, Sendable, CaseIterable {
        case all, overdue, today, week

        func admits(_ line: CaseLine, on day: Day) -> Bool {
            switch self {
            case .all: true
            case .overdue: line.isOverdue(on: day)
            // As the head of the list counts them: what is overdue has a filter of its own.
            case .today: line.nextDue == day
            case .week: line.isDue(on: day.adding(days: 7))
            }
        }
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

    /// One word: part of a code or of a class, of what a level or a tag is called, of the name of whoever
    /// leads a case; or what says that it is due.
    public struct Term: Hashable, Sendable {
        /// In lower case.
        let text: [UInt8]
        /// Where it is the whole name of a class.
        let classKey: String
        let levels: Set<WatchLevel>
        let tags: Set<FocusTag>
        let owners: Set<Person.ID>
        let due: Due?

        /// `text` in lower case; the levels, tags and leaders whose names it is part of, and the due day
        /// that it means.
        public init(
            _ text: String, levels: Set<WatchLevel>, tags: Set<FocusTag>,
            owners: Set<Person.ID> = [], due: Due? = nil
        ) {
            (self.text, self.levels, self.tags) = (Array(text.utf8), levels, tags)
            classKey = SchoolClass.key(of: text)
            (self.owners, self.due) = (owners, due)
        }

        func admits(_ traits: CaseTraits) -> Bool {
            levels.contains(traits.level) || !tags.isDisjoint(with: traits.tags)
                || owners.contains(traits.owner) || due.map { traits.dues.contains($0) } ?? false
                || traits.words.hold(self)
        }
    }

    public init() {}

    public var isEmpty: Bool { self == WatchFilter() }

    public mutating func look(for text: String, _ terms: [Term]) {
        (self.text, self.terms) = (text, terms)
    }

    /// Whether it leaves out this one for nothing but that it is closed.
    func leavesOutAsClosed(_ traits: CaseTraits) -> Bool {
        guard !includesClosed, !traits.isOpen else { return false }
        var wider = self
        wider.includesClosed = true
        return wider.admits(traits)
    }

    func admits(_ traits: CaseTraits) -> Bool {
        guard includesClosed || traits.isOpen else { return false }
        if let level, traits.level != level { return false }
        if let tag, !traits.tags.contains(tag) { return false }
        if let owner, traits.owner != owner { return false }
        return traits.dues.contains(due) && terms.allSatisfy { $0.admits(traits) }
    }
}
