import Domain
import Localisation
import TerminalUI
import ViewModels

/// Colours, scores and refusals of risk points in the words of a language.
struct RiskWords {
    let strings: Strings
    let school: SchoolModel

    private var words: Strings.Risks { strings.risks }

    func name(of colour: RiskColour) -> String { words.colours[colour.rawValue] ?? "" }
    func letter(of colour: RiskColour) -> String { words.letters[colour.rawValue] ?? "" }
    func name(of level: ControlLevel) -> String { words.levels[level.rawValue] ?? "" }
    func name(of action: RiskAction) -> String { words.actions[action.rawValue] ?? "" }

    static func role(of colour: RiskColour) -> Role {
        switch colour {
        case .red: .critical
        case .orange: .serious
        case .yellow: .caution
        case .blue: .mild
        }
    }

    func sentence(for failure: RiskFailure) -> String {
        switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .account(let failure): AccountWords(strings: strings).sentence(for: failure)
        }
    }

    func sentence(for refusal: RiskRefusal) -> String {
        switch refusal {
        case .notSignedIn: words.notSignedIn
        case .unknownPlace: words.unknownPlace
        case .unknownRisk: words.unknownRisk
        case .notYours: words.notYours
        case .schoolLevel: words.schoolLevel
        case .closed: words.isClosed
        case .open: words.isOpen
        case .noReason: words.noReason
        case .faulty(let faults): faults.map(sentence).joined(separator: " ")
        case .changedMeanwhile(let person):
            school.name(of: person).map(words.changedBy) ?? words.changedMeanwhile
        }
    }

    func sentence(for fault: RiskFault) -> String {
        switch fault {
        case .noName: words.noName
        case .noDanger: words.noDanger
        case .noMeasures: words.noMeasures
        case .noResponsible: words.noResponsible
        case .scoreNotInTables: words.scoreNotInTables
        case .levelTooLow(let level): words.levelTooLow(name(of: level))
        case .reviewNotAhead: words.reviewNotAhead
        case .reviewTooLate(let day): words.reviewTooLate(day.text)
        }
    }

    func sentence(for refusal: RiskDraft.Refusal) -> String {
        switch refusal {
        case .noPlace: words.noPlace
        case .noCategory: words.noCategory
        case .badDay: words.badDay
        case .fault(let fault): sentence(for: fault)
        }
    }
}
