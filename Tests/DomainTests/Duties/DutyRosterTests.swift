import Domain
import Testing

@Suite struct DutyRosterTests {
    var school = DutySchool()

    @Test mutating func pastDaysKeepWhoStoodThere() {
        school.give(DutySchool.zhang, to: "2026-11-15")
        school.give(DutySchool.li, from: "2026-11-16")
        #expect(people(on: "2026-11-13") == [DutySchool.zhang])
        #expect(people(on: "2026-11-16") == [DutySchool.li])
        #expect(people(on: "2026-08-31").isEmpty)
    }

    @Test mutating func slotOfAnEarlierTermKeepsItsHours() {
        var later = school.slots[0]
        later.starts = day("2026-11-01")
        later.winter = ClockRange(text: "07:40-08:10") ?? .never
        school.slots[0].ends = day("2026-10-31")
        school.slots.append(later)
        school.give(DutySchool.zhang)
        #expect(hours(on: "2026-10-30") == "07:30-08:00")
        #expect(hours(on: "2026-11-02") == "07:40-08:10")
        #expect(hours(on: "2026-09-30") == "07:20-07:50")
    }

    @Test mutating func holidayHasNoDutyAndAMadeUpSaturdayFollowsFriday() {
        school.give(DutySchool.zhang, weekdays: "1234")
        school.give(DutySchool.li, weekdays: "5")
        #expect(people(on: "2026-11-24") == [DutySchool.zhang])
        #expect(people(on: "2026-11-25").isEmpty)
        #expect(people(on: "2026-11-27") == [DutySchool.li])
        #expect(people(on: "2026-11-28") == [DutySchool.li])
        #expect(people(on: "2026-11-29").isEmpty)
    }

    @Test mutating func weeksTakeTurns() {
        school.give(DutySchool.zhang, weeks: "单周")
        school.give(DutySchool.li, weeks: "双周")
        // Week 13.
        #expect(people(on: "2026-11-23") == [DutySchool.zhang])
        #expect(people(on: "2026-11-30") == [DutySchool.li])
    }

