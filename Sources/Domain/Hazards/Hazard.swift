/// A danger found at a place, as its events so far leave it.
public struct Hazard: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Hazard>

    public let id: ID
    /// 校代码-年-类别-流水, for example `SY-2026-XF-0231`; never reused.
    public let number: String
    public let place: Place.ID
    public let category: HazardCategory.ID
    public let text: String
    public let source: HazardSource
    public let immediateMeasure: String
    public let foundAt: Moment
    /// A person of the roster; nil where an imported ledger names somebody unknown.
    public let finder: Person.ID?

    public internal(set) var stage: HazardStage = .reported
    public internal(set) var grade: HazardGrade?
    /// The clause of the guide by which a hazard is 重大.
    public internal(set) var clause: String?
    public internal(set) var responsible: Person.ID?
    /// 整改要求 or the measures ordered with the assignment.
    public internal(set) var measures = ""
    public internal(set) var noticeNumber: String?
    /// The first deadline given: 按期 is measured against it, and nothing moves it.
    public internal(set) var originalDue: Day?
    public internal(set) var due: Day?
    public internal(set) var extensions = 0
    public internal(set) var reviewer: Person.ID?
    public internal(set) var control: TemporaryControl?
    public internal(set) var closedOn: Day?
    public internal(set) var lastEventAt: Moment
    public internal(set) var fixedOnTheSpot = false
    public internal(set) var isSupervised = false
    public internal(set) var isReportedUpward = false
    public internal(set) var isTransferred = false
    public internal(set) var recurrenceOf: Hazard.ID?

    /// The due day itself is not overdue.
    public func isOverdue(on day: Day) -> Bool {
        stage.isOpen && (due.map { $0 < day } ?? false)
    }
}

/// 临时管控: what keeps people safe until the hazard is gone, and how long that holds.
public struct TemporaryControl: Hashable, Sendable {
    public let text: String
    public let validUntil: Moment

    public init(text: String, validUntil: Moment) {
        self.text = text
        self.validUntil = validUntil
    }
}
