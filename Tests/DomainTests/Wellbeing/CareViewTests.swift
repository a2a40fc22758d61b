import Domain
import Testing

/// What the log of the looks tells of how long somebody was seen.
@Suite struct CareViewTests {
    private static let at = Moment(day: day("2026-11-23"), hour: 10, minute: 0)

    private func look(
        _ id: Int64, _ subject: CareView.Subject, _ code: String? = "X-001", by person: Int64 = 1,
        after seconds: Int, seen: Int = 0
    ) -> CareView {
        CareView(
            id: id, at: Self.at.adding(seconds: seconds), viewer: Person.ID(person),
            subject: subject, code: code, seconds: subject == .identity ? 60 : seen)
    }

    /// The newest first, like `views` in the file.
    private func looks(_ views: [CareView], after seconds: Int) -> [CareLook] {
        Array(views.reversed()).looks(at: Self.at.adding(seconds: seconds))
    }

    private func unended(_ views: [CareView], after seconds: Int) -> Set<Int64> {
        Set(looks(views, after: seconds).filter { $0.ending == .unknown }.map(\.id))
    }

    @Test func aLookAndItsMaskingAreOneWithTheSecondsThatWereSeen() {
        let views = [
            look(1, .list, nil, after: 0), look(2, .identity, after: 5),
            look(3, .exported, after: 6), look(4, .masked, after: 7, seen: 2),
        ]
        let told = looks(views, after: 900)
        #expect(told.map(\.id) == [3, 2, 1])
        #expect(told.map(\.ending) == [.instant, .masked(2), .instant])
    }

    @Test func theSecondsThatAreAllowedStandThereOnlyWhileItIsOpen() {
        let first = look(1, .identity, after: 0)
        #expect(looks([first], after: 60).map(\.ending) == [.open(60)])
        #expect(looks([first], after: 61).map(\.ending) == [.unknown])
    }

    @Test func aMaskingWhoseBeginningWasNotReadStandsForItself() {
        let masked = look(9, .masked, after: 0, seen: 31)
        #expect(looks([masked], after: 0).map(\.ending) == [.masked(31)])
        let others = [look(1, .identity, by: 2, after: 0), masked]
        #expect(looks(others, after: 10).map(\.id) == [9, 1])
    }

    @Test func aLookThatNobodySawMaskedHasNoKnownEnd() {
        let first = look(1, .identity, after: 0)
        #expect(unended([first], after: 30) == [])
        #expect(unended([first], after: 61) == [1])
        #expect(unended([first, look(2, .masked, after: 20)], after: 900) == [])
    }

    @Test func whatSomebodyElseMaskedOrOfAnotherCaseEndsNothing() {
        let first = look(1, .identity, after: 0)
        #expect(unended([first, look(2, .masked, by: 2, after: 20)], after: 900) == [1])
        #expect(unended([first, look(2, .masked, "X-002", after: 20)], after: 900) == [1])
        let again = [first, look(2, .identity, after: 100), look(3, .masked, after: 110)]
        #expect(unended(again, after: 900) == [1])
        #expect(unended([look(1, .list, nil, after: 0)], after: 900) == [])
    }
}
