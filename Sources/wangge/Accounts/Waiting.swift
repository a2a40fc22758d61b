import Foundation

/// Runs asynchronous work from a command, whose `run` is synchronous, turn by turn of the main loop.
@MainActor
enum Waiting {
    static func run<Value: Sendable>(
        _ body: @escaping @MainActor () async throws -> Value
    ) throws -> Value {
        var result: Result<Value, any Error>?
        Task.immediate {
            do {
                result = .success(try await body())
            } catch {
                result = .failure(error)
            }
        }
        while true {
            if let result { return try result.get() }
            _ = RunLoop.main.run(mode: .default, before: .distantFuture)
        }
    }
}
