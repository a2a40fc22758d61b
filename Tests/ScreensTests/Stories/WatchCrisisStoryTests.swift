import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// A crisis as whoever leads the case enters it, what is asked after it, and what was entered by mistake.
@Suite struct WatchCrisisStoryTests {
    private let school: CareSchool
    private let sitting: WorkbenchSitting

    init() async throws {
        school = try CareSchool()
        try school.fill()
        sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let index = sitting.model.watch.shown.firstIndex { $0.code == "X-004" }
        sitting.model.watch.select(at: try #require(index))
    }

    private func signed(_ what: String) async {
        await sitting.wait(until: what) { sitting.screen.dialog == nil }
        sitting.expect("已签字记入")
    }

    private var care: CareCase.ID? { sitting.model.watch.selectedLine?.id }

    @Test func aStepIsEnteredWithTheTimeAtWhichItWasTaken() async throws {
        let now = CareSchool.now
        let before = now.adding(seconds: -1500)
        sitting.type("!")
        sitting.press(.enter)
        sitting.expect(now.hourMinuteText)
        sitting.press(.control("u"))
        sitting.type("25:10")
        sitting.press(.function(2))
        sitting.expect("! 看不懂这个时间")
        // A day alone would be midnight.
        sitting.press(.control("u"))
        sitting.type("11-22")
        sitting.press(.function(2))
        sitting.expect("! 看不懂这个时间，须有钟点")
        sitting.press(.control("u"))
        sitting.type(before.hourMinuteText)
        sitting.press(.enter)
        await signed("the finding is entered")
        #expect(sitting.model.watch.detail?.crisis == [.found: before])
        // What was taken and when, and what is late by how much.
        sitting.type("!")
        sitting.expect("✓ " + before.hourMinuteText)
        sitting.expect("超时")
        sitting.type("保护")
        sitting.press(.enter)
        sitting.press(.control("u"))
        sitting.type(before.adding(seconds: -600).hourMinuteText)
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! 时间须在发现与现在之间") }
        sitting.press(.control("u"))
        sitting.type(before.adding(seconds: 60).hourMinuteText)
        sitting.press(.function(2))
        await signed("the step is entered")
        sitting.type("!")
        sitting.type("发现")
        sitting.press(.enter)
        // The list stays, and says when it was done and by whom.
        sitting.expect("! 这一步 " + before.hourMinuteText + " 已做，钱予 登记")
        #expect(sitting.screen.dialog != nil)
        sitting.press(.escape)
        let watch = try #require(sitting.model.watch.detail)
        let texts = CareEventWords(
            words: CareWords(strings: Language.chinese.strings), school: sitting.model.school)
        let history = watch.events.indices.map { texts.text(ofEntry: $0, in: watch) }
        #expect(history.contains { $0.contains("补记 " + before.hourMinuteText) })
    }

    /// Of several days, none of them is told by its hours alone.
    @Test func theHoursOfACrisisHaveTheirDayWhereItLastsLonger() {
        let words = CareWords(strings: Language.chinese.strings)
        let now = Moment(day: day("2026-11-23"), hour: 8, minute: 5)
        let before = Moment(day: day("2026-11-22"), hour: 23, minute: 10)
        #expect(words.time(now, on: now.day, since: now.day) == "08:05")
        #expect(words.time(now, on: now.day, since: before.day) == "11-23 08:05")
        #expect(words.time(before, on: now.day, since: before.day) == "11-22 23:10")
        #expect(words.time(before, on: now.day) == "11-22 23:10")
    }

    /// A talk lay between the opening of the form and the signature, or the curtain.
    @Test func theTimeThatStandsInTheFormIsTheOneThatIsSigned() async throws {
        let clock = Clock(CareSchool.now)
        let id = try #require(care)
        let form = try await form(.found, by: clock)
        clock.time = CareSchool.now.adding(seconds: 35 * 60)
        #expect(await form.submit())
        let key = try school.key(of: school.psychologist)
        #expect(try school.file.watchCase(id, for: key).crisis == [.found: CareSchool.now])
        // As long as the minute lasts, it is the moment of the signature.
        let next = try await self.form(.protected, by: clock)
        clock.time = clock.time.adding(seconds: 20)
        #expect(await next.submit())
        #expect(try school.file.watchCase(id, for: key).crisis[.protected] == clock.time)
    }

    /// What was found before the turn of the year is typed without it.
    @Test func theYearNeedNotBeTyped() async throws {
        let clock = Clock(Moment(day: day("2027-01-04"), hour: 8, minute: 0))
        let id = try #require(care)
        let form = try await form(.found, by: clock)
        _ = form.form.handle(.key(.control("u")))
        for character in "12-31 23:10" { _ = form.form.handle(.key(.character(character))) }
        #expect(await form.submit())
        let key = try school.key(of: school.psychologist)
        #expect(
            try school.file.watchCase(id, for: key).crisis[.found]
                == Moment(day: day("2026-12-31"), hour: 23, minute: 10))
    }

