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
        let text: String
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
            (self.text, self.levels, self.tags) = (text, levels, tags)
            classKey = SchoolClass.key(of: text)
            (self.owners, self.due) = (owners, due)
        }

        func admits(_ line: CaseLine, _ words: CaseWords, on day: Day) -> Bool {
            levels.contains(line.level) || !tags.isDisjoint(with: line.tags)
                || owners.contains(line.owner) || due?.admits(line, on: day) ?? false
                || words.hold(self)
        }
    }

    public init() {}

    public var isEmpty: Bool { self == WatchFilter() }

    public mutating func look(for text: String, _ terms: [Term]) {
        (self.text, self.terms) = (text, terms)
    }

    func admits(_ line: CaseLine, _ words: CaseWords, on day: Day) -> Bool {
        guard includesClosed || line.isOpen else { return false }
        if let level, line.level != level { return false }
        if let tag, !line.tags.contains(tag) { return false }
        if let owner, line.owner != owner { return false }
        guard terms.allSatisfy({ $0.admits(line, words, on: day) }) else { return false }
        return due.admits(line, on: day)
    }
}

/// What a case is found by, in lower case.
struct CaseWords {
    private struct Band {
        let text: [UInt8]
        let key: String

        init(_ name: String) {
            text = Array(name.lowercased().utf8)
            key = SchoolClass.key(of: name)
        }
    }

    private let code: [UInt8]
    private let band: Band

    /// In the order of the lines.
    static func all(of lines: [CaseLine]) -> [CaseWords] {
        // Many cases are of one class.
        var bands: [String: Band] = [:]
        return lines.map { line in
            let band = bands[line.classBand] ?? Band(line.classBand)
            bands[line.classBand] = band
            return CaseWords(code: Array(line.code.lowercased().utf8), band: band)
        }
    }

    /// Whether it is part of the code or of the class, or another name of the class.
    func hold(_ term: WatchFilter.Term) -> Bool {
        let part = Array(term.text.utf8)
        return Self.holds(code, part) || Self.holds(band.text, part) || band.key == term.classKey
    }

    private static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
        guard whole.count >= part.count else { return false }
        return (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
    }
}
