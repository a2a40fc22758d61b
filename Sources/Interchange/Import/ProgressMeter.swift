/// Passes progress on, but not more often than eyes follow.
struct ProgressMeter {
    private var told = ContinuousClock.now
    private var calls = 0

    /// Twenty times a second at most, and always at the end of a phase.
    mutating func tell(
        _ phase: ImportProgress.Phase, _ done: Int, of total: Int,
        to progress: (ImportProgress) -> Void
    ) {
        calls += 1
        guard done == total || calls.isMultiple(of: 64) else { return }
        let now = ContinuousClock.now
        guard done == total || now - told >= .milliseconds(50) else { return }
        told = now
        progress(ImportProgress(phase: phase, done: done, total: total))
    }
}
