import Domain
import Localisation
import ViewModels

/// Kinds and refusals of the 工作量 in the words of a language.
struct WorkloadWords {
    let strings: Strings

    private var words: Strings.Workload { strings.workload }

    func name(of kind: WorkloadKind) -> String { words.kinds[kind.rawValue] ?? "" }

    /// How many lessons one of each stands for.
    func factors(_ settings: RuleSettings) -> String {
        let parts = WorkloadKind.allCases.map { kind in
            name(of: kind) + "×" + Tenths.text(settings.tenths(of: kind))
        }
        return words.factors + " " + parts.joined(separator: "  ")
    }

    func sentence(for failure: BookFailure<WorkloadRefusal>) -> String {
        switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .namesPupil: strings.careNaming.namesPupil
        case .account(let failure): AccountWords(strings: strings).sentence(for: failure)
        }
    }

    func sentence(for refusal: WorkloadRefusal) -> String {
        let words = words.refusals
        return switch refusal {
        case .notSignedIn: words.notSignedIn
        case .notYours: words.notYours
        case .unknown: words.unknown
        case .withdrawn: words.withdrawn
        case .notYet: words.notYet
        case .badAmount: words.badAmount
        case .noPerson: words.noPerson
        case .noReason: words.noReason
        }
    }
}
