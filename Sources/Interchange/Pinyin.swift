import Foundation

/// Pinyin initials, by which names are found on a keyboard without an input method.
public enum Pinyin {
    /// The first letter of each character's syllable in lower case, for example `stzj` for 食堂灶间;
    /// ASCII letters and digits stay, everything else is left out.
    public static func initials(of text: String) -> String {
        var initials = ""
        var rest = TextWidth.narrow(text).lowercased()[...]
        while let character = rest.first {
            if let word = words.first(where: { rest.hasPrefix($0.key) }) {
                initials += word.value
                rest = rest.dropFirst(word.key.count)
            } else if isHan(character) {
                let run = hanRun(from: rest)
                initials += syllables(of: run)
                rest = rest.dropFirst(run.count)
            } else {
                if character.isASCII, character.isLetter || character.isNumber {
                    initials.append(character)
                }
                rest.removeFirst()
            }
        }
        return initials
    }

    /// The same for a person's name, whose surname may be read in a way of its own: 单 is shàn, and
    /// whose 长 is cháng.
    public static func initials(ofPerson name: String) -> String {
        let name = name.filter { !$0.isWhitespace }
        let surname = surnames.filter { name.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }
        let given = name.dropFirst(surname?.key.count ?? 0)
        let parts = given.split(separator: "长", omittingEmptySubsequences: false)
        return (surname?.value ?? "")
            + parts.map { initials(of: String($0)) }.joined(separator: "c")
    }

    /// Words of schools that the transform reads wrongly, since it chooses by character.
    private static let words = [
        "音乐": "yy", "会计": "kj", "银行": "yh", "调解": "tj", "空调": "kt", "调度": "dd", "长江": "cj",
        "长廊": "cl", "长城": "cc", "长安": "ca", "长春": "cc", "长沙": "cs", "厦门": "xm", "大厦": "ds",
        "重庆": "cq", "重阳": "cy",
    ]

    private static let surnames = [
        "单": "s", "曾": "z", "解": "x", "仇": "q", "区": "o", "查": "z", "种": "c", "翟": "z", "繁": "p",
        "秘": "b", "召": "s", "祭": "z", "乐": "y", "缪": "m", "覃": "q", "尉迟": "yc", "万俟": "mq",
        "长孙": "zs",
    ]

    /// Han characters up to the next of the `words`, for the transform reads better in context.
    private static func hanRun(from text: Substring) -> Substring {
        var end = text.startIndex
        while end < text.endIndex, isHan(text[end]) {
            text.formIndex(after: &end)
            if words.contains(where: { text[end...].hasPrefix($0.key) }) { break }
        }
        return text[..<end]
    }

    /// One letter for each character, out of the transform's blank-separated syllables.
    private static func syllables(of characters: Substring) -> String {
        let latin = String(characters).applyingTransform(.mandarinToLatin, reverse: false) ?? ""
        return String(
            String.UnicodeScalarView(
                latin.split(separator: " ").compactMap { syllable in
                    syllable.decomposedStringWithCanonicalMapping.unicodeScalars.first {
                        ("a"..."z").contains($0)
                    }
                }))
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first?.properties.isIdeographic ?? false
    }
}
