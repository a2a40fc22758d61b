public import Domain
public import Persistence
import Security

/// Why something about accounts, keys or rules was not done.
public nonisolated enum AccountFailure: Hashable, Sendable {
    case refused(AccountRefusal)
    case rule(RuleRefusal)
    case calendar(CalendarRefusal)
    case unknownPerson
    /// The keys were locked while it was being done.
    case keyLocked
    case ledger(LedgerError)

    public nonisolated init(_ error: any Error) {
        self =
            switch error {
            case let refusal as AccountRefusal: .refused(refusal)
            case let refusal as RuleRefusal: .rule(refusal)
            case let refusal as CalendarRefusal: .calendar(refusal)
            case let error as LedgerError: .ledger(error)
            case is OrganisationRefusal: .unknownPerson
            case is KeyLocked: .keyLocked
            default: .ledger(.other("\(error)"))
            }
    }
}
