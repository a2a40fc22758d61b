public import Domain
public import Localisation

/// What the documents are called, and why one cannot be written.
public nonisolated struct DocumentWords {
    private let strings: Strings.Documents

    public init(strings: Strings) {
        self.strings = strings.documents
    }

    public func name(of kind: DocumentKind) -> String {
        let names = strings.names
        return switch kind {
        case .responsibilities: names.responsibilities
        case .hazardRegister: names.hazardRegister
        case .notice: names.notice
        case .review: names.review
        case .closing: names.closing
        case .supervision: names.supervision
        }
    }

    /// The option that says what a document is about; empty where it needs none.
    public func option(for kind: DocumentKind) -> String {
        switch kind.subject {
        case .school: strings.subjects.school
        case .year: strings.subjects.year
        case .hazard: strings.subjects.hazard
        }
    }

    public func sentence(for refusal: DocumentRefusal) -> String {
        switch refusal {
        case .noHazard: strings.refusals.noHazard
        case .notAssigned(let number): strings.refusals.notAssigned(number)
        case .notSubmitted(let number): strings.refusals.notSubmitted(number)
        case .notAccepted(let number): strings.refusals.notAccepted(number)
        }
    }
}
