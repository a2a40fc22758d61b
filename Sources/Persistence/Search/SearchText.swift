/// Text as the search index holds it: tokens with blanks between.
///
/// ASCII words and numbers stay whole, in lower case; all other writing, which has no blanks between
/// words, is cut into overlapping pairs (灭火器 → 灭火 火器 器). The last character stands alone as
/// well, so that each character begins some token.
struct SearchText {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ text: String) {
        var word: [UInt8] = []
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let sign = SearchSign(scalar)
            if case .ignored = sign { continue }
            if case .ascii(let byte) = sign {
                word.append(byte)
            } else if !word.isEmpty {
                append(token: word)
                word.removeAll(keepingCapacity: true)
            }
            var current: Unicode.Scalar?
            if case .other(let scalar) = sign { current = scalar }
            if let previous { append(pair: previous, current) }
            previous = current
        }
        if let previous { append(pair: previous, nil) }
        if !word.isEmpty { append(token: word) }
    }

    mutating func append(token: some Sequence<UInt8>) {
        bytes.append(contentsOf: token)
        bytes.append(UInt8(ascii: " "))
    }

    private mutating func append(pair first: Unicode.Scalar, _ second: Unicode.Scalar?) {
        append(first)
        if let second { append(second) }
        bytes.append(UInt8(ascii: " "))
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        // Every scalar has a UTF-8 form; the optional is there for encodings that lack some.
        if let units = UTF8.encode(scalar) { bytes.append(contentsOf: units) }
    }
}
