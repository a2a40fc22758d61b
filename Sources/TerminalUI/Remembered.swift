import Observation

/// A value made from observed state, which is made anew only when some of that has changed.
public final class Remembered<Value> {
    private let make: () -> Value
    private var kept: Value?
    private let revision = Revision()

    public init(_ make: @escaping () -> Value) {
        self.make = make
    }

    public var value: Value {
        _ = revision.number
        if let kept { return kept }
        let made = withObservationTracking(make) { [weak self] in
            MainActor.assumeIsolated { self?.forget() }
        }
        kept = made
        return made
    }

    /// The next one who asks makes it anew.
    func forget() {
        kept = nil
        revision.number += 1
    }
}

/// Tells whoever has read something that was kept that it is no longer what it was.
///
/// A type of its own, because to look at a property of a generic one costs the runtime a new key path
/// every time, which was a twentieth of all that a key costs.
@Observable
final class Revision {
    var number = 0
}
