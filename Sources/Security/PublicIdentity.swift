internal import Crypto

/// The public half of a person's keys; stays in the ledger for good, so that old signatures verify.
public struct PublicIdentity: Hashable, Sendable {
    /// Ed25519, 32 bytes.
    public let signing: [UInt8]
    /// X25519, 32 bytes.
    public let reading: [UInt8]

    /// Nil where one is not 32 bytes long, or is a key that protects nothing.
    public init?(signing: [UInt8], reading: [UInt8]) {
        guard Ed25519.canBeKey(signing), Self.canBeReadingKey(reading) else { return nil }
        self.init(known: signing, reading: reading)
    }

    /// For keys that were made here.
    init(known signing: [UInt8], reading: [UInt8]) {
        self.signing = signing
        self.reading = reading
    }

    public func isValid(_ signature: [UInt8], of digest: EventDigest) -> Bool {
        // Of 32, 32 and 64 bytes: no two such cases share theirs.
        guard signature.count == 64 else { return false }
        return Proven.holds(signing + digest.bytes + signature) {
            Ed25519.isValid(signature, of: digest.bytes, by: signing)
        }
    }

    /// The first 8 bytes of SHA-256 over both keys, as `1a2b 3c4d 5e6f 7081`, for people to compare.
    public var fingerprint: String {
        let hash = Array(SHA256.hash(data: signing + reading).prefix(8))
        return stride(from: 0, to: hash.count, by: 2)
            .map { hexadecimal(hash[$0]) + hexadecimal(hash[$0 + 1]) }
            .joined(separator: " ")
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    /// With a point of small order every agreement gives zeros (RFC 7748, section 6.1).
    private static func canBeReadingKey(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 32 else { return false }
        return Proven.holds(bytes) {
            do {
                let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)
                let secret = try Curve25519.KeyAgreement.PrivateKey()
                    .sharedSecretFromKeyAgreement(with: key)
                return secret.withUnsafeBytes { shared in shared.contains { $0 != 0 } }
            } catch {
                return false
            }
        }
    }
}
