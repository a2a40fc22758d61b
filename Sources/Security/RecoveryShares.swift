internal import Crypto

/// The key that opens a sealed file whose readers are all gone, in two shares: the principal keeps
/// one on paper and the psychology teacher the other. One alone is 160 random bits and tells nothing.
public final class RecoveryShares: Sendable {
    /// X25519, 32 bytes; stands in the sealed file, and every case is wrapped for it.
    public let publicKey: [UInt8]
    private let first: SecretBytes
    private let second: SecretBytes
    private let privateKey: SecretBytes

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
        privateKey = Self.privateKey(first, second)
        publicKey = privateKey.withBytes { Identity.publicReadingKey(of: $0) }
    }

    /// Both in the form in which they are printed; the caller lets them go at once.
    public var texts: (first: String, second: String) {
        (RecoveryText.write(first), RecoveryText.write(second))
    }

    public func unwrap(_ wrapped: [UInt8], context: String) throws(UnlockRefusal) -> BoxKey {
        try privateKey.withBytes { bytes throws(UnlockRefusal) in
            try BoxKey(unwrapping: wrapped, with: bytes, context: context)
        }
    }

    /// HKDF (RFC 5869) over the sum of the shares, which does not depend on their order.
    private static func privateKey(_ first: SecretBytes, _ second: SecretBytes) -> SecretBytes {
        let sum = SecretBytes(count: RecoveryText.byteCount) { memory in
            first.withBytes { a in
                second.withBytes { b in
                    for place in memory.indices { memory[place] = a[place] ^ b[place] }
                }
            }
        }
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: sum.withBytes { SymmetricKey(data: $0) },
            info: Array("wangge sealed file, recovery".utf8), outputByteCount: 32)
        return key.withUnsafeBytes { SecretBytes(copying: $0) }
    }
}
