import Domain
import TestSupport
import Testing

@testable import wangge

/// For which terms `wangge account office` writes nothing.
@Suite struct OfficeHeldTests {
    private let first = day("2026-09-01")
    private let last = day("2026-12-31")
    private let today = day("2026-11-23")

    private func isHeld(until ends: Day?, leaving last: Day?) -> Bool {
        let term = OfficeAssignment(
            person: Person.ID(1), office: .vicePrincipal, starts: first, ends: ends)
        return AccountOfficeCommand.held([term], on: today, until: last) == term
    }

    @Test func whoeverLeavesHoldsItUntilTheLastDay() {
        #expect(isHeld(until: last, leaving: last))
        #expect(isHeld(until: nil, leaving: nil))
    }

    @Test func whatEndsBeforeIsGivenAnew() {
        #expect(!isHeld(until: last, leaving: nil))
        #expect(!isHeld(until: last.adding(days: -1), leaving: last))
        #expect(!isHeld(until: first, leaving: first))
    }
}
