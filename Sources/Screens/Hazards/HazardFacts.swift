import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// Everything that is recorded of one hazard besides its history, each fact under its label.
struct HazardFacts {
    struct Fact {
        let label: String
        let text: String
        var role = Role.text
    }

    let detail: HazardDetail
    let words: HazardWords

    private var hazard: Hazard { detail.hazard }
    private var board: Strings.Board { words.strings.board }
    private var terms: Strings.Workflow.Detail { words.strings.workflow.detail }
    private var forms: Strings.Workflow.Forms { words.strings.workflow.forms }
    private var school: SchoolModel { words.school }
    private var plan: RectificationPlan { hazard.plan ?? RectificationPlan() }

    var all: [Fact] {
        let facts = finding + judgement + fiveMeasures + parts + safety + supervision + ending
        return facts.filter { !$0.text.isEmpty }
    }

    private var finding: [Fact] {
        let who = school.name(of: hazard.finder) ?? words.strings.common.unknown
        let source = board.sources[hazard.source.rawValue] ?? ""
        return [
            Fact(
                label: board.foundAt,
                text: [words.short(hazard.foundAt), who, source].joined(separator: "  ")),
            Fact(label: board.immediate, text: hazard.immediateMeasure),
        ]
    }

    private var judgement: [Fact] {
        let clause = hazard.clause.map { code in
            [code, detail.clause?.text].compactMap(\.self).joined(separator: " ")
        }
        let colour = hazard.colour.map { forms.options[$0.rawValue] ?? $0.rawValue }
        return [
            Fact(label: board.clause, text: clause ?? ""),
            Fact(label: terms.colour, text: colour ?? ""),
        ]
    }

    /// 责任 措施 资金 时限 预案, each with what the assignment and the spending add to it.
    private var fiveMeasures: [Fact] {
        let names = RectificationPlan.Measure.allCases.map { words.name($0.field) }
        let orders = hazard.measures == plan[.action] ? "" : hazard.measures
        let spent = hazard.spent > 0 ? terms.spent + " " + yuan(hazard.spent) : ""
        return [
            Fact(
                label: names[0],
                text: joined(
                    school.name(of: hazard.responsible) ?? "", hazard.unit,
                    plan[.responsibility])),
            Fact(label: names[1], text: joined(plan[.action], orders)),
            Fact(label: names[2], text: joined(plan[.funds], spent)),
            deadline(label: names[3]),
            Fact(label: names[4], text: plan[.contingency]),
            extensionAsked,
        ]
    }

    private func deadline(label: String) -> Fact {
        guard let due = hazard.due else { return Fact(label: label, text: plan[.timeLimit]) }
        let urgency = words.due(due, isOpen: hazard.stage.isOpen)
        let original = hazard.originalDue.map { "(\(board.original) \($0.monthDayText))" } ?? ""
        let notice = hazard.noticeNumber.map { board.notice + " " + $0 } ?? ""
        let text = (urgency?.text ?? due.monthDayText) + "  " + original
        return Fact(
            label: label, text: joined(text, notice, plan[.timeLimit]),
            role: urgency?.role ?? .text)
    }

    private var extensionAsked: Fact {
        guard let request = hazard.extensionRequest else { return Fact(label: "", text: "") }
        return Fact(
            label: terms.extensionAsked,
            text: joined(request.due.monthDayText, request.reason, request.protection),
            role: .warning)
    }

    private var parts: [Fact] {
        RectificationPlan.Part.allCases.map {
            Fact(label: words.name($0.field), text: plan[$0])
        }
    }

    private var safety: [Fact] {
        guard let control = hazard.control else { return [] }
        let holds = hazard.isControlled(at: school.now) || !hazard.stage.isOpen
        let until = board.validUntil(words.short(control.validUntil))
        return [
            Fact(
                label: board.control,
                text: joined(control.text, until, holds ? "" : terms.lapsed),
                role: holds ? .caution : .serious)
        ]
    }

