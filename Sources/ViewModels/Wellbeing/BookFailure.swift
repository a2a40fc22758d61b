/// Why a step on a book of the work around the cases was not taken.
public nonisolated enum BookFailure<Refusal: Error & Hashable>: Hashable, Sendable {
    case refused(Refusal)
    case account(AccountFailure)

    init(_ error: any Error) {
        self =
            (error as? Refusal).map(BookFailure.refused) ?? .account(AccountFailure(error))
    }
}
