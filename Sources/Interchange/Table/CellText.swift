/// The text of one cell: trimmed, line ends as `\n`, without control and bidi characters.
struct CellText {
    let text: String
    /// Each kind once, in order of appearance.
    let removed: [Unicode.Scalar]

    init(_ bytes: ArraySlice<UInt8>) {
        let plain = String(decoding: bytes, as: UTF8.self)
        guard Self.needsCare(bytes) else {
            text = plain
            removed = []
            return
        }
        var kept = String.UnicodeScalarView()
        var removed: [Unicode.Scalar] = []
        var previous: Unicode.Scalar?
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\r", "\u{2028}", "\u{2029}": kept.append("\n")
            case "\t", "\u{A0}": kept.append(" ")
            case _ where !Self.isUnwanted(scalar): kept.append(scalar)
            case _ where !removed.contains(scalar): removed.append(scalar)
            default: break
            }
            previous = scalar
        }
        text = Self.trimmed(kept)
        self.removed = removed
    }

    /// Whether anything here may have to be trimmed, turned or removed; may say so needlessly.
    private static func needsCare(_ bytes: ArraySlice<UInt8>) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case 0x00...0x1F, 0x7F, 0xC2, 0xD8: return true
            case 0xE2, 0xEF: if isHidden(bytes[index...].prefix(3)) { return true }
            default: break
            }
        }
        return isBlank(bytes.prefix(1)) || isBlank(bytes.suffix(1))
            || bytes.starts(with: wideBlank) || bytes.suffix(3).elementsEqual(wideBlank)
    }

    private static let wideBlank: [UInt8] = [0xE3, 0x80, 0x80]

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == UInt8(ascii: " ")
    }

    /// The three bytes of U+200B … U+200F, U+2028 … U+202E, U+206x or U+FEFF.
    private static func isHidden(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == 3 else { return false }
        let last = bytes[bytes.endIndex - 1]
        switch (bytes[bytes.startIndex], bytes[bytes.startIndex + 1]) {
        case (0xE2, 0x80): return (0x80...0x8F).contains(last) || (0xA8...0xAF).contains(last)
        case (0xE2, 0x81): return last >= 0x9F
        case (0xEF, 0xBB): return true
        default: return false
        }
    }

    /// Control characters, and those that turn the direction of writing or hide.
    private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
            0x2060...0x206F, 0xFEFF:
            true
        default: false
        }
    }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
        var view = scalars[...]
        while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
        while let last = view.last, last.properties.isWhitespace { view.removeLast() }
        return String(view)
    }
}
