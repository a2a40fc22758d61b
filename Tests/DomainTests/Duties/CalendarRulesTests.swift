import Domain
import Testing

/// What may be changed in the calendar of a school where rounds are ticked and others change it too.
@Suite struct CalendarRulesTests {
    var school = DutySchool()
    private let notice = CalendarStretch(
        days: day("2027-05-01")...day("2027-05-02"), exception: .holiday, source: "通知")

    private func refusal(
        _ change: CalendarChange, seen: CalendarSight? = nil, now: [CalendarStretch] = [],
        on today: String = "2026-09-01"
    ) -> CalendarRefusal? {
        CalendarRules(book: school.book, stretches: now, today: day(today))
            .refusal(of: [change], seen: seen ?? CalendarSight(stretches: now))
    }

    private func days(_ text: String, _ exception: DayException?) -> CalendarChange {
        .days(day(text)...day(text), exception, source: "通知")
    }

    @Test mutating func onlyATickThatWouldBeLostHoldsTheDay() {
        let bound = school.give(DutySchool.li)
        var night = DutySchool.slot(
            DutySlot.ID(3), "值夜", .dormitory, "22:30-06:30", "22:30-06:30")
        night.weekdays = .everyDay
        night.schoolDaysOnly = false
        school.slots.append(night)
        let everyDay = school.give(DutySchool.zhang, DutySchool.canteen, night.id)
        school.ticks = ["2026-11-20", "2026-11-21", "2026-11-22"].map { tick(everyDay, on: $0) }
        #expect(refusal(days("2026-11-21", .makeUpDay)) == nil)
        #expect(refusal(days("2026-11-20", .holiday)) == nil)
        school.ticks.append(tick(bound, on: "2026-11-20"))
        #expect(refusal(days("2026-11-20", .holiday)) == .isTicked(day("2026-11-20")))
        #expect(refusal(days("2026-11-19", .holiday)) == nil)
    }

    @Test mutating func aSemesterCanBePutRightUnlessATickWouldBeLost() {
        let duty = school.give(DutySchool.li, weeks: "单")
        let later = Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-09-07"), ends: day("2027-01-22"))
        let seen = CalendarSight(semester: DutySchool.calendar.semesters[0], stretches: [])
        #expect(refusal(.semester(later), seen: seen) == nil)
        school.ticks = [tick(duty, on: "2026-11-23")]
        #expect(refusal(.semester(later), seen: seen) == .isTicked(day("2026-11-23")))
    }

    @Test mutating func daysThatAreOverKeepTheirPostsAndTheirWeek() {
        func holiday(_ text: String) -> CalendarRefusal? {
            refusal(days(text, .holiday), on: "2026-11-23")
        }
        #expect(holiday("2026-11-20") == nil)
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.morning, starts: day("2026-11-19"))
        ]
        #expect(holiday("2026-11-20") == .isPast(day("2026-11-20")))
        #expect(holiday("2026-11-18") == nil)
        #expect(holiday("2026-11-23") == nil)
        #expect(
            refusal(days("2026-11-21", .makeUpDay), on: "2026-11-23")
                == .isPast(day("2026-11-21")))
        let seen = CalendarSight(semester: DutySchool.calendar.semesters[0], stretches: [])
        func semester(_ starts: String, _ ends: String) -> CalendarRefusal? {
            refusal(
                .semester(
                    Semester(
                        schoolYear: 2026, term: .autumn, starts: day(starts), ends: day(ends))),
                seen: seen, on: "2026-11-23")
        }
        #expect(semester("2026-09-07", "2027-01-22") == .isPast(day("2026-11-19")))
        #expect(semester("2026-08-31", "2027-01-22") == nil)
        #expect(semester("2026-09-01", "2027-01-15") == nil)
    }

    @Test mutating func aSemesterThatIsEnteredLateShowsWhatTheHolidaysWere() {
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.morning, starts: day("2026-09-01"))
        ]
        let spring = Semester(
            schoolYear: 2026, term: .spring, starts: day("2027-02-22"), ends: day("2027-07-02"))
        #expect(refusal(.semester(spring), on: "2027-03-01") == nil)
        #expect(
            refusal(days("2027-02-08", .holiday), on: "2027-03-01")
                == .isPast(day("2027-02-08")))
    }

    @Test func whoComesSecondIsTold() {
        let seen = CalendarSight(stretches: [notice])
        let longer = CalendarStretch(
            days: day("2027-05-01")...day("2027-05-05"), exception: .holiday, source: "通知")
        #expect(refusal(days("2027-05-01", nil), seen: seen, now: [longer]) == .changedMeanwhile)
        #expect(refusal(days("2027-05-01", nil), seen: seen, now: []) == .changedMeanwhile)
        #expect(refusal(days("2027-06-01", .holiday), seen: seen, now: [longer]) == nil)
        #expect(refusal(days("2027-05-01", nil), seen: seen, now: [notice]) == nil)
    }

    @Test func aSemesterThatSomebodyHasEnteredIsNotEnteredOnceMore() {
        let known = DutySchool.calendar.semesters[0]
        let mine = Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-22"))
        #expect(refusal(.semester(mine)) == .semesterTaken)
        #expect(
            refusal(.semester(mine), seen: CalendarSight(semester: known, stretches: [])) == nil)
        #expect(
            refusal(.semester(known), seen: CalendarSight(semester: mine, stretches: []))
                == .changedMeanwhile)
    }

    private func tick(_ duty: Duty, on text: String) -> DutyTick {
        DutyTick(
            duty: duty.id, day: day(text), person: duty.person,
            at: Moment(day: day(text), hour: 23, minute: 0), finding: .clear)
    }
}
