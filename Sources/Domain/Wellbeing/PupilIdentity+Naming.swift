extension PupilIdentity {
    /// Whether a sentence about the pupil says who that is: by the name, however it is spaced, by a part of it
    /// that such a pupil is called by, or by the name of whoever is reached at home.
    public func isNamed(in sentence: String) -> Bool {
        Self.isAny(of: names(byGivenName: true), in: sentence)
    }

    /// Whether a text that is about no pupil names this one all the same, beside members of the staff, whose names
    /// are as in `staff`: what is one of those is taken for it. The given name of a Chinese one alone does not
    /// name the pupil: of hundreds somebody's is a word of everyday.
    public func isNamed(inPassing text: String, beside staff: [String] = []) -> Bool {
        let names = names(byGivenName: false).filter { !Self.everydayWords.contains($0) }
        let others = names.filter { name in !staff.contains { $0.contains(name) } }
        let rest = staff.reduce(text) { $0.replacing($1, with: " ") }
        return Self.isAny(of: others, in: text) || Self.isAny(of: names, in: rest)
    }

    private static func isAny(of names: [String], in sentence: String) -> Bool {
        let said = Self.plain(sentence)
        let words = Self.words(of: sentence)
        return names.contains { name in
            // `Ann` does not stand in `planned`; Chinese has no such bounds between its words.
            name.contains(where: Self.isHan)
                ? said.contains(Self.plain(name)) : Self.stands(Self.words(of: name), in: words)
        }
    }

    private func names(byGivenName: Bool) -> [String] {
        // Two of one name are told apart by what stands in brackets behind it.
        let bare = String(name.prefix { !"（(".contains($0) })
        let called = Self.plain(bare)
        let isChinese = byGivenName && called.count > 2 && called.allSatisfy(Self.isHan)
        // Which part of 阿卜杜拉·买买提 or of Ann Lee is the one that the pupil is called by, nobody says.
        // A number tells two of one name apart, and what stands around it is the name of both.
        let pieces = bare.contains(where: \.isNumber) ? [] : Self.pieces(of: bare)
        let parts = pieces + (isChinese ? [String(called.suffix(2))] : [])
        let contacts = [guardian, emergencyContact]
        let people = contacts.flatMap(Self.pieces).flatMap { [$0, Self.withoutKin($0)] }
        let all =
            [name, bare] + contacts + people + parts.filter { !Self.everydayWords.contains($0) }
        return all.filter { Self.plain($0).count > 1 && !Self.kin.contains(Self.plain($0)) }
    }

    /// What stands unbroken: `母亲 甲乙 138` is two, and so is `甲乙Ann`.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var last: Character?
        for character in text {
            defer { last = character }
            guard character.isLetter else { continue }
            if let before = last, before.isLetter, isHan(before) == isHan(character) {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }

    /// A guardian that was typed in one go: of `父亲甲乙` and `甲乙的父亲` the name alone.
    private static func withoutKin(_ piece: String) -> String {
        guard piece.contains(where: isHan) else { return piece }
        var rest = Substring(piece)
        var isDone = false
        while !isDone {
            isDone = true
            if let word = affixes.first(where: rest.hasPrefix) {
                rest = rest.dropFirst(word.count)
                isDone = false
            } else if let word = affixes.first(where: rest.hasSuffix) {
                rest = rest.dropLast(word.count)
                isDone = false
            }
        }
        return String(rest)
    }

    /// Without blanks, dots and signs, in small letters.
    private static func plain(_ text: String) -> String {
        text.filter { $0.isLetter || $0.isNumber }.lowercased()
    }

    /// Those of other scripts, which stand apart from one another and from Chinese.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber || isHan($0) }.map(String.init)
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first?.properties.isIdeographic ?? false
    }

    private static func stands(_ name: [String], in words: [String]) -> Bool {
        guard !name.isEmpty, name.count <= words.count else { return false }
        return (0...(words.count - name.count)).contains { start in
            Array(words[start..<(start + name.count)]) == name
        }
    }
}
