internal import Crypto
internal import Foundation

/// The key of one sealed box: contents of a case, an identity, a line of the view log.
public final class BoxKey: Sendable {
    let secret: SecretBytes

    public static func generate() -> BoxKey {
        BoxKey(secret: .random(count: length))
    }

    init(secret: SecretBytes) {
        self.secret = secret
    }

    static let length = 32

    /// AES-GCM over the padded content; `context` is authenticated, so that nothing sealed can be
    /// put in another place.
    public func seal(_ content: [UInt8], context: String) throws(SecurityFailure) -> [UInt8] {
        var padded = SealedPadding.pad(content)
        defer { SecretBytes.overwrite(&padded) }
        do {
            let box = try AES.GCM.seal(
                padded, using: key, authenticating: Array(context.utf8))
            return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
        } catch {
            throw .unavailable(String(describing: error))
        }
    }

    /// Throws `damaged` where the bytes were not sealed with this key for `context`.
    public func open(_ sealed: [UInt8], context: String) throws(UnlockRefusal) -> [UInt8] {
        do {
            let box = try AES.GCM.SealedBox(combined: sealed)
            var padded = Array(
                try AES.GCM.open(box, using: key, authenticating: Array(context.utf8)))
            defer { SecretBytes.overwrite(&padded) }
            if let content = SealedPadding.unpad(padded) { return content }
        } catch {
            throw .damaged
        }
        throw .damaged
    }

    /// Wrapped for whoever holds the private half of `readingKey` (RFC 9180, base mode): the
    /// encapsulated key, then the sealed one.
    public func wrapped(
        for readingKey: [UInt8], context: String
    ) throws(SecurityFailure) -> [UInt8] {
        do {
            let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: readingKey)
            var sender = try HPKE.Sender(
                recipientKey: recipient, ciphersuite: .Curve25519_SHA256_ChachaPoly,
                info: Data(context.utf8))
            let sealed = try secret.withBytes { try sender.seal(Data($0)) }
            return Array(sender.encapsulatedKey) + Array(sealed)
        } catch {
            throw .unavailable(String(describing: error))
        }
    }

    /// Takes a wrapped key out with a private reading key of 32 bytes.
    convenience init(
        unwrapping wrapped: [UInt8], with privateKey: UnsafeRawBufferPointer, context: String
    ) throws(UnlockRefusal) {
        do {
            let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateKey)
            var recipient = try HPKE.Recipient(
                privateKey: key, ciphersuite: .Curve25519_SHA256_ChachaPoly,
                info: Data(context.utf8), encapsulatedKey: Data(wrapped.prefix(32)))
            var plain = Array(try recipient.open(Data(wrapped.dropFirst(32))))
            defer { SecretBytes.overwrite(&plain) }
            guard plain.count == Self.length else { throw UnlockRefusal.damaged }
            self.init(secret: plain.withUnsafeBytes { SecretBytes(copying: $0) })
        } catch {
            throw .damaged
        }
    }

    private var key: SymmetricKey { secret.withBytes { SymmetricKey(data: $0) } }
}

extension UnlockedKey {
    /// Takes out a key that was wrapped for this person. Throws `KeyLocked` once the keys are
    /// dropped, and `UnlockRefusal` where it was wrapped for somebody else.
    public func unwrap(_ wrapped: [UInt8], context: String) throws -> BoxKey {
        try withReadingKey { try BoxKey(unwrapping: wrapped, with: $0, context: context) }
    }
}

/// Contents are filled up before they are sealed, so that a length tells little: 508 bytes and less
/// look the same, then 1020, 2044 and so on.
enum SealedPadding {
    static let smallest = 512

    static func pad(_ content: [UInt8]) -> [UInt8] {
        var size = smallest
        while size < content.count + 4 { size *= 2 }
        var padded: [UInt8] = []
        padded.reserveCapacity(size)
        withUnsafeBytes(of: UInt32(content.count).bigEndian) { padded += $0 }
        padded += content
        padded += Array(repeating: 0, count: size - padded.count)
        return padded
    }

    static func unpad(_ padded: [UInt8]) -> [UInt8]? {
        guard padded.count >= 4 else { return nil }
        let length = padded[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard length <= padded.count - 4 else { return nil }
        return Array(padded[4..<(4 + length)])
    }
}
