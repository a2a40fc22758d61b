public import Domain

/// A person's key in the ledger; one person has had several where a key was re-issued.
public enum SigningKey {
    public typealias ID = Identifier<SigningKey>
}

/// Whoever has signed in, able to sign what the ledger is about to keep.
public struct Signer: Sendable {
    public let person: Person.ID
    public let key: SigningKey.ID
    private let signature: @Sendable (EventDigest) throws -> [UInt8]

    /// `signature` gives the 64 bytes of an Ed25519 signature; it throws once the key is locked.
    public init(
        person: Person.ID, key: SigningKey.ID,
        signature: @escaping @Sendable (EventDigest) throws -> [UInt8]
    ) {
        self.person = person
        self.key = key
        self.signature = signature
    }

    public func sign(_ digest: EventDigest) throws -> [UInt8] {
        try signature(digest)
    }
}
