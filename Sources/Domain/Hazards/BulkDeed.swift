/// One thing done to many hazards at once (批量); what it records of each follows from that hazard.
public enum BulkDeed: Hashable, Sendable {
    case verify(note: String)
    case assign(BulkAssignment)
    case remind(note: String)
    case remark(note: String)
    /// Takes back the last step of each, done to all of them before.
    case undo

    /// What can be done to many hazards at once. What closes a hazard is signed one by one, upon
    /// what was done to it.
    public static let actions: [HazardAction] = [.verify, .assign, .remind, .remark]

    /// The most hazards that are taken in hand at once.
    public static let limit = 500

    /// What is recorded of `hazard`, after `taken` numbers of papers have been given to others.
    public func kind(for hazard: Hazard, taken: Int) -> HazardEvent.Kind {
        switch self {
        case .verify(let note): .verified(note: note)
        case .assign(let assignment): assignment.kind(for: hazard, taken: taken)
        case .remind(let note): .reminded(note: note)
        case .remark(let note): .remarked(note: note)
        // Where there is no step the rules refuse 上报, which is number 1.
        case .undo: .undone(ordinal: hazard.lastStep?.ordinal ?? 1)
        }
    }

    /// Whether doing it to this hazard uses up the number of a paper.
    public func takesNotice(for hazard: Hazard) -> Bool {
        if case .assign = self { hazard.noticeNumber == nil } else { false }
    }
}

/// 批量交办: the same person and department; each hazard keeps the deadline, the number and the
/// measures that it has.
public struct BulkAssignment: Hashable, Sendable {
    public let person: Person.ID
    public let unit: String
    /// For hazards that have no deadline yet.
    public let due: Day?
    /// For hazards that have no 通知书 yet, one number each.
    public let notices: NoticeNumbers?
    /// Empty where each hazard's own measures are ordered.
    public let orders: String

    public init(
        person: Person.ID, unit: String, due: Day?, notices: NoticeNumbers?, orders: String
    ) {
        self.person = person
        self.unit = unit
        self.due = due
        self.notices = notices
        self.orders = orders
    }

    fileprivate func kind(for hazard: Hazard, taken: Int) -> HazardEvent.Kind {
        let own = hazard.measures.isEmpty ? hazard.plan?[.action] ?? "" : hazard.measures
        return .assigned(
            // A day before all others where none was given: the rules refuse it.
            to: person,
            due: hazard.due ?? due ?? hazard.promisedDue ?? hazard.foundAt.day.adding(days: -1),
            noticeNumber: hazard.noticeNumber ?? notices?[taken],
            measures: orders.isEmpty ? own : orders, unit: unit.isEmpty ? hazard.unit : unit)
    }
}
