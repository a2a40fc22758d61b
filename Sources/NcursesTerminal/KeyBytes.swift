/// What waited on the terminal, as bytes.
nonisolated struct KeyBytes: Equatable, Sendable {
    private(set) var bytes: [UInt8] = []
    private static let escape: UInt8 = 0x1B

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    var isEmpty: Bool { bytes.isEmpty }

    mutating func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }

    /// Takes out all but a sequence at the end of which more is to come: a key or a turn of the wheel may come in
    /// two pieces.
    mutating func takeWhole() -> KeyBytes {
        let end = openEnd ?? bytes.endIndex
        let whole = KeyBytes(Array(bytes[..<end]))
        bytes = Array(bytes[end...])
        return whole
    }

    mutating func takeAll() -> KeyBytes {
        defer { bytes = [] }
        return self
    }

    /// Whether each sequence among them is one of those that mean the same on every terminal whose arrows
    /// are xterm's: an arrow, Home, End, a page; whatever else has an Esc in it is for ncurses. Esc alone is
    /// the key.
    var arePlain: Bool {
        var rest = bytes[...]
        while let start = rest.firstIndex(of: Self.escape) {
            rest = rest[(start + 1)...]
            guard let second = rest.popFirst() else { return true }
            guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else { return false }
            switch rest.popFirst() ?? 0 {
            case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "H"):
                continue
            case UInt8(ascii: "5")...UInt8(ascii: "6") where second == UInt8(ascii: "["):
                guard rest.popFirst() == UInt8(ascii: "~") else { return false }
            default: return false
            }
        }
        return true
    }

    /// Where the last sequence begins, if it goes on beyond them.
    private var openEnd: Int? {
        guard let start = bytes.lastIndex(of: Self.escape), isOpen(bytes[(start + 1)...]) else {
            return nil
        }
        return start
    }

    /// Whether more is to come of a sequence, of which this has come after its Esc.
    private func isOpen(_ sequence: ArraySlice<UInt8>) -> Bool {
        var rest = sequence
        guard let second = rest.popFirst() else { return true }
        guard second == UInt8(ascii: "[") else {
            return second == UInt8(ascii: "O") && rest.isEmpty
        }
        // The Linux console's F1 to F5 have a second bracket.
        if rest.first == UInt8(ascii: "[") { return rest.count == 1 }
        guard let end = rest.firstIndex(where: { (0x40...0x7E).contains($0) }) else {
            return rest.count < Self.longest
        }
        // The old way to tell of the mouse: three bytes follow its letter.
        let isOldMouse = end == rest.startIndex && rest[end] == UInt8(ascii: "M")
        return isOldMouse && rest.count < 4
    }

    /// No sequence is longer.
    private static let longest = 40
}
