/// Looks for what makes one passphrase easy to guess.
struct PassphraseJudge {
    private let characters: [Character]
    /// Without case, blanks and marks.
    private let plain: String
    private let names: [String]

    init(text: String, names: [String]) {
        characters = Array(text)
        plain = Self.plain(text)
        self.names = names.map(Self.plain)
    }

    var weaknesses: [PassphraseWeakness] {
        var found: [PassphraseWeakness] = []
        if characters.count < Passphrase.shortest { found.append(.tooShort(characters.count)) }
        if isRepeated { found.append(.repeated) }
        if hasName { found.append(.containsName) }
        if isWellKnown { found.append(.wellKnown) }
        return found
    }

    /// A unit too short to stand alone gains nothing by being typed again.
    private var isRepeated: Bool {
        let longest = min(Passphrase.shortest - 1, characters.count / 2)
        guard longest >= 1 else { return false }
        return (1...longest).contains { unit in
            characters.indices.dropFirst(unit).allSatisfy {
                characters[$0] == characters[$0 - unit]
            }
        }
    }

    /// A single letter is in too many passphrases to be a name.
    private var hasName: Bool {
        names.contains { name in
            name.count >= 2 && (plain.contains(name) || (plain.count >= 2 && name.contains(plain)))
        }
    }

    private var isWellKnown: Bool {
        let stem = String(plain.reversed().drop { $0.isNumber }.reversed())
        return Self.wellKnown.contains(plain) || Self.wellKnown.contains(stem) || isRun
    }

    /// Each character follows the one before it in Unicode, upwards or downwards.
    private var isRun: Bool {
        let scalars = plain.unicodeScalars.map { Int($0.value) }
        guard scalars.count >= 4 else { return false }
        let steps = Set(zip(scalars, scalars.dropFirst()).map { $1 - $0 })
        return steps == [1] || steps == [-1]
    }

    private static func plain(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// The top of the published lists of leaked passphrases, with those usual in China.
    private static let wellKnown: Set = [
        "password", "passw0rd", "p4ssword", "passwort", "admin", "administrator", "root", "guest",
        "welcome", "letmein", "iloveyou", "woaini", "woaiwojia", "woaizhongguo", "monkey", "dragon",
        "sunshine", "princess", "football", "superman", "michael", "login", "master", "test",
        "qwerty", "qwertyuiop", "qwertyui", "asdfghjkl", "asdfasdf", "zxcvbnm", "zxcvbnm123",
        "qazwsx", "qazwsxedc", "1qaz2wsx", "1qaz2wsx3edc", "zaq12wsx", "1q2w3e4r", "1q2w3e4r5t",
        "q1w2e3r4", "qwer1234", "asdf1234", "qweasdzxc", "123qweasd", "abc", "aa", "a", "abcd",
        "1234567890", "123456789", "12345678", "0123456789", "987654321", "87654321",
        "147258369", "159357", "123123", "123321", "112233", "1314520", "5201314", "5201314520",
        "13145200", "woaini1314", "woaini520", "aini1314", "nihao", "zhongguo", "beijing",
        "mima", "mima1234", "xuexiao", "laoshi", "anquan", "wangge", "school", "teacher",
        "safety", "changeme", "secret", "default", "我爱你", "密码", "学校安全", "我爱中国",
    ]
}
