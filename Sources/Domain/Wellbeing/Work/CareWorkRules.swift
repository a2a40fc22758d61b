/// Who keeps and who reads the 心理工作台账, and what a line of it must hold.
public enum CareWorkRules {
    /// 心理教师 and 分管副校长.
    public static let writers: Set<Office> = [.psychologist, .vicePrincipal]
    /// All others see only what has been done of what there is to do.
    public static let readers: Set<Office> = writers.union([.principal])

    public static let countRange = 0...99_999

    /// What is entered on `day` lies in its school year, or in the summer before or the first weeks after it. What
    /// lies elsewhere is a slip that no list of a semester shows.
    public static func days(
        on day: Day, _ calendar: SchoolCalendar
    ) -> ClosedRange<Day> {
        let year = calendar.schoolYear(of: day)
        guard let first = Day(year: year, month: 7, day: 1),
            let last = Day(year: year + 1, month: 9, day: 30)
        else { return day...day }
        return first...last
    }

    private static func refusal(
        dating entered: Day, on day: Day, _ calendar: SchoolCalendar
    ) -> CareWorkRefusal? {
        let days = days(on: day, calendar)
        return days.contains(entered) ? nil : .otherYear(days)
    }

    /// Without a standing nobody has an account yet.
    public static func mayRead(_ standing: Standing?) -> Bool {
        standing?.has(anyOf: readers) ?? true
    }

    public static func refusal(toWriteBy standing: Standing?) -> CareWorkRefusal? {
        standing?.has(anyOf: writers) ?? true ? nil : .notYours
    }

    /// Why `step` makes no sense on the line as it is; `work` is nil for a new one, and `classes` are
    /// those of the school.
    public static func refusal(
        of step: CareWorkStep, on work: CareWork?, on day: Day, among classes: [SchoolClass] = [],
        calendar: SchoolCalendar
    ) -> CareWorkRefusal? {
        if case .noted(let entry) = step {
            return refusal(dating: entry.day, on: day, calendar)
                ?? refusal(of: entry, among: classes)
        }
        guard let work else { return .unknown }
        guard work.counts else { return .withdrawn }
        switch step {
        case .noted: return nil
        case .held(let heldOn, let count):
            if work.isHeld { return .alreadyHeld }
            if heldOn > day { return .notYet }
            if let refusal = refusal(dating: heldOn, on: day, calendar) { return refusal }
            return countRange.contains(count) ? nil : .badCount
        case .detailed(let details): return refusal(of: details, on: work)
        case .reached(let reached):
            if work.entry.kind != .classActivity || reached.isEmpty { return .noClasses }
            if reached.isSubset(of: work.entry.classes) { return .alreadyHeld }
            return areInForce(reached, on: work.entry.day, classes) ? nil : .notAClassThen
        case .notReached(let missed):
            return work.entry.classes.isStrictSuperset(of: missed) && !missed.isEmpty
                ? nil : .noClasses
        case .withdrawn(let reason): return reason.isBlank ? .noReason : nil
        }
    }

    /// A 班级活动 says which classes it is about, as soon as the school has a list of them.
    private static func refusal(
        of entry: CareWorkEntry, among classes: [SchoolClass]
    ) -> CareWorkRefusal? {
        if entry.kind.hasWords, entry.title.isBlank { return .noTitle }
        if !entry.kind.hasWords, !entry.title.isBlank { return .noWords }
        let isPerClass =
            entry.kind == .classActivity && !classes.inForce(on: entry.day).isEmpty
        if isPerClass == entry.classes.isEmpty { return .noClasses }
        if !areInForce(entry.classes, on: entry.day, classes) { return .notAClassThen }
        return countRange.contains(entry.count) ? nil : .badCount
    }

    private static func areInForce(
        _ chosen: Set<SchoolClass.ID>, on day: Day, _ classes: [SchoolClass]
    ) -> Bool {
        chosen.isSubset(of: classes.inForce(on: day).map(\.id))
    }
}

/// Why something is not done to the 心理工作台账.
public enum CareWorkRefusal: Error, Hashable, Sendable {
    case notSignedIn
    /// Only 心理教师 and 分管副校长 keep it.
    case notYours
    case unknown
    case withdrawn, alreadyHeld
    /// Nothing has taken place on a day that is still to come.
    case notYet
    /// A day that lies outside those of the school year.
    case otherYear(ClosedRange<Day>)
    case noTitle
    /// 热线 and 咨询室 are only counted.
    case noWords
    case badCount
    case noReason
    /// Such details belong to another kind.
    case otherKind
    case noHost, badHours, nobodyTookPart
    /// 连片指导 says what was done, a 培训 says it in its words.
    case noService
    /// In neither register nor 人才库 on that day.
    case unknownParticipant
    /// Callers, what followed and the number of calls belong together.
    case sumsDiffer
    /// A 班级活动 names its classes, at least one, and nothing else does.
    case noClasses
    /// The school had no such class on that day.
    case notAClassThen
}
