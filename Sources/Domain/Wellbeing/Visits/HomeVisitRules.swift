/// Who keeps the list of the home visits, and what a step of it must hold.
public enum HomeVisitRules {
    /// The names are for psychology teachers; whoever goes is told by them.
    public static let keepers = ScreeningRules.interviewers

    public static func refusal(toKeepBy standing: Standing) -> HomeVisitRefusal? {
        standing.has(anyOf: keepers) ? nil : .notYours
    }

    public static func refusal(
        toList pupils: [HomeVisitList.Pupil], among classes: [SchoolClass] = []
    ) -> HomeVisitRefusal? {
        if pupils.contains(where: \.name.isBlank) { return .noName }
        guard pupils.allSatisfy({ ScreeningRules.isClass($0.className, among: classes) }) else {
            return .noClass
        }
        return pupils.allSatisfy { HomeVisitList.groups.contains($0.group) } ? nil : .noGroup
    }

    /// The last day on which the names of a school year's lists are kept: when it ends, as the queues of
    /// the 普查 are (a default of ours).
    public static func keepsNames(ofSchoolYear year: Int) -> Day? {
        Day(year: year + 1, month: 8, day: 31)
    }

    /// Whether the name of a line stays on `day`; of whoever was struck off the list it goes at once.
    public static func keepsName(
        of line: HomeVisitList.Line, schoolYear: Int, on day: Day
    ) -> Bool {
        !line.isStruck && keepsNames(ofSchoolYear: schoolYear).map { day <= $0 } ?? true
    }

    /// Whoever looks at a name says what for.
    public static func refusal(toLookFor reason: String) -> HomeVisitRefusal? {
        reason.isBlank ? .noReason : nil
    }

    /// Why `event` makes no sense on the list as it is on `day`.
    public static func refusal(
        of event: HomeVisitList.Event, on list: HomeVisitList, in semester: Semester,
        on day: Day, among classes: [SchoolClass] = []
    ) -> HomeVisitRefusal? {
        let index: Int
        switch event {
        case .listed(let pupils): return refusal(toList: pupils, among: classes)
        case .visited(let number, _), .notVisited(let number, _), .struck(let number):
            index = number
        }
        guard list.lines.indices.contains(index), !list.lines[index].isStruck,
            !list.lines[index].isErased
        else { return .unknown }
        if case .notVisited(_, let note) = event {
            if list.lines[index].visitedOn == nil { return .notVisited }
            return note.isBlank ? .noReason : nil
        }
        // What was done stays counted: whoever was visited is not struck off either.
        if list.lines[index].visitedOn != nil { return .alreadyVisited }
        guard case .visited(_, let visitedOn) = event else { return nil }
        if visitedOn > day { return .notYet }
        return semester.starts <= visitedOn && visitedOn <= semester.ends ? nil : .otherSemester
    }
}

/// Why something is not done to the list of the home visits.
public enum HomeVisitRefusal: Error, Hashable, Sendable {
    case notSignedIn
    /// Only a psychology teacher keeps it.
    case notYours
    /// No such line, or it no longer counts.
    case unknown
    case noName, noClass, noGroup, noVisitor, noReason
    /// Nobody was visited on a day that is still to come.
    case notYet
    case otherSemester
    case alreadyVisited
    /// There is no visit to take back.
    case notVisited
    /// Somebody of that name and class is on the list, under this code.
    case alreadyListed(String)
    /// The calendar knows no semester.
    case noSemester
    /// The sealed file is missing, or locked.
    case sealed
}
