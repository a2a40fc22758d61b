import Domain
import Interchange
import Persistence
import Testing

struct ImportHazardTests {
    @Test func runningTwiceAddsNothingTwice() throws {
        let school = try ImportSchool()
        let file = hazardLedger(
            "1,2025-3-8,张三,食堂,灭火器失效,消防,,,,,,", "2,2025-3-8,张三,食堂,灭火器失效,消防,,,,,,",
            "3,2025-3-8,张三,老校区,灭火器失效,消防,,,,,,")

        let first = try school.importHazards(file)
        let second = try school.importHazards(file)

        #expect((first.read, first.added, first.alreadyThere) == (3, 3, 0))
        #expect((second.read, second.added, second.alreadyThere) == (3, 0, 3))
        #expect(try school.hazards().count == 3)
    }

    @Test func dryRunTellsEverythingAndWritesNothing() throws {
        let school = try ImportSchool()
        let file = hazardLedger("1,2025-3-8,赵六,老校区,灭火器失效,消防,,,,,,")

        let report = try school.importHazards(file) { $0.dryRun = true }

        #expect(report.outcome == .rehearsed)
        #expect(report.added == 1)
        #expect(report.unmatchedPlaces == [.init(text: "老校区", count: 1)])
        #expect(report.unmatchedPeople == [.init(text: "赵六", count: 1)])
        #expect(try school.hazards().isEmpty)
        #expect(try school.organisation().places.count == 3)
    }

    @Test func yearAskedForComesBeforeTitleAndFileName() throws {
        let school = try ImportSchool()
        let file = "2023年台账,,\n" + hazardLedger("1,9月8日,张三,食堂,灯坏了,用电,,,,,,")

        _ = try school.importHazards(file, fileName: "2022.csv") { $0.year = "2024-2025" }

        #expect(try school.hazards().map(\.foundAt.day.text) == ["2024-09-08"])
    }

