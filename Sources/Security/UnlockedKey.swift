public import Domain
import Synchronization

/// A person's keys while they are unlocked; once locked, nothing more can be signed with it.
public final class UnlockedKey: Sendable {
    public let person: Person.ID
    public let key: SigningKey.ID
    public let publicIdentity: PublicIdentity
    private let identity: Mutex<Identity?>

    public init(person: Person.ID, key: SigningKey.ID, identity: Identity) {
        self.person = person
        self.key = key
        publicIdentity = identity.publicIdentity
        self.identity = Mutex(identity)
    }

    public var isLocked: Bool { identity.withLock { $0 == nil } }

    /// Drops the private keys; their bytes are overwritten.
    public func lock() {
        identity.withLock { $0 = nil }
    }

    /// Opens again with the keys of the same person, after the passphrase was asked for once more.
    public func unlock(_ identity: Identity) {
        guard identity.publicIdentity == publicIdentity else { return }
        self.identity.withLock { $0 = identity }
    }

    /// Reads as long as the keys are unlocked; throws `KeyLocked` afterwards.
    func withReadingKey<Result>(
        _ body: (UnsafeRawBufferPointer) throws -> Result
    ) throws -> Result {
        let identity = identity.withLock { $0 }
        guard let identity else { throw KeyLocked() }
        return try identity.withReadingKey(body)
    }

    /// Signs as long as the keys are unlocked; throws `KeyLocked` afterwards.
    public var signer: Signer {
        Signer(person: person, key: key) { [self] digest in
            try identity.withLock { identity in
                guard let identity else { throw KeyLocked() }
                return try identity.sign(digest)
            }
        }
    }
}

/// Something was to be signed after the keys had been locked.
public struct KeyLocked: Error, Hashable, Sendable {
    public init() {}
}
