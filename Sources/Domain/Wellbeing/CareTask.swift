/// A measure of a plan that is given to somebody who reads nothing else of the case.
public struct CareAssignment: Codable, Hashable, Sendable {
    /// In a version of the plan; both count from 0.
    public let measure, version: Int
    public let person: Person.ID
    /// All that the person is told.
    public let text: String
    /// A random number, by which the tick says what it is about.
    public let task: Int64

    public init(
        measure: Int, version: Int, to person: Person.ID, text: String,
        task: Int64 = .random(in: 1...(1 << 52))
    ) {
        (self.measure, self.version) = (measure, version)
        self.person = person
        self.text = text
        self.task = task
    }
}

/// The same as whoever was asked sees it: a code, a sentence, and whether it was ticked off.
public struct CareTask: Hashable, Sendable, Identifiable {
    public let id: Int64
    public let code: String
    public let text: String
    public let at: Moment
    public let asker: CareAsker
    public let doneAt: Moment?
    /// The day on which their tick was taken back, where they are asked again because of that.
    public let takenBack: Day?

    public init(
        id: Int64, code: String, text: String, at: Moment, asker: CareAsker, doneAt: Moment?,
        takenBack: Day? = nil
    ) {
        self.id = id
        self.code = code
        self.text = text
        self.at = at
        self.asker = asker
        self.doneAt = doneAt
        self.takenBack = takenBack
    }
}
