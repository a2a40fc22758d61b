/// Collects pasted bytes between the terminal's two marks.
nonisolated struct PasteCollector: Sendable {
    /// More than this is not taken; in bytes.
    static let limit = 1_048_576

    private var bytes: [UInt8] = []
    private var isFull = false
    private var endsWithReturn = false

    /// Takes one byte; returns the text when it has reached the limit. What comes after that, up to
    /// the end of the paste, is left out: it must not be taken for keys.
    mutating func take(_ byte: UInt8) -> String? {
        guard !isFull else { return nil }
        let isReturn = byte == 0x0D
        if byte != 0x0A || !endsWithReturn { bytes.append(isReturn ? 0x0A : byte) }
        endsWithReturn = isReturn
        guard bytes.count >= Self.limit else { return nil }
        isFull = true
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What has not been returned yet; line breaks are `\n`.
    var rest: String {
        isFull ? "" : String(decoding: bytes, as: UTF8.self)
    }
}
