extension Duration {
    /// What is worked out ahead waits so long after a frame: longer than a frame takes, much shorter than the
    /// time between two keys that are held down.
    public nonisolated static let breath = Duration.milliseconds(5)
}
