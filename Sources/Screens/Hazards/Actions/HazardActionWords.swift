import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The words of what is done to a hazard.
extension HazardWords {
    private var forms: Strings.Workflow.Forms { strings.workflow.forms }

    func name(_ action: HazardAction) -> String {
        forms.actions[action.rawValue] ?? action.rawValue
    }

    func shortName(_ action: HazardAction) -> String {
        forms.shortActions[action.rawValue] ?? name(action)
    }

    func name(_ field: HazardField) -> String {
        forms.fields[field.rawValue] ?? field.rawValue
    }

    func hint(_ field: HazardField) -> String {
        forms.hints[field.rawValue] ?? ""
    }

    func names(_ measures: [RectificationPlan.Measure]) -> String {
        listed(measures.map { forms.measureNames[$0.rawValue] })
    }

    func names(_ parts: [RectificationPlan.Part]) -> String {
        listed(parts.map { forms.partNames[$0.rawValue] })
    }

    /// 消防 XF-06.
    func detail(of clause: GuideClause) -> String {
        let field = forms.clauseFields[clause.field.rawValue] ?? clause.field.rawValue
        return clause.code + " " + field
    }

    /// 7 天, or 7 个教学日.
    func span(_ count: Int, _ unit: DeadlineRule.Unit) -> String {
        unit == .schoolDays ? forms.schoolDays(count) : forms.days(count)
    }

    func weekday(of day: Day) -> String {
        strings.common.weekdays[day.weekday.rawValue - 1]
    }

    /// 11-18 10:12 研判 陈×.
    func line(for event: HazardEvent) -> String {
        let actor = school.name(of: event.actor) ?? strings.common.unknown
        return [short(event.at), name(event.kind), actor].joined(separator: " ")
    }

    func sentence(for question: HazardActionQuestion) -> String {
        let words = strings.workflow.questions
        return switch question {
        case .voids: words.voids
        case .warning(.fiveMeasuresIncomplete(let missing)):
            words.fiveMeasuresIncomplete(names(missing))
        case .warning(.unitMissing): words.unitMissing
        case .warning(.contradiction(let word)): words.contradiction(word)
        case .warning(.deadlineOnAFreeDay(let day)):
            words.deadlineOnAFreeDay(day.monthDayText + " " + weekday(of: day))
        }
    }

    func sentence(for fault: HazardActionFault, on hazard: Hazard) -> String {
        let refusals = strings.workflow.refusals
        switch fault {
        case .field(let fault):
            let name = name(fault.field)
            return fault.problem == .missing ? forms.missing(name) : forms.unreadable(name)
        case .rule(let reason): return sentence(for: reason, on: hazard)
        case .conflict(let conflict):
            let person = school.name(of: conflict.by) ?? strings.common.unknown
            return refusals.conflict(
                person, conflict.hazard.lastEventAt.hourMinuteText, name(conflict.what),
                name(conflict.hazard.stage))
        case .session(let refusal): return AccountWords(strings: strings).sentence(for: refusal)
        case .account(let refusal): return AccountWords(strings: strings).sentence(for: refusal)
        case .file(let refusal): return FileWords(strings: strings).sentence(for: refusal)
        case .ledger(let error): return strings.failures.sentence(for: error)
        }
    }

    /// 850 B, 12 KB, 3 MB.
    func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1024: "\(bytes) B"
        case ..<(1024 * 1024): "\((bytes + 512) / 1024) KB"
        default: "\((bytes + 512 * 1024) / (1024 * 1024)) MB"
        }
    }

    func listed(_ names: [String]) -> String {
        names.joined(separator: strings.imports.report.comma)
    }
}
