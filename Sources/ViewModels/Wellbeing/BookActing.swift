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
public final class BookActing<Failure: Hashable> {
    public private(set) var failure: Failure?
    public private(set) var isWorking = false
    @ObservationIgnored private let read: (any Error) -> Failure

    /// `read` says what an error means.
    init(_ read: @escaping (any Error) -> Failure) {
        self.read = read
    }

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
            failure = read(error)
            return false
        }
    }

    func forget() { failure = nil }
}
