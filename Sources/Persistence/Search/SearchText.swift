/// Text as the search index holds it: tokens with blanks between.
///
/// ASCII words and numbers stay whole, in lower case; all other writing, which has no blanks between
/// words, is cut into overlapping pairs (灭火器 → 灭火 火器 器). The last character stands alone as
/// well, so that each character begins some token.
struct SearchText {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ text: String) {
        var word: [UInt8] = []
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let sign = SearchSign(scalar)
            if case .ignored = sign { continue }
            if case .ascii(let byte) = sign {
                word.append(byte)
            } else if !word.isEmpty {
                append(word: word)
                word.removeAll(keepingCapacity: true)
            }
            var current: Unicode.Scalar?
            if case .other(let scalar) = sign { current = scalar }
            if let previous { append(pair: previous, current) }
            previous = current
        }
        if let previous { append(pair: previous, nil) }
        if !word.isEmpty { append(word: word) }
    }

    mutating func append(_ facet: SearchFacet) {
        bytes.append(contentsOf: facet.token.utf8)
        bytes.append(UInt8(ascii: " "))
    }

    private mutating func append(word: [UInt8]) {
        bytes.append(contentsOf: word)
        bytes.append(UInt8(ascii: " "))
    }

    private mutating func append(pair first: Unicode.Scalar, _ second: Unicode.Scalar?) {
        append(first)
        if let second { append(second) }
        bytes.append(UInt8(ascii: " "))
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        // Three bytes is what nearly all Chinese takes; the general way is several times slower.
        guard (0x800...0xFFFF).contains(scalar.value) else {
            bytes.append(contentsOf: String(scalar).utf8)
            return
        }
        bytes.append(0xE0 | UInt8(scalar.value >> 12))
        bytes.append(0x80 | UInt8(scalar.value >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(scalar.value & 0x3F))
    }
}
