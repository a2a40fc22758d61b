import Domain
import Interchange
import Persistence
import TestSupport
import Testing

/// Plans that could be read in another way than they are meant.
struct ImportDutyDoubtTests {
    private func plan(of school: DutyImportSchool) throws -> [String] {
        let now = SmallSchool.now.day
        let organisation = try school.small.ledger.organisation.organisation(on: now)
        let book = try school.small.ledger.duties.book(now...now.adding(days: 365))
        return book.duties.map { duty in
            [
                organisation.person(duty.person)?.name ?? "?", organisation.path(of: duty.place),
                book.slots.first { $0.id == duty.slot }?.name ?? "?", duty.weekdays.digits,
                duty.weeks.text,
            ].joined(separator: " ")
        }
    }

    // MARK: Hours

    @Test func aPlaceThatBeginsLikeAnotherIsTakenWhole() throws {
        let school = try DutyImportSchool()
        _ = try school.small.ledger.write { ledger in
            try ledger.addPlace(
                name: "东楼梯间", kind: .room, parent: school.small.library, initials: "dltj",
                importKey: nil)
        }

        let report = try school.importDuties("姓名,周一,周二\n张三,图书馆东楼梯间 11:45-12:20,\n")

        #expect(report.added == 1)
        let organisation = try school.small.ledger.organisation.organisation(
            on: SmallSchool.now.day)
        #expect(
            try school.duties().map { organisation.place($0.place)?.name } == ["东楼梯间"])
    }

    @Test(arguments: ["晚寝 11:45-12:20", "11:45-12:20（仅值周）", "早入校 11:45-12:20"])
    func hoursBesideAnotherWordAreNoSlot(slot: String) throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties("人员,地点,时段\n张三,校门,\(slot)\n")

        #expect(report.issues.map(\.reason) == [.unknownSlot])
        #expect(try school.duties().isEmpty)
    }

    @Test(arguments: ["11:45-12:20", "午餐 11:45—12:20", "11:45至12:20（午餐）", "午餐(11:45-12:20)"])
    func hoursAloneOrBesideTheirSlotAreKnown(slot: String) throws {
        let school = try DutyImportSchool()

        _ = try school.importDuties("人员,地点,时段\n张三,校门,\(slot)\n")

        #expect(try plan(of: school) == ["张三 校门 午餐  "])
    }

    @Test func hoursInFrontOfPeopleAreASlot() throws {
        let school = try DutyImportSchool()

        _ = try school.importDuties("地点,周一,周二\n校门,11:45-12:20：张三,午餐（张三）\n")

        #expect(try plan(of: school) == ["张三 校门 午餐 12 "])
    }

    // MARK: Weeks

    @Test(arguments: [
        ("第1周至第18周护导表", "1-18"), ("第14周—第16周", "14-16"), ("第1—17周（单周）", "1-17o"),
        ("2026-2027学年第一学期第十三、十四周", "13,14"), ("第14周周一至周五值班", "14"),
        ("第14周（11.30-12.4）", "14"), ("第1、3、5周", "1,3,5"), ("双周护导表", "e"),
        ("建校10周年护导表", ""), ("第三教学楼一周安排", ""), ("建校二十周年护导表", ""),
        ("第二周、第三食堂值班表", "2"), ("周一周二护导表", ""), ("星期一至周五护导表", ""),
        ("高三周末护导安排表", ""), ("高二周日晚自习值班", ""), ("初二周四护导表", ""), ("校园四周巡查安排表", ""),
        ("第13教学周护导表", "13"), ("高三周测值班表", ""), ("晚上周一至周五值班表", ""),
    ])
    func aTitleNamesItsWeeks(title: String, weeks: String) throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties("\(title),,,\n时段,地点,周一,周二\n早入校,校门,张三,\n") {
            $0.today = day("2026-09-01")
        }

        #expect(report.issues == [])
        #expect(try plan(of: school) == ["张三 校门 早入校 1 \(weeks)"])
        #expect(report.titleWeeks?.text ?? "" == weeks)
    }

    @Test(arguments: [
        "第14周起护导表", "第14周护导表（原第13周）", "1-18周护导表", "本周护导表", "单双周护导表",
        "11月30日至12月4日护导表", "第14周至11月30日", "Week 14", "十四周护导安排表", "三至五周值班表",
        "第一周、第三、五食堂值班表", "思源实验学校13周护导安排表", "宿舍14周值班表", "2号楼13周值班表", "初一13周护导表",
        "高二5周护导表",
    ])
    func aTitleOfUncertainWeeksIsRefusedWhereTheRowIsSilent(title: String) throws {
        let school = try DutyImportSchool()
        let plan = "\(title),,,,\n时段,地点,周一,周二,周次\n早入校,校门,张三,,"

        let silent = try school.importDuties(plan + "\n")
        let told = try school.importDuties(plan + "14-16\n")

        #expect(silent.issues.map(\.reason) == [.unclearWeeks])
        #expect((silent.outcome, told.outcome) == (.refused, .written))
        #expect(try school.duties().map(\.weeks.text) == ["14-16"])
    }

    @Test(arguments: ["全学期", "每周"])
    func aRowThatMeansAllWeeksKeepsThem(weeks: String) throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "第14周护导表,,,,\n时段,地点,周一,周二,周次\n早入校,校门,张三,,\(weeks)\n")

        #expect(report.assumptions[.weeksOfTitle] == nil)
        #expect(try plan(of: school) == ["张三 校门 早入校 1 "])
    }

    // MARK: Dates in the header

    @Test func datesInTheHeaderBoundTheDuties() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "时段,地点,周一（11月30日）,周二（12月1日）\n早入校,校门,张三,孙立民\n")

        let duties = try school.duties(daysAhead: 7)
        #expect(duties.map(\.starts.text) == ["2026-11-30", "2026-11-30"])
        #expect(duties.map { $0.ends?.text } == ["2026-12-01", "2026-12-01"])
        #expect(report.assumptions[.daysOfHeader] == 1)
        #expect(report.headerDays == day("2026-11-30")...day("2026-12-01"))
    }

    @Test func theWeekThatRunsBeginsToday() throws {
        let school = try DutyImportSchool()

        _ = try school.importDuties(
            "时段,地点,周一（11月23日）,周二,周五\n早入校,校门,,,张三\n"
        ) { $0.today = day("2026-11-25") }

        let duties = try school.duties(daysAhead: 2)
        #expect(duties.map(\.starts.text) == ["2026-11-25"])
        #expect(duties.map { $0.ends?.text } == ["2026-11-29"])
    }

    @Test func daysOfTheWeekThatAreOverAreLeftOut() throws {
        let (dated, titled, over) = (
            try DutyImportSchool(), try DutyImportSchool(), try DutyImportSchool()
        )
        let wednesday = { (options: inout ImportOptions) in options.today = day("2026-11-25") }
        let rows = "早入校,校门,张三,孙立民,张三,,孙立民\n午餐,食堂,孙立民,,,,\n"

        let report = try dated.importDuties(
            "时段,地点,周一（11月23日）,周二,周三,周四,周五\n" + rows, wednesday)
        _ = try titled.importDuties(
            "第13周护导表,,,,,,\n时段,地点,周一,周二,周三,周四,周五\n" + rows, wednesday)
        let gone = try over.importDuties(
            "第12周护导表,,,,,,\n时段,地点,周一,周二,周三,周四,周五\n" + rows, wednesday)

        #expect(report.issues == [])
        #expect((report.added, report.assumptions[.daysOver]) == (2, 1))
        #expect(
            try plan(of: dated) == ["张三 校门 早入校 13 ", "孙立民 校门 早入校 25 "])
        #expect(
            try plan(of: titled) == ["张三 校门 早入校 13 13", "孙立民 校门 早入校 25 13"])
        #expect(gone.issues.map(\.reason).contains(.dutyRefused(.neverFalls)))
    }

    @Test func aRowThatNamesOnlyItsFirstDayEndsWithTheDatesOfTheHeader() throws {
        let school = try DutyImportSchool()

        _ = try school.importDuties(
            "时段,地点,周一（11月30日）,周二（12月1日）,自\n早入校,校门,,张三,2026-12-01\n")

        let duties = try school.duties(daysAhead: 8)
        #expect(duties.map(\.starts.text) == ["2026-12-01"])
        #expect(duties.map { $0.ends?.text } == ["2026-12-01"])
    }

    @Test(arguments: [
        "周一（7:20-7:50）", "周一（7.20-7.50）", "周一（第1组）", "周一（1号门）", "周一（2人）", "周一（门1）",
    ])
    func whatIsNoDateBesideAWeekdayIsNoDate(head: String) throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties("时段,地点,\(head),周二\n早入校,校门,张三,\n")

        #expect(report.issues == [])
        #expect(try plan(of: school) == ["张三 校门 早入校 1 "])
        #expect(report.headerDays == nil)
    }

    @Test(arguments: [
        "周一（31）,周二", "周一(Nov 30),周二",
        "周一（11月29日）,周二（12月1日）", "周一（11月30日）,周二（12月8日）", "周一(30 Nov),周二",
        "周一（11月29日）,周二",
    ])
    func datesThatAreNotThoseOfTheirWeekdaysAreRefused(days: String) throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties("时段,地点,\(days)\n早入校,校门,张三,\n")

        #expect(report.issues.map(\.reason) == [.unclearDays])
    }

    // MARK: Cells that span several rows

    @Test func aStrokeIsNotWhatStandsAbove() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "时段,地点,周一,周二\n早入校,校门,张三,\n午餐,/,,张三\n—,食堂,,张三\n")

        #expect(report.issues.map(\.reason) == [.missingValue, .missingValue])
        #expect(report.issues.map(\.column) == ["地点", "时段"])
    }

    @Test func rowsThatTakeACellFromAboveAreCounted() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "时段,地点,周一,周二\n早入校,校门,张三,\n,图书馆,,张三\n午餐,食堂,孙立民,\n")

        #expect(report.assumptions[.cellAbove] == 1)
        #expect(report.added == 3)
    }
}
