import Domain
import Interchange
import Persistence
import Testing

/// A roster that is brought in after people were entered on the screen.
@Suite struct ImportRollTests {
    private let header = "姓名,工号,职务,办公电话,网格编号,网格职责\n"
    private let school: ImportSchool
    private let now = Moment(day: ImportSchool.today, hour: 8, minute: 0)

    init() throws {
        school = try ImportSchool()
    }

    /// As the form does it: what is typed becomes what a roster would have made of it.
    private func enter(_ name: String, _ number: String = "") throws -> Person.ID {
        let name = RosterText.name(name)
        let person = Person(
            id: Person.ID(0), name: name, staffNumber: RosterText.number(number),
            position: "教师", officePhone: RosterText.phone("８８０１ ； 8802"),
            initials: Pinyin.initials(ofPerson: name))
        let act = try school.ledger.write { try $0.act(.entered(person), at: now) }
        guard case .entered(let entered) = act else { return person.id }
        return entered.id
    }

    @Test(arguments: [("单 田", "Ｔ１２", "单田,T12,教师,8801/8802,,\n"), ("单田", "", "单田,,教师,,,\n")])
    func whoWasEnteredIsNotDoubled(_ name: String, _ number: String, _ row: String) throws {
        let id = try enter(name, number)
        let before = try school.organisation().people
        #expect(before.first { $0.id == id }?.initials == "st")
        #expect(before.first { $0.id == id }?.officePhone == "8801/8802")

        let report = try school.importPeople(header + row)

        #expect((report.added, report.updated, report.alreadyThere) == (0, 0, 1))
        #expect(try school.organisation().people == before)
    }

    @Test func aRosterMayGiveTheNumberThatWasLeftOut() throws {
        let id = try enter("单田")
        let report = try school.importPeople(header + "单田,T12,,,G01,网格长\n")
        #expect((report.added, report.updated) == (0, 1))
        #expect(try school.organisation().person(id)?.staffNumber == "T12")
        #expect(try school.ledger.verify().faults.isEmpty)
    }

    @Test func aRowAboutSomebodyWhoHasLeftIsBad() throws {
        let id = try enter("单田", "T12")
        let last = ImportSchool.today.adding(days: -1)
        try school.ledger.write {
            _ = try $0.act(.left(id, on: last, endingDuties: false), at: now)
        }
        let report = try school.importPeople(header + "单田,T12,,,G01,网格长\n")
        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.reason) == [.hasLeft(on: last)])
        #expect(try school.organisation().assignments.isEmpty)
    }

    @Test func whoeverIsAboutToLeaveHasARoleUntilThen() throws {
        let id = try enter("单田", "T12")
        let last = ImportSchool.today.adding(days: 3)
        try school.ledger.write {
            _ = try $0.act(.left(id, on: last, endingDuties: false), at: now)
        }
        let report = try school.importPeople(header + "单田,T12,,,G01,网格长\n")
        #expect(report.outcome == .written)
        #expect(try school.organisation().assignments.map(\.ends) == [last])
    }
}
