public import Observation

/// What may be known of the psychological watch from outside its sealed file: here, whether there
/// is one. Counts come from the file itself and are never made up.
@Observable
public final class WatchModel {
    public enum Seal: Sendable {
        /// No sealed file has been set up for this school.
        case notSetUp
        /// There is one, and it is locked.
        case locked
    }

    public private(set) var seal: Seal

    public init(hasSealedFile: Bool) {
        seal = hasSealedFile ? .locked : .notSetUp
    }
}
