import Domain
import Interchange
import TestSupport
import Testing

/// What stands above the rows of a plan, in either layout.
struct ImportDutyTitleTests {
    private static let layouts = [
        "时段,地点,周一,周二\n早入校,校门,张三,张三\n", "人员,地点,时段,星期\n张三,校门,早入校,周一、周二\n",
    ]

    @Test(arguments: [
        "思源实验学校十三周护导安排表", "校园十三周值班表", "宿舍十四周值班表", "宿舍四周值班表", "13周护导安排",
        "高三十三周护导表", "周次：13 护导表", "2026年11月护导安排表", "十一月护导安排表",
        "2026年11月30日护导安排", "11月23日-27日护导安排",
        "2026年11月23日-27日、30日护导安排", "2026年11月27日-23日护导安排",
    ])
    func aTitleThatIsNotCertainIsRefused(title: String) throws {
        for layout in Self.layouts {
            let school = try DutyImportSchool()

            let report = try school.importDuties("\(title),,,\n" + layout)

            #expect(report.outcome == .refused)
            #expect(report.issues.map(\.reason) == [.unclearWeeks])
            #expect(report.issues.map(\.value) == [title])
            #expect(try school.duties().isEmpty)
        }
    }

    @Test(arguments: [
        ("2026年11月23日-27日护导安排", "2026-11-23", "2026-11-27"),
        ("2026年11月30日至12月4日护导安排", "2026-11-30", "2026-12-04"),
        ("护导安排（2026年11月30日（周一）—12月4日（周五））", "2026-11-30", "2026-12-04"),
        ("2026.11.23-11.27护导安排", "2026-11-23", "2026-11-27"),
        ("2026-11-30至2026-12-11护导安排", "2026-11-30", "2026-12-11"),
        ("2026年12月28日至1月8日护导安排", "2026-12-28", "2027-01-08"),
    ])
    func daysOfATitleBoundTheDuties(title: String, first: String, last: String) throws {
        for layout in Self.layouts {
            let school = try DutyImportSchool()

            let report = try school.importDuties("\(title),,,\n" + layout)

            #expect(report.issues == [])
            #expect(report.assumptions[.daysOfHeader] == 1)
            #expect(report.headerDays == day(first)...day(last))
            let duties = try school.duties(daysAhead: SmallSchool.now.day.days(until: day(first)))
            #expect(duties.map(\.starts.text) == [first])
            #expect(duties.map { $0.ends?.text } == [last])
        }
    }

    @Test(arguments: [
        ("第13周护导安排", "13"), ("单周护导", "o"), ("第十三至十五周护导安排", "13-15"),
        ("护导安排（2026年11月20日制表）", ""), ("2026-2027学年第一学期护导安排", ""),
    ])
    func weeksOfATitleAreReadAndTold(title: String, weeks: String) throws {
        for layout in Self.layouts {
            let school = try DutyImportSchool()

            let report = try school.importDuties("\(title),,,\n" + layout)

            #expect(report.issues == [])
            #expect(report.titleWeeks?.text ?? "" == weeks)
            #expect(report.assumptions[.weeksOfTitle] == (weeks.isEmpty ? nil : 1))
            #expect(try school.duties().map(\.weeks.text) == [weeks])
        }
    }

    @Test func aRowThatNamesItsWeeksIsNotAskedForThoseOfTheTitle() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "十三周护导安排,,,,\n人员,地点,时段,星期,周次\n张三,校门,早入校,周一,14-16\n")

        #expect(report.issues == [])
        #expect(try school.duties().map(\.weeks.text) == ["14-16"])
    }

    @Test func daysOfTheHeaderThatAreNotThoseOfTheTitleAreRefused() throws {
        let report = try DutyImportSchool().importDuties(
            "2026年11月23日-27日护导安排,,,\n时段,地点,周一（11月30日）,周二（12月1日）\n早入校,校门,张三,\n")

        #expect(report.issues.map(\.reason) == [.unclearDays])
    }
}
