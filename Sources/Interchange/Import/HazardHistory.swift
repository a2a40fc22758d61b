import Domain

/// What must have happened to a hazard for its ledger row to say what it says.
struct HazardHistory {
    /// All that followed 上报, in order.
    private(set) var events: [HazardEvent] = []
    /// What the row left out.
    private(set) var assumptions: Set<ImportReport.Assumption> = []

    private var last: Moment

    init(of draft: HazardDraft, responsible: Person.ID?, reviewer: Person.ID?) {
        last = draft.found
        let isOnTheSpot = draft.completion?.isOnTheSpot ?? false
        let isAssigned =
            !isOnTheSpot
            && (draft.due != nil || !draft.responsible.isEmpty || draft.completion != nil)
        if isAssigned || draft.grade != nil || !draft.measures.isEmpty {
            addFirst(.verified(note: isAssigned ? "" : draft.measures), of: draft)
        }
        if let grade = draft.grade ?? (isAssigned ? .general : nil) {
            if draft.grade == nil { assumptions.insert(.generalGrade) }
            addFirst(.graded(grade, clause: nil, note: ""), of: draft)
        }
        if isAssigned { assign(draft, to: responsible) }
        if let completion = draft.completion {
            complete(completion, of: draft, responsible: responsible, reviewer: reviewer)
        }
    }

    private mutating func assign(_ draft: HazardDraft, to responsible: Person.ID?) {
        if draft.due == nil { assumptions.insert(.deadline) }
        let due =
            draft.due
            ?? ImportReport.deadlineRule.dueDay(
                from: draft.found.day, in: SchoolCalendar())
        addFirst(
            .assigned(to: responsible, due: due, noticeNumber: nil, measures: draft.measures),
            of: draft)
    }

    private mutating func complete(
        _ completion: HazardDraft.Completion, of draft: HazardDraft, responsible: Person.ID?,
        reviewer: Person.ID?
    ) {
        let found = draft.found.day
        var done = completion.day
        if done == nil, !completion.isOnTheSpot { assumptions.insert(.closingDay) }
        done = done ?? completion.closing?.day ?? found
        let day = done ?? found
        if completion.isOnTheSpot {
            add(.fixedOnTheSpot(note: completion.note), by: responsible, on: day, from: last)
        } else {
            let afternoon = Moment(day: day, hour: 16, minute: 0)
            add(.submitted(note: completion.note), by: responsible, on: day, from: afternoon)
        }
        guard let closing = completion.closing else { return }
        let signOff = closing.day ?? day
        let late = Moment(day: signOff, hour: 16, minute: 30)
        add(.accepted(opinion: closing.note), by: reviewer, on: signOff, from: late)
        add(.closed(note: ""), by: nil, on: signOff, from: late)
    }

    /// An event of the day of the finding.
    private mutating func addFirst(_ kind: HazardEvent.Kind, of draft: HazardDraft) {
        add(kind, by: nil, on: draft.found.day, from: draft.found)
    }

    /// Ten minutes after the event before, not earlier than `earliest`, and still on that day.
    private mutating func add(
        _ kind: HazardEvent.Kind, by actor: Person.ID?, on day: Day, from earliest: Moment
    ) {
        let endOfDay = Moment(day: day, secondOfDay: 86_399)
        last = max(last, min(endOfDay, max(earliest, last.adding(seconds: 600))))
        events.append(HazardEvent(at: last, actor: actor, kind: kind))
    }
}
