import Domain

/// Why a step on a book of the work around the cases was not taken.
public nonisolated enum BookFailure<Refusal: Error & Hashable>: Hashable, Sendable {
    case refused(Refusal)
    /// What is kept in clear would name a pupil.
    case namesPupil
    case account(AccountFailure)

    init(_ error: any Error) {
        self =
            switch error {
            case let refusal as Refusal: .refused(refusal)
            case CareRefusal.namesPupil: .namesPupil
            default: .account(AccountFailure(error))
            }
    }
}
