import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// The end of a case as whoever leads it sees it.
@Suite struct WatchEndingStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func sitting(
        of code: String, at now: Moment = CareSchool.now
    ) async throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist, at: now)
        await sitting.unlockWatch()
        let index = sitting.model.watch.shown.firstIndex { $0.code == code }
        sitting.model.watch.select(at: try #require(index))
        return sitting
    }

    /// Reason, day, told, next school; then the name of whoever signs as well.
    private func fill(_ sitting: WorkbenchSitting, seconder: String) {
        sitting.type("1")
        sitting.press(.tab, .tab)
        sitting.type(" ")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type(seconder)
        sitting.press(.enter)
        sitting.type(StaffedSchool.passphrase)
    }

    @Test func aPupilWhoHasLeftWhateverTheLevelIsClosedAsSuch() async throws {
        let sitting = try await sitting(of: "X-002")
        sitting.type("c")
        sitting.expect("只有观察级可以结案")
        sitting.expect("离校结案不表示风险已解除")
        sitting.expect("接收学校或机构")
        sitting.press(.function(2))
        await sitting.wait(until: "the reason is asked for") { sitting.shows("请选定") }
        let name = try #require(
            sitting.model.school.name(of: school.staffed.vicePrincipal))
        fill(sitting, seconder: name)
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }
        sitting.expect("F 含已结案")
        #expect(!sitting.model.watch.lines.contains { $0.code == "X-002" && $0.isOpen })
        // Whoever looks for it learns where it is.
        #expect(sitting.model.watch.closedBeside == 1)
        sitting.type("/")
        sitting.type("X-002")
        sitting.expect("1 个已结案，F 含已结案")
        sitting.press(.escape)
        sitting.model.watch.filter.includesClosed = true
        let index = sitting.model.watch.shown.firstIndex { $0.code == "X-002" }
        sitting.model.watch.select(at: try #require(index))
        sitting.press(.enter)
        sitting.expect("离校结案 毕业 11-23")
        // It is kept until its day all the same.
        sitting.type("D")
        sitting.expect("须保存至 2029-07-01")
    }

    @Test func aCaseOfTheWrongPupilIsVoided() async throws {
        let sitting = try await sitting(of: "X-002")
        sitting.type("c")
        sitting.press(.backTab)
        sitting.type("2")
        sitting.expect("立错学生的个案由两人签字作废")
        sitting.expect(not: "接收学校或机构")
        sitting.press(.function(2))
        await sitting.wait(until: "the reason is asked for") { sitting.shows("请写明理由") }
        sitting.type("与同名学生弄错")
        sitting.press(.tab)
        sitting.type("苏叶")
        sitting.press(.enter)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }
        #expect(!sitting.model.watch.shown.contains { $0.code == "X-002" })
        sitting.model.watch.filter.includesClosed = true
        let index = sitting.model.watch.shown.firstIndex { $0.code == "X-002" }
        sitting.model.watch.select(at: try #require(index))
        sitting.press(.enter)
        sitting.expect("误建作废：与同名学生弄错")
        for key in ["f", "o"] {
            sitting.type(key)
            sitting.expect("个案已按误建作废")
        }
        #expect(sitting.model.watch.summary.trend.voided == 1)
    }

    @Test func whoMayNotSignIsNotOffered() async throws {
        let sitting = try await sitting(of: "X-001")
        sitting.type("c")
        fill(sitting, seconder: "苏叶")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("校长或分管副校长，当面输入") }
        #expect(sitting.model.watch.lines.contains { $0.code == "X-001" && $0.isOpen })
    }

    @Test func whereTheRiskIsOverBothClosingsAreOffered() async throws {
        let key = try school.key(of: school.psychologist)
        let line = try school.open(.observation, number: 30, by: key, daysAgo: 0)
        let later = CareSchool.now.adding(seconds: 86_400 * 70)
        for days in [-60, -1] {
            try school.file.record(
                .contacted(.init(kind: .review, outcome: .steady, minutes: 30)), in: line.id,
                by: key, at: later.adding(seconds: 86_400 * days))
        }
        let sitting = try await sitting(of: line.code, at: later)
        sitting.type("c")
        sitting.expect("风险解除结案")
        sitting.expect("最低级别两次复评相隔 8 周")
        sitting.expect(not: "接收学校或机构")
        sitting.type("2")
        sitting.expect("接收学校或机构")
        sitting.expect(not: "最低级别两次复评相隔 8 周")
    }

    /// The day until which a case is kept is put off alone, and brought nearer with somebody else.
    @Test func theSecondSignatureIsAskedForWhereTheDayIsNearer() async throws {
        let sitting = try await sitting(of: "X-002")
        let model = sitting.model.watch
        model.isDetailOpen = true
        let strings = Language.chinese.strings
        let forms = strings.care.forms
        let form = AmendForm(of: try #require(model.detail), model: model, strings: strings)
        func field(_ label: String) throws -> FormField {
            try #require(form.form.fields.first { $0.label == label })
        }
        let keep = try #require(try field(forms.keepUntil).control as? TextControl).input
        #expect(keep.text == "2029-07-01")
        // The last is over, which two signatures do not change.
        for (typed, isAsked) in [
            ("2029-07-02", false), ("2029-06-30", true), ("２０２８－０７－０１", true),
            ("2029-07", false), ("2026-11-23", false),
        ] {
            keep.setText(typed)
            form.didType()
            #expect(try field(forms.second).isShown == isAsked, "\(typed)")
        }
        #expect(await form.submit() == false)
        #expect(
            try field(forms.keepUntil).error
                == CareWords(strings: strings).sentence(for: CareRefusal.keepOver))
        keep.setText("2028-07-01")
        #expect(await form.submit() == false)
        #expect(try field(forms.second).error == strings.signIn.choosePerson)
        keep.setText("2029-07-02")
        #expect(await form.submit())
        #expect(model.detail?.keepUntil == day("2029-07-02"))
    }
}
