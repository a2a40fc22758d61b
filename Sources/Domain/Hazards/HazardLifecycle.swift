/// Why an event cannot follow the ones before it.
public struct HazardStageRefusal: Error, Hashable, Sendable {
    public let stage: HazardStage
    public let event: HazardEvent.Kind
}

extension Hazard {
    /// A hazard as its first event, 上报, leaves it.
    public init(id: ID, number: String, report: HazardReport, reportedAt: Moment) {
        self.id = id
        self.number = number
        place = report.place
        category = report.category
        text = report.text
        source = report.source
        immediateMeasure = report.immediateMeasure
        foundAt = report.foundAt
        finder = report.finder
        lastEventAt = reportedAt
    }

    /// Takes in one more event: the only place where a stage changes.
    ///
    /// Throws `HazardStageRefusal`, and changes nothing, where the lifecycle does not allow the event.
    public mutating func apply(_ event: HazardEvent) throws(HazardStageRefusal) {
        guard let next = stage(after: event.kind) else {
            throw HazardStageRefusal(stage: stage, event: event.kind)
        }
        switch event.kind {
        case .graded(let grade, let clause, _):
            self.grade = grade
            self.clause = clause
        case .assigned(let person, let due, let notice, let measures):
            responsible = person
            if originalDue == nil { originalDue = due }
            self.due = due
            noticeNumber = notice
            self.measures = measures
        case .extended(let due, _):
            self.due = due
            extensions += 1
        case .controlled(let control): self.control = control
        case .accepted: reviewer = event.actor
        case .closed, .voided: closedOn = event.at.day
        case .fixedOnTheSpot:
            fixedOnTheSpot = true
            responsible = event.actor
        case .supervised: isSupervised = true
        case .reportedUpward: isReportedUpward = true
        case .transferred: isTransferred = true
        case .recurred(let earlier): recurrenceOf = earlier
        case .reported, .verified, .progressed, .submitted, .returned: break
        }
        stage = next
        lastEventAt = event.at
    }

    /// The stage that an event leads to from here; nil where it may not happen.
    private func stage(after event: HazardEvent.Kind) -> HazardStage? {
        switch (stage, event) {
        case (_, .recurred), (_, .reportedUpward): stage
        case (.closed, _), (.void, _): nil
        case (_, .voided): .void
        case (_, .controlled), (_, .supervised), (_, .transferred): stage
        case (.draft, .reported): .reported
        case (.reported, .verified): .verified
        case (.verified, .graded): .graded
        case (.graded, .assigned): .assigned
        case (.reported, .fixedOnTheSpot), (.verified, .fixedOnTheSpot),
            (.graded, .fixedOnTheSpot):
            .awaitingReview
        case (.assigned, .progressed), (.rectifying, .progressed): .rectifying
        case (.assigned, .extended), (.rectifying, .extended): stage
        case (.assigned, .submitted), (.rectifying, .submitted): .awaitingReview
        case (.awaitingReview, .returned): .rectifying
        case (.awaitingReview, .accepted): .accepted
        case (.accepted, .returned): .rectifying
        case (.accepted, .closed): .closed
        default: nil
        }
    }
}
