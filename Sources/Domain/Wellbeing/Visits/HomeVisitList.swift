/// Who of the special groups is to be visited at home in a semester (家访), as the sealed entries make
/// it: a name, a class, a group, who goes, and the day. What was seen there has no place in it.
public struct HomeVisitList: Hashable, Sendable {
    /// 留守, 流动, 孤残, 困境, 单亲, 重大变故: at least one visit a semester (ten measures, 2025). Whoever
    /// belongs to several is counted under one.
    public static let groups: [FocusTag] = [
        .leftBehind, .migrant, .orphanedOrDisabled, .hardship, .singleParent, .upheaval,
    ]

    public struct Pupil: Codable, Hashable, Sendable {
        public var name: String
        public var className: String
        public var group: FocusTag
        /// Who is to go: as a rule the class teacher.
        public var visitor: Person.ID

        public init(name: String, className: String, group: FocusTag, visitor: Person.ID) {
            self.name = name
            self.className = className
            self.group = group
            self.visitor = visitor
        }

        fileprivate func isCalled(as other: Pupil) -> Bool {
            name == other.name && SchoolClass.isSame(className, other.className)
        }
    }

    /// Something that happened to the list: signed, sealed, never changed.
    public enum Event: Codable, Hashable, Sendable {
        case listed([Pupil])
        case visited(Int, on: Day)
        /// The visit that was entered never was, or was one to somebody else; the line waits again.
        case notVisited(Int, note: String)
        /// Has left the school or the group, or was listed by mistake; the line no longer counts.
        case struck(Int)
    }

    public struct Line: Hashable, Sendable {
        public let pupil: Pupil
        public internal(set) var visitedOn: Day?
        public internal(set) var isStruck = false

        /// The name was not to be kept any longer; group, visitor and day stay for the counts.
        public var isErased: Bool { pupil.name.isEmpty }

        /// Whoever was struck off does not, nor whoever was erased unvisited: nobody knows any more where
        /// to go.
        var counts: Bool { !isStruck && (visitedOn != nil || !isErased) }
    }

    /// In the order in which they were listed; the place in it is the number of a line.
    public private(set) var lines: [Line] = []

    public init(_ events: [Event] = []) {
        for event in events { take(event) }
    }

    public mutating func take(_ event: Event) {
        switch event {
        case .listed(let pupils): lines += pupils.map { Line(pupil: $0) }
        case .visited(let index, let day):
            guard lines.indices.contains(index) else { return }
            lines[index].visitedOn = day
        case .notVisited(let index, _):
            guard lines.indices.contains(index) else { return }
            lines[index].visitedOn = nil
        case .struck(let index):
            guard lines.indices.contains(index) else { return }
            lines[index].isStruck = true
        }
    }

    /// Those of `pupils` that are not listed yet, each once; whoever was struck may come back.
    public func new(among pupils: [Pupil]) -> [Pupil] {
        var new: [Pupil] = []
        for pupil in pupils where !new.contains(where: { $0.isCalled(as: pupil) }) {
            if number(of: pupil) == nil { new.append(pupil) }
        }
        return new
    }

    /// What the list is made of without the names and classes for which `isOver` holds.
    public func erased(where isOver: (Int, Line) -> Bool) -> [Event] {
        let kept = lines.enumerated().map { index, line in
            guard isOver(index, line) else { return line.pupil }
            var pupil = line.pupil
            (pupil.name, pupil.className) = ("", "")
            return pupil
        }
        return [.listed(kept)]
            + lines.enumerated().compactMap { index, line in
                line.visitedOn.map { .visited(index, on: $0) }
            }
            + lines.indices.filter { lines[$0].isStruck }.map(Event.struck)
    }

    /// Under which number somebody of that name and class is listed; nil where nobody is.
    public func number(of pupil: Pupil) -> Int? {
        lines.firstIndex { !$0.isStruck && $0.pupil.isCalled(as: pupil) }
    }

    /// What a line is called where no name may stand, for example `V26A-007`.
    public static func code(of index: Int, in semester: Semester) -> String {
        code(of: index, semester.schoolYear, semester.term)
    }

    public static func code(of index: Int, _ schoolYear: Int, _ term: Semester.Term) -> String {
        let digits = String(index + 1)
        let zeros = String(repeating: "0", count: max(0, 3 - digits.count))
        let half = term == .autumn ? "A" : "B"
        return "V\(schoolYear % 100)\(half)-" + zeros + digits
    }
}

extension HomeVisitList {
    /// How many are to be visited, and how many were; `waiting` are left.
    public func count(where isCounted: (Pupil) -> Bool = { _ in true }) -> OutstandingCount {
        let own = lines.filter { $0.counts && isCounted($0.pupil) }
        return OutstandingCount(needed: own.count, waiting: own.count { $0.visitedOn == nil })
    }

    /// Of each group that somebody is in.
    public var byGroup: [(group: FocusTag, count: OutstandingCount)] {
        Self.groups.map { group in (group, count { $0.group == group }) }
            .filter { $0.count.needed > 0 }
    }

    /// Of each who goes, most left first.
    public var byVisitor: [(visitor: Person.ID, count: OutstandingCount)] {
        Set(lines.filter(\.counts).map(\.pupil.visitor))
            .map { person in (person, count { $0.visitor == person }) }
            .sorted { one, other in
                (other.count.waiting, one.visitor.rawValue)
                    < (one.count.waiting, other.visitor.rawValue)
            }
    }
}
