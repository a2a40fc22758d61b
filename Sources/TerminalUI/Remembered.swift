import Observation
import Synchronization

/// A value made from observed state, which is made anew only when some of that has changed.
public final class Remembered<Value> {
    private let make: () -> Value
    private var kept: Value?
    private let revision = Revision()

    public init(_ make: @escaping () -> Value) {
        self.make = make
    }

    public var value: Value {
        let isStale = revision.isStale
        if !isStale, let kept { return kept }
        revision.renew()
        let made = withObservationTracking(make) { [revision] in revision.expire() }
        kept = made
        return made
    }

    /// The next one who asks makes it anew.
    func forget() {
        kept = nil
        revision.expire()
    }
}

/// Tells whoever has read something that was kept that it is no longer what it was.
///
/// Of no actor, and written out: to ask whether what has changed was changed on the main actor was a
/// twentieth of all that a key costs, and to make a new key path every time another one.
nonisolated final class Revision: Observable, Sendable {
    private let registrar = ObservationRegistrar()
    private let hasExpired = Atomic(false)
    private static let path: any KeyPath<Revision, Bool> & Sendable = \Revision.isStale

    /// Whoever asks is told when it expires.
    var isStale: Bool {
        registrar.access(self, keyPath: Self.path)
        return hasExpired.load(ordering: .acquiring)
    }

    /// It is being made anew, for whoever asks: nobody else need be told.
    func renew() { hasExpired.store(false, ordering: .releasing) }

    func expire() {
        registrar.withMutation(of: self, keyPath: Self.path) {
            hasExpired.store(true, ordering: .releasing)
        }
    }
}
