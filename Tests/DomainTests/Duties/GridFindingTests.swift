import Domain
import Testing

@Suite struct GridFindingTests {
    var school = DutySchool()
    var pledges: [Pledge] = []

    @Test func everyGapOfTheGridIsFound() {
        var school = school
        school.gridsOfPlace = [DutySchool.gate: [DutySchool.root, DutySchool.grid]]
        school.assignments.removeAll { $0.grid == DutySchool.grid }
        #expect(
            findings(school, .placeWithoutGrid) == [.placeWithoutGrid(DutySchool.canteen)])
        #expect(
            findings(school, .placeInSeveralGrids) == [
                .placeInSeveralGrids(DutySchool.gate, [DutySchool.root, DutySchool.grid])
            ])
        #expect(
            findings(school, .placeInUpperGrid) == [
                .placeInUpperGrid(DutySchool.gate, DutySchool.root)
            ])
        #expect(
            findings(school, .gridWithoutLeader) == [.gridWithoutLeader(DutySchool.grid)])
        #expect(findings(school, .gridWithoutDeputy).count == 2)
    }

    @Test func aLowestGridThatAnswersForNothingIsFound() {
        var school = school
        #expect(findings(school, .gridWithoutPlace).isEmpty)
        school.gridsOfPlace = school.gridsOfPlace.mapValues { _ in [DutySchool.root] }
        #expect(findings(school, .gridWithoutPlace) == [.gridWithoutPlace(DutySchool.grid)])
        school.gridsOfPlace = [DutySchool.gate: [DutySchool.grid]]
        #expect(findings(school, .gridWithoutPlace).isEmpty)
    }

    @Test func aLeaderWhomNobodyFollowsIsFoundBeforehand() {
        let found = GridInspection(
            organisation: school.organisation, offices: school.offices, book: school.book,
            pledges: PledgeBook(schoolYear: 2026), leaderGaps: [DutySchool.grid: day("2026-12-01")]
        ).findings().filter { $0.kind == .gridToLoseLeader }
        #expect(found == [.gridToLoseLeader(DutySchool.grid, from: day("2026-12-01"))])
    }

    @Test func leaderIsNotTheirOwnDeputy() {
        var school = school
        func deputy(_ person: Person.ID) -> GridAssignment {
            GridAssignment(
                grid: DutySchool.grid, person: person, role: .deputy, starts: day("2026-09-01"))
        }
        let found = GridFinding.gridWithoutDeputy(DutySchool.grid)
        school.assignments.append(deputy(DutySchool.zhang))
        #expect(findings(school, .gridWithoutDeputy).contains(found))
        school.assignments.append(deputy(DutySchool.li))
        #expect(!findings(school, .gridWithoutDeputy).contains(found))
    }

    @Test func requiredSlotIsBareOnTheWeekdaysThatNobodyHas() {
        var school = school
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.morning, starts: day("2026-09-01"))
        ]
        school.give(DutySchool.zhang, weekdays: "12")
        school.give(DutySchool.li, weekdays: "3")
        #expect(
            findings(school, .slotWithoutPerson) == [
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.morning, [.thursday, .friday])
            ])
    }

    @Test func slotThatIsHeldInOddWeeksOnlyIsBareInTheOthers() {
        var school = school
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.morning, starts: day("2026-09-01"))
        ]
        school.give(DutySchool.zhang, weekdays: "12345", weeks: "单周")
        school.give(DutySchool.li, weekdays: "12", weeks: "双周")
        #expect(
            findings(school, .slotWithoutPerson) == [
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.morning, [.wednesday, .thursday, .friday],
                    from: day("2026-12-02"))
            ])
    }

    @Test func dutyThatEndsLeavesItsSlotBareBeforehandUnlessAnotherFollows() {
        var school = school
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.morning, starts: day("2026-09-01"))
        ]
        school.give(DutySchool.zhang, to: "2026-11-27")
        #expect(
            findings(school, .slotWithoutPerson) == [
                // The Saturday of this week is made up by Friday's timetable.
                .slotWithoutPerson(DutySchool.gate, DutySchool.morning, [.friday], from: nil),
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.morning,
                    [.monday, .tuesday, .wednesday, .thursday], from: day("2026-11-30")),
            ])
        school.give(DutySchool.li, from: "2026-11-28")
        #expect(findings(school, .slotWithoutPerson).isEmpty)
    }

    /// Only one of them is so now.
    @Test func weekdaysThatAreBareFromDifferentWeeksOnAreToldApart() {
        var school = school
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.morning, starts: day("2026-09-01"))
        ]
        school.give(DutySchool.zhang, weekdays: "345")
        school.give(DutySchool.li, weekdays: "2", to: "2026-12-02")
        #expect(
            findings(school, .slotWithoutPerson) == [
                .slotWithoutPerson(DutySchool.gate, DutySchool.morning, [.monday], from: nil),
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.morning, [.tuesday], from: day("2026-12-08")),
            ])
    }

    /// A slot or what a place requires may begin on a later day, as may the end of a duty.
    @Test func slotThatNobodyHasFromALaterWeekOnIsToldWithThatWeek() {
        var school = school
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.morning, starts: day("2026-09-01"))
        ]
        let needed = SlotRequirement(
            place: DutySchool.canteen, slot: DutySchool.lunch, starts: day("2026-12-01"))
        school.give(DutySchool.zhang)
        #expect(findings(school, .slotWithoutPerson).isEmpty)
        school.requirements.append(needed)
        let found = GridFinding.slotWithoutPerson(
            DutySchool.canteen, DutySchool.lunch, .workingDays, from: day("2026-12-01"))
        #expect(findings(school, .slotWithoutPerson) == [found])
        // What a place requires anew from a day on is told once.
        school.requirements.append(
            SlotRequirement(
                place: DutySchool.canteen, slot: DutySchool.lunch, starts: day("2026-12-14")))
        #expect(findings(school, .slotWithoutPerson) == [found])
        school.give(DutySchool.li, DutySchool.canteen, DutySchool.lunch, from: "2026-12-01")
        #expect(findings(school, .slotWithoutPerson).isEmpty)
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
            findings(school, .slotWithoutPerson) == [
                .slotWithoutPerson(
                    DutySchool.gate, DutySchool.lunch, .workingDays, from: day("2026-11-30"))
            ])
        school.slots[1].ends = day("2026-11-29")
        #expect(findings(school, .slotWithoutPerson).isEmpty)
    }

    @Test func daysOffAndDaysBehindTheSemesterAreNotAskedFor() {
        var school = school
        school.requirements = [
            SlotRequirement(
                place: DutySchool.gate, slot: DutySchool.morning, starts: day("2026-09-01"))
        ]
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

    @Test func findingsKeepTheirOrder() {
        var school = school
        let people = [DutySchool.wang, DutySchool.zhang, DutySchool.li]
        for person in people {
            school.give(person)
            school.give(person, DutySchool.canteen)
        }
        let found = findings(school, .overlappingDuties).compactMap { finding -> Person.ID? in
            if case .overlappingDuties(let duty, _) = finding { duty.person } else { nil }
        }
        #expect(found == people.sorted())
    }

    @Test func personWhoLeftWhileOnDutyIsReported() {
        var school = school
        let duty = school.give(DutySchool.li)
        #expect(findings(school, .onDutyAfterLeaving).isEmpty)
        school.assignments.removeAll { $0.person == DutySchool.li }
        #expect(findings(school, .onDutyAfterLeaving) == [.onDutyAfterLeaving(duty)])
    }

    @Test func overlappingDutiesThatGotInAreReported() {
        var school = school
        let first = school.give(DutySchool.li)
        let second = school.give(DutySchool.li, DutySchool.canteen)
        #expect(findings(school, .overlappingDuties) == [.overlappingDuties(first, second)])
    }

    @Test func aStandInWhoStandsElsewhereAtTheSameTimeIsToldAsAdvice() {
        var school = school
        let first = school.give(DutySchool.li, standIn: DutySchool.zhang)
        #expect(findings(school, .standInElsewhere).isEmpty)
        let second = school.give(
            DutySchool.wang, DutySchool.canteen, standIn: DutySchool.zhang)
        #expect(findings(school, .standInElsewhere).isEmpty)
        school.substitutions = [
            Substitution(
                duty: second.id, day: DutySchool.today, cover: .person(DutySchool.zhang),
                reason: "病假")
        ]
        let found = findings(school, .standInElsewhere)
        #expect(found == [.standInElsewhere(first, second, on: DutySchool.today)])
        #expect(found.allSatisfy { $0.isAdvice })
    }

    @Test func whoStandsInForOneBesideWhomTheyStandIsNotElsewhere() {
        var school = school
        school.give(DutySchool.li, standIn: DutySchool.zhang)
        school.give(DutySchool.zhang, standIn: DutySchool.li)
        #expect(findings(school, .standInElsewhere).isEmpty)
    }

    @Test func everybodyInForceOwesAPledgeOnOneLayer() {
        let roll = roll([])
        #expect(roll.lines(.bureauPrincipal).map(\.person) == [DutySchool.wang])
        #expect(roll.lines(.principalLeader).map(\.person) == [DutySchool.zhang])
        #expect(roll.lines(.leaderMember).map(\.person) == [DutySchool.li])
        #expect(findings(school, .personWithoutPledge).count == 3)
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

    private func findings(_ school: DutySchool, _ kind: GridFinding.Kind) -> [GridFinding] {
        GridInspection(
            organisation: school.organisation, offices: school.offices, book: school.book,
            pledges: PledgeBook(schoolYear: 2026)
        ).findings().filter { $0.kind == kind }
    }
}
