import Domain
import Testing

@testable import wangge

@Suite struct PlainOpeningTests {
    @Test func optionsMeanTheSameAsToTheCommandParser() throws {
        let arguments = [
            "open", "--data", "/tmp/school", "--read-only", "--language", "en", "--theme", "ascii",
            "--at", "2026-11-23 14:05",
        ]
        let plain = try #require(PlainOpening(arguments))
        let parsed = try #require(try Wangge.parseAsRoot(arguments) as? OpenCommand)
        #expect(plain.isReadOnly && parsed.readOnly)
        #expect(plain.choices.data == parsed.shared.data)
        #expect(plain.choices.language == parsed.shared.language)
        #expect(plain.choices.theme == parsed.shared.theme)
        #expect(plain.choices.clock.now().day == parsed.shared.clock.now().day)
    }

    @Test func nothingGivenOpensForWriting() throws {
        let plain = try #require(PlainOpening([]))
        #expect(!plain.isReadOnly && plain.choices.data == nil)
    }

    @Test(arguments: [
        ["open", "--read-only", "--read-only"], ["open", "--data"],
        ["--language", "de"], ["--at", "tomorrow"], ["--data", "--help"], ["--data=/tmp/school"],
        ["--data", "a", "--data", "b"], ["demo"], ["--help"],
    ])
    func allElseIsLeftToTheCommandParser(arguments: [String]) {
        #expect(PlainOpening(arguments) == nil)
    }
}
