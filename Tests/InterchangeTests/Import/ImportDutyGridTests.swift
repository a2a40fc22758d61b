import Domain
import Interchange
import Persistence
import TestSupport
import Testing

struct ImportDutyGridTests {
    /// Who stands where, as `三 校门 早入校 135`, in the order in which it was entered.
    private func plan(of school: DutyImportSchool) throws -> [String] {
        let organisation = try school.small.ledger.organisation.organisation(
            on: SmallSchool.now.day)
        let book = try school.small.ledger.duties.book(SmallSchool.now.day...SmallSchool.now.day)
        return book.duties.map { duty in
            [
                organisation.person(duty.person)?.name ?? "?",
                organisation.place(duty.place)?.name ?? "?",
                book.slots.first { $0.id == duty.slot }?.name ?? "?", duty.weekdays.digits,
                duty.weeks.text,
            ].joined(separator: " ")
        }
    }

    @Test func rowsOfPostsNameThePeopleUnderTheDays() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "护导值班表,,,,,,\n时段,地点,周一,周二,周三,周四,周五\n"
                + "早入校,校门,张三,孙立民,张三、孙立民,,-\n")

        #expect((report.isDayGrid, report.outcome, report.added) == (true, .written, 2))
        #expect(try plan(of: school) == ["张三 校门 早入校 13 ", "孙立民 校门 早入校 23 "])
        #expect(try school.small.ledger.verify().faults.isEmpty)
    }

    @Test func rowsOfPeopleNameThePostsUnderTheDays() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "姓名,星期一,星期二,星期三（主校区）\n张三,校门 早入校,午餐：食堂,校门（早入校）\n孙立民,,,食堂午餐\n")

        #expect(report.added == 3)
        #expect(
            try plan(of: school) == [
                "张三 校门 早入校 13 ", "张三 食堂 午餐 2 ", "孙立民 食堂 午餐 3 ",
            ])
    }

    @Test func aTickMarksTheDaysOfARowThatSaysEverythingElse() throws {
        let school = try DutyImportSchool()

        _ = try school.importDuties(
            "人员,地点,时段,Mon,Tue,Wed\n张三,校门,早入校,√,×,√\n孙立民,食堂,午餐,,1,\n")

        #expect(try plan(of: school) == ["张三 校门 早入校 13 ", "孙立民 食堂 午餐 2 "])
    }

    @Test func rowsOfSlotsOrPlacesNameTheOtherBesideThePeople() throws {
        let (bySlot, byPlace) = (try DutyImportSchool(), try DutyImportSchool())

        _ = try bySlot.importDuties("时间,一,二\n早入校,校门：张三；图书馆：孙立民,校门：张三\n")
        _ = try byPlace.importDuties("地点,一,二\n校门,早入校：张三、孙立民,早入校（张三）\n")

        #expect(try plan(of: bySlot) == ["张三 校门 早入校 12 ", "孙立民 图书馆 早入校 1 "])
        #expect(try plan(of: byPlace) == ["张三 校门 早入校 12 ", "孙立民 校门 早入校 1 "])
    }

    @Test func aCellThatSpansSeveralRowsCountsForAllOfThem() throws {
        let school = try DutyImportSchool()

        _ = try school.importDuties(
            "时段,地点,周一,周二\n早入校,校门,张三,\n,图书馆,,张三\n备注：提前五分钟到岗,,,\n")

        #expect(try plan(of: school) == ["张三 校门 早入校 1 ", "张三 图书馆 早入校 2 "])
    }

    @Test func theTitlesWeekHoldsWhereNoColumnTells() throws {
        let (titled, told) = (try DutyImportSchool(), try DutyImportSchool())

        let report = try titled.importDuties(
            "2026年第一学期第十三周护导表,,,\n时段,地点,周一,周二\n早入校,校门,张三,\n")
        _ = try told.importDuties(
            "第13周护导表,,,,\n时段,地点,周一,周二,周次\n早入校,校门,张三,,14-16双\n")

        #expect(report.assumptions[.weeksOfTitle] == 1)
        #expect(try plan(of: titled) == ["张三 校门 早入校 1 13"])
        #expect(try plan(of: told) == ["张三 校门 早入校 1 14-16e"])
    }

    @Test func namesApartByBlanksAndStretchedNamesAreTold() throws {
        let school = try DutyImportSchool()

        _ = try school.importDuties(
            "时段,地点,周一,周二\n早入校,校门,孙立民 张　三,\"张三\n孙 立 民\"\n")

        #expect(try plan(of: school) == ["孙立民 校门 早入校 12 ", "张三 校门 早入校 12 "])
    }

    @Test func aSlotIsKnownByNameAndHoursTogether() throws {
        let school = try DutyImportSchool()

        _ = try school.importDuties("时间,地点,周一,周二\n早入校(7:20—7:50),校门,张三,\n")

        #expect(try plan(of: school) == ["张三 校门 早入校 1 "])
    }

    @Test func theSameGridAddsNothingTwiceAndAListOfAllDaysIsTheSame() throws {
        let school = try DutyImportSchool()
        let grid = "时段,地点,周一,周二,周三,周四,周五\n早入校,校门,张三,张三,张三,张三,张三\n"
        _ = try school.importDuties("人员,地点,时段\n张三,校门,早入校\n")

        let report = try school.importDuties(grid)

        #expect((report.added, report.alreadyThere) == (0, 1))
    }

    @Test(arguments: [
        ("时段,地点,周一,周二\n早入校,校门,王五,\n", "周一", ImportIssue.Reason.unknownPerson),
        ("时段,地点,周一,周二\n早入校,后门,,张三\n", "地点", .unknownPlace),
        ("时段,地点,周一,周二\n,校门,,张三\n", "时段", .missingValue),
        ("时段,地点,周六,周日\n早入校,校门,张三,\n", "周六", .dutyRefused(.neverFalls)),
        ("姓名,周一,周二\n张三,校门,\n", "周一", .notAPost),
        ("姓名,地点,时段,周一,周二\n张三,校门,早入校,上午,\n", "周一", .notAMark),
        ("时段,周一,周二\n早入校,,张三\n", "周二", .notNamedPeople),
    ])
    func badCellIsNamedByLineAndDay(
        text: String, column: String, reason: ImportIssue.Reason
    ) throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(text)

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.line) == [2])
        #expect(report.issues.map(\.column) == [column])
        #expect(report.issues.map(\.reason) == [reason])
        #expect(try plan(of: school).isEmpty)
    }

    @Test func aRowThatPutsSomebodyAtTwoPlacesAtOnceComesInNotAtAll() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties(
            "姓名,周一,周二\n张三,校门 早入校、图书馆 早巡,校门 早入校\n孙立民,,食堂 午餐\n"
        ) { $0.skipBad = true }

        #expect((report.outcome, report.added, report.skipped) == (.written, 1, 1))
        guard case .dutyRefused(.overlaps) = report.issues.first?.reason else {
            Issue.record("\(report.issues)")
            return
        }
        #expect(try plan(of: school) == ["孙立民 食堂 午餐 2 "])
    }

    @Test func rehearsalOfAGridWritesNothing() throws {
        let school = try DutyImportSchool()

        let report = try school.importDuties("时段,地点,周一,周二\n早入校,校门,张三,\n") {
            $0.dryRun = true
        }

        #expect((report.outcome, report.added, report.isDayGrid) == (.rehearsed, 1, true))
        #expect(try plan(of: school).isEmpty)
    }
}
