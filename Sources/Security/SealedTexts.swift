/// Texts that are put away while the keys are dropped: nothing but the private half of the reading key for
/// which they were sealed brings them back.
public struct SealedTexts: Sendable {
    private let content: [UInt8]
    private let wrappedKey: [UInt8]

    /// A fresh key seals them, of which nothing is left but what is wrapped for `reader`.
    public init(_ texts: [String], for reader: PublicIdentity) throws(SecurityFailure) {
        let key = BoxKey.generate()
        var bytes = Self.bytes(of: texts)
        defer { SecretBytes.overwrite(&bytes) }
        content = try key.seal(bytes, context: Self.context)
        wrappedKey = try key.wrapped(for: reader.reading, context: Self.context)
    }

    /// In the order in which they were sealed. Throws `KeyLocked`, and `UnlockRefusal` with the keys of
    /// somebody else.
    public func open(with key: UnlockedKey) throws -> [String] {
        var bytes = try key.unwrap(wrappedKey, context: Self.context)
            .open(content, context: Self.context)
        defer { SecretBytes.overwrite(&bytes) }
        return try Self.texts(in: bytes)
    }

    private static let context = "wangge forms"

    /// Each after its length, in room that is asked for once: what grows leaves copies behind.
    private static func bytes(of texts: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(texts.reduce(0) { $0 + 4 + $1.utf8.count })
        for text in texts {
            withUnsafeBytes(of: UInt32(text.utf8.count).bigEndian) { bytes += $0 }
            bytes += text.utf8
        }
        return bytes
    }

    private static func texts(in bytes: [UInt8]) throws(UnlockRefusal) -> [String] {
        var (texts, rest): ([String], ArraySlice<UInt8>) = ([], bytes[...])
        while !rest.isEmpty {
            guard rest.count >= 4 else { throw .damaged }
            let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            guard rest.count >= count else { throw .damaged }
            texts.append(String(decoding: rest.prefix(count), as: UTF8.self))
            rest = rest.dropFirst(count)
        }
        return texts
    }
}
