import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The words and roles by which hazards show, the same on every screen.
struct HazardWords {
    let strings: Strings
    let school: SchoolModel

    private var board: Strings.Board { strings.board }

    func short(_ grade: HazardGrade?) -> String {
        switch grade {
        case .major: board.shortMajor
        case .general: board.shortGeneral
        case nil: board.shortOpen
        }
    }

    /// Blank for what was closed without a grade: 待 would ask for one.
    func mark(_ row: HazardRow) -> String {
        guard row.grade == nil, !row.stage.isOpen else { return short(row.grade) }
        return String(repeating: " ", count: DisplayText.width(of: board.shortOpen))
    }

    /// Where it is, in so many columns: without the floor where the whole path is too long, and
    /// the room alone where even that is.
    func place(_ id: Place.ID, columns: Int) -> String {
        let names = school.organisation.lineage(of: id).reversed().map(\.name)
        guard let first = names.first, let last = names.last, names.count > 1 else {
            return names.first ?? ""
        }
        let fitting = [names.joined(separator: " "), first + " " + last].first {
            DisplayText.width(of: $0) <= columns
        }
        return fitting ?? last
    }

    func name(_ grade: HazardGrade?) -> String {
        switch grade {
        case .major: board.gradeMajor
        case .general: board.gradeGeneral
        case nil: board.gradeOpen
        }
    }

    func role(_ grade: HazardGrade?) -> Role {
        switch grade {
        case .major: .critical
        case .general: .caution
        case nil: .muted
        }
    }

    func name(_ stage: HazardStage, isShort: Bool = false) -> String {
        let short = isShort ? board.shortStages[stage.rawValue] : nil
        return short ?? board.stages[stage.rawValue] ?? stage.rawValue
    }

    func name(_ column: BoardColumn) -> String {
        board.columns[column.rawValue]
    }

    func name(_ category: HazardCategory.ID) -> String {
        guard let category = school.category(category) else { return category }
        return strings.language == .english ? category.englishName : category.name
    }

    /// The mark in front of a card: shape tells the stage, and 重大 before everything.
    func mark(_ stage: HazardStage, _ grade: HazardGrade?) -> Symbol {
        if grade == .major, stage.isOpen { return .markMajor }
        switch stage.column {
        case .toVerify: return .markVerify
        case .toGrade, .toReview: return .markGeneral
        case .rectifying: return .markProgress
        case .closed: return .check
        case nil: return .bullet
        }
    }

    /// 11-24 剩1天, with the role that its urgency has; nothing for what is closed.
    func due(_ due: Day?, isOpen: Bool) -> (text: String, role: Role)? {
        guard isOpen else { return nil }
        guard let due else { return (board.noDeadline, .muted) }
        let days = school.now.day.days(until: due)
        let text = due.monthDayText + " "
        switch days {
        case ..<0: return (text + board.daysOverdue(-days), .serious)
        case 0: return (text + board.dueToday, .serious)
        case 1...3: return (text + board.daysLeft(days), .caution)
        default: return (text + board.daysLeft(days), .text)
        }
    }

    func name(_ event: HazardEvent.Kind) -> String {
        board.events[key(of: event)] ?? key(of: event)
    }

    /// The words that an event carries: the note, the reason, the new deadline.
    func remark(_ event: HazardEvent.Kind) -> String {
        switch event {
        case .reported: ""
        case .verified(let note), .progressed(let note, _), .submitted(let note),
            .closed(let note), .fixedOnTheSpot(let note), .reportedUpward(let note),
            .refuted(let note), .endorsed(let note), .reminded(let note), .remarked(let note):
            note
        case .graded(let grade, let clause, let note, _, let meeting):
            joined(name(grade), clause.map { board.clause + " " + $0 } ?? "", meeting, note)
        case .planned(let plan): plan.measures.filter { !$0.isEmpty }.joined(separator: " · ")
        case .assigned(let person, let due, let notice, let measures, let unit):
            joined(
                unit, school.name(of: person) ?? "", due.monthDayText,
                notice.map { board.notice + " " + $0 } ?? "", measures)
        case .controlled(let control):
            joined(control.text, board.validUntil(short(control.validUntil)))
        case .extensionRequested(let request):
            joined(request.due.monthDayText, request.reason, request.protection)
        case .extended(let due, let reason): joined(due.monthDayText, reason)
        case .returned(let reason), .voided(let reason), .extensionRefused(let reason),
            .revoked(_, let reason):
            reason
        case .acceptedUpward(let authority, let document): joined(authority, document)
        case .attached(let attachment): attachment.name
        case .accepted(let opinion): opinion
        case .supervision(let step): remark(step)
        case .transferred(let to): to
        case .recurred, .undone: ""
        }
    }

    private func remark(_ step: SupervisionStep) -> String {
        switch step {
        case .ordered(let order): joined(order.number, order.orderedBy)
        case .progressed(_, let note), .liftRequested(_, let note), .reinspected(_, _, let note),
            .lifted(_, let note):
            note
        }
    }

    /// 11-18 07:42.
    func short(_ moment: Moment) -> String {
        moment.day.monthDayText + " " + moment.hourMinuteText
    }

    private func joined(_ parts: String...) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func key(of event: HazardEvent.Kind) -> String {
        switch event {
        case .reported: "reported"
        case .verified: "verified"
        case .graded: "graded"
        case .assigned: "assigned"
        case .progressed: "progressed"
        case .controlled: "controlled"
        case .extended: "extended"
        case .submitted: "submitted"
        case .returned: "returned"
        case .accepted: "accepted"
        case .closed: "closed"
        case .voided: "voided"
        case .fixedOnTheSpot: "fixedOnTheSpot"
        case .supervision(let step): key(of: step)
        case .reportedUpward: "reportedUpward"
        case .transferred: "transferred"
        case .recurred: "recurred"
        case .refuted: "refuted"
        case .planned: "planned"
        case .extensionRequested: "extensionRequested"
        case .extensionRefused: "extensionRefused"
        case .endorsed: "endorsed"
        case .acceptedUpward: "acceptedUpward"
        case .attached: "attached"
        case .reminded: "reminded"
        case .remarked: "remarked"
        case .undone: "undone"
        case .revoked: "revoked"
        }
    }

    private func key(of step: SupervisionStep) -> String {
        switch step {
        case .ordered: "supervised"
        case .progressed: "supervisionProgressed"
        case .liftRequested: "liftRequested"
        case .reinspected: "reinspected"
        case .lifted: "lifted"
        }
    }
}
