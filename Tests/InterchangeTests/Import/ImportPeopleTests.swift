import Domain
import Interchange
import Persistence
import Testing

struct ImportPeopleTests {
    private let header = "姓名,工号,职务,办公电话,网格编号,网格职责\n"

    @Test func newPersonsAreAddedWithInitialsAndDuty() throws {
        let school = try ImportSchool()

        let report = try school.importPeople(header + "单 田,T1,安全办主任,0871-8801,G01,网格长\n")
        let organisation = try school.organisation()
        let grid = try #require(organisation.grids.first { $0.code == "G01" })
        let leader = try #require(organisation.leader(of: grid.id))

        #expect((report.outcome, report.added) == (.written, 1))
        #expect(leader.name == "单田")
        #expect(leader.initials == "st")
        #expect(leader.staffNumber == "T1")
        #expect(leader.officePhone == "0871-8801")
    }

    @Test func runningTwiceChangesNothing() throws {
        let school = try ImportSchool()
        let file = header + "钱五,T1,教师,,G01,AB角\n张三,,保安,,G02,网格员\n"

        let first = try school.importPeople(file)
        let second = try school.importPeople(file)

        #expect((first.added, first.updated, first.alreadyThere) == (1, 1, 0))
        #expect((second.added, second.updated, second.alreadyThere) == (0, 0, 2))
        #expect(try school.organisation().assignments.count == 2)
        #expect(try school.organisation().people.count == 5)
    }

    @Test func knownPersonsAreUpdatedAndKeepWhatTheRowLeavesOut() throws {
        let school = try ImportSchool()
        _ = try school.importPeople(header + "张三,T1,教师,8801,,\n")

        let report = try school.importPeople("姓名,编号,岗位\n张三丰,T1,\n")
        let person = try #require(try school.organisation().people.first { $0.staffNumber == "T1" })

        #expect(report.updated == 1)
        #expect(person.name == "张三丰")
        #expect(person.initials == "zsf")
        #expect(person.position == "教师")
        #expect(person.officePhone == "8801")
    }

