import Domain
import Persistence
import TestSupport
import Testing

@Suite struct OrganisationTests {
    let school: SampleSchool

    init() throws {
        school = try SampleSchool()
    }

    @Test func schoolIsReadAsItWasEntered() throws {
        let organisation = try school.ledger.organisation.organisation(on: SampleSchool.today)
        #expect(organisation.schoolName == "实验中学")
        #expect(organisation.schoolCode == "SY")
        #expect(organisation.people.map(\.name) == ["张三", "李四"])
        #expect(organisation.person(school.guardian)?.officePhone == "8801")
        #expect(organisation.grids.map(\.code) == ["G01", "G02"])
        #expect(organisation.grid(school.grid)?.parent == school.root)
        #expect(organisation.children(of: nil).map(\.id) == [school.building, school.canteen])
        #expect(organisation.lineage(of: school.room).map(\.name) == ["阅览室201", "二层", "图书馆"])
    }

    @Test func ledgerWithoutSchoolHasAnEmptyOrganisation() throws {
        let ledger = try Ledger.inMemory()
        let organisation = try ledger.organisation.organisation(on: SampleSchool.today)
        #expect(organisation.schoolName == "")
        #expect(organisation.people.isEmpty)
        #expect(try ledger.hazards.categories() == HazardCategory.defaults)
    }

    @Test func newLeaderEndsTheOldOneTheDayBefore() throws {
        try assign(school.teacher, .leader, from: "2026-09-01")
        try assign(school.guardian, .leader, from: "2026-11-01")

        #expect(try leaders(on: "2026-08-31").isEmpty)
        #expect(try leaders(on: "2026-10-31") == [school.teacher])
        #expect(try leaders(on: "2026-11-01") == [school.guardian])
        #expect(try leaders(on: "2030-01-01") == [school.guardian])
    }

    @Test func leaderBeforeAnotherLeadsToTheDayBefore() throws {
        try assign(school.teacher, .leader, from: "2026-11-01")
        try assign(school.guardian, .leader, from: "2026-09-01")
        #expect(try leaders(on: "2026-10-31") == [school.guardian])
        #expect(try leaders(on: "2026-11-01") == [school.teacher])
    }

    @Test func leaderOfTheSameDayTakesThePlace() throws {
        try assign(school.teacher, .leader, from: "2026-09-01")
        try assign(school.guardian, .leader, from: "2026-09-01")
        #expect(try leaders(on: "2026-09-01") == [school.guardian])
    }

    @Test func everyGridHasItsOwnLeaderAndManyMembers() throws {
        try assign(school.teacher, .leader, from: "2026-09-01")
        try assign(school.guardian, .leader, from: "2026-10-01", in: school.root)
        try assign(school.teacher, .member, from: "2026-09-01")
        try assign(school.guardian, .member, from: "2026-09-01")
        #expect(try leaders(on: "2026-11-01") == [school.teacher])
        let organisation = try school.ledger.organisation.organisation(on: SampleSchool.today)
        #expect(organisation.people(in: school.grid, as: .member).count == 2)
        #expect(organisation.leader(of: school.root)?.id == school.guardian)
    }

    @Test func assigningTwiceChangesOnlyTheLastDay() throws {
        try assign(school.teacher, .member, from: "2026-09-01")
        try assign(school.teacher, .member, from: "2026-10-01", to: "2026-12-31")
        let organisation = try school.ledger.organisation.organisation(on: SampleSchool.today)
        #expect(
            organisation.assignments == [
                GridAssignment(
                    grid: school.grid, person: school.teacher, role: .member,
                    starts: day("2026-09-01"), ends: day("2026-12-31"))
            ])
    }

    @Test func wrongAssignmentsAreRefused() throws {
        #expect(throws: OrganisationRefusal.unknownGrid(Grid.ID(99))) {
            try assign(school.teacher, .member, from: "2026-09-01", in: Grid.ID(99))
        }
        #expect(throws: OrganisationRefusal.unknownPerson(Person.ID(99))) {
            try assign(Person.ID(99), .member, from: "2026-09-01")
        }
        #expect(throws: OrganisationRefusal.endsBeforeItStarts) {
            try assign(school.teacher, .member, from: "2026-09-01", to: "2026-08-31")
        }
    }

    @Test func staffNumberAndGridCodeBelongToOne() throws {
        #expect(throws: OrganisationRefusal.staffNumberTaken("T001")) {
            try school.ledger.write { ledger in
                _ = try ledger.addPerson(
                    name: "王五", staffNumber: "T001", position: "", officePhone: nil,
                    initials: "ww")
            }
        }
        #expect(throws: OrganisationRefusal.gridCodeTaken("G02")) {
            try school.ledger.write { _ = try $0.addGrid(code: "G02", name: "又", parent: nil) }
        }
    }

    @Test func personIsFoundAndChanged() throws {
        try school.ledger.write { ledger in
            var person = try #require(try ledger.person(staffNumber: "T001"))
            person.position = "安全办主任"
            person.staffNumber = nil
            try ledger.updatePerson(person)
            #expect(try ledger.person(staffNumber: "T001") == nil)
            #expect(try ledger.people(named: "张三") == [person])
            #expect(try ledger.people(named: "无此人").isEmpty)
        }
        #expect(throws: OrganisationRefusal.unknownPerson(Person.ID(99))) {
            try school.ledger.write { ledger in
                try ledger.updatePerson(Person(id: Person.ID(99), name: "", initials: ""))
            }
        }
    }

    private func assign(
        _ person: Person.ID, _ role: GridRole, from starts: String, to ends: String? = nil,
        in grid: Grid.ID? = nil
    ) throws {
        try school.ledger.write { ledger in
            try ledger.assign(
                GridAssignment(
                    grid: grid ?? school.grid, person: person, role: role, starts: day(starts),
                    ends: ends.map { day($0) }))
        }
    }

    private func leaders(on text: String) throws -> [Person.ID] {
        try school.ledger.organisation.organisation(on: day(text))
            .people(in: school.grid, as: .leader).map(\.id)
    }
}
