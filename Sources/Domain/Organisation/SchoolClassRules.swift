/// Who keeps the list of classes, and what it can hold.
public enum SchoolClassRules {
    /// Those who keep the 心理工作台账.
    public static let writers = CareWorkRules.writers

    public static func refusal(toWriteBy standing: Standing?) -> SchoolClassRefusal? {
        standing?.has(anyOf: writers) ?? true ? nil : .notYours
    }

    /// Why `step` makes no sense; `known` is nil for a new class, and `classes` are all there are.
    public static func refusal(
        of step: SchoolClass.Step, on known: SchoolClass?, among classes: [SchoolClass]
    ) -> SchoolClassRefusal? {
        switch step {
        case .added(let name, let day):
            if !canBeEntered(name) { return .noName }
            let isTaken = classes.contains {
                SchoolClass.isSame($0.name, name) && $0.ends.map { day <= $0 } ?? true
            }
            return isTaken ? .taken : nil
        case .ended:
            guard let known else { return .unknown }
            return known.ends == nil ? nil : .ended
        }
    }

    /// Two offices enter names by hand, and see what they enter: any word with a number in brackets may be
    /// one there (国学(2)), and whatever stands between the number and 班 (高一(3)实验班). In a file the one could be
    /// the second pupil of a name, and the other a pupil behind the class.
    static func canBeEntered(_ name: String) -> Bool {
        ScreeningRules.isClass(name)
            || name.count <= ScreeningRules.longestClassName
                && (SchoolClass.Spelling(name).isBracketed || ScreeningRules.isCalledClass(name))
    }

    /// From when on a class was one that a 普查 of this day counts: since its school year began.
    static func start(of day: Day) -> Day {
        Day(year: day.month >= 8 ? day.year : day.year - 1, month: 8, day: 1) ?? day
    }

    /// The step that puts a class which a 普查 counted into the list; nil where it is there.
    public static func addition(
        of name: String, countedOn day: Day, to classes: [SchoolClass]
    ) -> SchoolClass.Step? {
        let same = classes.filter { SchoolClass.isSame($0.name, name) }
        guard !same.contains(where: { $0.isInForce(on: day) }) else { return nil }
        let free = same.compactMap(\.ends).filter { $0 < day }.max().map { $0.adding(days: 1) }
        let step = SchoolClass.Step.added(
            name: name, from: max(start(of: day), free ?? start(of: day)))
        return refusal(of: step, on: nil, among: classes) == nil ? step : nil
    }
}

/// Why something is not done to the list of classes.
public enum SchoolClassRefusal: Error, Hashable, Sendable {
    case notSignedIn
    /// Only 心理教师 and 分管副校长 keep it.
    case notYours
    case unknown
    /// Not a class such as 七(1), 701 or 一班.
    case noName
    /// There is one of that name at that time, or later.
    case taken
    /// It has a last day already.
    case ended
}
