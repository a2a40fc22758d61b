/// A part of what waits for one person: a step, and the hazards for which that step is this
/// person's to take.
public struct WaitingShare: Hashable, Sendable {
    public enum Grade: Hashable, Sendable {
        case any, major
        /// 一般, and what was fixed on the spot without a grade.
        case notMajor
    }

    public enum Extension: Hashable, Sendable {
        case any, first, later
    }

    public let task: HazardTask
    /// Nil for everywhere.
    public let places: [Place.ID]?
    public var grade = Grade.any
    public var extensions = Extension.any
    /// Only what this person answers for.
    public var rectifier: Person.ID?
    /// Not what this person found.
    public var notFoundBy: Person.ID?
    /// Not what this person answers for.
    public var notRectifiedBy: Person.ID?

    public init(_ task: HazardTask, at places: [Place.ID]? = nil) {
        self.task = task
        self.places = places
    }
}

extension WaitingShare {
    func notFound(by person: Person.ID) -> WaitingShare {
        var share = self
        share.notFoundBy = person
        return share
    }

    func notRectified(by person: Person.ID) -> WaitingShare {
        var share = self
        share.notRectifiedBy = person
        return share
    }

    func rectified(by person: Person.ID) -> WaitingShare {
        var share = self
        share.rectifier = person
        return share
    }

    func graded(_ grade: Grade) -> WaitingShare {
        var share = self
        share.grade = grade
        return share
    }

    func extended(_ extensions: Extension) -> WaitingShare {
        var share = self
        share.extensions = extensions
        return share
    }
}
