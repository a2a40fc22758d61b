internal import Crypto

/// A person's own keys in the clear: exists only while unlocked.
///
/// The key bytes held here are overwritten when it is gone; see `SecretBytes` for what nobody can
/// promise.
public final class Identity: Sendable {
    public let publicIdentity: PublicIdentity

    /// The seed of the signing key, then the reading key.
    let secret: SecretBytes
    static let secretLength = Ed25519.seedLength + 32

    public static func generate() -> Identity {
        Identity(secret: .random(count: secretLength))
    }

    init(secret: SecretBytes) {
        precondition(secret.count == Self.secretLength)
        self.secret = secret
        publicIdentity = secret.withBytes { bytes in
            PublicIdentity(
                known: Ed25519.publicKey(ofSeed: Self.signingSeed(in: bytes)),
                reading: Self.publicReadingKey(
                    of: UnsafeRawBufferPointer(rebasing: bytes[Ed25519.seedLength...])))
        }
    }

    /// 64 bytes, the same ones each time (RFC 8032).
    public func sign(_ digest: EventDigest) throws(SecurityFailure) -> [UInt8] {
        try secret.withBytes { bytes throws(SecurityFailure) in
            try Ed25519.signature(of: digest.bytes, bySeed: Self.signingSeed(in: bytes))
        }
    }

    /// Seals with scrypt and AES-GCM.
    ///
    /// `context`, for example `person 17, key 3`, is authenticated, so that a sealed identity
    /// cannot be given to another person.
    public func sealed(
        with passphrase: Passphrase, context: String, cost: PassphraseCost
    ) throws(SecurityFailure) -> SealedIdentity {
        try SealedIdentity(sealing: secret, with: passphrase, context: context, cost: cost)
    }

    /// The pointer to the private reading key is good only within `body`.
    func withReadingKey<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
        -> Result
    {
        try secret.withBytes { bytes in
            try body(UnsafeRawBufferPointer(rebasing: bytes[Ed25519.seedLength...]))
        }
    }

    private static func signingSeed(in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[..<Ed25519.seedLength])
    }

    static func publicReadingKey(of secret: UnsafeRawBufferPointer) -> [UInt8] {
        do {
            return Array(
                try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret).publicKey
                    .rawRepresentation)
        } catch {
            // Every 32 bytes are a key (RFC 7748, section 5), and we hold no others.
            preconditionFailure("a reading key of \(secret.count) bytes")
        }
    }
}
