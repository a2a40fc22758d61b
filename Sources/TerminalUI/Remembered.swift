public import Observation

/// A value made from observed state, which is made anew only when some of that has changed.
@Observable
public final class Remembered<Value> {
    @ObservationIgnored private let make: () -> Value
    @ObservationIgnored private var kept: Value?
    /// Tells whoever has read the value that it is no longer what it was.
    private var revision = 0

    public init(_ make: @escaping () -> Value) {
        self.make = make
    }

    public var value: Value {
        _ = revision
        if let kept { return kept }
        let made = withObservationTracking(make) { [weak self] in
            MainActor.assumeIsolated { self?.forget() }
        }
        kept = made
        return made
    }

    private func forget() {
        kept = nil
        revision += 1
    }
}
