/// Brings the ways to write a date and a time down to one, in ASCII: `2025-3-8 p3:05`.
enum DateSpelling {
    /// Marks the half of the day before or behind the hour.
    static let morning = UInt8(ascii: "a")
    static let afternoon = UInt8(ascii: "p")

    /// Fields apart by single blanks; what belongs to no date comes out as `?`.
    static func plain(_ text: String) -> [UInt8] {
        let scalars = Array(text.unicodeScalars)
        var plain: [UInt8] = []
        var rest = scalars[...]
        while let scalar = rest.first {
            let word = words[scalar]?.first { rest.starts(with: $0.word) }
            add(word?.plain ?? sign(for: scalar), to: &plain)
            rest = rest.dropFirst(word?.word.count ?? 1)
        }
        while let last = plain.last, last == dash || last == colon || last == blank {
            plain.removeLast()
        }
        return plain
    }

    /// Blanks are not doubled, and none stands beside a dash, behind a colon or behind a half.
    private static func add(_ bytes: [UInt8], to plain: inout [UInt8]) {
        for byte in bytes {
            if byte == blank, plain.last.map(opens) ?? true { continue }
            if byte == dash || byte == colon, plain.last == blank { plain.removeLast() }
            plain.append(byte)
        }
    }

    private static func opens(_ byte: UInt8) -> Bool {
        [blank, dash, colon, morning, afternoon].contains(byte)
    }

    private static let blank = UInt8(ascii: " ")
    private static let dash = UInt8(ascii: "-")
    private static let colon = UInt8(ascii: ":")

    private static func sign(for scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar {
        case "0"..."9": [UInt8(truncatingIfNeeded: scalar.value)]
        case "０"..."９": [UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)]
        case "年", "月", "-", "/", ".", "\\", "–", "—", "−", "－", "／", "．": [dash]
        case "时", "点", "分", ":", "：": [colon]
        case "日", "号", "秒", "(", ")", "（", "）", "T", " ", "\n", "\u{3000}": [blank]
        default: [UInt8(ascii: "?")]
        }
    }

    private struct Word {
        let word: [Unicode.Scalar]
        let plain: [UInt8]
    }

    /// By first character.
    private static let words: [Unicode.Scalar: [Word]] = {
        let weekdays = ["星期", "礼拜", "周"].flatMap { week in
            "一二三四五六日天".map { (week + String($0), " ") }
        }
        let halves = [
            ("上午", " a"), ("早上", " a"), ("凌晨", " a"), ("下午", " p"), ("晚上", " p"), ("中午", " p"),
            ("AM", " a"), ("am", " a"), ("PM", " p"), ("pm", " p"), ("点半", ":30"),
        ]
        let words = (weekdays + halves).map { word, plain in
            Word(word: Array(word.unicodeScalars), plain: Array(plain.utf8))
        }
        return Dictionary(grouping: words) { $0.word[0] }
    }()
}
