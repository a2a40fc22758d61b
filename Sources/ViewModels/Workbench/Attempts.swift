public import Observation

/// Takes one step after another, and keeps why the last one was not taken.
@Observable
public final class Attempts<Failure: Hashable> {
    public private(set) var failure: Failure?
    public private(set) var isWorking = false
    @ObservationIgnored private let read: (any Error) -> Failure

    /// `read` says what an error means.
    init(_ read: @escaping (any Error) -> Failure) {
        self.read = read
    }

    /// Whether `step` was taken; a second one at the same time is not.
    func take(_ step: () async throws -> Void) async -> Bool {
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

    /// What went wrong beside a step.
    func fail(_ error: any Error) { failure = read(error) }

    func forget() { failure = nil }
}
