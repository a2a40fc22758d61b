internal import Crypto

/// The printed form of a recovery key: Crockford's base 32, which has no I, L, O and U.
enum RecoveryText {
    /// 160 bits, eight groups of four characters.
    static let byteCount = 20

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let groupLength = 4
    private static let secretLength = 32
    private static let checkLength = 4

    static func write(_ bits: SecretBytes) -> String {
        let characters = bits.withBytes { bytes in
            (digits(of: bytes) + checkDigits(of: bytes)).map { alphabet[Int($0)] }
        }
        return stride(from: 0, to: characters.count, by: groupLength)
            .map { String(characters[$0..<min($0 + groupLength, characters.count)]) }
            .joined(separator: "-")
    }

    static func read(_ text: String) -> SecretBytes? {
        var digits: [UInt8] = []
        digits.reserveCapacity(text.unicodeScalars.count)
        defer { SecretBytes.overwrite(&digits) }
        for scalar in text.unicodeScalars where !isFiller(scalar) {
            guard let digit = digit(for: scalar) else { return nil }
            digits.append(digit)
        }
        guard digits.count == secretLength + checkLength else { return nil }
        let bits = SecretBytes(count: byteCount) { memory in
            for (place, digit) in digits.prefix(secretLength).enumerated() {
                for bit in 0..<5 where digit & (16 >> UInt8(bit)) != 0 {
                    let position = place * 5 + bit
                    memory[position / 8] |= 128 >> UInt8(position % 8)
                }
            }
        }
        let check = bits.withBytes { checkDigits(of: $0) }
        return Array(digits.suffix(checkLength)) == check ? bits : nil
    }

    private static func digits(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
        (0..<(bytes.count * 8 / 5)).map { place in
            (0..<5).reduce(0) { digit, bit in
                let position = place * 5 + bit
                return digit << 1 | (bytes[position / 8] >> UInt8(7 - position % 8)) & 1
            }
        }
    }

    /// The first 20 bits of a hash: one key typed wrongly in a million passes.
    private static func checkDigits(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: Array("wangge recovery key, checksum".utf8))
        hash.update(bufferPointer: bytes)
        return Array(hash.finalize()).withUnsafeBytes {
            Array(digits(of: UnsafeRawBufferPointer(rebasing: $0.prefix(5))).prefix(checkLength))
        }
    }

    private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
            || scalar == "−" || scalar == "ー"
    }

    private static func digit(for scalar: Unicode.Scalar) -> UInt8? {
        // An input method left in full width types U+FF01 … U+FF5E for U+0021 … U+007E.
        let width: UInt32 = (0xff01...0xff5e).contains(scalar.value) ? 0xfee0 : 0
        guard let plain = Unicode.Scalar(scalar.value - width), plain.isASCII else { return nil }
        let character: Character =
            switch Character(plain).uppercased() {
            case "O": "0"
            case "I", "L": "1"
            case let other: Character(other)
            }
        return alphabet.firstIndex(of: character).map(UInt8.init)
    }
}
