import Domain
import Testing

/// Whoever is relied on leaves no gap.
@Suite struct StandInCallTests {
    private let tomorrow = DutySchool.today.adding(days: 1)

    private func calls(_ school: DutySchool) -> [StandInCall]? {
        let rules = RollRules(
            organisation: school.organisation(on: tomorrow), book: school.book,
            offices: school.offices)
        let act = RollAct.left(DutySchool.li, on: DutySchool.today, endingDuties: true)
        guard case .roll(.standsIn(let calls)) = rules.refusal(of: act, at: clock("14:00")) else {
            return nil
        }
        return calls
    }

    @Test func whoeverIsReliedOnIsToldWhenWhereAndForWhom() throws {
        var school = DutySchool()
        #expect(calls(school) == nil)
        school.give(DutySchool.zhang, standIn: DutySchool.li)
        school.give(DutySchool.wang, DutySchool.canteen, DutySchool.lunch, weekdays: "5")
        let friday = day("2026-11-27")
        school.substitutions = [
            Substitution(
                duty: Duty.ID(2), day: friday, cover: .person(DutySchool.li), reason: "培训")
        ]
        let found = try #require(calls(school))
        #expect(found.map(\.day) == [tomorrow, friday])
        #expect(found.map(\.slot) == ["上学", "午餐"])
        #expect(found.map(\.duty.person) == [DutySchool.zhang, DutySchool.wang])
        // For that one day nobody has to come any more.
        school.substitutions = []
        school.duties[0].ends = DutySchool.today
        #expect(calls(school) == nil)
    }
}