    private final class Clock {
        var time: Moment

        init(_ time: Moment) { self.time = time }
    }

    /// For the case in hand, in a program whose clock goes on.
    private func form(_ step: CrisisStep, by clock: Clock) async throws -> CrisisStepForm {
        let other = try WorkbenchSitting(
            ledger: school.ledger, clock: { clock.time }, care: .file(school.file), as: nil)
        try other.model.session.take(
            try school.ledger.accounts.signInNow(
                school.psychologist, passphrase: Passphrase(StaffedSchool.passphrase),
                at: clock.time))
        other.type("3")
        await other.unlockWatch()
        let watch = other.model.watch
        watch.show(try #require(care))
        return CrisisStepForm(step, model: watch, strings: Language.chinese.strings)
    }

    @Test func theLevelIsAskedForAfterTheReviewAndMayStay() async throws {
        let id = try #require(care)
        let key = try school.key(of: school.psychologist)
        for step in CrisisStep.allCases where step != .reviewed {
            try school.file.record(.crisis(step), in: id, by: key, at: CareSchool.now)
        }
        sitting.model.watch.reload()
        sitting.model.watch.show(id)
        sitting.type("!")
        sitting.press(.enter, .enter)
        await sitting.wait(until: "the level is asked for") { sitting.shows("危机已复盘，请重新定级") }
        sitting.press(.escape)
        sitting.press(.enter)
        sitting.expect("危机已复盘")
        sitting.expect("待定级")
        sitting.type("l")
        sitting.type("2")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type("访谈后仍为低")
        sitting.press(.function(2))
        await signed("the level stays")
        sitting.expect("维持级别 低")
        #expect(sitting.model.watch.detail?.levelOwedSince == nil)
        sitting.expect(not: "危机已复盘")
    }

    @Test func aContactOfAnotherCaseIsWithdrawnAndStaysToBeRead() async throws {
        let id = try #require(care)
        let before = try #require(sitting.model.watch.selectedLine)
        let key = try school.key(of: school.psychologist)
        try school.file.record(
            .contacted(.init(kind: .meeting, outcome: .steady, minutes: 9)), in: id, by: key,
            at: CareSchool.now)
        sitting.model.watch.reload()
        sitting.model.watch.show(id)
        #expect(sitting.model.watch.selectedLine?.lastContact == CareSchool.now.day)
        sitting.type("y")
        sitting.press(.enter)
        sitting.press(.tab)
        sitting.type("记错个案")
        sitting.press(.function(2))
        // Words alone would leave the clock as it is: whoever corrects says which it is.
        sitting.expect("! 请选定")
        sitting.type("3")
        sitting.press(.function(2))
        await signed("it is withdrawn")
        #expect(sitting.model.watch.selectedLine?.lastContact == before.lastContact)
        #expect(sitting.model.watch.selectedLine?.nextDue == before.nextDue)
        sitting.press(.enter)
        sitting.expect("〔已撤回")
        sitting.expect("到校见面")
        sitting.press(.escape)
        // The opening is not withdrawn, and says why.
        sitting.type("y")
        sitting.type("立案")
        sitting.press(.enter)
        sitting.expect("只能写说明")
    }
}