    private var supervision: [Fact] {
        SupervisionLevel.allCases.compactMap { level in
            hazard.supervisions[level].map { fact(of: $0, level) }
        }
    }

    private func fact(of record: Supervision, _ level: SupervisionLevel) -> Fact {
        let head = joined(
            (forms.options[level.rawValue] ?? "") + " " + record.order.number,
            terms.ordered(record.orderedOn.monthDayText))
        if let day = record.liftedOn {
            return Fact(
                label: terms.supervision, text: joined(head, day.monthDayText + " " + terms.lifted))
        }
        let next = record.nextProgress(every: school.settings[.supervisionDays])
        let late = next.days(until: school.now.day)
        let progress =
            late > 0
            ? terms.progressOverdue(late)
            : joined(
                terms.lastProgress(record.lastProgressOn.monthDayText),
                terms.progressDue(next.monthDayText))
        let lifting =
            record.passedReinspection
            ? terms.passedReinspection
            : record.liftRequestedOn.map { terms.liftRequested($0.monthDayText) } ?? ""
        return Fact(
            label: terms.supervision, text: joined(head, progress, lifting),
            role: late > 0 ? .serious : .caution)
    }

    private var ending: [Fact] {
        return [
            attachments,
            Fact(
                label: board.reviews,
                text: joined(
                    school.name(of: hazard.reviewer) ?? "", hazard.acceptedOn?.monthDayText ?? "")),
            Fact(label: terms.upwardAcceptance, text: hazard.upwardAcceptance ?? ""),
            Fact(label: terms.awaits, text: awaits, role: .accent),
            Fact(label: terms.ladder, text: ladder, role: .serious),
            Fact(label: board.recurrenceOf, text: detail.recurrenceOf ?? "", role: .caution),
            Fact(label: board.closedOn, text: hazard.closedOn?.text ?? "", role: .good),
        ]
    }

    private var attachments: Fact {
        let files = words.strings.workflow.files
        let states = hazard.attachments.map { school.attachmentStates.status(of: $0) }
        let lines = zip(hazard.attachments, states).map { attachment, state in
            let head = attachment.name + " " + words.size(attachment.size)
            return switch state {
            case .missing: head + " " + files.missing
            case .changed: head + " " + files.changed
            case .present: head + " " + files.present
            case nil: head
            }
        }
        let isBad = states.contains { $0 == .missing || $0 == .changed }
        return Fact(
            label: terms.attachments, text: lines.joined(separator: "\n"),
            role: isBad ? .serious : .text)
    }

    /// 复查：网格长 孙立民、安全办.
    private var awaits: String {
        guard let task = hazard.awaits, let name = terms.tasks[task.rawValue] else { return "" }
        let whoMay = school.rules.whoMay(task.action, hazard, in: school.organisation) ?? []
        return words.strings.imports.report.colon(name, words.names(whoMay, on: hazard))
    }

    /// How high the ladder has been climbed, and what is offered at that height.
    private var ladder: String {
        let escalation = Escalation(
            of: hazard, on: school.now.day, settings: school.settings, calendar: school.calendar)
        let told = escalation.rung.map { terms.told + " " + terms.rungs[$0.rawValue] } ?? ""
        return joined(
            told, escalation.offersSupervision ? terms.offersSupervision : "",
            escalation.offersReporting ? terms.offersReporting : "")
    }

    private func yuan(_ cents: Int) -> String {
        let rest = cents % 100
        let point = rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + "\(rest)"
        return terms.yuan("\(cents / 100)" + point)
    }

    private func joined(_ parts: String...) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension HazardTask {
    /// The action by which it is done.
    fileprivate nonisolated var action: HazardAction {
        switch self {
        case .verify: .verify
        case .grade: .grade
        case .assign: .assign
        case .rectify: .submit
        case .decideExtension: .decideExtension
        case .review: .accept
        case .endorse: .endorse
        case .acceptUpward: .acceptUpward
        case .signOff: .signOff
        case .lift: .lift
        case .void: .void
        }
    }
}
