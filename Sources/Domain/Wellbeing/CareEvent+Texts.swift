/// Where in an entry of a case a sentence stands.
public enum CareText: Hashable, Sendable {
    /// The one that the entry consists of, or gives its reason.
    case words
    case part(CarePlan.Part)
    /// What is done, by whom.
    case measures
}

extension CareEvent.Kind {
    /// Every sentence that somebody typed; empty ones are left out. A sentence that is told once more, because its
    /// tick was taken back, was looked at when it was written.
    public var texts: [(place: CareText, words: String)] {
        let all: [(place: CareText, words: String)] =
            switch self {
            case .opened(let opening): [(.words, opening.reason)]
            case .raised(let change), .lowered(let change, _), .confirmed(let change),
                .reopened(let change, _, _):
                [(.words, change.reason)]
            case .planned(let plan):
                CarePlan.Part.allCases.map { (.part($0), plan[$0]) }
                    + plan.measures.map { (.measures, $0.text) }
            case .contacted(let contact): [(.words, contact.note)]
            // Where the pupil is sent is called as it is called.
            case .referred(let referral): [(.words, referral.reason)]
            case .left(let reason, _, _), .closed(let reason, _), .readerAdded(_, let reason),
                .handedOver(_, let reason):
                [(.words, reason)]
            case .instructed(_, let text): [(.words, text)]
            case .assigned(let assignment): [(.words, assignment.text)]
            case .corrected(_, let note, _, _), .tickTakenBack(_, let note, _, _):
                [(.words, note)]
            case .readerRemoved(_, let reason): [(.words, reason ?? "")]
            case .measureDone, .crisis, .returned, .leftSchool, .kept, .recovered, .amended: []
            }
        return all.filter { !$0.words.isEmpty }
    }
}
