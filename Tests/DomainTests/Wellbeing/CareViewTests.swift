import Domain
import Testing

/// What the log of the looks tells of how long somebody was seen.
@Suite struct CareViewTests {
    private static let at = Moment(day: day("2026-11-23"), hour: 10, minute: 0)

    private func look(
        _ id: Int64, _ subject: CareView.Subject, _ code: String? = "X-001", by person: Int64 = 1,
        after seconds: Int
    ) -> CareView {
        CareView(
            id: id, at: Self.at.adding(seconds: seconds), viewer: Person.ID(person),
            subject: subject, code: code, seconds: subject == .identity ? 60 : 0)
    }

    private func unended(_ looks: [CareView], after seconds: Int) -> Set<Int64> {
        Array(looks.reversed()).unended(at: Self.at.adding(seconds: seconds))
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
