/// Who keeps the 普查, who sees what of it, and what a step must hold.
public enum ScreeningRules {
    /// 心理教师 and 分管副校长 count; who needs a second interview only a psychology teacher knows.
    public static let writers = CareWorkRules.writers
    public static let interviewers: Set<Office> = [.psychologist]

    public static let largestClass = 999
    /// Characters.
    public static let longestClassName = 12

    /// Whether this can be a class, such as 七(1), 701 or 一班: its name stands in clear in the ledger,
    /// so that a pupil's name or number in the wrong column of a file must not pass for one. What the
    /// school has in its own list of `classes` is one whatever it is called.
    public static func isClass(_ name: String, among classes: [SchoolClass] = []) -> Bool {
        guard name.count <= longestClassName else { return false }
        return classes.contains { SchoolClass.isSame($0.name, name) }
            || isCalledClass(name) && !SchoolClass.Spelling(name).isLonger
            || SchoolClass.Spelling(name).isNumbered
    }

    /// Whether it says of itself that it is a class, and no number of a pupil stands in it.
    static func isCalledClass(_ name: String) -> Bool {
        name.hasSuffix("班") && !name.contains(/\d{5}/)
    }

    /// The step under the name that the class has already: in the batch, or else in the school's list.
    public static func spelled(
        _ step: ScreeningStep, in batch: ScreeningBatch?, among classes: [SchoolClass]
    ) -> ScreeningStep {
        guard let batch, case .counted(let count) = step else { return step }
        return .counted(spelled(count, in: batch, among: classes))
    }

    static func spelled(
        _ count: ScreeningClass, in batch: ScreeningBatch, among classes: [SchoolClass]
    ) -> ScreeningClass {
        var count = count
        let counted = batch.classes.first { SchoolClass.isSame($0.name, count.name) }
        count.name =
            counted?.name ?? classes.named(count.name, on: batch.entry.day)?.name ?? count.name
        return count
    }

    /// Class by class; all others see only the sums. Without a standing nobody has an account yet.
    public static func mayRead(_ standing: Standing?) -> Bool { CareWorkRules.mayRead(standing) }

    public static func refusal(toWriteBy standing: Standing?) -> ScreeningRefusal? {
        standing?.has(anyOf: writers) ?? true ? nil : .notYours
    }

    public static func refusal(toInterviewBy standing: Standing) -> ScreeningRefusal? {
        standing.has(anyOf: interviewers) ? nil : .notYours
    }

    /// Names are listed until the school year of the 普查 ends: then those whose interview was held are erased,
    /// and a file that is read in once more would list them anew.
    public static func refusal(
        toList pupils: [ScreeningQueue.Pupil], screenedOn screened: Day, on day: Day,
        among classes: [SchoolClass] = []
    ) -> ScreeningRefusal? {
        if pupils.contains(where: \.name.isBlank) { return .noName }
        if !pupils.allSatisfy({ isClass($0.className, among: classes) }) { return .noClass }
        return keepsName(screenedOn: screened, waitingIn: nil, on: day) ? nil : .yearOver
    }

    /// Whoever looks at a name says what for.
    public static func refusal(toLookFor reason: String) -> ScreeningRefusal? {
        reason.isBlank ? .noReason : nil
    }

    /// Whether a name stays in the queue of a 普查: until the school year ends once the interview was held,
    /// and a year longer while it waits, unless the class has left the school by then (defaults of ours).
    /// `waitingIn`: the class of whoever waits; nil where the interview was held.
    public static func keepsName(
        screenedOn screened: Day, waitingIn name: String?, on day: Day
    ) -> Bool {
        let year = screened.month >= 9 ? screened.year + 1 : screened.year
        let staysOn = name.map { SchoolClass.yearsLeft(in: $0).map { $0 > 1 } ?? true } ?? false
        return Day(year: staysOn ? year + 1 : year, month: 9, day: 1).map { day < $0 } ?? true
    }

    /// Why `step` makes no sense on the batch as it is; `batch` is nil for a new one.
    public static func refusal(
        of step: ScreeningStep, on batch: ScreeningBatch?, on day: Day,
        among classes: [SchoolClass] = []
    ) -> ScreeningRefusal? {
        if case .begun(let entry) = step {
            if entry.instrument.isBlank { return .noInstrument }
            return entry.day > day ? .notYet : nil
        }
        guard let batch else { return .unknown }
        guard batch.counts else { return .withdrawn }
        switch step {
        case .begun: return nil
        case .counted(let count):
            if !isClass(count.name, among: classes) { return .noClass }
            guard (0...largestClass).contains(count.due), count.tested >= 0 else {
                return .badCount
            }
            return count.tested > count.due ? .moreThanDue : nil
        case .withdrawn(let reason): return reason.isBlank ? .noReason : nil
        }
    }
}

/// Why something is not done to a 普查.
public enum ScreeningRefusal: Error, Hashable, Sendable {
    case notSignedIn
    /// Only 心理教师 and 分管副校长 count, and only a psychology teacher interviews.
    case notYours
    case unknown, withdrawn
    case noInstrument, noClass, noName, noReason
    /// Nobody was tested on a day that is still to come.
    case notYet
    case badCount
    /// More were tested than there are.
    case moreThanDue
    /// Fewer were tested in this class than stand in the queue of second interviews: so many.
    case fewerThanListed(String, Int)
    /// Somebody has counted since it was said which numbers would be replaced.
    case countedMeanwhile
    /// This class was counted already, under this name.
    case alreadyCounted(String)
    /// The sealed file is missing, or locked.
    case sealed
    /// This second interview was held already.
    case alreadyHeld
    /// There is no interview to take back.
    case notHeld
    /// A case came of this one: it is taken back as one that was opened by mistake.
    case hasCase(String)
    /// Somebody of that name and class is in the queue, under this code.
    case alreadyListed(String)
    /// The school year of the 普查 is over.
    case yearOver
}
