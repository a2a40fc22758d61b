/// Joins UTF-8 bytes to characters, one byte at a time; what is not UTF-8 is left out.
nonisolated struct ScalarAssembler: Sendable {
    private var value: UInt32 = 0
    private var missing = 0
    private var least: UInt32 = 0

    var isUnfinished: Bool { missing > 0 }

    /// The scalar that `byte` completes.
    mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x00...0x7F:
            reset()
            return Unicode.Scalar(byte)
        case 0x80...0xBF: return takeContinuation(byte)
        case 0xC2...0xDF: begin(byte & 0x1F, missing: 1, least: 0x80)
        case 0xE0...0xEF: begin(byte & 0x0F, missing: 2, least: 0x800)
        case 0xF0...0xF4: begin(byte & 0x07, missing: 3, least: 0x10000)
        default: reset()
        }
        return nil
    }

    mutating func reset() {
        missing = 0
    }

    private mutating func begin(_ bits: UInt8, missing: Int, least: UInt32) {
        value = UInt32(bits)
        self.missing = missing
        self.least = least
    }

    private mutating func takeContinuation(_ byte: UInt8) -> Unicode.Scalar? {
        guard missing > 0 else { return nil }
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        // The control characters of 0x80 to 0x9F are nothing that anybody types.
        guard missing == 0, value >= max(least, 0xA0) else { return nil }
        return Unicode.Scalar(value)
    }
}
