/// 普查 of one day with one instrument: how far each class has come. Numbers only; who needs a second
/// interview is sealed in the other file.
public struct ScreeningBatch: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<ScreeningBatch>

    public let id: ID
    public let entry: ScreeningEntry
    /// In the order of their names.
    public private(set) var classes: [ScreeningClass]
    /// Why it does not count; nil while it does.
    public let withdrawnFor: String?

    public init(
        id: ID, entry: ScreeningEntry, classes: [ScreeningClass] = [], withdrawnFor: String? = nil
    ) {
        self.id = id
        self.entry = entry
        self.classes = classes
        self.withdrawnFor = withdrawnFor
    }

    public var counts: Bool { withdrawnFor == nil }

    /// The latest count of a class stands.
    public mutating func take(_ count: ScreeningClass) {
        if let index = classes.firstIndex(where: { $0.name == count.name }) {
            classes[index] = count
        } else {
            classes.append(count)
        }
    }

    /// A number that stands, and the other one that would stand in its place.
    public struct Replacement: Hashable, Sendable {
        public let known, new: ScreeningClass
    }

    /// What counting anew would replace, under the names that the classes have here.
    public func replaced(
        by counts: [ScreeningClass], among classes: [SchoolClass]
    ) -> [Replacement] {
        counts.compactMap { count in
            let new = ScreeningRules.spelled(count, in: self, among: classes)
            let known = self.classes.first { $0.name == new.name }
            return known.flatMap { $0 == new ? nil : Replacement(known: $0, new: new) }
        }
    }

    /// The numbers of the classes of these pupils, but for those that are counted anew.
    public func counts(
        of pupils: [ScreeningQueue.Pupil], besides counted: [ScreeningClass]
    ) -> [ScreeningClass] {
        let keys = Set(pupils.map { SchoolClass.key(of: $0.className) })
            .subtracting(counted.map { SchoolClass.key(of: $0.name) })
        return classes.filter { keys.contains(SchoolClass.key(of: $0.name)) }
    }

    public var due: Int { classes.map(\.due).reduce(0, +) }
    public var tested: Int { classes.map(\.tested).reduce(0, +) }
}

/// What a batch begins with. The cut-off is copied, so that a later change of the table does not
/// change what was done.
public struct ScreeningEntry: Hashable, Sendable {
    public var instrument: String
    public var cutOff: String
    public var day: Day

    public init(instrument: String, cutOff: String, day: Day) {
        self.instrument = instrument
        self.cutOff = cutOff
        self.day = day
    }
}

/// How many of a class should be tested, and how many were.
public struct ScreeningClass: Hashable, Sendable {
    public var name: String
    public var due: Int
    public var tested: Int

    public init(name: String, due: Int, tested: Int) {
        self.name = name
        self.due = due
        self.tested = tested
    }

    public var missing: Int { due - tested }
}

/// What somebody does to a batch; the journal keeps it, and the tables follow.
public enum ScreeningStep: Hashable, Sendable {
    case begun(ScreeningEntry)
    /// The latest count of a class stands.
    case counted(ScreeningClass)
    /// A mistake; the batch stays.
    case withdrawn(reason: String)
}
