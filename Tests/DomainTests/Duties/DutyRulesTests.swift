import Domain
import Testing

@Suite struct DutyRulesTests {
    var school = DutySchool()
    private let morning = clock("08:30")

    @Test mutating func personCannotStandAtTwoPlacesAtOnce() {
        let first = school.give(DutySchool.li)
        school.slots.append(
            DutySchool.slot(DutySlot.ID(3), "早读", .stairs, "07:40-08:20", "07:50-08:20"))
        #expect(
            refusal(DutySchool.li, DutySchool.canteen, DutySlot.ID(3))
                == .overlaps(first, DutySchool.li, on: day("2026-11-24")))
        #expect(refusal(DutySchool.li, DutySchool.canteen, DutySchool.lunch) == nil)
        #expect(refusal(DutySchool.li) == .alreadyOnDuty)
    }

    @Test mutating func aNightClashesWithTheMorningAfterIt() {
        school.slots += [
            DutySchool.slot(DutySlot.ID(3), "值夜", .dormitory, "22:00-06:30", "22:00-06:30"),
            DutySchool.slot(DutySlot.ID(4), "早门", .gate, "06:00-07:00", "06:00-07:00"),
        ]
        let night = school.give(DutySchool.li, DutySchool.canteen, DutySlot.ID(3), weekdays: "1")
        #expect(
            refusal(DutySchool.li, DutySchool.gate, DutySlot.ID(4), weekdays: "2")
                == .overlaps(night, DutySchool.li, on: day("2026-11-24")))
        #expect(refusal(DutySchool.li, DutySchool.gate, DutySlot.ID(4), weekdays: "4") == nil)
    }

    @Test mutating func otherWeekdaysAndOtherWeeksDoNotClash() {
        school.give(DutySchool.li, weekdays: "135", weeks: "单周")
        #expect(refusal(DutySchool.li, DutySchool.canteen, weekdays: "24") == nil)
        #expect(refusal(DutySchool.li, DutySchool.canteen, weeks: "双周") == nil)
        #expect(refusal(DutySchool.li, DutySchool.canteen, weekdays: "12") != nil)
    }

    @Test mutating func hoursThatTouchDoNotClash() {
        school.slots.append(
            DutySchool.slot(DutySlot.ID(3), "早读", .stairs, "07:50-08:20", "08:00-08:20"))
        school.give(DutySchool.li)
        #expect(refusal(DutySchool.li, DutySchool.canteen, DutySlot.ID(3)) == nil)
    }

    @Test mutating func impossibleDutiesAreRefusedForWhatTheyAre() {
        #expect(refusal(Person.ID(9)) == .unknownPerson)
        #expect(refusal(DutySchool.li, Place.ID(9)) == .unknownPlace)
        #expect(refusal(DutySchool.li, DutySchool.gate, DutySlot.ID(9)) == .unknownSlot)
        #expect(refusal(DutySchool.li, weekdays: "67") == .neverFalls)
        #expect(refusal(DutySchool.li, to: "2026-11-01") == .endsBeforeItStarts)
        #expect(refusal(DutySchool.li, standIn: DutySchool.li) == .standsInForSelf)
        school.assignments.removeLast()
        #expect(refusal(DutySchool.li) == .notInForce(DutySchool.li))
    }

    @Test mutating func pastCannotBeChanged() {
        let old = school.give(DutySchool.li, from: "2026-09-01")
        let office = school.standing(of: DutySchool.wang)
        var new = old
        new.person = DutySchool.zhang
        new.starts = day("2026-11-20")
        let rules = school.rules
        #expect(
            rules.refusal(of: .given(new, replacing: old.id), by: office, at: morning)
                == .changesThePast)
        #expect(
            rules.refusal(of: .ended(old.id, on: day("2026-11-19")), by: office, at: morning)
                == .changesThePast)
        new.starts = DutySchool.today
        #expect(
            rules.refusal(of: .given(new, replacing: old.id), by: office, at: morning) == nil)
        school.ticks = [tick(old, at: "07:40")]
        #expect(
            school.rules.refusal(of: .given(new, replacing: old.id), by: office, at: morning)
                == .hasTicks)
    }

    @Test mutating func leaderGivesDutiesInTheOwnGridOnly() {
        let duty = school.give(DutySchool.li)
        let act = DutyAct.ended(duty.id, on: DutySchool.today)
        let rules = school.rules
        #expect(
            rules.refusal(of: act, by: school.standing(of: DutySchool.zhang), at: morning) == nil)
        #expect(
            rules.refusal(of: act, by: school.standing(of: DutySchool.li), at: morning)
                == .notYours(DutyAction.offices, orLeaderOf: DutySchool.grid))
        let slot = DutyAct.slotEnded(DutySchool.lunch, on: DutySchool.today)
        #expect(
            rules.refusal(of: slot, by: school.standing(of: DutySchool.zhang), at: morning)
                == .notYours(DutyAction.offices, orLeaderOf: nil))
    }

    @Test mutating func onlyWhoStandsThereTicksAndOnlyOnce() {
        let duty = school.give(DutySchool.li, standIn: DutySchool.zhang)
        func refusal(_ person: Person.ID, _ time: String) -> DutyRefusal? {
            school.rules.refusal(
                ofTicking: duty.id, on: DutySchool.today, by: person, at: clock(time))
        }
        #expect(refusal(DutySchool.wang, "07:40") == .notOnDuty)
        #expect(refusal(DutySchool.li, "06:59") == .tooEarly(opensAt: clock("07:00")))
        #expect(refusal(DutySchool.li, "07:00") == nil)
        #expect(refusal(DutySchool.zhang, "07:40") == nil)
        #expect(refusal(DutySchool.li, "23:59") == nil)
        let next = clock("00:00", on: day("2026-11-24"))
        #expect(
            school.rules.refusal(
                ofTicking: duty.id, on: DutySchool.today, by: DutySchool.li, at: next) == .tooLate)
        school.ticks = [tick(duty, at: "07:40")]
        #expect(
            refusal(DutySchool.zhang, "07:45")
                == .alreadyTicked(by: DutySchool.li, at: clock("07:40")))
    }

    @Test mutating func whoeverSaidItTakesItBackOnTheSameDay() {
        let duty = school.give(DutySchool.li, standIn: DutySchool.zhang)
        let today = DutySchool.today
        let act = DutyAct.tickTakenBack(duty.id, on: today, by: DutySchool.li)
        let (own, other) = (
            school.standing(of: DutySchool.li), school.standing(of: DutySchool.zhang)
        )
        #expect(school.rules.refusal(of: act, by: own, at: clock("08:30")) == .notTicked)
        school.ticks = [tick(duty, at: "07:40")]
        #expect(school.rules.refusal(of: act, by: own, at: clock("23:59")) == nil)
        let midnight = Moment(day: today.adding(days: 1), secondOfDay: 0)
        #expect(school.rules.refusal(of: act, by: own, at: midnight) == .tooLate)
        let nobodyElse = DutyRefusal.notYours([], orLeaderOf: nil)
        #expect(school.rules.refusal(of: act, by: other, at: clock("08:30")) == nobodyElse)
        let pretended = DutyAct.tickTakenBack(duty.id, on: today, by: DutySchool.zhang)
        #expect(school.rules.refusal(of: pretended, by: other, at: clock("08:30")) == nobodyElse)
    }

    @Test mutating func substituteMustBeFree() {
        let duty = school.give(DutySchool.li)
        let other = school.give(DutySchool.zhang, DutySchool.canteen)
        func refusal(_ cover: Substitution.Cover, on text: String = "2026-11-24") -> DutyRefusal? {
            school.rules.refusal(
                of: Substitution(duty: duty.id, day: day(text), cover: cover, reason: "公差"),
                at: morning)
        }
        #expect(refusal(.person(DutySchool.wang)) == nil)
        #expect(refusal(.nobody) == nil)
        #expect(refusal(.person(DutySchool.li)) == .standsInForSelf)
        #expect(
            refusal(.person(DutySchool.zhang))
                == .overlaps(other, DutySchool.zhang, on: day("2026-11-24")))
        #expect(refusal(.person(DutySchool.wang), on: "2026-11-23") == .dayIsOver)
        #expect(refusal(.person(DutySchool.wang), on: "2026-11-25") == .notOnThatDay)
    }

    @Test mutating func substituteWhoStandsANightIsNotFreeInTheMorningAfterIt() {
        school.slots += [
            DutySchool.slot(DutySlot.ID(3), "值夜", .dormitory, "22:00-06:30", "22:00-06:30"),
            DutySchool.slot(DutySlot.ID(4), "早门", .gate, "06:00-07:00", "06:00-07:00"),
        ]
        let night = school.give(DutySchool.li, DutySchool.canteen, DutySlot.ID(3), weekdays: "1")
        let early = school.give(DutySchool.zhang, DutySchool.gate, DutySlot.ID(4))
        func refusal(_ duty: Duty, _ person: Person.ID, on text: String) -> DutyRefusal? {
            school.rules.refusal(
                of: Substitution(
                    duty: duty.id, day: day(text), cover: .person(person), reason: "公差"),
                at: morning)
        }
        #expect(
            refusal(early, DutySchool.li, on: "2026-11-24")
                == .overlaps(night, DutySchool.li, on: day("2026-11-23")))
        #expect(
            refusal(night, DutySchool.zhang, on: "2026-11-23")
                == .overlaps(early, DutySchool.zhang, on: day("2026-11-24")))
        #expect(refusal(early, DutySchool.li, on: "2026-11-26") == nil)
    }

    @Test mutating func whoeverStandsInMayDoSoForAnotherReason() {
        let duty = school.give(DutySchool.li)
        let elsewhere = school.give(DutySchool.zhang, DutySchool.canteen)
        let tomorrow = day("2026-11-24")
        func cover(_ duty: Duty, by person: Person.ID) -> Substitution {
            Substitution(duty: duty.id, day: tomorrow, cover: .person(person), reason: "公差")
        }
        school.substitutions = [cover(duty, by: DutySchool.wang)]
        #expect(
            school.rules.refusal(of: cover(duty, by: DutySchool.wang), at: morning) == nil)
        // Whoever stands in for another one is told by the own name.
        #expect(
            school.rules.refusal(of: cover(elsewhere, by: DutySchool.wang), at: morning)
                == .overlaps(duty, DutySchool.wang, on: tomorrow))
    }

    @Test mutating func aSlotChangesNoSoonerThanAfterTheDayThatWasTicked() {
        let duty = school.give(DutySchool.li)
        school.ticks = [tick(duty, at: "07:40")]
        var slot = school.slots[0]
        slot.weekdays = Set(digits: "2345") ?? []
        func refusal(from day: Day) -> DutyRefusal? {
            slot.starts = day
            return school.rules.refusal(
                of: .slotSet(slot), by: school.standing(of: DutySchool.wang), at: morning)
        }
        #expect(refusal(from: DutySchool.today) == .hasTicks)
        #expect(refusal(from: day("2026-11-24")) == nil)
        slot.weekdays = .workingDays
        #expect(refusal(from: DutySchool.today) == nil)
    }

    @Test func hoursTurnedRoundAreNoNight() {
        func refusal(_ hours: String) -> DutyRefusal? {
            DutySchool.slot(DutySlot.ID(9), "早操", .patrol, hours, "07:40-08:20").refusal
        }
        #expect(refusal("07:40-07:10") == .hoursTurned(ClockRange(text: "07:40-07:10") ?? .never))
        #expect(refusal("22:00-06:30") == nil)
        #expect(refusal("18:00-08:00") == nil)
        // The gate of a school where pupils live, and whoever is on duty for a day and a night.
        #expect(refusal("06:00-22:30") == nil)
        #expect(refusal("08:00-08:00") == nil)
    }

    @Test mutating func otherHoursOfASlotPutNobodyAtTwoPlacesUnseen() throws {
        school.give(DutySchool.li)
        school.give(DutySchool.zhang)
        school.give(DutySchool.li, DutySchool.canteen, DutySchool.lunch)
        let lunch = try #require(school.book.slot(DutySchool.lunch, on: DutySchool.today))
        #expect(school.rules.doublyBooked(bySetting: lunch).isEmpty)
        var morning = try #require(school.book.slot(DutySchool.morning, on: DutySchool.today))
        (morning.summer, morning.winter) = (lunch.summer, lunch.winter)
        morning.starts = DutySchool.today
        #expect(school.rules.doublyBooked(bySetting: morning) == [DutySchool.li])
        // Whoever has so already is no news.
        school.slots = school.book.setting(morning).slots
        #expect(school.rules.doublyBooked(bySetting: morning).isEmpty)
        // On more days it is.
        var fewer = morning
        fewer.weekdays = Set(digits: "1") ?? []
        school.slots = school.book.setting(fewer).slots
        #expect(school.rules.doublyBooked(bySetting: fewer).isEmpty)
        #expect(school.rules.doublyBooked(bySetting: morning) == [DutySchool.li])
        school.duties[2].ends = DutySchool.today.adding(days: -1)
        #expect(school.rules.doublyBooked(bySetting: morning).isEmpty)
    }

    @Test mutating func slotWithDutiesStays() {
        school.give(DutySchool.li)
        #expect(
            school.rules.refusal(
                of: .slotEnded(DutySchool.morning, on: DutySchool.today), at: morning)
                == .slotInUse(1))
        #expect(
            school.rules.refusal(
                of: .slotEnded(DutySchool.lunch, on: DutySchool.today), at: morning) == nil)
    }

    private func tick(_ duty: Duty, at time: String) -> DutyTick {
        DutyTick(
            duty: duty.id, day: DutySchool.today, person: duty.person, at: clock(time),
            finding: .clear)
    }

    private func refusal(
        _ person: Person.ID, _ place: Place.ID = DutySchool.gate,
        _ slot: DutySlot.ID = DutySchool.morning, weekdays: String = "", weeks: String = "",
        to ends: String? = nil, standIn: Person.ID? = nil
    ) -> DutyRefusal? {
        var plan = DutySchool()
        let duty = plan.give(
            person, place, slot, weekdays: weekdays, weeks: weeks, from: "2026-11-24", to: ends,
            standIn: standIn)
        let new = Duty(
            id: Duty.ID(0), person: duty.person, place: duty.place, slot: duty.slot,
            standIn: duty.standIn, weekdays: duty.weekdays, weeks: duty.weeks,
            starts: duty.starts, ends: duty.ends)
        return school.rules.refusal(ofGiving: new)
    }
}
