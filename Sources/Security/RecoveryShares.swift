internal import Crypto

/// The key that opens a sealed file whose readers are all gone, in two shares: the principal keeps
/// one on paper and the psychology teacher the other. One alone is 160 random bits and tells nothing.
public final class RecoveryShares: Sendable {
    private let first: SecretBytes
    private let second: SecretBytes
    private let identity: Identity

    /// Stands in the sealed file: every case is wrapped for its reading half, and whoever comes back
    /// with both shares is acknowledged by its signing half.
    public var publicIdentity: PublicIdentity { identity.publicIdentity }

    public static func generate() -> RecoveryShares {
        RecoveryShares(
            first: .random(count: RecoveryText.byteCount),
            second: .random(count: RecoveryText.byteCount))
    }

    /// From what was printed, in either order; nil where one is misspelt.
    public convenience init?(_ one: Passphrase, _ other: Passphrase) {
        func read(_ typed: Passphrase) -> SecretBytes? {
            RecoveryText.read(
                typed.secret.withBytes { String(decoding: $0, as: UTF8.self) })
        }
        guard let one = read(one), let other = read(other) else { return nil }
        self.init(first: one, second: other)
    }

    private init(first: SecretBytes, second: SecretBytes) {
        self.first = first
        self.second = second
        identity = Self.identity(first, second)
    }

    /// Both in the form in which they are printed; the caller lets them go at once.
    public var texts: (first: String, second: String) {
        (RecoveryText.write(first), RecoveryText.write(second))
    }

    /// Whether somebody has typed one share two times, however it was spelt.
    public var isOneTwice: Bool {
        first.withBytes { mine in second.withBytes { mine.elementsEqual($0) } }
    }

    public func unwrap(_ wrapped: [UInt8], context: String) throws(UnlockRefusal) -> BoxKey {
        do {
            return try identity.withReadingKey {
                try BoxKey(unwrapping: wrapped, with: $0, context: context)
            }
        } catch {
            throw .damaged
        }
    }

    public func sign(_ digest: EventDigest) throws(SecurityFailure) -> [UInt8] {
        try identity.sign(digest)
    }

    /// HKDF (RFC 5869) over the sum of the shares, which does not depend on their order.
    private static func identity(_ first: SecretBytes, _ second: SecretBytes) -> Identity {
        let sum = SecretBytes(count: RecoveryText.byteCount) { memory in
            first.withBytes { a in
                second.withBytes { b in
                    for place in memory.indices { memory[place] = a[place] ^ b[place] }
                }
            }
        }
        let material = sum.withBytes { SymmetricKey(data: $0) }
        func write(_ purpose: String, into memory: UnsafeMutableRawBufferPointer) {
            let key = HKDF<SHA256>.deriveKey(
                inputKeyMaterial: material, info: Array(purpose.utf8),
                outputByteCount: memory.count)
            key.withUnsafeBytes { memory.copyMemory(from: $0) }
        }
        return Identity(
            secret: SecretBytes(count: Identity.secretLength) { memory in
                let (signing, reading) = (
                    memory[..<Ed25519.seedLength], memory[Ed25519.seedLength...]
                )
                write(
                    "wangge sealed file, recovery signature",
                    into: UnsafeMutableRawBufferPointer(rebasing: signing))
                write(
                    "wangge sealed file, recovery",
                    into: UnsafeMutableRawBufferPointer(rebasing: reading))
            })
    }
}
