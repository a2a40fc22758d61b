import Domain

/// What must have happened to a hazard for its ledger row to say what it says.
struct HazardHistory {
    /// All that followed 上报, in order.
    private(set) var events: [HazardEvent] = []
    /// What the row left out.
    private(set) var assumptions: Set<ImportReport.Assumption> = []

    private let people: People
    private var last: Moment
    /// Names that the roster lacks, for the next event that holds a text.
    private var pending: [String]

    /// Whom the row names.
    struct People {
        var finder = HazardPeople.Naming()
        var responsible = HazardPeople.Naming()
        var reviewer = HazardPeople.Naming()
    }

    init(of draft: HazardDraft, people: People) {
        self.people = people
        last = draft.found
        let isReviewed = draft.completion?.closing != nil
        pending = [people.finder.unsaid, isReviewed ? "" : people.reviewer.words]
        let isOnTheSpot = draft.completion?.isOnTheSpot ?? false
        let isAssigned =
            !isOnTheSpot
            && (draft.due != nil || !draft.responsible.isEmpty || draft.completion != nil)
        if isAssigned || draft.grade != nil || !draft.measures.isEmpty {
            addFirst(.verified(note: taking(isAssigned ? "" : draft.measures)), of: draft)
        }
        if let grade = draft.grade ?? (isAssigned ? .general : nil) {
            if draft.grade == nil { assumptions.insert(.generalGrade) }
            addFirst(.graded(grade, clause: nil, note: ""), of: draft)
        }
        if isAssigned { assign(draft) }
        if let completion = draft.completion { complete(completion, of: draft) }
        let unsaid = taking()
        if !unsaid.isEmpty { addFirst(.remarked(note: unsaid), of: draft) }
    }

    private mutating func assign(_ draft: HazardDraft) {
        if draft.due == nil { assumptions.insert(.deadline) }
        let due =
            draft.due
            ?? ImportReport.deadlineRule.dueDay(
                from: draft.found.day, in: SchoolCalendar())
        let measures = taking(draft.measures, people.responsible.unsaid)
        addFirst(
            .assigned(
                to: people.responsible.person, due: due, noticeNumber: nil, measures: measures),
            of: draft)
    }

    private mutating func complete(_ completion: HazardDraft.Completion, of draft: HazardDraft) {
        let responsible = people.responsible.person
        let found = draft.found.day
        var done = completion.day
        if done == nil, !completion.isOnTheSpot { assumptions.insert(.closingDay) }
        done = done ?? completion.closing?.day ?? found
        let day = done ?? found
        if completion.isOnTheSpot {
            let note = taking(completion.note, people.responsible.unsaid)
            add(.fixedOnTheSpot(note: note), by: responsible, on: day, from: last)
        } else {
            let afternoon = Moment(day: day, hour: 16, minute: 0)
            let note = taking(completion.note)
            add(.submitted(note: note), by: responsible, on: day, from: afternoon)
        }
        guard let closing = completion.closing else { return }
        let signOff = closing.day ?? day
        let late = Moment(day: signOff, hour: 16, minute: 30)
        let opinion = taking(closing.note, people.reviewer.unsaid)
        add(.accepted(opinion: opinion), by: people.reviewer.person, on: signOff, from: late)
        add(.closed(note: ""), by: nil, on: signOff, from: late)
    }

    /// The texts of an event, with the names that wait for one.
    private mutating func taking(_ texts: String...) -> String {
        defer { pending = [] }
        return Self.joined(texts + pending)
    }

    private static func joined(_ texts: [String]) -> String {
        texts.filter { !$0.isEmpty }.joined(separator: "；")
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
