public import Domain

/// Why something about grids, duties or pledges was not done.
public nonisolated enum DutyFailure: Hashable, Sendable {
    case refused(DutyRefusal)
    case account(AccountFailure)

    init(_ error: any Error) {
        self =
            if let refusal = error as? DutyRefusal { .refused(refusal) } else {
                .account(AccountFailure(error))
            }
    }
}
