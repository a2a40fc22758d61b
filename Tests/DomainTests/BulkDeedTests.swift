import Domain
import Testing

/// What is recorded of each hazard when one thing is done to many.
@Suite struct BulkDeedTests {
    @Test(arguments: [
        ("2026-31", ["2026-31", "2026-32", "2026-33"]),
        ("教安〔2026〕009", ["教安〔2026〕009", "教安〔2026〕010", "教安〔2026〕011"]),
        ("99", ["99", "100", "101"]),
    ])
    func numbersOfPapersCountUpAsTheyAreWritten(_ first: String, _ all: [String]) throws {
        let numbers = try #require(NoticeNumbers(from: first))
        #expect((0..<3).map { numbers[$0] } == all)
    }

    @Test(arguments: ["", "教安〔2026〕", "31号", "2026-1234567890123456"])
    func whatDoesNotEndInFiguresCannotBeCountedUp(_ text: String) {
        #expect(NoticeNumbers(from: text) == nil)
    }

    @Test func whatClosesAHazardIsDoneOneByOne() {
        let closing: Set<HazardAction> = [.accept, .endorse, .signOff, .lift, .acceptUpward, .void]
        #expect(closing.isDisjoint(with: BulkDeed.actions))
    }
}
