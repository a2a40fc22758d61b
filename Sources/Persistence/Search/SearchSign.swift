/// What a character is to the search index.
enum SearchSign: Equatable {
    /// A letter in lower case or a digit; full-width forms count as what they stand for.
    case ascii(UInt8)
    /// Any other letter or sign, in lower case where it has one.
    case other(Unicode.Scalar)
    /// Ends a word.
    case separator
    /// Invisible: reads as if it were not there.
    case ignored

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<0x80: self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
        case 0x4E00...0x9FFF: self = .other(scalar)
        case 0xFF01...0xFF5E: self.init(ascii: UInt8(scalar.value - 0xFEE0))
        case 0x3005...0x3007: self = .other(scalar)
        case 0x3000...0x303F, 0xFE30...0xFE6F, 0xFF5F...0xFF65, 0xFFE0...0xFFEF: self = .separator
        case 0xE000...0xF8FF, 0xF0000...: self = .separator
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
            0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF:
            self = .ignored
        case ..<0x2E80: self.init(alphabetic: scalar)
        default: self = .other(scalar)
        }
    }

    private init(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            self = .ascii(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .ascii(byte | 0x20)
        default: self = .separator
        }
    }

    private init(alphabetic scalar: Unicode.Scalar) {
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.numericType != nil else {
            self = .separator
            return
        }
        let lower = properties.lowercaseMapping.unicodeScalars
        self = .other(lower.count == 1 ? lower.first ?? scalar : scalar)
    }
}
