import Testing

@testable import Security

@Suite struct PassphraseTests {
    /// U+00E9 is what one input method types, e and U+0301 another.
    @Test func samePassphraseInBothFormsOfUnicode() throws {
        let composed = Passphrase("caf\u{e9} \u{ac00}\u{ac01}")
        let decomposed = "cafe\u{301} \u{1100}\u{1161}\u{1100}\u{1161}\u{11a8}"
        let sealed = try Identity.generate()
            .sealed(with: composed, context: "", cost: .forTests)
        #expect(throws: Never.self) {
            try sealed.open(with: Passphrase(decomposed), context: "")
        }
        #expect(throws: Never.self) {
            try sealed.open(with: Passphrase(bytes: Array(decomposed.utf8)), context: "")
        }
    }

    @Test func bytesThatAreNoTextAreTakenAsTheyAre() {
        let bytes: [UInt8] = [0xff, 0xfe, 0x00, 0x41]
        #expect(Passphrase(bytes: bytes).secret.withBytes { Array($0) } == bytes)
    }

    @Test(arguments: ["correct horse battery", "梅花三弄在操场边", "7#kW-pq2Zt"])
    func nothingSpeaksAgainstAGoodOne(text: String) {
        #expect(Passphrase(text).weaknesses(names: ["王芳", "第一中学", "Wang Fang"]).isEmpty)
    }

    @Test func lengthCountsCharactersAndNotBytes() {
        #expect(Passphrase("梅花三弄在操场").weaknesses(names: []) == [.tooShort(7)])
        #expect(Passphrase("").weaknesses(names: []) == [.tooShort(0)])
        #expect(Passphrase("7#kW-p👨‍👩‍👧").weaknesses(names: []) == [.tooShort(7)])
    }

    @Test(arguments: ["????????", "x9x9x9x9", "x9#x9#x9", "梅花梅花梅花梅花"])
    func repetitionIsFound(text: String) {
        #expect(Passphrase(text).weaknesses(names: []) == [.repeated])
    }

    @Test(arguments: [
        "王芳的口令很长", "我是 王 芳 啊啊哦", "wangfang-kT9", "Wang Fang kT9", "定西市第一中学",
    ])
    func namesAreFound(text: String) {
        let names = ["王芳", "甘肃省定西市第一中学", "Wang Fang"]
        #expect(Passphrase(text).weaknesses(names: names).contains(.containsName))
    }

    @Test func namesThatSayNothingAreNotFound() {
        #expect(Passphrase("correct horse").weaknesses(names: ["", " ", "c"]).isEmpty)
    }

    @Test(arguments: [
        "password", "PassWord!", "password2026", "1qaz2wsx", "woaini1314", "12345678", "87654321",
        "23456789", "abcdefgh", "woaini520", "iloveyou!", "1234-5678",
    ])
    func wellKnownOnesAreFound(text: String) {
        #expect(Passphrase(text).weaknesses(names: []) == [.wellKnown])
    }
}
