public import Domain
public import Observation

/// 班级活动 class by class: the cell in hand, and what marking it means.
@Observable
public final class ClassActivityModel {
    /// Which classes are marked with the one in hand.
    public enum Scope: Sendable { case own, grade, all }

    /// What is done to mark them.
    public enum Deed: Hashable, Sendable {
        /// They join a line of this time that names its classes.
        case join(CareWork, Set<SchoolClass.ID>)
        /// They were planned: the plan took place.
        case confirm(CareWork)
        /// There is no line yet.
        case note(Day, Set<SchoolClass.ID>)
    }

    public let work: CareWorkModel
    private var row = 0
    private var chosenTime: Int?

    public init(work: CareWorkModel) {
        self.work = work
    }

    public var school: SchoolModel { work.school }

    /// Nil without a list of classes. How far each class is anybody may see; what its activities were
    /// about, and on which day, only those who read the lines.
    public var table: ClassActivityTable? {
        school.careObligations.lazy.compactMap(\.standing.table).first
    }

    public func selectedRow(in table: ClassActivityTable) -> Int {
        min(row, table.classes.count - 1)
    }

    /// The time in hand; at first the one that runs, else the last one that has begun.
    public func selectedTime(in table: ClassActivityTable) -> Int {
        let begun = table.times.lastIndex { $0.lowerBound <= table.day } ?? 0
        return min(chosenTime ?? table.running ?? begun, table.times.count - 1)
    }

    public func select(row: Int, time: Int, in table: ClassActivityTable) {
        self.row = min(max(0, row), table.classes.count - 1)
        chosenTime = min(max(0, time), table.times.count - 1)
    }

    /// The lines that reached the class in the time, or are planned to; none for whoever may not
    /// read them.
    public func lines(of one: SchoolClass, in time: ClosedRange<Day>) -> [CareWork] {
        guard work.mayRead else { return [] }
        return school.careWork.filter {
            $0.counts && $0.entry.kind == .classActivity && time.contains($0.entry.day)
                && ($0.entry.classes.isEmpty || $0.entry.classes.contains(one.id))
        }
    }

    /// What marking the cell in hand means; nil where every class of the scope has had one.
    public func deed(_ scope: Scope, in table: ClassActivityTable) -> Deed? {
        let index = selectedTime(in: table)
        let (one, time) = (table.classes[selectedRow(in: table)], table.times[index])
        let behind = table.behind(in: index).filter {
            scope == .all || $0.id == one.id || scope == .grade && $0.grade == one.grade
        }
        guard !behind.isEmpty else { return nil }
        let chosen = Set(behind.map(\.id))
        let today = table.day
        let lines = school.careWork.filter {
            $0.counts && $0.entry.kind == .classActivity && time.contains($0.entry.day)
                && !$0.entry.classes.isEmpty
        }
        let waiting = lines.last { line in
            !line.isHeld && line.entry.day <= today && chosen.isSubset(of: line.entry.classes)
        }
        if let waiting { return .confirm(waiting) }
        if let line = lines.last(where: \.isHeld), Self.mayJoin(line, behind) {
            return .join(line, chosen)
        }
        return .note(min(max(today, time.lowerBound), time.upperBound), chosen)
    }

    private static func mayJoin(_ line: CareWork, _ classes: [SchoolClass]) -> Bool {
        classes.allSatisfy { $0.isInForce(on: line.entry.day) }
    }

    /// The line that holds the mark in hand; nil where there is none, or it names no class.
    public func marked(in table: ClassActivityTable) -> (line: CareWork, one: SchoolClass)? {
        let one = table.classes[selectedRow(in: table)]
        let lines = lines(of: one, in: table.times[selectedTime(in: table)])
        return lines.last { !$0.entry.classes.isEmpty }.map { ($0, one) }
    }
}
