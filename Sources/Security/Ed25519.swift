internal import Crypto

/// Signatures after RFC 8032, between bytes and the library's own types.
enum Ed25519 {
    static let seedLength = 32
    static let keyLength = 32

    static func publicKey(ofSeed seed: UnsafeRawBufferPointer) -> [UInt8] {
        do {
            return Array(
                try Curve25519.Signing.PrivateKey(rawRepresentation: seed).publicKey
                    .rawRepresentation)
        } catch {
            // Every 32 bytes are a seed (RFC 8032, section 5.1.5), and we hold no others.
            preconditionFailure("a seed of \(seed.count) bytes")
        }
    }

    /// 64 bytes. The library's form of the key, which it overwrites, lives for this call only.
    static func signature(
        of message: [UInt8], bySeed seed: UnsafeRawBufferPointer
    ) throws(SecurityFailure) -> [UInt8] {
        do {
            let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
            return Array(try key.signature(for: message))
        } catch {
            throw .unavailable(String(describing: error))
        }
    }

    static func isValid(_ signature: [UInt8], of message: [UInt8], by key: [UInt8]) -> Bool {
        guard signature.count == 64, canBeKey(key) else { return false }
        do {
            return try Curve25519.Signing.PublicKey(rawRepresentation: key)
                .isValidSignature(signature, for: message)
        } catch {
            return false
        }
    }

    /// Refuses the points of small order: for them anybody can make a signature that holds.
    ///
    /// Bytes that are no point at all pass; they never verify anything.
    static func canBeKey(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == keyLength, let last = bytes.last else { return false }
        // The highest bit is the sign of x; a point and its mirror image have the same order.
        return !smallOrders.contains(bytes.dropLast() + [last & 0x7f])
    }

    /// The y of every point whose order divides 8, the two that exceed the field included.
    private static let smallOrders: Set<[UInt8]> = [
        edge(0), edge(1), [0xec] + primeTail, [0xed] + primeTail, [0xee] + primeTail,
        [
            0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef,
            0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88,
            0x6d, 0x53, 0xfc, 0x05,
        ],
        [
            0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10,
            0x67, 0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77,
            0x92, 0xac, 0x03, 0x7a,
        ],
    ]

    private static func edge(_ first: UInt8) -> [UInt8] {
        [first] + Array(repeating: 0, count: 31)
    }

    /// All but the first byte of p − 1, p and p + 1, where p = 2^255 − 19.
    private static let primeTail: [UInt8] = Array(repeating: 0xff, count: 30) + [0x7f]
}
