import Domain
import Testing

@Suite struct GridFindingTests {
    var school = DutySchool()

    @Test func everyGapOfTheGridIsFound() {
        var school = school
        school.gridsOfPlace = [DutySchool.gate: [DutySchool.root, DutySchool.grid]]
        school.assignments.removeAll { $0.grid == DutySchool.grid }
        #expect(
            school.findings(.placeWithoutGrid) == [.placeWithoutGrid(DutySchool.canteen)])
        #expect(
            school.findings(.placeInSeveralGrids) == [
                .placeInSeveralGrids(DutySchool.gate, [DutySchool.root, DutySchool.grid])
            ])
        #expect(
            school.findings(.placeInUpperGrid) == [
                .placeInUpperGrid(DutySchool.gate, DutySchool.root)
            ])
        #expect(
            school.findings(.gridWithoutLeader) == [.gridWithoutLeader(DutySchool.grid)])
        #expect(school.findings(.gridWithoutDeputy).count == 2)
    }

    @Test func aLowestGridThatAnswersForNothingIsFound() {
        var school = school
        #expect(school.findings(.gridWithoutPlace).isEmpty)
        school.gridsOfPlace = school.gridsOfPlace.mapValues { _ in [DutySchool.root] }
        #expect(school.findings(.gridWithoutPlace) == [.gridWithoutPlace(DutySchool.grid)])
        school.gridsOfPlace = [DutySchool.gate: [DutySchool.grid]]
        #expect(school.findings(.gridWithoutPlace).isEmpty)
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
        #expect(school.findings(.gridWithoutDeputy).contains(found))
        school.assignments.append(deputy(DutySchool.li))
        #expect(!school.findings(.gridWithoutDeputy).contains(found))
    }

    @Test func findingsKeepTheirOrder() {
        var school = school
        let people = [DutySchool.wang, DutySchool.zhang, DutySchool.li]
        for person in people {
            school.give(person)
            school.give(person, DutySchool.canteen)
        }
        let found = school.findings(.overlappingDuties).compactMap { finding -> Person.ID? in
            if case .overlappingDuties(let duty, _) = finding { duty.person } else { nil }
        }
        #expect(found == people.sorted())
    }

    @Test func personWhoLeftWhileOnDutyIsReported() {
        var school = school
        let duty = school.give(DutySchool.li)
        #expect(school.findings(.onDutyAfterLeaving).isEmpty)
        school.assignments.removeAll { $0.person == DutySchool.li }
        #expect(school.findings(.onDutyAfterLeaving) == [.onDutyAfterLeaving(duty)])
    }

    @Test func overlappingDutiesThatGotInAreReported() {
        var school = school
        let first = school.give(DutySchool.li)
        let second = school.give(DutySchool.li, DutySchool.canteen)
        #expect(school.findings(.overlappingDuties) == [.overlappingDuties(first, second)])
    }

    @Test func aStandInWhoStandsElsewhereAtTheSameTimeIsToldAsAdvice() {
        var school = school
        let first = school.give(DutySchool.li, standIn: DutySchool.zhang)
        #expect(school.findings(.standInElsewhere).isEmpty)
        let second = school.give(
            DutySchool.wang, DutySchool.canteen, standIn: DutySchool.zhang)
        #expect(school.findings(.standInElsewhere).isEmpty)
        school.substitutions = [
            Substitution(
                duty: second.id, day: DutySchool.today, cover: .person(DutySchool.zhang),
                reason: "病假")
        ]
        let found = school.findings(.standInElsewhere)
        #expect(found == [.standInElsewhere(first, second, on: DutySchool.today)])
        #expect(found.allSatisfy { $0.isAdvice })
    }

    @Test func whoStandsInForOneBesideWhomTheyStandIsNotElsewhere() {
        var school = school
        school.give(DutySchool.li, standIn: DutySchool.zhang)
        school.give(DutySchool.zhang, standIn: DutySchool.li)
        #expect(school.findings(.standInElsewhere).isEmpty)
    }
}

extension DutySchool {
    func findings(_ kind: GridFinding.Kind) -> [GridFinding] {
        GridInspection(
            organisation: organisation, offices: offices, book: book,
            pledges: PledgeBook(schoolYear: 2026)
        ).findings().filter { $0.kind == kind }
    }
}
