import Testing

@testable import Security

@Suite struct RecoveryKeyTests {
    /// The bytes 0 … 19; text and public key computed with another library.
    static let text = "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-PDV6"
    static let publicKey = [UInt8](
        hex: "c2e4d38b693ca5e7b4ffdf616266c29569037254af978f8c837f81cee8a2eb8d")

    @Test func writesWhatItReads() throws {
        let key = try #require(RecoveryKey(text: Self.text))
        #expect(key.text == Self.text)
        #expect(key.publicKey == Self.publicKey)
    }

    @Test func eachOneIsNewAndReadsBack() throws {
        let key = RecoveryKey.generate()
        #expect(key.text != RecoveryKey.generate().text)
        #expect(key.text.split(separator: "-").map(\.count) == Array(repeating: 4, count: 9))
        #expect(try #require(RecoveryKey(text: key.text)).publicKey == key.publicKey)
    }

    @Test(arguments: [
        "000g-40r4-0m30-e209-185g-r38e-1w81-24gk-pdv6",
        "000G40R40M30E209185GR38E1W8124GKPDV6",
        "  OOOG 4OR4 oM3o E2O9 I85G R38E LW8i 24GK\tPDV6\n",
        "000G–40R4—0M30-E209--185G-R38E-1W81-24GK-PDV6",
        "０００Ｇ－４０Ｒ４－０Ｍ３０－Ｅ２０９－１８５Ｇ－Ｒ３８Ｅ－１Ｗ８１－２４ＧＫ－ＰＤＶ６",
        "000G　40R4　0M30　E209　185G　R38E　1W81　24GK　pdv6",
    ])
    func sloppyTypingIsForgiven(text: String) throws {
        #expect(try #require(RecoveryKey(text: text)).publicKey == Self.publicKey)
    }

    @Test func everyWrongCharacterIsFound() {
        let characters = Array(Self.text)
        for place in characters.indices where characters[place] != "-" {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where other != characters[place] {
                var changed = characters
                changed[place] = other
                #expect(RecoveryKey(text: String(changed)) == nil, "\(String(changed))")
            }
        }
    }

    @Test func twoNeighboursInTheWrongOrderAreFound() {
        let characters = Array(Self.text.replacing("-", with: ""))
        for place in 1..<characters.count where characters[place] != characters[place - 1] {
            var changed = characters
            changed.swapAt(place, place - 1)
            #expect(RecoveryKey(text: String(changed)) == nil, "\(String(changed))")
        }
    }

    @Test(arguments: [
        "", "-", String(text.dropLast()), text + "0", text.replacing("8", with: "U"),
        text.replacing("8", with: "*"), text.replacing("8", with: "八"),
        text.replacing("8", with: "\u{ff}"),
    ])
    func whatIsNoKeyIsRefused(text: String) {
        #expect(RecoveryKey(text: text) == nil)
    }

    @Test func signatureHoldsForItsKeyAndEventOnly() throws {
        let key = RecoveryKey.generate()
        let signature = try key.sign(IdentityTests.digest)
        let digest = IdentityTests.digest
        #expect(RecoveryKey.isValid(signature, of: digest, by: key.publicKey))
        #expect(!RecoveryKey.isValid(signature, of: .origin, by: key.publicKey))
        #expect(!RecoveryKey.isValid(signature, of: digest, by: Self.publicKey))
        #expect(!RecoveryKey.isValid(signature, of: digest, by: []))
    }
}
