public import Domain
public import Localisation

/// Why something about risk points is refused, in the words of a language.
public nonisolated struct RiskRefusalWords {
    let strings: Strings
    /// Names persons.
    let organisation: Organisation

    public init(strings: Strings, organisation: Organisation) {
        self.strings = strings
        self.organisation = organisation
    }

    private var words: Strings.Risks { strings.risks }

    func name(of level: ControlLevel) -> String { words.levels[level.rawValue] ?? "" }

    public func sentence(for refusal: RiskRefusal) -> String {
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
            person.flatMap(organisation.person).map { words.changedBy($0.name) }
                ?? words.changedMeanwhile
        }
    }

    public func sentence(for fault: RiskFault) -> String {
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
}
