public import Observation

/// Why a step on a book of the work around the cases was not taken.
public nonisolated enum BookFailure<Refusal: Error & Hashable>: Hashable, Sendable {
    case refused(Refusal)
    case account(AccountFailure)

    init(_ error: any Error) {
        self =
            (error as? Refusal).map(BookFailure.refused) ?? .account(AccountFailure(error))
    }
}

/// Takes one step after another, and keeps why the last one was not taken.
@Observable
public final class BookActing<Refusal: Error & Hashable> {
    public private(set) var failure: BookFailure<Refusal>?
    public private(set) var isWorking = false

    /// Whether `step` was taken; a second one at the same time is not.
    func attempt(_ step: () async throws -> Void) async -> Bool {
        guard !isWorking else { return false }
        isWorking = true
        failure = nil
        defer { isWorking = false }
        do {
            try await step()
            return true
        } catch {
            failure = BookFailure(error)
            return false
        }
    }

    func forget() { failure = nil }
}
