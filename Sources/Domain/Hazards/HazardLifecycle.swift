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

    /// A hazard as all its events leave it; `events` follow the initial 上报, which is number 1.
    ///
    /// What was undone or withdrawn later counts as if it had never happened. Throws
    /// `HazardStageRefusal` where the lifecycle does not allow what is left.
    public init(
        id: ID, number: String, report: HazardReport, reportedAt: Moment, events: [HazardEvent]
    ) throws(HazardStageRefusal) {
        self.init(id: id, number: number, report: report, reportedAt: reportedAt)
        withdrawn = Set(events.compactMap(\.kind.withdrawnOrdinal))
        for event in events { try apply(event) }
    }

    /// Takes in one more event: the only place where a stage changes.
    ///
    /// Throws `HazardStageRefusal`, and changes nothing, where the lifecycle does not allow the event.
    /// An event that withdraws an earlier one needs a replay from the start, as `init` does it.
    public mutating func apply(_ event: HazardEvent) throws(HazardStageRefusal) {
        let ordinal = eventCount + 1
        if !withdrawn.contains(ordinal) {
            guard let next = stage(after: event.kind), takeIn(event) else {
                throw HazardStageRefusal(stage: stage, event: event.kind)
            }
            stage = next
            let step = Step(ordinal: ordinal, event: event)
            if event.kind.isStep { lastStep = step }
            if event.kind.isDecision { decisions.append(step) }
        } else if case .assigned(_, let due, _, _, _) = event.kind, originalDue == nil {
            promisedDue = min(promisedDue ?? due, due)
        }
        eventCount = ordinal
        lastEventAt = event.at
    }

    /// The facts of an event other than the stage; false, and nothing changed, where they cannot be.
    private mutating func takeIn(_ event: HazardEvent) -> Bool {
        switch event.kind {
        case .refuted: isRefuted = true
        case .graded(let grade, let clause, _, let colour, _):
            self.grade = grade
            self.clause = clause
            self.colour = colour
        case .planned(let plan): self.plan = plan
        case .assigned(let person, let due, let notice, let measures, let unit):
            responsible = person
            if originalDue == nil {
                originalDue = due
                assignedOn = event.at.day
            }
            self.due = due
            noticeNumber = notice
            self.measures = measures
            self.unit = unit
        case .progressed(_, let spent):
            self.spent += spent ?? 0
            note(rectifier: event.actor)
        case .extensionRequested(let request): extensionRequest = request
        case .extended(let due, _):
            self.due = due
            extensions += 1
            extensionRequest = nil
        case .extensionRefused: extensionRequest = nil
        case .controlled(let control): self.control = control
        case .submitted:
            submitter = event.actor
            note(rectifier: event.actor)
            isReturned = false
            extensionRequest = nil
        case .returned:
            returns += 1
            isReturned = true
            (reviewer, acceptedOn, endorser, upwardAcceptance) = (nil, nil, nil, nil)
            for level in supervisions.keys { supervisions[level]?.forgetLiftRequest() }
        case .accepted:
            reviewer = event.actor
            acceptedOn = event.at.day
        case .endorsed: endorser = event.actor
        case .acceptedUpward(let authority, let document):
            upwardAcceptance = document.isEmpty ? authority : authority + " " + document
        case .closed, .voided: closedOn = event.at.day
        case .fixedOnTheSpot:
            fixedOnTheSpot = true
            responsible = event.actor
            submitter = event.actor
            note(rectifier: event.actor)
        case .supervision(let step): return takeIn(step, on: event.at.day)
        case .reportedUpward: isReportedUpward = true
        case .transferred: isTransferred = true
        case .recurred(let earlier): recurrenceOf = earlier
        case .attached(let attachment): attachments.append(attachment)
        case .revoked: brokenSeals += 1
        case .reported, .verified, .undone, .reminded, .remarked: break
        }
        return true
    }

    private mutating func note(rectifier: Person.ID?) {
        if let rectifier { rectifiers.insert(rectifier) }
    }

    private mutating func takeIn(_ step: SupervisionStep, on day: Day) -> Bool {
        guard case .ordered(let order) = step else {
            return supervisions[step.level]?.apply(step, on: day) ?? false
        }
        guard supervisions[order.level] == nil else { return false }
        supervisions[order.level] = Supervision(order: order, orderedOn: day, lastProgressOn: day)
        return true
    }

    /// The stage that an event leads to from here; nil where it may not happen.
    private func stage(after event: HazardEvent.Kind) -> HazardStage? {
        switch (stage, event) {
        case (_, .recurred), (_, .reportedUpward), (_, .attached), (_, .remarked), (_, .undone),
            (_, .revoked):
            stage
        case (.closed, .supervision(let step)): step.isOrder ? nil : stage
        case (.closed, _), (.void, _): nil
        case (_, .voided): .void
        case (_, .controlled), (_, .supervision), (_, .transferred), (_, .reminded): stage
        case (.draft, .reported): .reported
        case (.reported, .verified), (.reported, .refuted): .verified
        case (.verified, .graded): isRefuted ? nil : .graded
        case (.graded, .planned), (.assigned, .planned), (.rectifying, .planned): stage
        case (.graded, .assigned): .assigned
        case (.assigned, .assigned(_, let due, _, _, _)),
            (.rectifying, .assigned(_, let due, _, _, _)):
            due == self.due ? stage : nil
        case (.reported, .fixedOnTheSpot), (.verified, .fixedOnTheSpot),
            (.graded, .fixedOnTheSpot):
            isRefuted ? nil : .awaitingReview
        case (.assigned, .progressed), (.rectifying, .progressed): .rectifying
        case (.assigned, .extensionRequested), (.rectifying, .extensionRequested),
            (.assigned, .extended), (.rectifying, .extended), (.assigned, .extensionRefused),
            (.rectifying, .extensionRefused):
            stage
        case (.assigned, .submitted), (.rectifying, .submitted): .awaitingReview
        case (.awaitingReview, .returned): .rectifying
        case (.awaitingReview, .accepted): .accepted
        case (.accepted, .returned): .rectifying
        case (.accepted, .endorsed), (.accepted, .acceptedUpward): stage
        case (.accepted, .closed): .closed
        default: nil
        }
    }
}

extension SupervisionStep {
    fileprivate var isOrder: Bool {
        if case .ordered = self { true } else { false }
    }
}

extension HazardEvent.Kind {
    /// The number of the event that this one takes back.
    var withdrawnOrdinal: Int? {
        switch self {
        case .undone(let ordinal), .revoked(let ordinal, _): ordinal
        default: nil
        }
    }

    /// Moves the hazard on or changes what holds of it; a remark, a reminder or a withdrawal does not.
    var isStep: Bool {
        switch self {
        case .reminded, .remarked, .undone, .revoked: false
        default: true
        }
    }
}
