import Domain
import Testing

@Suite struct PledgeRollTests {
    private let school = DutySchool()

    @Test func everybodyInForceOwesAPledgeOnOneLayer() {
        let roll = roll([])
        #expect(roll.lines(.bureauPrincipal).map(\.person) == [DutySchool.wang])
        #expect(roll.lines(.principalLeader).map(\.person) == [DutySchool.zhang])
        #expect(roll.lines(.leaderMember).map(\.person) == [DutySchool.li])
        #expect(school.findings(.personWithoutPledge).count == 3)
    }

    @Test func signedPledgeRaisesTheRatioAndCannotBeSignedAgain() {
        let pledge = Pledge(
            id: Pledge.ID(1), layer: .leaderMember, schoolYear: 2026, person: DutySchool.li,
            at: clock("09:00"), signature: .onPaper(DutySchool.today, archiveBox: "2026-3"),
            text: "")
        let roll = roll([pledge])
        #expect(roll.ratio(.leaderMember) == Ratio(1, of: 1))
        #expect(roll.ratio(.principalLeader) == Ratio(0, of: 1))
        #expect(roll.unsigned(.leaderMember).isEmpty)
        let rules = PledgeRules(roll: roll, calendar: DutySchool.calendar)
        #expect(rules.refusal(of: .signed(pledge), at: clock("09:00")) == .alreadySigned)
    }

    @Test func paperOfAnotherSchoolYearIsRefusedWithTheFirstDayOfThisOne() {
        let rules = PledgeRules(roll: roll([]), calendar: DutySchool.calendar)
        func refusal(_ signed: String) -> DutyRefusal? {
            let pledge = Pledge(
                id: Pledge.ID(0), layer: .leaderMember, schoolYear: 2026, person: DutySchool.li,
                at: clock("09:00"), signature: .onPaper(day(signed), archiveBox: "2026-3"),
                text: "")
            return rules.refusal(of: .signed(pledge), at: clock("09:00"))
        }
        #expect(refusal("2026-08-01") == nil)
        #expect(refusal("2026-11-23") == nil)
        #expect(refusal("2026-07-31") == .signedBeforeYear(2026, day("2026-08-01")))
        #expect(refusal("2025-06-01") == .signedBeforeYear(2026, day("2026-08-01")))
        #expect(refusal("2026-11-24") == .futureDay)
    }

    @Test func onlyThePersonSignsOnScreen() {
        let rules = PledgeRules(roll: roll([]), calendar: DutySchool.calendar)
        func refusal(_ signer: Person.ID, text: String = "责任状") -> DutyRefusal? {
            let pledge = Pledge(
                id: Pledge.ID(0), layer: .leaderMember, schoolYear: 2026, person: DutySchool.li,
                at: clock("09:00"), signature: .onScreen(digest: ""), text: text)
            return rules.refusal(
                of: .signed(pledge), by: school.standing(of: signer), in: school.organisation,
                at: clock("09:00"))
        }
        #expect(refusal(DutySchool.li) == nil)
        #expect(refusal(DutySchool.wang) == .notYours([], orLeaderOf: nil))
        #expect(refusal(DutySchool.li, text: "") == .emptyText)
    }

    @Test func templateTakesOnlyKnownMarks() {
        #expect(PledgeTemplate.refusal(of: "{姓名}负责{场所}") == nil)
        #expect(PledgeTemplate.refusal(of: "{班级}") == .unknownPlaceholder("{班级}"))
        #expect(PledgeTemplate.refusal(of: " \n") == .emptyText)
        for layer in PledgeLayer.allCases {
            let template = PledgeTemplate.standard(layer)
            #expect(PledgeTemplate.refusal(of: template.text) == nil)
            #expect(!template.filled(with: [.person: "李四"]).contains("{"))
        }
    }

    private func roll(_ pledges: [Pledge]) -> PledgeRoll {
        PledgeRoll(
            organisation: school.organisation, offices: school.offices,
            book: PledgeBook(schoolYear: 2026, pledges: pledges))
    }
}
