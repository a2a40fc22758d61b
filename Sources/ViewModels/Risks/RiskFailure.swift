public import Domain

/// Why something was not done to a risk point.
public nonisolated enum RiskFailure: Hashable, Sendable {
    case refused(RiskRefusal)
    case account(AccountFailure)

    init(_ error: any Error) {
        if let refusal = error as? RiskRefusal {
            self = .refused(refusal)
        } else {
            self = .account(AccountFailure(error))
        }
    }
}
