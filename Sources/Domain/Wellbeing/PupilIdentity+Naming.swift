extension PupilIdentity {
    /// Whether a sentence that leaves the case says who the pupil is: by the name, however it is spaced, by the
    /// two characters that such a pupil is called by, or by the name of whoever looks after them at home.
    public func isNamed(in sentence: String) -> Bool {
        let said = Self.plain(sentence)
        let words = Self.words(of: sentence)
        return names.contains { name in
            // `Ann` does not stand in `planned`; Chinese has no such bounds between its words.
            name.allSatisfy(\.isASCII)
                ? Self.stands(Self.words(of: name), in: words) : said.contains(Self.plain(name))
        }
    }

    private var names: [String] {
        // Two of one name are told apart by what stands in brackets behind it.
        let bare = String(name.prefix { !"（(".contains($0) })
        let called = Self.plain(bare)
        let isChinese = called.count > 2 && !called.contains(where: \.isASCII)
        let all =
            [name, bare, guardian] + (isChinese ? [String(called.suffix(2))] : [])
            + guardian.split { !$0.isLetter }.map(String.init)
        return all.filter { Self.plain($0).count > 1 && !Self.kin.contains(Self.plain($0)) }
    }

    /// What stands beside or in place of a guardian's name, and is nobody's name.
    private static let kin: Set<String> = [
        "父亲", "母亲", "爸爸", "妈妈", "父母", "祖父", "祖母", "爷爷", "奶奶", "外公", "外婆", "外祖父",
        "外祖母", "姥姥", "姥爷", "祖父母", "外祖父母", "叔叔", "伯伯", "伯父", "阿姨", "姑姑", "舅舅",
        "姑妈", "姨妈", "哥哥", "姐姐", "继父", "继母", "养父", "养母", "监护人", "家长", "亲属", "其父", "其母", "电话",
        "手机", "不详", "同上", "暂无",
        "father", "mother", "parents", "grandfather", "grandmother", "uncle", "aunt", "guardian",
        "dad", "mum", "mom", "the", "phone",
    ]

    /// Without blanks, dots and signs, in small letters.
    private static func plain(_ text: String) -> String {
        text.filter { $0.isLetter || $0.isNumber }.lowercased()
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func stands(_ name: [String], in words: [String]) -> Bool {
        guard !name.isEmpty, name.count <= words.count else { return false }
        return (0...(words.count - name.count)).contains { start in
            Array(words[start..<(start + name.count)]) == name
        }
    }
}
