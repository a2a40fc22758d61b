/// Brings the ways to write a date and a time down to one: `2025-3-8 p3:05`.
enum DateSpelling {
    /// The half of the day, as the plain spelling marks it before or behind the hour.
    enum Half: Character {
        case morning = "a"
        case afternoon = "p"
    }

    static func plain(_ text: String) -> String {
        var text = TextWidth.narrow(text).uppercased()
        if !text.utf8.allSatisfy({ $0 < 0x80 }) {
            for (word, plain) in words where text.contains(word) {
                text = text.split(separator: word, omittingEmptySubsequences: false)
                    .joined(separator: plain)
            }
        }
        text = text.split(separator: "AM", omittingEmptySubsequences: false).joined(separator: "a")
            .split(separator: "PM", omittingEmptySubsequences: false).joined(separator: "p")
        return closedUp(String(text.map(sign(for:))))
    }

    /// Without blanks around dashes and colons, and without those at the end.
    private static func closedUp(_ text: String) -> String {
        var joined = ""
        for field in text.split(whereSeparator: \.isWhitespace) {
            let isOpen = joined.last.map { "-:ap".contains($0) } ?? true
            if !isOpen, field.first != "-", field.first != ":" { joined += " " }
            joined += field
        }
        while joined.last == "-" || joined.last == ":" { joined.removeLast() }
        return joined
    }

    private static func sign(for character: Character) -> Character {
        switch character {
        case "年", "月", "/", ".", "\\", "–", "—", "−": "-"
        case "时", "点", "分": ":"
        case "日", "号", "秒", "(", ")", "T": " "
        default: character
        }
    }

    /// Longer spellings come before those that they contain.
    private static let words: [(String, String)] =
        ["星期", "礼拜", "周"].flatMap { week in
            ["一", "二", "三", "四", "五", "六", "日", "天"].map { (week + $0, " ") }
        } + [
            ("上午", " a"), ("早上", " a"), ("凌晨", " a"), ("下午", " p"), ("晚上", " p"),
            ("中午", " p"), ("点半", ":30"),
        ]
}
