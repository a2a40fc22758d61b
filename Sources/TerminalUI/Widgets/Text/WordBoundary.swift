/// Where words begin and end: a word is a run of characters of one script; blanks and punctuation
/// lie between words.
nonisolated enum WordBoundary {
    /// The beginning of the word before `caret`.
    static func before(_ caret: Int, in text: [Character]) -> Int {
        var place = caret
        while place > 0, script(of: text[place - 1]) == nil { place -= 1 }
        guard place > 0, let word = script(of: text[place - 1]) else { return place }
        while place > 0, script(of: text[place - 1]) == word { place -= 1 }
        return place
    }

    /// The end of the word after `caret`.
    static func after(_ caret: Int, in text: [Character]) -> Int {
        var place = caret
        while place < text.count, script(of: text[place]) == nil { place += 1 }
        guard place < text.count, let word = script(of: text[place]) else { return place }
        while place < text.count, script(of: text[place]) == word { place += 1 }
        return place
    }

    private enum Script {
        case ideographs, kana, hangul, letters, emoji
    }

    private static func script(of character: Character) -> Script? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        if scalar.properties.isIdeographic { return .ideographs }
        switch scalar.value {
        case 0x3041...0x30FF, 0x31F0...0x31FF: return .kana
        case 0x1100...0x11FF, 0xAC00...0xD7A3: return .hangul
        case 0x1F000...0x1FAFF: return .emoji
        default: return character.isLetter || character.isNumber ? .letters : nil
        }
    }
}
