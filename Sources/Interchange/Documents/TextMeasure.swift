/// How much room text takes: in columns of a terminal, or in ems of a printed sans-serif font.
struct TextMeasure: Sendable {
    private let width: @Sendable (Unicode.Scalar) -> Double

    /// A Chinese character takes two columns, a combining mark none, everything else one.
    static let columns = TextMeasure { scalar in
        isMark(scalar) ? 0 : isWide(scalar.value) ? 2 : 1
    }

    /// At least what the usual Chinese fonts take, so that what fits here fits in any of them.
    static let ems = TextMeasure { scalar in
        isMark(scalar) ? 0 : scalar.value < 0x100 ? latin(scalar) : 1
    }

    func width(of text: some StringProtocol) -> Double {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// What the lines of a text need at least to break no word.
    func widthUnbroken(of text: String) -> Double {
        text.split(separator: "\n").flatMap(Self.pieces)
            .map { width(of: Self.withoutEnd($0)) }.max() ?? 0
    }

    /// Breaks text into lines that fit: at line breaks and blanks, between Chinese characters, and
    /// inside a word only where it is longer than a line. Closing punctuation begins no line,
    /// opening punctuation ends none.
    func lines(_ text: String, within room: Double) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { fill(Self.pieces(of: $0), within: room) }
    }

    private func fill(_ pieces: [String], within room: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces {
            if width(of: line + Self.withoutEnd(piece)) <= room {
                line += piece
                continue
            }
            if !line.isEmpty { lines.append(Self.withoutEnd(line)) }
            line = piece
            while width(of: Self.withoutEnd(line)) > room, line.count > 1 {
                let head = beginning(of: line, within: room)
                lines.append(head)
                line.removeFirst(head.count)
            }
        }
        lines.append(Self.withoutEnd(line))
        return lines
    }

    /// At least one character.
    private func beginning(of text: String, within room: Double) -> String {
        var head = ""
        for character in text {
            guard head.isEmpty || width(of: head + String(character)) <= room else { break }
            head.append(character)
        }
        return head
    }

    /// What is never taken apart while it fits in a line.
    private static func pieces(of line: Substring) -> [String] {
        var pieces: [String] = []
        var last: Character?
        let names = insideNames(of: Array(line))
        for (index, character) in line.enumerated() {
            if let last, names.contains(index) || !mayBreak(last, character) {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            last = character
        }
        return pieces
    }

    /// Characters of a Chinese name, or another short word, in a list.
    private static let nameLengths = 2...4

    /// Before which characters no line breaks, since they belong to a name in a list: 万国强、夏语禾.
    private static func insideNames(of line: [Character]) -> Set<Int> {
        guard line.contains("、") else { return [] }
        var inside: Set<Int> = []
        var start = 0
        for index in 0...line.count {
            if index < line.count, isOfName(line[index]) { continue }
            let isListed =
                index < line.count && line[index] == "、" || start > 0 && line[start - 1] == "、"
            if isListed, nameLengths.contains(index - start) { inside.formUnion(start + 1..<index) }
            start = index + 1
        }
        return inside
    }

    private static func isOfName(_ character: Character) -> Bool {
        isWide(character) && !closing.contains(character) && !opening.contains(character)
    }

    private static func mayBreak(_ before: Character, _ after: Character) -> Bool {
        if closing.contains(after) || opening.contains(before) || after == " " { return false }
        return before == " " || isWide(before) || isWide(after)
    }

    private static func withoutEnd(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }

    private static let closing: Set<Character> = Set("，。、；：？！）》」』】〕”’…,.;:?!)]}%％·")
    private static let opening: Set<Character> = Set("（《「『【〔“‘([{")

    private static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { isWide($0.value) } ?? false
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// East Asian Width W and F.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    private static func latin(_ scalar: Unicode.Scalar) -> Double {
        switch Character(scalar) {
        case " ": 0.34
        case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")": 0.42
        case "m", "w", "M", "W", "@", "%", "·": 1
        case "A"..."Z": 0.76
        default: 0.62
        }
    }
}
