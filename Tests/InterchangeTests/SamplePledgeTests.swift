import Domain
import Interchange
import Persistence
import Testing

/// The pledges of the sample school.
@Suite struct SamplePledgeTests {
    @Test(arguments: SampleLedger.moments)
    func everyPledgeIsForTheRoleThatItsSignerHad(at moment: String) throws {
        let school = try SampleLedger.shared(at: moment)
        let day = school.now.day
        let year = try school.ledger.calendar.calendar().schoolYear(of: day)
        let roll = PledgeRoll(
            organisation: school.organisation, offices: try school.ledger.accounts.officeHistory(),
            book: try school.ledger.duties.pledges(schoolYear: year))
        for layer in PledgeLayer.personal {
            #expect(roll.lines(layer).allSatisfy { $0.outlived == nil })
        }
    }

    @Test func whoTookTheGridOverHasSignedSince() throws {
        let school = try SampleLedger.shared()
        let roll = PledgeRoll(
            organisation: school.organisation, offices: try school.ledger.accounts.officeHistory(),
            book: try school.ledger.duties.pledges(schoolYear: 2026))
        let new = try #require(school.organisation.people.first { $0.name == "李松年" })
        let line = try #require(roll.line(of: new.id))
        let signed = try #require(line.pledge)
        #expect(line.layer == .principalLeader)
        #expect(signed.signedOn >= (try #require(Day(text: "2026-10-08"))))
        #expect(try #require(line.signed).grids == Set(line.grids))
    }
}
