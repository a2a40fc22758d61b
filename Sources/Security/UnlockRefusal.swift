/// Why a sealed identity does not open.
public enum UnlockRefusal: Error, Hashable, Sendable {
    case wrongPassphrase
    /// The bytes are not as they were sealed, or were sealed for somebody else, or the memory that
    /// their cost asks for is not there; no passphrase helps.
    case damaged
}
