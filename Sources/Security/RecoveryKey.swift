internal import Crypto

/// Printed once when the school is set up; whoever holds it may give a person new keys.
public struct RecoveryKey: Sendable {
    /// Ed25519; stored in the ledger.
    public let publicKey: [UInt8]

    private let bits: SecretBytes
    private let seed: SecretBytes

    public static func generate() -> RecoveryKey {
        RecoveryKey(bits: .random(count: RecoveryText.byteCount))
    }

    /// Forgives case, blanks, dashes, full-width characters, O for 0 and I or L for 1; nil where a
    /// character is none of its alphabet, or the checksum does not hold.
    public init?(text: String) {
        guard let bits = RecoveryText.read(text) else { return nil }
        self.init(bits: bits)
    }

    init(bits: SecretBytes) {
        self.bits = bits
        seed = Self.seed(from: bits)
        publicKey = seed.withBytes { Ed25519.publicKey(ofSeed: $0) }
    }

    /// From what was read like a passphrase.
    public init?(_ typed: Passphrase) {
        self.init(text: typed.secret.withBytes { String(decoding: $0, as: UTF8.self) })
    }

    /// Eight groups of four characters and a ninth that checks them. The caller prints it once and
    /// lets it go; as a `String` it cannot be overwritten.
    public var text: String { RecoveryText.write(bits) }

    public func sign(_ digest: EventDigest) throws(SecurityFailure) -> [UInt8] {
        try seed.withBytes { bytes throws(SecurityFailure) in
            try Ed25519.signature(of: digest.bytes, bySeed: bytes)
        }
    }

    public static func isValid(
        _ signature: [UInt8], of digest: EventDigest, by publicKey: [UInt8]
    ) -> Bool {
        Ed25519.isValid(signature, of: digest.bytes, by: publicKey)
    }

    /// HKDF (RFC 5869) with SHA-256: 160 random bits need no stretching, only another length.
    private static func seed(from bits: SecretBytes) -> SecretBytes {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: bits.withBytes { SymmetricKey(data: $0) },
            info: Array("wangge recovery key, signing".utf8), outputByteCount: Ed25519.seedLength)
        return key.withUnsafeBytes { SecretBytes(copying: $0) }
    }
}
