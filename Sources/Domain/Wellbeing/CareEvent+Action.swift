extension CareEvent.Kind {
    /// What it takes to do it.
    public var action: CareAction {
        switch self {
        case .opened: .open
        case .raised, .lowered, .confirmed: .changeLevel
        case .planned: .plan
        case .measureDone: .tick
        case .contacted: .followUp
        case .crisis: .crisis
        case .referred: .refer
        case .left: .leave
        case .returned: .comeBack
        case .closed: .close
        case .leftSchool: .leaveSchool
        case .reopened: .reopen
        case .instructed, .assigned: .instruct
        case .readerAdded, .recovered: .addReader
        case .readerRemoved: .removeReader
        case .corrected(_, _, .mistaken, _): .void
        case .corrected, .tickTakenBack: .correct
        case .amended: .amend
        case .handedOver: .handOver
        case .kept: .keepWatch
        }
    }

    func refusalToOpen(on day: Day) -> CareRefusal? {
        guard case .opened(let opening) = self else { return .notAReader }
        if opening.code.isEmpty { return .codeMissing }
        let change = CareEvent.LevelChange(
            level: opening.level, basis: opening.basis, reason: opening.reason)
        return change.refusal ?? CareRules.refusal(keepingUntil: opening.keepUntil, on: day)
    }
}
