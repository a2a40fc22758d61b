import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What a leave, a guardian and another table of days look like to whoever leads a case.
@Suite struct WatchLeaveStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func sitting() async throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        return sitting
    }

    private func record(_ kind: CareEvent.Kind, in code: String) throws {
        let key = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: key).first { $0.code == code })
        try school.file.record(kind, in: line.id, by: key, at: CareSchool.now)
    }

    /// To leave the school during 休学 is no way round 复学.
    @Test func whoeverLeftWhileSuspendedIsReopenedWithTheChecklist() async throws {
        let sitting = try await sitting()
        sitting.model.watch.select(
            at: try #require(sitting.model.watch.shown.firstIndex { $0.code == "X-002" }))
        #expect(sitting.model.watch.takeInHand())
        var watch = try #require(sitting.model.watch.detail)
        let leaving = SchoolLeaving(
            reason: .transferred, day: CareSchool.now.day, isGuardianTold: true,
            receiver: .informed)
        let kinds: [CareEvent.Kind] = [
            .left(reason: "休学", kind: .suspended),
            .leftSchool(leaving, seconder: school.staffed.principal),
        ]
        func fields(_ watch: WatchCase) -> Int {
            LevelForm(
                of: watch, model: sitting.model.watch, strings: Language.chinese.strings,
                isReopening: true
            ).form.fields.count
        }
        let plain = fields(watch)
        for kind in kinds {
            watch.take(CareEvent(at: CareSchool.now, actor: watch.owner, kind: kind))
        }
        #expect(watch.hasLeftWhileSuspended && fields(watch) == plain + 4)
    }

    @Test func anUnusualLeaveIsOverWithOneKeyAndNoStatement() async throws {
        try record(.left(reason: "病假", kind: .unusualLeave, from: day("2026-11-01")), in: "X-002")
        let sitting = try await sitting()
        sitting.model.watch.select(
            at: try #require(sitting.model.watch.shown.firstIndex { $0.code == "X-002" }))
        sitting.type("a")
        sitting.expect("返校日")
        sitting.expect(not: "复学协议")
        sitting.press(.function(2))
        await sitting.wait(until: "it is over") { sitting.shows("已签字记入") }
        let line = try #require(sitting.model.watch.lines.first { $0.code == "X-002" })
        #expect(line.level == .medium && line.standing == .followed)
        sitting.press(.enter)
        sitting.expect("返校，异常请假结束")
    }

    /// Nobody signs a return that never was for a leave that becomes a suspension.
    @Test func anUnusualLeaveGoesOverIntoASuspension() async throws {
        try record(.left(reason: "病假", kind: .unusualLeave, from: day("2026-11-01")), in: "X-002")
        let sitting = try await sitting()
        sitting.model.watch.select(
            at: try #require(sitting.model.watch.shown.firstIndex { $0.code == "X-002" }))
        sitting.type("a")
        sitting.type("2")
        sitting.expect("首日")
        sitting.expect(not: "返校日")
        sitting.press(.function(2))
        await sitting.wait(until: "a reason is asked for") { sitting.shows("请写明理由") }
        sitting.type("医院建议休学")
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }
        let line = try #require(sitting.model.watch.lines.first { $0.code == "X-002" })
        #expect(line.standing == .away && line.tags.contains(.suspended))
        #expect(!line.tags.contains(.unusualLeave))
        sitting.type("a")
        sitting.expect("复学协议")
    }

    /// Whoever came back on Friday and is noted on Monday was back on Friday, and not before the leave.
    @Test func aReturnHasADayOfItsOwn() async throws {
        try record(.left(reason: "病假", kind: .unusualLeave, from: day("2026-11-12")), in: "X-002")
        let sitting = try await sitting()
        sitting.model.watch.select(
            at: try #require(sitting.model.watch.shown.firstIndex { $0.code == "X-002" }))
        sitting.type("a")
        sitting.press(.tab)
        sitting.erase()
        sitting.type("2026-11-11")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("不能早于离校首日") }
        sitting.erase()
        sitting.type("2026-11-20")
        sitting.press(.function(2))
        await sitting.wait(until: "it is over") { sitting.shows("已签字记入") }
        sitting.press(.enter)
        sitting.expect("补记 11-20")
    }

    /// Whoever knows is told of, and no box is there that would change nothing.
    @Test func aGuardianWhoKnowsIsNoQuestion() async throws {
        let sitting = try await sitting()
        sitting.type("f")
        sitting.type("3")
        sitting.expect("家长电话")
        sitting.expect("监护人已知情")
        sitting.expect(not: "] 监护人已知情")
    }

    @Test func aDayOfAnotherYearIsToldWithItsYear() throws {
        let sitting = try school.sitting(as: school.psychologist)
        let words = CareWords(strings: Language.chinese.strings)
        let texts = CareEventWords(words: words, school: sitting.model.school)
        let left = ["2026-11-20", "2025-12-29"].map { date in
            texts.text(
                of: CareEvent(
                    at: CareSchool.now, actor: school.psychologist,
                    kind: .left(reason: "住院", kind: .suspended, from: day(date))))
        }
        #expect(left[0].contains("11-20") && !left[0].contains("2026"))
        #expect(left[1].contains("2025-12-29"))
        #expect(words.due(day("2028-12-05"), on: CareSchool.now.day).text == "2028-12-05")
        #expect(words.due(day("2026-12-05"), on: CareSchool.now.day).text == "12-05")
    }

    @Test func theHistoryTellsWhichReferralTheGuardianHasSigned() throws {
        let sitting = try school.sitting(as: school.psychologist)
        let texts = CareEventWords(
            words: CareWords(strings: Language.chinese.strings), school: sitting.model.school)
        let teacher = school.psychologist
        let told = [true, false].map { isSigned in
            texts.text(
                of: CareEvent(
                    at: CareSchool.now, actor: teacher,
                    kind: .referred(
                        .init(to: "县医院心理科", reason: "复查", guardianSigned: isSigned))))
        }
        #expect(told[0].hasSuffix("县医院心理科 复查 · 监护人已签"))
        #expect(told[1].hasSuffix("县医院心理科 复查 · 待监护人签字"))
    }

    /// The limit and the day are of one table, and the detail says of which.
    @Test func aLimitOfTheTableOfBeforeIsToldAsSuch() async throws {
        let office = try school.key(of: school.psychologist).signer
        let sitting = try school.sitting(as: school.staffed.principal)
        try school.letIn(school.staffed.principal, into: ["X-004"])
        await sitting.unlockWatch()
        try await school.ledger.rules.set(
            .careSilenceDays, to: "1/3/7/14/56", source: "校本规定", as: office, at: CareSchool.now)
        sitting.model.refresh()
        let index = sitting.model.watch.shown.firstIndex { $0.code == "X-004" }
        sitting.model.watch.select(at: try #require(index))
        sitting.press(.enter)
        sitting.expect("限 30 天")
        sitting.expect("负责人打开名册后按新间隔更新")
    }

    /// Whoever leads the cases has them reckoned anew, without locking or refreshing anything; also where the
    /// table was set at this terminal, which has read it by then.
    @Test(arguments: [false, true])
    func theOwnCasesFollowAnotherTableAtOnce(isSetHere: Bool) async throws {
        let sitting = try await sitting()
        let office = try school.key(of: school.psychologist).signer
        try await school.ledger.rules.set(
            .careSilenceDays, to: "1/3/7/14/56", source: "校本规定", as: office, at: CareSchool.now)
        if isSetHere { sitting.model.school.refresh() }
        sitting.model.refresh()
        let line = try #require(sitting.model.watch.lines.first { $0.code == "X-004" })
        #expect(line.silenceLimit == 14)
    }

    /// Whoever only presses Enter erases nobody's name: the class stands beside the question, and the sum is
    /// asked once more.
    @Test func namesakesAreErasedOnlyWhereSomebodySaysSo() async throws {
        let later = CareSchool.now.adding(seconds: 86_400 * 70)
        let line = try school.closedCase(ofPupil: 11, at: later)
        try school.beginSemester()
        let key = try school.key(of: school.psychologist)
        let visits = ["七(2)", "七(3)"].map {
            HomeVisitList.Pupil(
                name: CareSchool.pupil(11).name, className: $0, group: .hardship,
                visitor: school.classTeacher)
        }
        for visit in visits {
            try school.file.list(
                [visit], in: CareSchool.semester, namesakes: .admitted, by: key,
                at: CareSchool.now)
        }
        let sitting = try WorkbenchSitting(
            ledger: school.ledger, now: later, care: .file(school.file), as: nil)
        try sitting.model.session.take(
            try school.ledger.accounts.signInNow(
                school.psychologist, passphrase: Passphrase(StaffedSchool.passphrase), at: later))
        sitting.type("3")
        await sitting.unlockWatch()
        sitting.model.watch.filter.includesClosed = true
        let index = sitting.model.watch.shown.firstIndex { $0.id == line.id }
        sitting.model.watch.select(at: try #require(index))
        sitting.type("D")
        sitting.type("y")
        await sitting.wait(until: "it is asked") { sitting.shows("V26A-001 · 七(2)") }
        sitting.press(.up, .enter)
        sitting.expect("V26A-002 · 七(3)")
        sitting.press(.enter)
        sitting.expect("抹去 1 人姓名、保留 1 人")
        sitting.press(.enter)
        func names() throws -> [Bool] {
            try school.file.homeVisits(in: CareSchool.semester, for: key)?.lines
                .map(\.pupil.name.isEmpty) ?? []
        }
        #expect(try names() == [false, false])
        sitting.type("D")
        sitting.type("y")
        await sitting.wait(until: "it is asked again") { sitting.shows("V26A-001 · 七(2)") }
        sitting.press(.up, .enter, .enter)
        sitting.type("y")
        await sitting.wait(until: "it is destroyed") {
            !sitting.model.watch.lines.contains { $0.id == line.id }
        }
        #expect(try names() == [true, false])
    }
}
