import Domain
import TestSupport
import Testing

@testable import ViewModels

/// 人员: who is listed, and what is made of what is typed.
@Suite struct PeopleModelTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    @Test func whatIsTypedIsWhatARosterWouldSay() {
        var draft = PersonDraft()
        (draft.name, draft.staffNumber) = ("单 田", "Ｔ 12")
        (draft.position, draft.officePhone) = (" 教师 ", "８８２１ ； 8822")
        let person = draft.person()
        #expect(person.id == Person.ID(0))
        #expect((person.name, person.initials, person.staffNumber) == ("单田", "st", "T12"))
        #expect((person.position, person.officePhone) == ("教师", "8821/8822"))
    }

    @Test func initialsThatWereThereStayWithTheName() {
        let known = Person(id: Person.ID(7), name: "单田", position: "教师", initials: "dt")
        var draft = PersonDraft(known)
        draft.position = "年级主任"
        #expect(draft.person(known).initials == "dt")
        draft.name = "单天"
        #expect(draft.person(known).initials == "st")
        #expect(draft.person(known).id == known.id)
        #expect(draft.person(known).staffNumber == nil)
    }

    @Test func whoIsEnteredIsTheNewcomerUntilSomethingElseIsDone() async throws {
        let model = PeopleModel(session: try await school.session(of: school.office))
        defer { model.stop() }
        let before = model.lines.count
        let signer = try school.signer(school.office)
        var draft = PersonDraft()
        draft.name = "周敏"
        #expect(await model.work.perform(.entered(draft.person()), as: signer))
        let id = try #require(model.newcomer)
        #expect(model.lines.count == before + 1)
        let line = try #require(model.line(of: id))
        #expect(!line.hasAccount && line.standing.offices.isEmpty)
        #expect(
            await model.work.perform(
                .left(id, on: SmallSchool.now.day.adding(days: -1), endingDuties: false),
                seen: line.person, as: signer))
        #expect(model.newcomer == nil)
        #expect(model.line(of: id) == nil)
        model.turn()
        #expect(model.lines.last?.id == id)
    }

    @Test func aDoubledNumberIsARefusalAndNotAFailureOfTheFile() async throws {
        let model = PeopleModel(session: try await school.session(of: school.office))
        defer { model.stop() }
        let signer = try school.signer(school.office)
        for name in ["周敏", "吴静"] {
            var draft = PersonDraft()
            (draft.name, draft.staffNumber) = (name, "T12")
            _ = await model.work.perform(.entered(draft.person()), as: signer)
        }
        let first = try #require(model.lines.first { $0.person.name == "周敏" })
        #expect(model.work.failure == .refused(.roll(.numberTaken(first.id))))
    }
}
