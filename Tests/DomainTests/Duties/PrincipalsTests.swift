import Domain
import Testing

/// Who signs with the bureau, also while nobody has an account yet.
@Suite struct PrincipalsTests {
    private let school = DutySchool()

    @Test(arguments: ["校长", "书记、校长", "校长（兼）", "党总支书记 校长"])
    func whoeverTheRollCallsPrincipalSignsWithTheBureau(position: String) throws {
        let organisation = organisation(position)
        let roll = PledgeRoll(
            organisation: organisation, offices: [], book: PledgeBook(schoolYear: 2026))
        #expect(roll.lines(.bureauPrincipal).map(\.person) == [DutySchool.wang])
        #expect(roll.lines(.principalLeader).map(\.person) == [DutySchool.zhang])
        let line = try #require(roll.lines(.principalLeader).first)
        let subject = try #require(
            PledgeSubject(
                line, book: school.book, schoolYear: 2026, in: organisation,
                principal: organisation.principals(holding: []).last))
        #expect(subject.party?.id == DutySchool.wang)
    }

    @Test(arguments: ["", "副校长", "校长助理", "名誉校长"])
    func otherPositionsMakeNoPrincipal(position: String) {
        #expect(organisation(position).principals(holding: []).isEmpty)
    }

    @Test func officeGoesBeforeThePosition() {
        let offices = [
            OfficeAssignment(
                person: DutySchool.li, office: .principal, starts: day("2026-09-01"))
        ]
        #expect(organisation("校长").principals(holding: offices) == [DutySchool.li])
    }

    @Test func whoeverHasLeftIsPrincipalNoLonger() {
        let left = organisation("校长", lastDay: day("2026-10-31"))
        #expect(left.principals(holding: []).isEmpty)
    }

    @Test func nobodyIsBothParties() throws {
        let organisation = organisation("")
        let roll = PledgeRoll(
            organisation: organisation, offices: [], book: PledgeBook(schoolYear: 2026))
        let line = try #require(roll.line(of: DutySchool.wang))
        let subject = PledgeSubject(
            line, book: school.book, schoolYear: 2026, in: organisation,
            principal: DutySchool.wang)
        #expect(try #require(subject).party == nil)
    }

    private func organisation(_ position: String, lastDay: Day? = nil) -> Organisation {
        let whole = school.organisation
        return Organisation(
            day: whole.day, schoolName: whole.schoolName, schoolCode: whole.schoolCode,
            people: whole.people.map { person in
                var person = person
                if person.id == DutySchool.wang {
                    (person.position, person.lastDay) = (position, lastDay)
                }
                return person
            }, grids: whole.grids, places: whole.places, assignments: whole.assignments,
            gridsOfPlace: whole.gridsOfPlace)
    }
}
