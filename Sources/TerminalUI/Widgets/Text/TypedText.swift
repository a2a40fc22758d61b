/// What a text field keeps of what is typed or pasted: nothing that cannot be seen.
struct TypedText {
    private(set) var text = ""

    /// Reads no further than `limit` characters are kept, however long the paste is. Line breaks
    /// become blanks in a field of one line, and are left out at the end of it. The source comes
    /// behind `last`, which a joiner that begins it may join to what follows.
    init(
        _ source: some Sequence<Character>, after last: Character? = nil, isMultiline: Bool,
        limit: Int
    ) {
        var room = limit
        var last = last
        var breaks = 0
        for character in source {
            guard room > 0 else { return }
            if character.isNewline, !isMultiline {
                breaks += 1
                continue
            }
            let joins = character == Character(Self.joiner) && (last.map(Self.isEmoji) ?? false)
            last = nil
            let kept = joins ? String(character) : Self.kept(character)
            guard !kept.isEmpty else { continue }
            let blanks = min(breaks, room)
            text += String(repeating: " ", count: blanks) + kept
            room -= blanks + 1
            breaks = 0
        }
    }

    private static func kept(_ character: Character) -> String {
        if character.isNewline { return "\n" }
        if character == "\t" { return " " }
        let scalars = Array(character.unicodeScalars)
        var kept = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            let joinsEmoji =
                scalar == joiner && !kept.isEmpty && place + 1 < scalars.count
                && scalars[place + 1].properties.isEmoji
            if joinsEmoji || isTypable(scalar) { kept.append(scalar) }
        }
        return String(kept)
    }

    private static let joiner: Unicode.Scalar = "\u{200D}"

    private static func isEmoji(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.properties.isEmoji && !$0.isASCII }
    }

    /// Neither a control character nor one that takes no room and looks like nothing, except the
    /// selectors between the forms of one character.
    private static func isTypable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0x4E00..<0xA000: true
        case 0..<0x20, 0x7F..<0xA0, 0xFFF9...0xFFFB: false
        default:
            !scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isVariationSelector
        }
    }
}
