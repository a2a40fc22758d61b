import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What is held of a form that waits behind the curtain, and that it comes back.
@Suite struct WatchCurtainStoryTests {
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

    private func lift(_ sitting: WorkbenchSitting) async {
        sitting.press(.enter)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the curtain is lifted") { sitting.screen.curtain == nil }
    }

    /// All words that the form in front still holds.
    private func held(by sitting: WorkbenchSitting) throws -> [String] {
        let dialog = sitting.screen.dialog
        let form = try #require((dialog?.front ?? dialog) as? FormDialog).form
        return form.fields.flatMap(\.control.heldTexts).filter { !$0.isEmpty }
    }

    @Test func aNewCaseIsBlankWhileItIsLockedAndStandsThereAgain() async throws {
        let sitting = try await sitting()
        sitting.type("n")
        sitting.type("林小满")
        sitting.press(.tab)
        sitting.type("七年级9班")
        sitting.press(.tab)
        sitting.type("母亲 13900002222")
        #expect(try held(by: sitting).contains("林小满"))
        sitting.press(.control("x"))
        #expect(try held(by: sitting).isEmpty)
        await lift(sitting)
        for text in ["林小满", "七年级9班", "母亲 13900002222"] { sitting.expect(text) }
        // The focus stands where it stood.
        sitting.type("3")
        sitting.expect("母亲 139000022223")
    }

    /// Nobody locks a list whose process does not run.
    @Test func theCurtainFallsBeforeTheProcessIsStopped() async throws {
        let sitting = try await sitting()
        sitting.expect("X-001")
        #expect(sitting.screen.hideBeforeStop())
        #expect(sitting.screen.curtain != nil && !sitting.model.watch.isOpen)
        #expect(sitting.model.session.unlockedKey == nil)
        sitting.expect(not: "X-001")
        #expect(!sitting.screen.hideBeforeStop())
        await lift(sitting)
        sitting.expect("X-001")
    }

    @Test func whereNoListIsOpenAStopHidesNothing() throws {
        let sitting = try school.sitting(as: school.psychologist)
        #expect(!sitting.screen.hideBeforeStop())
        #expect(sitting.screen.curtain == nil && sitting.model.session.unlockedKey != nil)
    }

    @Test func nobodysPassphraseComesBack() async throws {
        let sitting = try await sitting()
        sitting.press(.down)
        // Down to 中, which a second person signs.
        sitting.type("l")
        sitting.type("3")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type("三周平稳")
        sitting.press(.tab)
        sitting.type("wq")
        sitting.press(.enter)
        sitting.type("geheim geheim")
        let form = try #require(sitting.screen.dialog as? FormDialog).form
        let inputs = form.fields.compactMap { ($0.control as? TextControl)?.input }
        let masked = try #require(inputs.first { $0.isMasked })
        #expect(masked.text == "geheim geheim")
        sitting.press(.control("x"))
        #expect(masked.text.isEmpty)
        await lift(sitting)
        sitting.expect("三周平稳")
        #expect(masked.text.isEmpty)
    }

    /// A form that shows what was entered before reads it again.
    @Test func whatACorrectionQuotesIsLetGoOfAndReadAgain() async throws {
        let sitting = try await sitting()
        sitting.press(.down)
        sitting.type("y")
        sitting.press(.enter)
        sitting.type("日期不对")
        let quoted = try #require(sitting.model.watch.detail)
        #expect(!quoted.events.isEmpty)
        sitting.press(.control("x"))
        #expect(sitting.model.watch.detail == nil)
        #expect(try held(by: sitting).isEmpty)
        await lift(sitting)
        sitting.expect("日期不对")
        #expect(sitting.model.watch.detail == quoted)
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }
    }

    @Test func aListThatTellsOfACaseGoesWithTheKeys() async throws {
        let sitting = try await sitting()
        sitting.press(.down)
        sitting.type("P")
        #expect(sitting.screen.dialog is PlanVersionsDialog)
        sitting.press(.control("x"))
        #expect(sitting.screen.dialog == nil)
        await lift(sitting)
        #expect(sitting.model.watch.selectedLine?.code == "X-001")
    }

    @Test func aNameForTheHomeVisitsIsBlankWhileItIsLocked() async throws {
        try school.beginSemester()
        try school.listHomeVisits(by: school.key(of: school.psychologist))
        let sitting = try await sitting()
        sitting.type("Zvu")
        sitting.type("n")
        sitting.type("林小满")
        #expect(try held(by: sitting).contains("林小满"))
        sitting.press(.control("x"))
        #expect(try held(by: sitting).isEmpty)
        await lift(sitting)
        sitting.expect("林小满")
    }

    /// A form that lost what stood in it is dropped with all others, and never signed blank.
    @Test func aFormWhoseTextsWereLostDoesNotComeBack() async throws {
        let sitting = try await sitting()
        sitting.type("n")
        sitting.type("林小满")
        let dialog = try #require(sitting.screen.dialog as? FormDialog)
        let lost = FormsPutAway([dialog]) { _ in throw KeyLocked() }
        #expect(try held(by: sitting).isEmpty)
        #expect(!lost.isEmpty && !lost.bringBack(in: sitting.model.session))
        let whole = FormsPutAway([dialog], in: sitting.model.session)
        #expect(!whole.isEmpty && whole.bringBack(in: sitting.model.session))
    }

    /// Esc in a hurry loses nothing.
    @Test func typedWordsAreThrownAwayAfterAQuestionOnly() async throws {
        let sitting = try await sitting()
        sitting.type("f")
        sitting.press(.tab, .tab, .tab)
        sitting.type("情绪平稳")
        sitting.press(.escape)
        sitting.expect("放弃已填写的内容？")
        sitting.press(.escape)
        sitting.expect(not: "放弃已填写的内容？")
        sitting.expect("情绪平稳")
        sitting.press(.escape)
        sitting.type("y")
        #expect(sitting.screen.dialog == nil)
        sitting.type("f")
        sitting.press(.escape)
        #expect(sitting.screen.dialog == nil)
    }
}
