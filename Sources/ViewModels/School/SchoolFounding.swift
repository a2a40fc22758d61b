public import Domain
import Interchange
public import Persistence

/// What a new school needs to begin with: a name, a code, who leads it, and its semester.
public nonisolated struct SchoolFounding: Sendable {
    public var name = ""
    public var code = ""
    /// May be empty: then the whole-school grid has no leader yet.
    public var principal = ""
    /// As typed, like `2026-08-31`.
    public var semesterStart: String

    private let today: Day

    public enum Refusal: Hashable, Sendable {
        case noName, badCode, badDate
    }

    /// Proposes the usual first day of the semester that `today` lies in.
    public init(today: Day) {
        self.today = today
        let month = today.month >= 8 ? 9 : today.month == 1 ? 9 : 2
        let year = today.month == 1 ? today.year - 1 : today.year
        let first = Day(year: year, month: month, day: month == 9 ? 1 : 20) ?? today
        semesterStart = first.text
    }

    public var refusals: [Refusal] {
        var refusals: [Refusal] = []
        if name.trimmed.isEmpty { refusals.append(.noName) }
        if !isCode(code.trimmed) { refusals.append(.badCode) }
        if Day(text: semesterStart.trimmed) == nil { refusals.append(.badDate) }
        return refusals
    }

    /// Writes the school, its root grid, its principal and the two semesters of the school year.
    ///
    /// Call only when there are no `refusals`.
    public func found(in ledger: LedgerTransaction) throws {
        try ledger.setSchool(name: name.trimmed, code: code.trimmed)
        let root = try ledger.addGrid(code: "G01", name: name.trimmed, parent: nil)
        if !principal.trimmed.isEmpty {
            let person = try ledger.addPerson(
                name: principal.trimmed, staffNumber: nil, position: "校长", officePhone: nil,
                initials: Pinyin.initials(ofPerson: principal.trimmed))
            try ledger.assign(
                GridAssignment(grid: root, person: person, role: .leader, starts: today))
        }
        guard let starts = Day(text: semesterStart.trimmed) else { return }
        for semester in semesters(starting: starts) { try ledger.addSemester(semester) }
    }

    /// The semester that starts then, of some twenty weeks, and the other one of that school year.
    private func semesters(starting starts: Day) -> [Semester] {
        let isAutumn = starts.month >= 7
        let year = isAutumn ? starts.year : starts.year - 1
        let this = Semester(
            schoolYear: year, term: isAutumn ? .autumn : .spring, starts: starts,
            ends: starts.adding(days: 20 * 7 + 4))
        let otherStarts = starts.adding(days: isAutumn ? 25 * 7 : -25 * 7)
        let other = Semester(
            schoolYear: year, term: isAutumn ? .spring : .autumn, starts: otherStarts,
            ends: otherStarts.adding(days: 20 * 7 + 4))
        return [this, other]
    }

    private func isCode(_ code: String) -> Bool {
        (2...6).contains(code.utf8.count)
            && code.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    }
}