    @Test mutating func requiredSlotThatNobodyHasIsAGap() {
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.morning, starts: day("2026-09-01"))
        ]
        school.give(DutySchool.zhang, weekdays: "1")
        #expect(school.book.roster(on: day("2026-11-23")).gaps.isEmpty)
        #expect(school.book.roster(on: day("2026-11-24")).gaps.map(\.place) == [DutySchool.gate])
        #expect(school.book.roster(on: day("2026-11-25")).posts.isEmpty)
    }

    @Test mutating func lastWordAboutASubstitutionCounts() {
        let duty = school.give(DutySchool.zhang)
        func covered(_ covers: Substitution.Cover...) -> [Person.ID] {
            school.substitutions = covers.map {
                Substitution(duty: duty.id, day: DutySchool.today, cover: $0, reason: "")
            }
            return people(on: "2026-11-23")
        }
        #expect(covered(.person(DutySchool.li)) == [DutySchool.li])
        #expect(covered(.person(DutySchool.li), .nobody).isEmpty)
        #expect(covered(.nobody, .withdrawn) == [DutySchool.zhang])
        #expect(school.book.roster(on: day("2026-11-24")).posts[0].people == [DutySchool.zhang])
    }

    /// The stand-in who said 到岗 was there, whosever duty it is.
    @Test mutating func whoeverSaidSoStoodThere() {
        let duty = school.give(DutySchool.li, standIn: DutySchool.zhang)
        school.ticks = [
            DutyTick(
                duty: duty.id, day: DutySchool.today, person: DutySchool.zhang,
                at: Moment(day: DutySchool.today, hour: 7, minute: 40), finding: .clear)
        ]
        let shift = school.book.roster(on: DutySchool.today).posts[0].shifts[0]
        #expect(shift.present == DutySchool.zhang)
        #expect(shift.inPlaceOf == DutySchool.li)
        #expect(people(on: "2026-11-23") == [DutySchool.zhang])
        #expect(people(on: "2026-11-24") == [DutySchool.li])
    }

    @Test mutating func aPostThatTheStandInTookIsNoGap() {
        let duty = school.give(DutySchool.li, standIn: DutySchool.zhang)
        school.substitutions = [
            Substitution(duty: duty.id, day: DutySchool.today, cover: .nobody, reason: "")
        ]
        #expect(school.book.roster(on: DutySchool.today).gaps.count == 1)
        school.ticks = [
            DutyTick(
                duty: duty.id, day: DutySchool.today, person: DutySchool.zhang,
                at: clock("07:40"), finding: .clear)
        ]
        let post = school.book.roster(on: DutySchool.today).posts[0]
        #expect(!post.isGap)
        #expect(post.state(at: clock("09:00")) == .done)
    }

    @Test mutating func nightDutyIsOnAfterMidnight() {
        school.slots.append(
            DutySchool.slot(DutySlot.ID(3), "夜巡", .dormitory, "21:30-06:00", "21:30-06:00"))
        school.give(DutySchool.zhang, DutySchool.canteen, DutySlot.ID(3))
        #expect(school.book.posts(at: clock("21:29")).isEmpty)
        #expect(school.book.posts(at: clock("21:30")).map(\.day) == [DutySchool.today])
        let night = clock("02:00", on: day("2026-11-24"))
        #expect(school.book.posts(at: night).map(\.day) == [DutySchool.today])
        #expect(school.book.posts(at: clock("06:00", on: day("2026-11-24"))).isEmpty)
    }

    @Test mutating func silenceTurnsRedWhenTheSlotIsOver() {
        let duty = school.give(DutySchool.zhang)
        func state(_ text: String) -> DutyPost.State {
            school.book.roster(on: DutySchool.today).posts[0].state(at: clock(text))
        }
        #expect(state("07:00") == .ahead)
        #expect(state("07:30") == .now)
        #expect(state("08:00") == .missed)
        school.ticks = [tick(duty)]
        #expect(state("08:00") == .done)
        school.ticks = [tick(duty, .hazard("SY-2026-XF-0001"))]
        #expect(state("07:45") == .problem)
    }

    @Test mutating func completionCountsEveryPostOfEveryDayAndWhatWasSaidOfIt() {
        let (monday, tuesday) = (DutySchool.today, DutySchool.today.adding(days: 1))
        let morning = school.give(DutySchool.zhang)
        let lunch = school.give(DutySchool.li, DutySchool.gate, DutySchool.lunch)
        #expect(school.book.completion(monday...tuesday) == Ratio(0, of: 4))
        school.ticks = [tick(morning)]
        #expect(school.book.completion(monday...tuesday) == Ratio(1, of: 4))
        school.ticks.append(tick(lunch, .hazard("SY-2026-XF-0001")))
        #expect(school.book.completion(monday...monday) == Ratio(2, of: 2))
        // Nobody stands there: that nothing was said is no report of nothing.
        school.substitutions = [
            Substitution(duty: lunch.id, day: tuesday, cover: .nobody, reason: "")
        ]
        #expect(school.book.completion(tuesday...tuesday) == Ratio(0, of: 2))
    }

    @Test mutating func coverageOfAPlaceIsItsGravestPost() {
        let morning = school.give(DutySchool.zhang)
        school.give(DutySchool.li, DutySchool.gate, DutySchool.lunch)
        func coverage(_ text: String) -> PatrolCoverage? {
            school.book.roster(on: DutySchool.today).coverage(at: clock(text))[DutySchool.gate]
        }
        #expect(coverage("07:00") == .notYet)
        #expect(coverage("08:30") == .missed)
        school.ticks = [tick(morning)]
        #expect(coverage("08:30") == .checked)
        #expect(coverage("13:00") == .missed)
    }

    private func tick(_ duty: Duty, _ finding: DutyTick.Finding = .clear) -> DutyTick {
        DutyTick(
            duty: duty.id, day: DutySchool.today, person: duty.person, at: clock("07:35"),
            finding: finding)
    }

    private func people(on text: String) -> [Person.ID] {
        school.book.roster(on: day(text)).posts.flatMap(\.people)
    }

    private func hours(on text: String) -> String? {
        school.book.roster(on: day(text)).posts.first?.hours.text
    }
}
