import Domain
import Testing

/// 替班人: who is to step in and stands elsewhere at that time.
@Suite struct StandInTests {
    private var school = DutySchool()

    private func duty(
        at place: Place.ID = DutySchool.gate, _ slot: DutySlot.ID = DutySchool.morning,
        weekdays: String = "", standIn: Person.ID? = DutySchool.zhang
    ) -> Duty {
        Duty(
            id: Duty.ID(0), person: DutySchool.li, place: place, slot: slot, standIn: standIn,
            weekdays: Set(digits: weekdays) ?? [], starts: DutySchool.today)
    }

    @Test mutating func standInWhoStandsElsewhereAtThatTimeIsRefused() {
        let own = school.give(DutySchool.zhang, DutySchool.canteen, weekdays: "14")
        let office = school.standing(of: DutySchool.wang)
        #expect(
            school.rules.refusal(
                of: .given(duty(), replacing: nil), by: office, at: clock("07:00"))
                == .standInIsBusy(own, DutySchool.zhang, on: DutySchool.today))
        #expect(
            school.rules.refusal(ofGiving: duty(weekdays: "2345"))
                == .standInIsBusy(own, DutySchool.zhang, on: day("2026-11-26")))
    }

    /// Each of two who stand at one hour can be there for the other only by a swap.
    @Test mutating func twoWhoStandAtOneHourCannotStandInForEachOther() {
        let own = school.give(DutySchool.zhang, DutySchool.canteen)
        #expect(
            school.rules.refusal(ofGiving: duty())
                == .standInIsBusy(own, DutySchool.zhang, on: DutySchool.today))
        let mine = school.give(DutySchool.li)
        let swap = DutySwap(of: mine, with: own, on: DutySchool.today, reason: "公差")
        #expect(school.rules.refusal(of: swap, at: clock("07:00")) == nil)
    }

    @Test mutating func standInIsFreeAtOtherTimesAndBesideThePost() {
        school.give(DutySchool.zhang, DutySchool.canteen, weekdays: "14")
        #expect(school.rules.refusal(ofGiving: duty(weekdays: "235")) == nil)
        #expect(school.rules.refusal(ofGiving: duty(at: DutySchool.gate, DutySchool.lunch)) == nil)
        #expect(school.rules.refusal(ofGiving: duty(at: DutySchool.canteen)) == nil)
    }

    @Test mutating func theDutyThatIsReplacedKeepsNobodyFromSteppingIn() {
        let own = school.give(DutySchool.zhang, DutySchool.canteen)
        #expect(school.rules.refusal(ofGiving: duty(), replacing: own.id) == nil)
        #expect(school.rules.refusal(ofGiving: duty()) != nil)
    }

    /// It is told and not refused: one stand-in for a row of posts is usual.
    @Test mutating func whoStandsInAtTwoPostsAtOnceIsTold() {
        #expect(school.rules.doubleStandIn(of: duty()) == nil)
        let other = school.give(
            DutySchool.wang, DutySchool.canteen, weekdays: "3", standIn: DutySchool.zhang)
        #expect(school.rules.refusal(ofGiving: duty()) == nil)
        // The Wednesday of the first week is a holiday.
        let double = school.rules.doubleStandIn(of: duty())
        #expect(double?.person == DutySchool.zhang)
        #expect(double?.other == other)
        #expect(double?.day == day("2026-12-02"))
        #expect(school.rules.doubleStandIn(of: duty(), replacing: other.id) == nil)
        #expect(school.rules.doubleStandIn(of: duty(at: DutySchool.canteen)) == nil)
    }

    /// The same two duties the other way round.
    @Test mutating func whoIsTheStandInElsewhereAtThatTimeIsRefused() {
        let other = school.give(
            DutySchool.wang, DutySchool.canteen, weekdays: "14", standIn: DutySchool.li)
        #expect(
            school.rules.refusal(ofGiving: duty(standIn: nil))
                == .standsIn(other, DutySchool.li, on: DutySchool.today))
        #expect(
            school.rules.refusal(ofGiving: duty(weekdays: "345", standIn: nil))
                == .standsIn(other, DutySchool.li, on: day("2026-11-26")))
        #expect(school.rules.refusal(ofGiving: duty(weekdays: "235", standIn: nil)) == nil)
        #expect(
            school.rules.refusal(ofGiving: duty(at: DutySchool.canteen, standIn: nil)) == nil)
    }

    /// Two duties that met before this was a rule.
    @Test mutating func whatMetAlreadyKeepsNobodyFromChangingTheRest() {
        let mine = school.give(DutySchool.li, weekdays: "12", standIn: DutySchool.zhang)
        let own = school.give(DutySchool.zhang, DutySchool.canteen, weekdays: "14")
        var shorter = duty(weekdays: "12")
        shorter.ends = day("2026-12-31")
        #expect(school.rules.refusal(ofGiving: shorter, replacing: mine.id) == nil)
        #expect(school.rules.refusal(ofGiving: shorter) == .alreadyOnDuty)
        var another = shorter
        another.person = DutySchool.wang
        #expect(
            school.rules.refusal(ofGiving: another)
                == .standInIsBusy(own, DutySchool.zhang, on: DutySchool.today))
        var owned = own
        owned.starts = DutySchool.today
        owned.ends = day("2026-12-31")
        #expect(school.rules.refusal(ofGiving: owned, replacing: own.id) == nil)
        #expect(
            school.rules.doubleStandIn(of: owned, replacing: own.id)?.person == DutySchool.zhang)
    }

    @Test mutating func changeThatMakesTwoDutiesMeetIsRefused() {
        let mine = school.give(DutySchool.li, weekdays: "2", standIn: DutySchool.zhang)
        let own = school.give(DutySchool.zhang, DutySchool.canteen, weekdays: "14")
        #expect(
            school.rules.refusal(ofGiving: duty(weekdays: "12"), replacing: mine.id)
                == .standInIsBusy(own, DutySchool.zhang, on: DutySchool.today))
    }
}
