import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// A measure goes from the plan to the class teacher, who ticks it off in another terminal.
@Suite struct WatchTaskStoryTests {
    @Test func theClassTeacherTicksOffWhatThePsychologyTeacherAsked() async throws {
        let school = try CareSchool()
        try school.fill()
        let owner = try school.sitting(as: school.psychologist)
        await owner.unlockWatch()
        owner.type("z")
        owner.press(.down)
        owner.type("i")
        owner.type("by")
        owner.press(.enter)
        // The first measure of the plan, as it stands there.
        owner.type("2")
        owner.press(.function(2))
        await owner.wait(until: "it is signed") { owner.shows("已签字记入") }
        owner.press(.enter)
        owner.expect("调整座位  班主任  已请 白杨")
        owner.expect("请办措施 白杨 调整座位")

        let teacher = try school.sitting(as: school.classTeacher)
        await teacher.openToday()
        teacher.expect("有 1 项措施等您打勾")
        teacher.expect(not: "X-001")
        teacher.press(.escape)
        await teacher.unlockWatch()
        teacher.expect("X-001")
        teacher.expect("措施  钱予")
        teacher.expect("钱予 的密钥指纹")
        teacher.expect("调整座位")
        for word in ["八(3)", "学生甲", "每日到校见面", "放学前见面"] { teacher.expect(not: word) }
        teacher.type("m")
        teacher.expect("把交给我的措施打勾")
        teacher.press(.enter)
        // No hasty Enter signs.
        teacher.expect("打勾就是签字")
        teacher.press(.enter)
        teacher.expect(not: "已打勾")
        teacher.type("m")
        teacher.press(.enter)
        teacher.type("y")
        await teacher.wait(until: "it is ticked off") { teacher.shows("11-23 已打勾") }
        teacher.type("m")
        teacher.expect("没有待打勾的措施")
        teacher.press(.escape)
        await teacher.openToday()
        teacher.expect(not: "项措施等您打勾")

        owner.model.watch.reload()
        owner.expect("✓ 调整座位  班主任  11-23  白杨 打勾")
        try withdrawTick(by: owner, in: school)
        let watch = try #require(owner.model.watch.detail)
        let facts = CaseFacts(
            watch: watch, model: owner.model.watch, strings: Language.chinese.strings, columns: 200)
        #expect(
            facts.lines.map(\.text).contains(
                "  · 调整座位  班主任  已请 白杨  11-23 白杨 打的勾已于 11-23 撤回"))
        // Whoever had ticked it off is told, and asked again.
        teacher.press(.escape)
        teacher.model.watch.reload()
        teacher.expect("您打的勾已于 11-23 撤回")
        teacher.expect("待办，按 M 打勾")
        teacher.expect(not: "点错一条")
        await teacher.openToday()
        teacher.expect("有 1 项措施等您打勾")
    }

    /// The list of `y` offers the tick, with who made it.
    private func withdrawTick(by owner: WorkbenchSitting, in school: CareSchool) throws {
        owner.type("y")
        owner.expect("白杨 打勾 调整座位")
        owner.press(.escape)
        let watch = try #require(owner.model.watch.detail)
        let task = try #require(watch.tasks.keys.first)
        try school.file.record(
            .tickTakenBack(task: task, note: "点错一条", withdrawal: .notHappened), in: watch.id,
            by: school.key(of: school.psychologist), at: CareSchool.now.adding(seconds: 300))
        owner.model.watch.reload()
    }

    @Test func whatWasAskedIsTakenBackAmongTheReaders() async throws {
        let school = try CareSchool()
        try school.fill()
        let key = try school.key(of: school.psychologist)
        let line = try #require(
            try school.file.lines(for: key).first { $0.code == "X-001" })
        try school.file.record(
            .assigned(
                CareAssignment(
                    measure: 0, version: 0, to: school.classTeacher, text: "换座位")),
            in: line.id, by: key, at: CareSchool.now)
        let owner = try school.sitting(as: school.psychologist)
        await owner.unlockWatch()
        owner.press(.down)
        owner.type("r")
        owner.type("2")
        owner.press(.tab)
        owner.type("by")
        owner.press(.enter)
        owner.type("不再需要")
        owner.press(.function(2))
        await owner.wait(until: "it is signed") { owner.shows("已签字记入") }
        let teacher = try school.key(of: school.classTeacher)
        #expect(try school.file.told(to: teacher).tasks.isEmpty)
    }

    @Test(
        arguments: [
            (Language.chinese, "调整座位  班主任", "共 2 次"),
            (Language.english, "调整座位  class teacher", "2 times"),
        ])
    func aMeasureThatWasDoneIsOfferedAgainTheNextDay(
        language: Language, measure: String, twice: String
    ) async throws {
        let school = try CareSchool()
        try school.fill()
        let key = try school.key(of: school.psychologist)
        let line = try #require(
            try school.file.lines(for: key).first { $0.code == "X-001" })
        func tick(daysAgo: Int) throws {
            try school.file.record(
                .measureDone(0, version: 0), in: line.id, by: key,
                at: CareSchool.now.adding(seconds: -86_400 * daysAgo))
        }
        try tick(daysAgo: 1)
        let owner = try school.sitting(as: school.psychologist, WorkbenchSitting.usual, language)
        await owner.unlockWatch()
        owner.model.watch.select(
            at: try #require(owner.model.watch.shown.firstIndex { $0.id == line.id }))
        owner.type("z")
        owner.press(.enter)
        owner.expect("✓ " + measure + "  11-22")
        owner.type("m")
        owner.expect("✓ 11-22  ")
        owner.press(.escape)
        try tick(daysAgo: 0)
        owner.model.watch.reload()
        owner.expect("✓ " + measure + "  11-23")
        owner.expect(twice)
        // What was done today is not offered once more.
        owner.type("m")
        owner.expect(not: "✓ 11-2")
        owner.press(.escape)
        // Which of the two is corrected stands in the form.
        owner.type("y")
        owner.press(.enter)
        owner.expect("11-23  " + (language.strings.care.names.events["measureDone"] ?? "?"))
    }

    @Test func aMeasureThatIsOpenAgainTellsWhoWasAskedAndWhenTheTickWasTakenBack() async throws {
        let school = try CareSchool()
        try school.fill()
        let key = try school.key(of: school.psychologist)
        let line = try #require(
            try school.file.lines(for: key).first { $0.code == "X-001" })
        let before = try school.file.watchCase(line.id, for: key).events.count
        for kind in [
            CareEvent.Kind.assigned(
                CareAssignment(
                    measure: 0, version: 0, to: school.classTeacher, text: "调整座位")),
            .measureDone(0, version: 0),
            .corrected(event: before + 1, note: "点错一条", withdrawal: .notHappened),
        ] {
            try school.file.record(kind, in: line.id, by: key, at: CareSchool.now)
        }
        let owner = try school.sitting(as: school.psychologist)
        await owner.unlockWatch()
        owner.model.watch.select(
            at: try #require(owner.model.watch.shown.firstIndex { $0.id == line.id }))
        owner.type("z")
        owner.press(.enter)
        owner.expect("· 调整座位  班主任")
        let watch = try #require(owner.model.watch.detail)
        let facts = CaseFacts(
            watch: watch, model: owner.model.watch, strings: Language.chinese.strings, columns: 200)
        #expect(
            facts.lines.map(\.text).contains(
                "  · 调整座位  班主任  11-23 钱予 打的勾已于 11-23 撤回，原请 白杨"))
    }

    @Test func aLateStepOfACrisisAndAPlanToWriteStandOnTodayWhetherTheListIsOpenOrNot() async throws
    {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        let crisis = try school.open(.medium, by: key)
        try school.open(.high, number: 2, by: key)
        try school.file.record(
            .crisis(.found), in: crisis.id, by: key, at: CareSchool.now.adding(seconds: -1800))
        let sitting = try school.sitting(as: school.psychologist)
        func expectOnToday() async {
            await sitting.openToday()
            sitting.expect("心理关注：1 项危机处置超时")
            sitting.expect("心理关注：1 份一生一策待写")
            sitting.press(.escape)
        }
        await expectOnToday()
        await sitting.unlockWatch()
        sitting.expect("超时25分")
        let late = Language.chinese.strings.watchList.minutesLate
        #expect([179, 180, 2_879, 100_419].map(late) == ["超时179分", "超时3时", "超时47时", "超时69天"])
        await expectOnToday()
        // Steps that are taken while it is open are known after the lock as well.
        for step in [CrisisStep.protected, .reported] {
            try school.file.record(
                .crisis(step), in: crisis.id, by: key, at: CareSchool.now)
        }
        sitting.model.watch.reload()
        sitting.model.watch.lock()
        await sitting.openToday()
        sitting.expect(not: "危机处置超时")
        sitting.expect("心理关注：1 份一生一策待写")
    }

    @Test func whoKeepsWatchInAHolidayIsToldSoOnToday() async throws {
        let school = try CareSchool()
        let holiday = CareSchool.now.day...CareSchool.now.day.adding(days: 2)
        try await school.beginSemesterWithHoliday(holiday)
        let key = try school.key(of: school.psychologist)
        let line = try school.open(.high, by: key)
        let kept = HolidayWatch(
            starts: holiday.lowerBound, ends: holiday.upperBound,
            keeper: school.second, phone: "内线 8231")
        for kind in [
            CareEvent.Kind.readerAdded(school.second, reason: "假期值守"), .kept(kept),
        ] {
            try school.file.record(kind, in: line.id, by: key, at: CareSchool.now)
        }
        let keeper = try school.sitting(as: school.second)
        await keeper.openToday()
        keeper.expect("1 项由您值守")
        let other = try school.sitting(as: school.classTeacher)
        await other.openToday()
        other.expect(not: "值守")
    }
}
