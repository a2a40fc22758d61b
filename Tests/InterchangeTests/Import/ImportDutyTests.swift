import Domain
import Interchange
import Persistence
import Security
import TestSupport
import Testing

struct ImportDutyTests {
    private let header = "人员,地点,时段,星期,周次,替班\n"

    @Test func dutiesAreGivenFromTodayOnByActsOfTheJournal() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            header + "张三,校门,早入校,一三五,9-16单,孙立民\n孙立民,食堂 一层 灶间,午餐,,,\n")
        let duties = try school.duties()

        #expect((report.outcome, report.added) == (.written, 2))
        #expect(duties.map(\.person) == [school.small.teacher, school.small.cook])
        #expect(duties.map(\.place) == [school.small.gate, school.small.kitchen])
        #expect(duties.map(\.weekdays.digits) == ["135", ""])
        #expect(duties.map(\.weeks.text) == ["9-16o", ""])
        #expect(duties.map(\.standIn) == [school.small.cook, nil])
        #expect(duties.map(\.starts) == [SmallSchool.now.day, SmallSchool.now.day])
        #expect(try school.small.ledger.verify().faults.isEmpty)
    }

    @Test func runningTwiceAddsNothingTwiceWhateverTheDay() throws {
        let school = try DutyImportSchool()
        let plan = header + "张三,校门,早入校,周一、周三,,\n张三,校门,早入校,周二,,\n"
        _ = try school.importDuties(plan)

        let again = try school.importDuties(plan)
        let later = try school.importDuties(plan) { $0.today = $0.today.adding(days: 3) }

        #expect((again.added, again.updated, again.alreadyThere) == (0, 0, 2))
        #expect((later.added, later.updated, later.alreadyThere) == (0, 0, 2))
    }

    @Test func anotherStandInChangesAKnownDuty() throws {
        let school = try DutyImportSchool()
        _ = try school.importDuties(header + "张三,校门,早入校,,,\n")

        let report = try school.importDuties(header + "张三,校门,早入校,,,孙立民\n") {
            $0.today = $0.today.adding(days: 1)
        }

        #expect((report.added, report.updated) == (0, 1))
        #expect(try school.duties(daysAhead: 1).map(\.standIn) == [school.small.cook])
        #expect(try school.duties().map(\.standIn) == [nil])
    }

    /// Nobody misses a post that was entered after it.
    @Test func planThatComesInAfterASlotBeginsItTomorrow() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "人员,地点,时段,自\n张三,校门,早入校,\n孙立民,食堂,午餐,\n孙立民,图书馆,早巡,2026-11-23\n"
        ) {
            $0.now = Moment(day: SmallSchool.now.day, hour: 12, minute: 0)
        }

        #expect(report.added == 3)
        // The morning is over, lunch is not, and what the plan says is as it says.
        #expect(
            try school.duties(daysAhead: 1).map(\.starts.text)
                == ["2026-11-24", "2026-11-23", "2026-11-23"])
    }

    @Test func rehearsalSaysTheSameAndWritesNothing() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(header + "张三,校门,早入校,,,\n") {
            $0.dryRun = true
        }

        #expect((report.outcome, report.added) == (.rehearsed, 1))
        #expect(try school.duties().isEmpty)
    }

    @Test(arguments: [
        ("王五,校门,早入校,,,", "人员", ImportIssue.Reason.unknownPerson),
        ("张三,后门,早入校,,,", "地点", .unknownPlace),
        ("张三,校门二层,早入校,,,", "地点", .unknownPlace),
        ("张三,校门,夜自习,,,", "时段", .unknownSlot),
        ("张三,校门,早入校,周八,,", "星期", .notWeekdays),
        ("张三,校门,早入校,周一至,,", "星期", .notWeekdays),
        ("张三,校门,早入校,,9-2,", "周次", .notWeeks),
        ("张三,校门,早入校,,,王五", "替班", .unknownPerson),
        ("张三,校门,早入校,,,张三", "人员", .dutyRefused(.standsInForSelf)),
        ("张三,校门,早入校,周日,,", "人员", .dutyRefused(.neverFalls)),
        (",校门,早入校,,,", "人员", .missingValue),
    ])
    func badCellIsNamedByLineAndColumn(
        row: String, column: String, reason: ImportIssue.Reason
    ) throws {
        let report = try DutyImportSchool().importDuties(header + row + "\n")

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.line) == [2])
        #expect(report.issues.map(\.column) == [column])
        #expect(report.issues.map(\.reason) == [reason])
    }

    @Test func twoPlacesAtOnceInOneFileAreRefused() throws {
        let report = try DutyImportSchool().importDuties(
            header + "张三,校门,早入校,,,\n张三,图书馆,早巡,周一,,\n")

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.line) == [3])
        guard case .dutyRefused(.overlaps(let duty, _, _)) = report.issues.first?.reason else {
            Issue.record("\(report.issues)")
            return
        }
        #expect(duty.slot == DutySlot.ID(1))
    }

    @Test func standInWhoStandsElsewhereIsRefusedByName() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            header + "孙立民,图书馆,早巡,周一,,\n张三,校门,早入校,,,孙立民\n")

        #expect(report.issues.map(\.line) == [3])
        #expect(report.issues.map(\.column) == ["替班"])
        guard case .dutyRefused(.standInIsBusy(_, let busy, _)) = report.issues.first?.reason else {
            Issue.record("\(report.issues)")
            return
        }
        #expect(busy == school.small.cook)
    }

    /// The same two rows the other way round.
    @Test func whoIsToStepInElsewhereIsRefusedByName() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            header + "张三,校门,早入校,周二,,孙立民\n孙立民,图书馆,早巡,,,\n")

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.line) == [3])
        #expect(report.issues.map(\.column) == ["人员"])
        guard
            case .dutyRefused(.standsIn(let duty, let busy, let first)) =
                report.issues.first?.reason
        else {
            Issue.record("\(report.issues)")
            return
        }
        #expect(busy == school.small.cook)
        #expect(duty.place == school.small.gate)
        #expect(first == day("2026-11-24"))
    }

    @Test func standInOfTwoPostsAtOnceIsToldAndTheRowIsTaken() throws {
        let school = try DutyImportSchool()
        let busy = try school.addMember("何敏")

        let report = try school.importDuties(
            header + "张三,校门,早入校,周二,,何敏\n孙立民,图书馆,早巡,,,何敏\n")

        #expect((report.outcome, report.added) == (.written, 2))
        #expect(report.issues.map(\.line) == [3])
        #expect(report.issues.map(\.column) == ["替班"])
        #expect(report.issues.map(\.severity) == [.warning])
        guard case .standInTwice(let double) = report.issues.first?.reason else {
            Issue.record("\(report.issues)")
            return
        }
        #expect(double.person == busy)
        #expect(double.other.place == school.small.gate)
        #expect(double.day == day("2026-11-24"))
    }

    @Test func englishHeadingsHoursAndStaffNumbersAreUnderstood() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "Person,Place,Slot,Weekdays,Weeks,Stand-in,From,Until\n"
                + "T7,校门,07:20-07:50,Mon-Fri,odd,,2026-12-01,2026/12/31\n")
        let duties = try school.duties(daysAhead: 10)

        #expect(report.added == 1)
        #expect(duties.map(\.weekdays.digits) == ["12345"])
        #expect(duties.map(\.weeks.text) == ["o"])
        #expect(duties.map(\.starts.text) == ["2026-12-01"])
        #expect(duties.map { $0.ends?.text } == ["2026-12-31"])
    }

    @Test func pastDaysStayWhatTheyWere() throws {
        let staffed = try StaffedSchool()
        let school = try DutyImportSchool(staffed.small)
        let key = try staffed.small.ledger.accounts.signInNow(
            staffed.office, passphrase: Passphrase(StaffedSchool.passphrase),
            at: SmallSchool.now
        ).key
        defer { key.lock() }
        let stamp = ImportStamp(signer: key.signer, at: SmallSchool.now)

        let report = try school.importDuties(
            "人员,地点,时段,自\n孙立民,校门,早入校,2026-09-01\n", stamp: stamp)

        #expect(report.issues.map(\.reason) == [.dutyRefused(.changesThePast)])
    }

    @Test func whoMayNotIsRefusedAndNobodyUnsignedWrites() throws {
        let staffed = try StaffedSchool()
        let school = try DutyImportSchool(staffed.small)
        let ledger = staffed.small.ledger
        let plan = header + "孙立民,食堂,午餐,,,\n"
        let faults = try ledger.verify().faults
        func importing(as person: Person.ID) throws -> ImportReport {
            let key = try ledger.accounts.signInNow(
                person, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
            ).key
            defer { key.lock() }
            return try school.importDuties(
                plan, stamp: ImportStamp(signer: key.signer, at: SmallSchool.now))
        }

        #expect(throws: AccountRefusal.notSignedIn) { try school.importDuties(plan) }
        let member = try importing(as: staffed.finder)
        let leader = try importing(as: staffed.leader)

        guard case .dutyRefused(.notYours) = member.issues.first?.reason else {
            Issue.record("\(member.issues)")
            return
        }
        #expect((member.outcome, leader.outcome) == (.refused, .written))
        #expect(try ledger.verify().faults == faults)
    }

    @Test func plansInGB18030AreRead() throws {
        let school = try DutyImportSchool()
        // 人员,地点,时段 and 张三,校门,早入校 in GB18030.
        let bytes: [UInt8] =
            [0xC8, 0xCB, 0xD4, 0xB1, 0x2C, 0xB5, 0xD8, 0xB5, 0xE3, 0x2C, 0xCA, 0xB1, 0xB6, 0xCE]
            + [0x0A, 0xD5, 0xC5, 0xC8, 0xFD, 0x2C, 0xD0, 0xA3, 0xC3, 0xC5, 0x2C, 0xD4, 0xE7]
            + [0xC8, 0xEB, 0xD0, 0xA3, 0x0A]

        let report = try DutyImport(
            ledger: school.small.ledger, options: ImportOptions(now: SmallSchool.now)
        ).run(bytes, fileName: "plan.csv")

        #expect((report.encoding, report.added) == (.gb18030, 1))
    }
}
