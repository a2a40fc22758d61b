import Domain
internal import GRDB
import Security

/// An entry as it stands in the file, still sealed.
struct StoredCareEntry {
    let id: Int64
    let box: Int64
    let generation: Int
    private let sealed: [UInt8]
    private let key: Int64
    private let secondKey: Int64?
    private let signature: [UInt8]
    private let secondSignature: [UInt8]?
    /// Nil where the entry before was taken away, or its digest is none.
    private let previous: EventDigest?
    private let digest: [UInt8]?

    /// From the columns of `CareEntryLog.signed`.
    init(_ row: Row) {
        (id, box, generation) = (row[0], row[1], row[2])
        (sealed, key, secondKey) = (row.bytes(3) ?? [], row[4], row[5])
        (signature, secondSignature) = (row.bytes(6) ?? [], row.bytes(7))
        previous = id == 1 ? .origin : row.bytes(8).flatMap { EventDigest(bytes: $0) }
        digest = row.bytes(9)
    }

    /// As far as it proves who wrote it without being opened; nil where the entry before proves nothing.
    var unopened: SignedCareEntry? {
        guard let previous else { return nil }
        return SignedCareEntry(
            id: id, generation: generation, bytes: [], isUnnamed: key == CareEntryLog.unnamedKey,
            isStrange: false, digest: digest(in: box, after: previous), signature: signature,
            second: secondSignature)
    }

    /// Whether the key that it names has signed it, whoever's that is.
    func isWhole(by keys: [Int64: PublicIdentity]) -> Bool {
        guard let unopened, let key = keys[key] else { return false }
        return unopened.isSigned(by: key)
    }

    private func digest(in box: Int64, after previous: EventDigest) -> EventDigest {
        CareEntryLog.digest(
            id: id, box: box, generation: generation, sealed: sealed, key: key,
            second: secondKey, after: previous)
    }

    /// The digest is computed anew over the row as it is. Throws `UnlockRefusal.damaged` where it was
    /// sealed under another key, or for another place.
    func opened(in box: CareBox) throws -> SignedCareEntry {
        guard let previous else { throw DamagedRow(what: "digest") }
        let digest = digest(in: box.id, after: previous)
        let isUnnamed = key == CareEntryLog.unnamedKey
        let bytes: [UInt8]?
        do {
            bytes = try box.key(generation).open(
                sealed, context: isUnnamed ? box.tickContext : box.entryContext(generation))
        } catch is UnlockRefusal where box.kind == .measure {
            bytes = nil
        } catch is CareRefusal where box.kind == .measure {
            bytes = nil
        }
        // Nobody's signature says of a tick that it stands where it was.
        let isMoved = isUnnamed && digest.bytes != self.digest
        return SignedCareEntry(
            id: id, generation: generation, bytes: isMoved ? [] : bytes ?? [],
            isUnnamed: isUnnamed, isStrange: isMoved || bytes == nil, digest: digest,
            signature: signature, second: secondSignature)
    }
}

/// An entry of the chain as far as it proves who wrote it.
struct SignedCareEntry {
    let id: Int64
    let generation: Int
    /// Nothing where it does no more than name a key.
    let bytes: [UInt8]
    /// A tick: who signed it is said in it.
    let isUnnamed: Bool
    /// It does not open: whoever can write the file puts such a row behind a measure.
    let isStrange: Bool
    let digest: EventDigest
    let signature: [UInt8]
    let second: [UInt8]?

    func isSigned(by identity: PublicIdentity) -> Bool {
        identity.isValid(signature, of: digest)
    }

    func isSeconded(by identity: PublicIdentity) -> Bool {
        second.map { identity.isValid($0, of: digest) } ?? false
    }
}
