public import Domain
import Persistence

/// Why something about grids, duties or pledges was not done.
public nonisolated enum DutyFailure: Hashable, Sendable {
    case refused(DutyRefusal)
    case account(AccountFailure)

    init(_ error: any Error) {
        self =
            switch error {
            case let refusal as DutyRefusal: .refused(refusal)
            // A grid of another day has it: the rules know those of the day only.
            case OrganisationRefusal.gridCodeTaken(let code): .refused(.gridCodeTaken(code))
            case OrganisationRefusal.unknownPerson: .refused(.unknownPerson)
            default: .account(AccountFailure(error))
            }
    }
}
