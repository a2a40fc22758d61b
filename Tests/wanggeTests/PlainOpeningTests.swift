import Domain
import Testing

@testable import wangge

@Suite struct PlainOpeningTests {
    @Test func optionsAreTakenInAnyOrder() throws {
        let plain = try #require(
            PlainOpening([
                "open", "--at", "2026-11-23 14:05", "--read-only", "--language", "en", "--data",
                "/tmp/school", "--theme", "ascii",
            ]))
        #expect(plain.isReadOnly)
        #expect(plain.choices.data == "/tmp/school")
        #expect(plain.choices.language != nil)
        #expect(plain.choices.theme == "ascii")
        #expect(plain.choices.clock.now().day == Day(year: 2026, month: 11, day: 23))
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
