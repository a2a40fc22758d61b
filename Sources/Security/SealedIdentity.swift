internal import Crypto
internal import CryptoExtras

/// A person's keys as the ledger keeps them: of no use without the passphrase.
///
/// Self-describing: version (1 byte), cost (log₂ N, r, p), salt (16), nonce (12), ciphertext (64),
/// tag (16), checksum (8). The checksum, over all before it and the context, holds no secret: it
/// only tells a damaged record from a wrong passphrase before any work is done. Whoever changes a
/// record on purpose and corrects the checksum still meets the tag, which covers the same.
public struct SealedIdentity: Hashable, Sendable {
    public let bytes: [UInt8]
    public let cost: PassphraseCost

    /// Nil where nothing of ours could have these bytes, or where their cost is beyond bounds.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Part.end, bytes[0] == Self.version,
            let cost = PassphraseCost(
                exponent: bytes[1], blockSize: bytes[2], parallelism: bytes[3])
        else { return nil }
        self.bytes = bytes
        self.cost = cost
    }

    init(
        sealing secret: SecretBytes, with passphrase: Passphrase, context: String,
        cost: PassphraseCost
    ) throws(SecurityFailure) {
        var header: [UInt8] = [
            Self.version, cost.exponent, UInt8(cost.blockSize), UInt8(cost.parallelism),
        ]
        var generator = SystemRandomNumberGenerator()
        for _ in Part.salt { header.append(generator.next()) }
        do {
            let key = try Self.key(for: passphrase, salt: header[Part.salt], cost: cost)
            let box = try secret.withBytes { plain in
                try AES.GCM.seal(plain, using: key, authenticating: header + context.utf8)
            }
            let body = header + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
            bytes = body + Self.checksum(of: body, context: context)
        } catch {
            throw .unavailable(String(describing: error))
        }
        self.cost = cost
    }

    /// `context` is the one that it was sealed with; another one counts as damage.
    public func open(
        with passphrase: Passphrase, context: String
    ) throws(UnlockRefusal) -> Identity {
        guard isIntact(context: context) else { throw .damaged }
        let key: SymmetricKey
        let box: AES.GCM.SealedBox
        do {
            key = try Self.key(for: passphrase, salt: bytes[Part.salt], cost: cost)
            box = try AES.GCM.SealedBox(combined: bytes[Part.box])
        } catch {
            throw .damaged
        }
        do {
            var plain = try AES.GCM.open(
                box, using: key, authenticating: bytes[Part.header] + context.utf8)
            defer { overwrite(&plain) }
            return Identity(
                secret: SecretBytes(count: Identity.secretLength) { $0.copyBytes(from: plain) })
        } catch {
            throw .wrongPassphrase
        }
    }

    /// Whether the bytes are as they were sealed for `context`, as far as can be told without the
    /// passphrase.
    public func isIntact(context: String) -> Bool {
        let body = Array(bytes[..<Part.checksum.lowerBound])
        return Self.checksum(of: body, context: context) == Array(bytes[Part.checksum])
    }

    private static let version: UInt8 = 1

    private enum Part {
        static let header = 0..<20
        static let salt = 4..<20
        /// Nonce, ciphertext and tag.
        static let box = 20..<(32 + Identity.secretLength + 16)
        static let checksum = box.upperBound..<(box.upperBound + 8)
        static let end = checksum.upperBound
    }

    private static func key(
        for passphrase: Passphrase, salt: ArraySlice<UInt8>, cost: PassphraseCost
    ) throws -> SymmetricKey {
        try passphrase.secret.withBytes { bytes in
            try KDF.Scrypt.deriveKey(
                from: bytes, salt: salt, outputByteCount: 32, rounds: cost.rounds,
                blockSize: cost.blockSize, parallelism: cost.parallelism)
        }
    }

    static func checksum(of body: [UInt8], context: String) -> [UInt8] {
        Array(SHA256.hash(data: body + context.utf8).prefix(8))
    }
}

/// Through the protocol, for the type that the library gives back is Foundation's; never inlined,
/// for stores into memory about to be freed are the first that an optimiser drops.
@inline(never)
private func overwrite(_ bytes: inout some MutableCollection<UInt8>) {
    for place in bytes.indices { bytes[place] = 0 }
}
