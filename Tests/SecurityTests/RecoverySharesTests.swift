import Testing

@testable import Security

@Suite struct RecoverySharesTests {
    @Test func oneShareTwiceIsKnownHoweverItIsSpelt() throws {
        let texts = RecoveryShares.generate().texts
        let spelt = texts.first.lowercased().replacing("-", with: " ")
        let twice = try #require(RecoveryShares(Passphrase(texts.first), Passphrase(spelt)))
        #expect(twice.isOneTwice)
        let both = try #require(
            RecoveryShares(Passphrase(texts.first), Passphrase(texts.second)))
        #expect(!both.isOneTwice)
    }
}
