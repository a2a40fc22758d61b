import Domain
import Testing

/// Whoever reads no case learns of no single 危机 and of no few 家访 of others.
@Suite struct SeenWorkloadTests {
    private let settings = RuleSettings()

    private func tally(_ amounts: [[WorkloadKind: Int]]) -> WorkloadTally {
        let lines = amounts.enumerated().flatMap { place, own in
            own.map { kind, amount in
                Workload(
                    id: Workload.ID(1),
                    entry: WorkloadEntry(
                        person: Person.ID(Int64(place + 1)), kind: kind,
                        day: day("2026-11-02"), amount: amount))
            }
        }
        return WorkloadTally(
            lines, in: day("2026-09-01")...day("2027-01-20"), by: settings)
    }

    private func seen(
        _ amounts: [[WorkloadKind: Int]], as reader: SeenWorkload.Reader,
        isSemester: Bool = true
    ) -> SeenWorkload {
        SeenWorkload(tally(amounts), for: reader, isSemester: isSemester, by: settings)
    }

    @Test func oneCrisisOfAClassTeacherStandsNowhere() {
        let amounts: [[WorkloadKind: Int]] = [
            [.lesson: 40, .crisis: 7, .homeVisit: 9], [.homeVisit: 6, .crisis: 1], [.homeVisit: 8],
        ]
        let paper = seen(amounts, as: .others(but: nil))
        #expect(paper.rows[1].amounts[.crisis] == .hidden)
        #expect(paper.rows[1].amounts[.homeVisit] == .hidden)
        #expect(!paper.rows[1].isWhole && paper.rows[1].tenths == 0)
        #expect(paper.rows[0].amounts[.lesson] == .exact(40))
        // Whoever had seven of eight would know of the one.
        #expect(paper.sums.amounts[.crisis] == .hidden)
        let lead = seen(amounts, as: .everything)
        #expect(lead.rows.map(\.amounts[.crisis]) == [.exact(7), .exact(1), .exact(0)])
        #expect(lead.rows.map(\.isWhole) == [true, true, true])
        #expect(lead.sums.tenths == tally(amounts).tenths)
    }

    /// Of a kind that nobody had the sum says no more than the rows.
    @Test func aSumOfNoneDoesNotTellWhatTheRowsKeep() {
        let paper = seen(
            [[.lesson: 40, .homeVisit: 2], [.homeVisit: 9], [.homeVisit: 12]],
            as: .others(but: nil))
        #expect(paper.rows[0].amounts[.crisis]?.isTold == false)
        #expect(paper.sums.amounts[.crisis] == .hidden)
        #expect(seen([[.lesson: 4]], as: .everything).sums.amounts[.crisis] == .exact(0))
    }

    @Test func theOwnNumbersAreExactAndHideNobodyElses() {
        let amounts: [[WorkloadKind: Int]] = [
            [.homeVisit: 2], [.homeVisit: 3, .crisis: 1], [.homeVisit: 9, .group: 2],
        ]
        let own = seen(amounts, as: .others(but: Person.ID(1)))
        #expect(own.rows[0].amounts[.homeVisit] == .exact(2) && own.rows[0].isWhole)
        // The least of the others goes with the small one: neither follows from the sum.
        #expect(own.rows[1].amounts[.homeVisit] == .hidden)
        #expect(own.rows[2].amounts[.homeVisit] == .hidden)
        #expect(own.rows[2].amounts[.group] == .exact(2))
    }

    @Test func ofAMonthNothingIsToldThatOthersDidForAPupil() {
        let month = seen(
            [[.homeVisit: 9], [.homeVisit: 12, .hotline: 3]], as: .others(but: Person.ID(1)),
            isSemester: false)
        #expect(month.rows.map(\.amounts[.homeVisit]) == [.exact(9), .hidden])
        #expect(month.sums.amounts[.homeVisit] == .hidden)
        #expect(month.rows[1].amounts[.hotline] == .exact(3))
    }

    /// V, B, C and D made 8, 4, 10 and 12 visits: V, who knows the own eight, reads the paper.
    @Test func thePaperGivesNothingAwayToWhoeverStandsOnIt() {
        let paper = seen(
            [[.homeVisit: 8], [.homeVisit: 4], [.homeVisit: 10], [.homeVisit: 12]],
            as: .others(but: nil))
        #expect(
            paper.rows.map(\.amounts[.homeVisit]) == [.hidden, .hidden, .hidden, .exact(12)])
        #expect(paper.sums.amounts[.homeVisit] == .exact(34))
        let pair = seen([[.homeVisit: 8], [.homeVisit: 4]], as: .others(but: nil))
        #expect(pair.sums.amounts[.homeVisit] == .hidden)
    }
}
