import Domain
import Testing

/// Slots that a place requires and for which nobody comes, now or from a later day on.
@Suite struct BareSlotTests {
    private let school = DutySchool()

    @Test func requiredSlotIsBareOnTheWeekdaysThatNobodyHas() {
        var school = school
        school.requireTheGate()
        school.give(DutySchool.zhang, weekdays: "12")
        school.give(DutySchool.li, weekdays: "3")
        #expect(
            school.findings(.slotWithoutPerson) == [
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.morning, [.thursday, .friday])
            ])
    }

    @Test func slotThatIsHeldInOddWeeksOnlyIsBareInTheOthers() {
        var school = school
        school.requireTheGate()
        school.give(DutySchool.zhang, weekdays: "12345", weeks: "单周")
        school.give(DutySchool.li, weekdays: "12", weeks: "双周")
        #expect(
            school.findings(.slotWithoutPerson) == [
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.morning, [.wednesday, .thursday, .friday],
                    from: day("2026-12-02"))
            ])
    }

    @Test func dutyThatEndsLeavesItsSlotBareBeforehandUnlessAnotherFollows() {
        var school = school
        school.requireTheGate()
        school.give(DutySchool.zhang, to: "2026-11-27")
        #expect(
            school.findings(.slotWithoutPerson) == [
                // The Saturday of this week is made up by Friday's timetable.
                .slotWithoutPerson(DutySchool.gate, DutySchool.morning, [.friday], from: nil),
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.morning,
                    [.monday, .tuesday, .wednesday, .thursday], from: day("2026-11-30")),
            ])
        school.give(DutySchool.li, from: "2026-11-28")
        #expect(school.findings(.slotWithoutPerson).isEmpty)
    }

    /// Only one of them is so now.
    @Test func weekdaysThatAreBareFromDifferentWeeksOnAreToldApart() {
        var school = school
        school.requireTheGate()
        school.give(DutySchool.zhang, weekdays: "345")
        school.give(DutySchool.li, weekdays: "2", to: "2026-12-02")
        #expect(
            school.findings(.slotWithoutPerson) == [
                .slotWithoutPerson(DutySchool.gate, DutySchool.morning, [.monday], from: nil),
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.morning, [.tuesday], from: day("2026-12-08")),
            ])
    }

    /// A slot or what a place requires may begin on a later day, as may the end of a duty.
    @Test func slotThatNobodyHasFromALaterWeekOnIsToldWithThatWeek() {
        var school = school
        school.requireTheGate()
        let needed = SlotRequirement(
            place: DutySchool.canteen, slot: DutySchool.lunch, starts: day("2026-12-01"))
        school.give(DutySchool.zhang)
        #expect(school.findings(.slotWithoutPerson).isEmpty)
        school.requirements.append(needed)
        let found = GridFinding.slotWithoutPerson(
            DutySchool.canteen, DutySchool.lunch, .workingDays, from: day("2026-12-01"))
        #expect(school.findings(.slotWithoutPerson) == [found])
        // What a place requires anew from a day on is told once.
        school.requirements.append(
            SlotRequirement(
                place: DutySchool.canteen, slot: DutySchool.lunch, starts: day("2026-12-14")))
        #expect(school.findings(.slotWithoutPerson) == [found])
        school.give(DutySchool.li, DutySchool.canteen, DutySchool.lunch, from: "2026-12-01")
        #expect(school.findings(.slotWithoutPerson).isEmpty)
    }

    @Test func slotThatBeginsLaterIsAskedForFromThenOn() {
        var school = school
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.lunch, starts: day("2026-09-01"))
        ]
        school.slots[1] = DutySlot(
            id: DutySchool.lunch, name: "午餐", kind: .lunch,
            summer: ClockRange(text: "11:45-12:20") ?? .never,
            winter: ClockRange(text: "11:45-12:20") ?? .never, starts: day("2026-11-30"))
        #expect(
            school.findings(.slotWithoutPerson) == [
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.lunch, .workingDays, from: day("2026-11-30"))
            ])
        school.slots[1].ends = day("2026-11-29")
        #expect(school.findings(.slotWithoutPerson).isEmpty)
    }

    @Test func daysOffAndDaysBehindTheSemesterAreNotAskedFor() {
        var school = school
        school.requireTheGate()
        let ending = SchoolCalendar(
            semesters: [
                Semester(
                    schoolYear: 2026, term: .autumn, starts: day("2026-09-01"),
                    ends: day("2026-11-26"))
            ],
            exceptions: DutySchool.calendar.exceptions)
        let found = GridInspection(
            organisation: school.organisation, offices: school.offices,
            book: school.book.under(ending), pledges: PledgeBook(schoolYear: 2026)
        ).findings().filter { $0.kind == .slotWithoutPerson }
        #expect(
            found == [
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.morning, [.monday, .tuesday, .thursday])
            ])
    }
}

extension DutySchool {
    /// The gate in the morning, the whole school year.
    fileprivate mutating func requireTheGate() {
        requirements = [
            SlotRequirement(
                place: Self.gate, slot: Self.morning, starts: day("2026-09-01"))
        ]
    }
}
