import Domain
import Localisation
import Persistence
import TerminalUI
import Testing
import TestSupport

@testable import Screens
@testable import ViewModels

/// What the forms of a case say where something will not do, and what they take.
@Suite struct WatchFormStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func sitting(at code: String) async throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let index = sitting.model.watch.shown.firstIndex { $0.code == code }
        sitting.model.watch.select(at: try #require(index))
        return sitting
    }

    private func record(_ kinds: [CareEvent.Kind], in code: String) throws {
        let key = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: key).first { $0.code == code })
        for kind in kinds {
            try school.file.record(kind, in: line.id, by: key, at: CareSchool.now)
        }
    }

    /// Down to 低, with everything that such a step asks for.
    private func fillIn(_ sitting: WorkbenchSitting, passphrase: String) {
        sitting.type("l")
        sitting.type("2")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type("三周平稳")
        sitting.press(.tab)
        sitting.type("wq")
        sitting.press(.enter)
        sitting.type(passphrase)
        sitting.press(.function(2))
    }

    private func row(_ text: String, at sitting: WorkbenchSitting) -> Int? {
        sitting.picture.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains(text) }
    }

    /// For the fault of another field nobody types a passphrase again.
    @Test func aLevelThatMayNotBeIsToldUnderItAndThePassphraseStays() async throws {
        let check = CareEvent.ReturnCheck(
            opinionSeen: true, agreementSigned: true, interviewed: true, phasedPlan: true)
        try record(
            [.left(reason: "休学", kind: .suspended), .returned(check)], in: "X-002")
        let sitting = try await sitting(at: "X-002")
        fillIn(sitting, passphrase: StaffedSchool.passphrase)
        await sitting.wait(until: "it is refused") { sitting.shows("! 复学头一个月级别不得低于中") }
        #expect(sitting.cursorRow.contains("低"))
        let cursor = try #require(sitting.terminal.cursor)
        #expect(row("! 复学头一个月", at: sitting) == cursor.y + 1)
        #expect(sitting.model.watch.failure == nil)
        // The passphrase is asked for where it is missing.
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused again") { sitting.shows("! 复学头一个月") }
        sitting.expect(not: "请输入口令")
    }

    @Test func aWrongPassphraseIsToldUnderItself() async throws {
        let sitting = try await sitting(at: "X-002")
        fillIn(sitting, passphrase: "nobody-types-this")
        await sitting.wait(until: "it is refused") { sitting.shows("! 口令不对") }
        let field = try #require(row("其口令", at: sitting))
        #expect(row("! 口令不对", at: sitting) == field + 1)
    }

    /// Whoever holds a review looks for it at the level.
    @Test func aLevelThatStaysIsAReviewWhichIsAFollowUp() async throws {
        let sitting = try await sitting(at: "X-002")
        sitting.type("l")
        sitting.type("3")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type("复评后不变")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! 升级须高于现在的级别") }
        sitting.expect("按 f")
    }

    /// Whoever looks for somebody who may not be a reader learns who may.
    @Test func whoMayReadIsSaidWhereNobodyIsFound() async throws {
        let sitting = try await sitting(at: "X-002")
        sitting.type("r")
        sitting.press(.tab)
        sitting.expect("只能允许心理教师或校长查阅")
        sitting.type("nobody")
        sitting.press(.tab, .function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! 只能允许心理教师或校长查阅") }
    }

    /// Who reads a case stands in its head.
    @Test func onlyWhoeverReadsACaseIsLockedOutOfIt() async throws {
        let sitting = try await sitting(at: "X-002")
        try school.letIn(school.second, into: ["X-002"])
        sitting.model.watch.reload()
        sitting.press(.enter)
        sitting.expect("查阅人      苏叶")
        sitting.type("r")
        sitting.type("2")
        sitting.press(.tab, .down)
        sitting.expect("苏叶")
        let principal = sitting.model.school.name(of: school.staffed.principal) ?? ""
        sitting.expect(not: principal)
        sitting.press(.enter)
        sitting.type("会商结束")
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }
        #expect(sitting.model.watch.detail?.readers.isEmpty == true)
        sitting.expect(not: "查阅人      苏叶")
    }

    @Test func theFirstPlanIsANewOneAndTakesADayAsDaysAreShown() async throws {
        let sitting = try await sitting(at: "X-002")
        sitting.type("p")
        sitting.expect("新建方案")
        let watch = try #require(sitting.model.watch.detail)
        let strings = Language.chinese.strings
        let form = PlanForm(of: watch, model: sitting.model.watch, strings: strings)
        let field = try #require(
            form.form.fields.first { $0.label == strings.care.forms.reviewOn })
        form.form.moveFocus(to: field)
        for character in "11-30" { _ = form.form.handle(.key(.character(character))) }
        _ = await form.submit()
        #expect(field.error == nil)
        let model = sitting.model.watch
        #expect(model.comingDay(typed: "11-30") == day("2026-11-30"))
        #expect(model.comingDay(typed: "01-04") == day("2027-01-04"))
        // In November that is a slip, and not a day of next year.
        for text in ["11-20", "11-22"] {
            #expect(model.comingDay(typed: text) == nil && model.isDayGoneBy(typed: text))
        }
        for text in ["11-23", "7", "200", "2026-11-20", "2027-11-20"] {
            #expect(model.comingDay(typed: text) != nil, "\(text)")
        }
        #expect(model.pastDay(typed: "11-20") == day("2026-11-20"))
        // In November that is a slip, and not a day of last year.
        #expect(model.pastDay(typed: "12-01") == nil)
        #expect(model.pastDay(typed: "2026-12-01") == day("2026-12-01"))
        // With its year a day may lie far back, in wide figures too.
        #expect(model.pastDay(typed: "２０２５－０３－０２") == day("2025-03-02"))
        // It is told that it is to come, not that it is no day.
        #expect(model.isDayToComeOrLongAgo(typed: "12-01"))
        for text in ["11-20", "下周", "13-40"] {
            #expect(!model.isDayToComeOrLongAgo(typed: text), "\(text)")
        }
    }

    @Test func aReviewOnADayThatHasGoneByIsToldUnderItsField() async throws {
        let sitting = try await sitting(at: "X-002")
        sitting.type("p")
        let watch = try #require(sitting.model.watch.detail)
        let strings = Language.chinese.strings
        let form = PlanForm(of: watch, model: sitting.model.watch, strings: strings)
        let field = try #require(
            form.form.fields.first { $0.label == strings.care.forms.reviewOn })
        form.form.moveFocus(to: field)
        for character in "11-20" { _ = form.form.handle(.key(.character(character))) }
        #expect(await form.submit() == false)
        #expect(field.error == strings.careLimits.goneDay)
    }

    @Test func whatWasPastedAndCutIsTold() async throws {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("f")
        sitting.press(.tab, .tab, .tab)
        sitting.handle(.paste(String(repeating: "谈", count: 200)))
        sitting.expect("最多 80 字，多出的没有收下")
        sitting.press(.backspace)
        sitting.expect(not: "多出的没有收下")
    }

    @Test func whatTheReturnLacksIsToldWhereItIsMissing() async throws {
        try record([.left(reason: "住院", kind: .suspended)], in: "X-002")
        let sitting = try await sitting(at: "X-002")
        let model = sitting.model.watch
        model.isDetailOpen = true
        let strings = Language.chinese.strings
        let form = AwayForm(of: try #require(model.detail), model: model, strings: strings)
        _ = form.form.handle(.key(.space))
        #expect(await form.submit() == false)
        // Behind the three fields of a leave that begins, and the first of the four checks.
        let faulty = form.form.fields.firstIndex { $0.error != nil }
        #expect(faulty == 4 && model.failure == nil)
        #expect(form.form.fields[4].error == strings.care.refusals.returnIncomplete)
    }

    @Test func theListsNameOfAClassFollowsTheFullOneUntilSomebodyWritesAnother() async throws {
        let sitting = try await sitting(at: "X-002")
        let form = NewCaseForm(model: sitting.model.watch, strings: Language.chinese.strings)
        let forms = Language.chinese.strings.care.forms
        func type(_ text: String, into label: String) throws {
            form.form.moveFocus(to: try #require(form.form.fields.first { $0.label == label }))
            for character in text {
                _ = form.form.handle(.key(.character(character)))
                form.didType()
            }
        }
        func band() throws -> String {
            let field = try #require(form.form.fields.first { $0.label == forms.band })
            return try #require(field.control as? TextControl).input.text
        }
        try type("九(1)", into: forms.className)
        #expect(try band() == "九(1)")
        try type("甲", into: forms.band)
        try type("班级", into: forms.className)
        // The first key takes the place of what was filled in.
        #expect(try band() == "甲")
        // The day until which it is kept may be typed in wide figures.
        let keep = try #require(form.form.fields.first { $0.label == forms.keepUntil })
        for (typed, error) in [("2029-07", forms.badDay), ("２０２９－０７－０１", nil)] {
            try #require(keep.control as? TextControl).input.setText(typed)
            #expect(await form.submit() == false)
            #expect(keep.error == error)
        }
    }
}
