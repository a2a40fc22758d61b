internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
    /// The values of all shares of `size` elements each, in order; the shares are worked at on all
    /// processors at once.
    func onAllProcessors<Value: Sendable>(
        inSharesOf size: Int, _ values: @Sendable (ArraySlice<Element>) -> [Value]
    ) -> [Value] {
        let done = Mutex<[Int: [Value]]>([:])
        let shares = (count + size - 1) / size
        DispatchQueue.concurrentPerform(iterations: shares) { share in
            let found = values(self[(share * size)...].prefix(size))
            done.withLock { $0[share] = found }
        }
        return done.withLock { done in (0..<shares).flatMap { done[$0] ?? [] } }
    }
}
