/// Characters that are read in two ways in names of people and places: whoever types initials may mean
/// either, such as 长 in 顾长青 and in 校长室.
public enum SecondReadings {
    private static let letters: [Character: [Character]] = [
        "长": ["c", "z"], "重": ["c", "z"], "乐": ["l", "y"], "行": ["h", "x"], "朝": ["c", "z"],
        "曾": ["c", "z"], "单": ["d", "s"], "解": ["j", "x"], "盛": ["c", "s"], "藏": ["c", "z"],
        "翟": ["d", "z"], "仇": ["c", "q"], "调": ["d", "t"], "传": ["c", "z"], "弹": ["d", "t"],
        "会": ["h", "k"], "奇": ["j", "q"], "石": ["d", "s"], "宿": ["s", "x"], "系": ["j", "x"],
        "校": ["j", "x"], "省": ["s", "x"], "茜": ["q", "x"], "晟": ["c", "s"], "召": ["s", "z"],
        "厦": ["s", "x"], "种": ["c", "z"], "区": ["o", "q"], "查": ["c", "z"], "缪": ["l", "m"],
        "覃": ["q", "t"], "阿": ["a", "e"], "卜": ["b", "p"], "车": ["c", "j"], "圈": ["j", "q"],
        "尉": ["w", "y"], "贾": ["g", "j"], "沈": ["c", "s"], "万": ["m", "w"], "泊": ["b", "p"],
        "屏": ["b", "p"], "巷": ["h", "x"], "虹": ["h", "j"], "见": ["j", "x"], "降": ["j", "x"],
        "幢": ["c", "z"], "栅": ["s", "z"], "参": ["c", "s"], "合": ["g", "h"], "俞": ["s", "y"],
    ]

    /// The initials of a name in its other readings; empty where nothing of it has two.
    public static func others(of name: String, initials: String) -> [String] {
        guard name.contains(where: { letters[$0] != nil }) else { return [] }
        let sounded = name.filter { character in
            character.isASCII
                ? character.isLetter || character.isNumber
                : character.unicodeScalars.first?.properties.isIdeographic ?? false
        }
        guard sounded.count == initials.count else { return [] }
        var spelled = [Array(initials)]
        for (at, character) in sounded.enumerated() {
            for letter in letters[character] ?? [] where spelled.count < 16 {
                spelled += spelled.filter { $0[at] != letter }.map { other in
                    var other = other
                    other[at] = letter
                    return other
                }
            }
        }
        return Set(spelled.map { String($0) }).subtracting([initials]).sorted()
    }
}
