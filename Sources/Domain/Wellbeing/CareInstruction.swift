/// What a class teacher sees of a case: its code, and what to do.
public struct CareInstruction: Hashable, Sendable {
    public let code: String
    public let text: String
    public let at: Moment
    public let asker: CareAsker

    public init(code: String, text: String, at: Moment, asker: CareAsker) {
        self.code = code
        self.text = text
        self.at = at
        self.asker = asker
    }
}

/// The psychology teacher who has signed what somebody is told, and how far that is known.
public struct CareAsker: Hashable, Sendable {
    public let person: Person.ID
    /// To be compared with the one on that person's own screen.
    public let fingerprint: String
    /// Whether whoever is told has compared it, or somebody whom they trust. Otherwise whoever began
    /// the list has, and the ledger says that it is this person's key.
    public let isCompared: Bool

    public init(person: Person.ID, fingerprint: String, isCompared: Bool) {
        self.person = person
        self.fingerprint = fingerprint
        self.isCompared = isCompared
    }
}

/// All that somebody is told out of cases which they do not read, the latest first.
public struct CareTold: Hashable, Sendable {
    public let instructions: [CareInstruction]
    public let tasks: [CareTask]
    /// How much was sealed for this person, and signed by nobody whose word it can be.
    public let planted: Int

    public static let nothing = CareTold(instructions: [], tasks: [], planted: 0)

    public init(instructions: [CareInstruction], tasks: [CareTask], planted: Int) {
        self.instructions = instructions
        self.tasks = tasks
        self.planted = planted
    }

    public var isEmpty: Bool { self == .nothing }

    public var openTasks: [CareTask] { tasks.filter { $0.doneAt == nil } }

    /// What whoever is told has ticked off on this day, and may take back on it.
    public func ticked(on day: Day) -> [CareTask] { tasks.filter { $0.doneAt?.day == day } }

    /// Everybody who has signed for some of it.
    public var askers: Set<CareAsker> {
        Set(instructions.map(\.asker) + tasks.map(\.asker))
    }
}