    @Test func nameOfSeveralPersonsIsBadWithoutAStaffNumber() throws {
        let school = try ImportSchool()

        let report = try school.importPeople(header + "王伟,,教师,,,\n")

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.reason) == [.ambiguousName(persons: 2)])
    }

    @Test func twoNamesakesOfOneFileAreNotMadeOne() throws {
        let report = try ImportSchool().importPeople(header + "孙七,,教师,,,\n孙七,,保安,,,\n")

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.line) == [3])
        #expect(report.issues.map(\.reason) == [.ambiguousName(persons: 2)])
    }

    @Test func namesakeWithAnotherStaffNumberIsAnotherPerson() throws {
        let school = try ImportSchool()

        let report = try school.importPeople(header + "孙七,T1,,,,\n孙七,T2,,,,\n")

        #expect(report.added == 2)
    }

    @Test(arguments: [
        ("钱五,T1,,,G09,网格员", "网格编号", ImportIssue.Reason.unknownGrid),
        ("钱五,T1,,,G01,组织者", "网格职责", .unknownRole), ("钱五,T1,,,,网格员", "网格职责", .roleWithoutGrid),
        (",T1,,,,", "姓名", .missingValue),
    ])
    func badCellIsNamed(row: String, column: String, reason: ImportIssue.Reason) throws {
        let report = try ImportSchool().importPeople(header + row + "\n")

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.column) == [column])
        #expect(report.issues.map(\.reason) == [reason])
    }

    @Test func secondLeaderAndTakenStaffNumberAreBad() throws {
        let report = try ImportSchool().importPeople(
            header + "钱五,T1,,,G01,网格长\n孙七,T2,,,G01,网格长\n周八,T1,,,,\n")

        #expect(report.outcome == .refused)
        #expect(
            report.issues.map(\.reason) == [.secondLeader(line: 2), .staffNumberTaken(line: 2)])
    }

    @Test(arguments: ["13800138000", "138 0013 8000", "+86-13800138000"])
    func privatePhoneIsDroppedWithAWarning(phone: String) throws {
        let school = try ImportSchool()

        let report = try school.importPeople(header + "钱五,T1,,\(phone)/8801,,\n孙七,T2,,\(phone),,\n")
        let phones = try school.organisation().people.filter { $0.staffNumber != nil }
            .map(\.officePhone)

        #expect(report.outcome == .written)
        #expect(report.issues.map(\.reason) == [.privateNumber(.mobile), .privateNumber(.mobile)])
        #expect(phones == ["8801", nil])
    }

    /// Nobody's own number stands for that of the school; one like 2019003 does.
    @Test(arguments: [
        ("13900001111", MobileNumber.Kind.mobile), ("999999197803138880", .identityCard),
        ("99999919780313103x", .identityCard), ("999999197803138881", .identityCard),
    ])
    func privateNumberIsNoStaffNumber(number: String, kind: MobileNumber.Kind) throws {
        let school = try ImportSchool()
        let report = try school.importPeople(
            header + "钱五,\(number),教师,8801,,\n孙七,2019003,,,,\n")
        #expect(report.outcome == .written)
        #expect(report.issues.map(\.reason) == [.privateNumber(kind)])
        let people = try school.organisation().people
        #expect(people.first { $0.name == "钱五" }?.staffNumber == nil)
        #expect(people.first { $0.name == "孙七" }?.staffNumber == "2019003")
    }

    @Test(arguments: [
        ("0855-8223456 13900001111", "0855-8223456"), ("8821转13900001111", "8821"),
        ("8821(手机13900001111)", "8821"), ("0139-0000-1111", nil),
        ("8821 139 0000 1111", "8821"), ("\"8821\n13900001111\"", "8821"),
        ("008613900001111", nil), ("８８２１　１３９００００１１１１", "8821"),
    ])
    func onlyTheOfficePhoneIsKept(cell: String, phone: String?) throws {
        let school = try ImportSchool()

        let report = try school.importPeople(header + "钱五,T1,,\(cell),,\n")
        let person = try #require(
            try school.organisation().people.first { $0.staffNumber == "T1" })

        #expect(report.issues.map(\.reason) == [.privateNumber(.mobile)])
        #expect(person.officePhone == phone)
    }

    @Test func anIdentityCardNumberIsNotKeptAndCalledByItsName() throws {
        let school = try ImportSchool()

        let report = try school.importPeople(
            header + "钱五,T1,教师 999999197803138880,999999197803138881,,\n")
        let person = try #require(
            try school.organisation().people.first { $0.staffNumber == "T1" })

        #expect(
            report.issues.map(\.reason)
                == [.privateNumber(.identityCard), .privateNumber(.identityCard)])
        #expect(person.position == "教师 ***")
        #expect(person.officePhone == nil)
    }

    @Test func aMobileNumberAmongWordsIsNotKept() throws {
        let school = try ImportSchool()

        let report = try school.importPeople(
            header + "钱五 13900001111,T1,教师（电话 139-1234-5678）,,,\n")
        let person = try #require(
            try school.organisation().people.first { $0.staffNumber == "T1" })

        #expect(report.issues.map(\.column) == ["姓名", "职务"])
        #expect(report.issues.map(\.reason) == [.privateNumber(.mobile), .privateNumber(.mobile)])
        #expect(person.name == "钱五")
        #expect(person.position == "教师（电话 ***）")
    }

    @Test func newLeaderFollowsTheOldOne() throws {
        let school = try ImportSchool()
        _ = try school.importPeople(header + "钱五,T1,,,G01,网格长\n")

        let report = try school.importPeople(header + "孙七,T2,,,G01,网格长\n") {
            $0.today = ImportSchool.today.adding(days: 1)
        }
        let tomorrow = try school.ledger.organisation.organisation(
            on: ImportSchool.today.adding(days: 1))
        let grid = try #require(tomorrow.grids.first { $0.code == "G01" })

        #expect(report.added == 1)
        #expect(tomorrow.leader(of: grid.id)?.name == "孙七")
        #expect(try school.organisation().leader(of: grid.id)?.name == "钱五")
    }
}
