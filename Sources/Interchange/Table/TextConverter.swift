import Glibc

/// Turns another encoding into UTF-8 with the C library's iconv, and refuses what is not valid in it.
struct TextConverter: ~Copyable {
    private let descriptor: iconv_t

    /// Nil when the system has no table for the encoding.
    init?(from encoding: TextEncoding) {
        // iconv_open returns (iconv_t)-1 for "no such conversion".
        guard let opened = iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: opened) != -1
        else { return nil }
        descriptor = opened
    }

    deinit {
        iconv_close(descriptor)
    }

    /// UTF-8 up to the end, or up to the byte at `failedAt` that begins no character.
    func convert(_ input: ArraySlice<UInt8>) -> (bytes: [UInt8], failedAt: Int?) {
        var failedAt: Int?
        // No character of these encodings grows by more than a half: two bytes become three.
        let capacity = input.count * 3 / 2 + 4
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
            input.withUnsafeBytes { source in
                // iconv's interface is not const-correct; it does not write to its input.
                var next = UnsafeMutableRawPointer(mutating: source.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                var left = source.count
                var room = output.count
                var end = UnsafeMutableRawPointer(output.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                if iconv(descriptor, &next, &left, &end, &room) == -1 {
                    failedAt = source.count - left
                }
                written = output.count - room
            }
        }
        return (bytes, failedAt)
    }
}
