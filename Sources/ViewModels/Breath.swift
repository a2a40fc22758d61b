/// The pause between a frame and what is worked out ahead of the next one.
///
/// The program's loop ends it once nothing has come for a moment, on the thread that sleeps in the loop. A
/// sleeping task would wake three more, between two keys of somebody who holds one down. Where no loop says
/// that it does so, it is a sleep.
public enum Breath {
    /// Longer than a frame takes, much shorter than the time between two keys that are held down; in
    /// milliseconds.
    public static let milliseconds = 5

    private static var isEndedByLoop = false
    private static var works: [() -> Void] = []
    private static var waiting: [CheckedContinuation<Void, Never>] = []

    /// Whether somebody waits for its end.
    public static var isWanted: Bool { !works.isEmpty || !waiting.isEmpty }

    /// Does the work when there is time.
    /// - Returns: what to wait for where no loop does it.
    @discardableResult
    public static func then(_ work: @escaping () -> Void) -> Task<Void, Never>? {
        guard !isEndedByLoop else {
            works.append(work)
            return nil
        }
        return Task {
            // It throws only where it is called off, and nobody does that.
            try? await Task.sleep(for: .milliseconds(milliseconds))
            work()
        }
    }

    /// Returns when there is time.
    /// - Throws: `CancellationError` where nobody wants what comes then any longer.
    public static func take() async throws {
        guard isEndedByLoop else { return try await Task.sleep(for: .milliseconds(milliseconds)) }
        await withCheckedContinuation { waiting.append($0) }
        try Task.checkCancellation()
    }

    /// All that waits is done.
    public static func end() {
        let (due, ended) = (works, waiting)
        (works, waiting) = ([], [])
        for work in due { work() }
        for one in ended { one.resume() }
    }

    /// `loop` ends it as long as it runs; after that nobody needs the work any longer.
    public static func endedBy(_ loop: () -> Void) {
        isEndedByLoop = true
        loop()
        isEndedByLoop = false
        works = []
        end()
    }
}