    @Test func oneBadRowKeepsTheWholeFileOut() throws {
        let school = try ImportSchool()
        let file = hazardLedger(
            "1,2025-3-8,张三,食堂,灭火器失效,消防,,,,,,", "2,2025-2-30,张三,食堂,插座松动,用电,,,,,,")

        let report = try school.importHazards(file)

        #expect(report.outcome == .refused)
        #expect(
            report.issues == [
                ImportIssue(line: 3, column: "检查时间", value: "2025-2-30", reason: .impossibleDate)
            ])
        #expect((report.added, report.skipped) == (1, 1))
        #expect(try school.hazards().isEmpty)
    }

    @Test func skipBadTakesTheRest() throws {
        let school = try ImportSchool()
        let file = hazardLedger(
            "1,2025-3-8,张三,食堂,灭火器失效,消防,,,,,,", "2,2025-3-8,张三,食堂", "3,,,,,,,,,,,",
            "4,2025-3-9,张三,食堂,插座松动,用电,,,,,,")

        let report = try school.importHazards(file) { $0.skipBad = true }

        #expect(report.outcome == .written)
        #expect((report.read, report.added, report.skipped) == (4, 2, 2))
        #expect(try school.hazards().map(\.text) == ["灭火器失效", "插座松动"])
    }

    @Test(arguments: [
        ("1,,张三,食堂,坏了,消防,,,,,,", "检查时间", ImportIssue.Reason.missingValue),
        ("1,2025-3-8,张三,/,坏了,消防,,,,,,", "检查部位", .missingValue),
        ("1,2025-3-8,张三,食堂,,消防,,,,,,", "问题描述", .missingValue),
        ("1,2026-2-17,张三,食堂,坏了,消防,,,,,,", "检查时间", .dateInTheFuture),
        ("1,3/8/2025,张三,食堂,坏了,消防,,,,,,", "检查时间", .ambiguousDate),
        ("1,2025-3-8,张三,食堂,坏了,消防,,,长期,,,", "整改期限", .notADate),
    ])
    func badCellIsNamedByLineColumnAndReason(
        row: String, column: String, reason: ImportIssue.Reason
    ) throws {
        let report = try ImportSchool().importHazards(hazardLedger(row))

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.line) == [2])
        #expect(report.issues.map(\.column) == [column])
        #expect(report.issues.map(\.reason) == [reason])
    }

    @Test func daysOutOfOrderAreBad() throws {
        let found = try #require(Day(year: 2025, month: 3, day: 8))
        let report = try ImportSchool().importHazards(
            hazardLedger(
                "1,2025-3-8,张三,食堂,甲,消防,,,2025-3-7,,,", "2,2025-3-8,张三,食堂,乙,消防,,,,,2025-3-1,",
                "3,2025-3-8,张三,食堂,丙,消防,,,,,2025-3-12,2025-3-11"))

        #expect(report.outcome == .refused)
        #expect(
            report.issues.map(\.reason) == [
                .deadlineBeforeFinding(found: found), .completedBeforeFinding(found: found),
                .closedBeforeCompletion(completed: found.adding(days: 4)),
            ])
    }

    @Test func unmatchedPlaceGoesToOnePlaceAndKeepsItsText() throws {
        let school = try ImportSchool()

        let report = try school.importHazards(
            hazardLedger(
                "1,2025-3-8,张三,老校区,甲,消防,,,,,,", "2,2025-3-8,张三,老校区,乙,消防,,,,,,",
                "3,2025-3-8,张三,后山,丙,消防,,,,,,", "4,2025-3-8,张三,教学楼A二楼,丁,消防,,,,,,",
                "5,2025-3-8,张三,教学楼A二楼东侧,戊,消防,,,,,,"))
        _ = try school.importHazards(hazardLedger("1,2025-4-8,张三,北山,己,消防,,,,,,"))
        let hazards = try school.hazards()

        #expect(
            report.unmatchedPlaces == [.init(text: "老校区", count: 2), .init(text: "后山", count: 1)])
        #expect(
            hazards.map(\.text) == ["【老校区】甲", "【老校区】乙", "【后山】丙", "丁", "【教学楼A二楼东侧】戊", "【北山】己"])
        #expect(
            try hazards.map { try school.placeName($0.place) }
                == ["待归位", "待归位", "待归位", "二层", "二层", "待归位"])
        #expect(try school.organisation().places.count == 4)
    }

    @Test func missingPlacesAreAddedWhenAsked() throws {
        let school = try ImportSchool()
        let file = hazardLedger(
            "1,2025-3-8,张三,2号楼,甲,消防,,,,,,", "2,2025-3-8,张三,二号楼,乙,消防,,,,,,")

        let report = try school.importHazards(file) { $0.createPlaces = true }
        let hazards = try school.hazards()

        #expect(report.placesCreated == 1)
        #expect(hazards.map(\.text) == ["甲", "乙"])
        #expect(try hazards.map { try school.placeName($0.place) } == ["2号楼", "2号楼"])
        #expect(try school.organisation().places.contains { $0.initials == "2hl" })
    }

    @Test func peopleOutsideTheRosterOrWithSharedNamesAreCounted() throws {
        let school = try ImportSchool()

        let report = try school.importHazards(
            hazardLedger(
                "1,2025-3-8,王伟,食堂,甲,消防,一般,,,赵六,,", "2,2025-3-8,赵六、张 三,食堂,乙,消防,,,,,,"))
        let hazards = try school.hazards()

        #expect(
            report.unmatchedPeople == [.init(text: "赵六", count: 2), .init(text: "王伟", count: 1)])
        #expect(hazards.map { $0.finder == nil } == [true, false])
        #expect(hazards.map(\.stage) == [.assigned, .reported])
    }

    @Test func unknownCategoryIsToldAndTheTextDecides() throws {
        let school = try ImportSchool()

        let report = try school.importHazards(
            hazardLedger(
                "1,2025-3-8,张三,食堂,插座松动,综合,,,,,,", "2,2025-3-8,张三,食堂,乱,综合,,,,,,",
                "3,2025-3-8,张三,食堂,乱七,,,,,,,"))

        #expect(report.outcome == .written)
        #expect(
            report.issues.map(\.reason) == [
                .unknownCategory(used: "YD"), .unknownCategory(used: "GL"), .categoryAssumed("GL"),
            ])
        #expect(report.issues.allSatisfy { $0.severity == .warning })
        #expect(try school.hazards().map(\.category) == ["YD", "GL", "GL"])
    }

    @Test func tooLongTextIsBadAndItsValueIsCut() throws {
        let text = String(repeating: "长", count: 2001)

        let report = try ImportSchool().importHazards(
            hazardLedger("1,2025-3-8,张三,食堂,\(text),消防,,,,,,"))

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.reason) == [.textTooLong(characters: 2001, limit: 2000)])
        #expect(report.issues.first?.value.count == ImportIssue.longestValue)
    }

    @Test func cellOfFiveMegabytesIsBad() throws {
        let text = String(repeating: "a", count: 5_000_000)

        let report = try ImportSchool().importHazards(
            hazardLedger("1,2025-3-8,张三,食堂,\(text),消防,,,,,,"))

        #expect(report.outcome == .refused)
        #expect(report.skipped == 1)
        #expect(report.issues.first?.reason == .cellTooLong(bytes: 5_000_000, limit: 65_536))
    }

    @Test func fileThatIsNoLedgerIsRefusedWhole() throws {
        let school = try ImportSchool()

        #expect(
            throws: TableRefusal.missingColumns(["问题描述"], found: ["日期", "地点"], line: 1)
        ) {
            try school.importHazards("日期,地点\n1,2\n")
        }
    }

    @Test func otherNamesOfColumnsAndOtherDelimitersAreUnderstood() throws {
        let school = try ImportSchool()

        let report = try school.importHazards(
            "某校台账\n排查时间;地 点;存在问题（照片）;类别;等级;整改情况;备注\n2025.3.8;食堂;灭火器失效;消防;一般;已整改;x\n")

        #expect(report.delimiter == .semicolon)
        #expect(report.ignoredColumns == ["备注"])
        #expect(try school.hazards().map(\.stage) == [.awaitingReview])
    }

    @Test func progressEndsWithEveryRowAndEveryByte() throws {
        let file = hazardLedger("1,2025-3-8,张三,食堂,甲,消防,,,,,,", "2,2025-3-8,张三,食堂,乙,消防,,,,,,")
        let school = try ImportSchool()
        var steps: [ImportProgress] = []

        _ = try HazardImport(
            ledger: school.ledger, options: ImportOptions(today: ImportSchool.today)
        ).run(Array(file.utf8), fileName: "") { steps.append($0) }

        #expect(steps.map(\.phase) == [.reading, .writing])
        #expect(steps.map(\.total) == [file.utf8.count, 2])
        #expect(steps.allSatisfy { $0.done == $0.total })
    }
}
