internal import Crypto

/// The SHA-256 digest of a content that comes in pieces.
public struct ContentDigester {
    private var hash = SHA256()

    public init() {}

    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        hash.update(bufferPointer: bytes)
    }

    /// Lower-case hexadecimal, 64 characters.
    public func text() -> String {
        EventDigest(bytes: hash.finalize())?.text ?? ""
    }
}
