/// Finds which of many phrases occur in a text, in time that hardly depends on how many there are.
struct PhraseIndex<Value> {
    struct Match {
        /// In bytes of UTF-8.
        let range: Range<Int>
        let value: Value
    }

    private var phrases: [UInt32: [(bytes: [UInt8], value: Value)]] = [:]

    mutating func add(_ phrase: String, _ value: Value) {
        let bytes = Array(phrase.utf8)
        guard let start = Self.start(of: bytes[...]) else { return }
        phrases[start, default: []].append((bytes, value))
    }

    /// Every occurrence that does not cut a number or a Latin word in two, from front to back.
    func matches(in text: String) -> [Match] {
        let bytes = Array(text.utf8)
        var matches: [Match] = []
        for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
            guard let start = Self.start(of: bytes[offset...]), let candidates = phrases[start]
            else { continue }
            for phrase in candidates where bytes[offset...].starts(with: phrase.bytes) {
                let range = offset..<offset + phrase.bytes.count
                if Self.isWhole(range, in: bytes) {
                    matches.append(Match(range: range, value: phrase.value))
                }
            }
        }
        return matches
    }

    /// The first character's bytes as a key.
    private static func start(of bytes: ArraySlice<UInt8>) -> UInt32? {
        guard let lead = bytes.first else { return nil }
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return bytes.prefix(length).reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func isWhole(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let isCutBefore =
            range.lowerBound > 0
            && areOneWord(bytes[range.lowerBound - 1], bytes[range.lowerBound])
        let isCutBehind =
            range.upperBound < bytes.count
            && areOneWord(bytes[range.upperBound - 1], bytes[range.upperBound])
        return !isCutBefore && !isCutBehind
    }

    private static func areOneWord(_ left: UInt8, _ right: UInt8) -> Bool {
        isDigit(left) && isDigit(right) || isLetter(left) && isLetter(right)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
