import Domain
import Localisation
import ViewModels

/// Kinds, states and refusals of the 心理工作台账 in the words of a language.
struct CareWorkWords {
    let strings: Strings

    private var words: Strings.CareWork { strings.careWork }

    func name(of kind: CareWorkKind) -> String { words.kinds[kind.rawValue] ?? "" }

    /// With the weeks where the school's rules say how often.
    func name(of subject: CareObligation.Subject, _ settings: RuleSettings) -> String {
        let name = words.obligations[subject.rawValue] ?? ""
        return subject.weeks.map { name + " " + words.every(settings[$0]) } ?? name
    }

    /// What to call a line: its words, and where it has none its kind and day.
    func title(of entry: CareWorkEntry) -> String {
        entry.title.isEmpty
            ? name(of: entry.kind) + " " + entry.day.monthDayText : entry.title
    }

    /// What is still to be done: missed times, until when, what is planned.
    func text(of standing: CareObligation.Standing) -> String {
        var parts: [String] = []
        if standing.missed > 0 { parts.append("! " + words.missed(standing.missed)) }
        if let day = standing.openUntil { parts.append(words.openUntil(day.monthDayText)) }
        if let day = standing.plannedOn { parts.append(words.plannedOn(day.monthDayText)) }
        if parts.isEmpty { parts = [standing.begun == 0 ? words.notBegun : words.done] }
        return parts.joined(separator: " · ")
    }

    func sentence(for failure: BookFailure<CareWorkRefusal>) -> String {
        switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .account(let failure): AccountWords(strings: strings).sentence(for: failure)
        }
    }

    func sentence(for refusal: CareWorkRefusal) -> String {
        let details = strings.careDetails.refusals
        return switch refusal {
        case .notSignedIn: words.notSignedIn
        case .notYours: words.notYours
        case .unknown: words.unknown
        case .withdrawn: words.isWithdrawn
        case .alreadyHeld: words.alreadyHeld
        case .notYet: words.notYet
        case .noTitle: words.noTitle
        case .noWords: words.noWords
        case .badCount: words.badCount
        case .noReason: words.noReason
        case .otherKind: details.otherKind
        case .noHost: details.noHost
        case .badHours: details.badHours
        case .nobodyTookPart: details.nobodyTookPart
        case .noService: details.noService
        case .unknownParticipant: details.unknownParticipant
        case .sumsDiffer: details.sumsDiffer
        }
    }
}
