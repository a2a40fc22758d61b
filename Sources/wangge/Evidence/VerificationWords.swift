import Domain
import Localisation
import Persistence

extension Strings.Verification {
    func line(for progress: VerificationProgress) -> String {
        let phase =
            switch progress.phase {
            case .file: phases.file
            case .journal: phases.journal
            case .events: phases.events
            case .hazards: phases.hazards
            case .search: phases.search
            case .attachments: phases.attachments
            }
        return "\(phase) \(progress.done)/\(progress.total)"
    }

    func text(of subject: LedgerFault.Subject) -> String {
        switch subject {
        case .file: subjects.file
        case .schema(let name): subjects.schema(name)
        case .row(let table, let key): subjects.row(table, key)
        case .entry(let log, let number, let hazard):
            subjects.entry(log == .hazards ? hazardLog : journal, number, hazard)
        case .hazard(let number): subjects.hazard(number)
        case .searchIndex(let number): subjects.searchIndex(number)
        case .attachment(_, let name, let hazard): subjects.attachment(name, hazard)
        }
    }

    /// `name` says what a person is called.
    func text(of flaw: LedgerFault.Flaw, name: (Person.ID) -> String) -> String {
        switch flaw {
        case .damaged(let words): flaws.damaged(words)
        case .missing: flaws.missing
        case .unexpected: flaws.unexpected
        case .changed(let column?): flaws.changedColumn(column)
        case .changed(nil): flaws.changed
        case .gap(let number): flaws.gap(number)
        case .digest: flaws.digest
        case .unreadable: flaws.unreadable
        case .signatureMissing: flaws.signatureMissing
        case .signatureUnexpected: flaws.signatureUnexpected
        case .signatureWrong: flaws.signatureWrong
        case .keyUnknown: flaws.keyUnknown
        case .keyOfAnother: flaws.keyOfAnother
        case .keyRetired: flaws.keyRetired
        case .notEntitled: flaws.notEntitled
        case .order: flaws.order
        case .notAsSeen(let person): flaws.notAsSeen(name(person))
        }
    }
}
