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
    func name(of level: ControlLevel) -> String { refusals.name(of: level) }
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

    func sentence(for refusal: RiskRefusal) -> String { refusals.sentence(for: refusal) }

    func sentence(for fault: RiskFault) -> String { refusals.sentence(for: fault) }

    private var refusals: RiskRefusalWords {
        RiskRefusalWords(strings: strings, organisation: school.organisation)
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
