import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What people do with the class activities and with the activities calendar.
@Suite struct ClassActivityStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.beginSemester()
    }

    private func addClasses() async throws {
        let key = try school.key(of: school.psychologist)
        try await school.ledger.classes.take(
            ["七(1)", "七(2)", "八(1)"].map { .added(name: $0, from: day("2026-08-31")) },
            as: key.signer, at: CareSchool.now)
    }

    private var works: [CareWork] {
        get throws { try school.ledger.careWork.works() }
    }

    @Test func aSchoolWithoutScreeningEntersItsClassesAndMarksThem() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zc")
        sitting.expect("还没有班级名单")
        sitting.type("n")
        sitting.type("七(1-2) 王小明")
        sitting.press(.function(2))
        sitting.expect("王小明 班名应如")
        for _ in 0..<4 { sitting.press(.backspace) }
        sitting.type(" 八(1)")
        sitting.press(.function(2))
        await sitting.wait(until: "they are added") { sitting.shows("已添加 3 个班级。") }
        // The first mark of a stretch asks what it was about, the next ones do not.
        sitting.type(" ")
        sitting.type("认识情绪")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已记入：认识情绪") }
        sitting.expect("1/3 个班 缺 七(2) 八")
        sitting.press(.down)
        sitting.type(" ")
        await sitting.wait(until: "it joined") { sitting.shows("已记入 认识情绪：七(2)") }
        #expect(try works.count == 1)
        #expect(try works.first?.entry.classes.count == 2)
        sitting.type("*")
        await sitting.wait(until: "all had it") { sitting.shows("3/3 个班") }
        sitting.type("d")
        await sitting.wait(until: "one is taken out") { sitting.shows("已从 认识情绪 撤销：八(1)") }
        #expect(try works.first?.entry.classes.count == 2)
        #expect(try school.ledger.verify().faults == [])
    }

    /// On the least screen what is behind goes on in the next row.
    @Test func whatTheClassesAreOwedIsNotCut() async throws {
        try await addClasses()
        let sitting = try school.sitting(as: school.classTeacher, WorkbenchSitting.small)
        sitting.type("Z")
        let rows = sitting.picture.split(separator: "\n").map(String.init)
        let first = try #require(rows.firstIndex { $0.contains("班级活动") })
        let next = try #require(rows.firstIndex { $0.contains("咨询室开放") })
        let told = rows[first..<next].joined()
        #expect(told.contains("0/3 个班 缺 全部") && told.contains("前办"))
        #expect(!told.contains("…"))
    }

    @Test func theFormSaysWhichClassDoesNotExist() async throws {
        try await addClasses()
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zn")
        #expect(!sitting.shows("七(1) 八(2-4)"))
        sitting.press(.right)
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.type("认识情绪")
        sitting.press(.tab)
        sitting.type("七 九(1)")
        sitting.press(.function(2))
        sitting.expect("没有这个班级：九(1)")
        sitting.press(.control("u"))
        sitting.press(.function(2))
        sitting.expect("班级活动要写明班级")
        sitting.type("七年级")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已记入：认识情绪") }
        sitting.expect("认识情绪 · 七")
        sitting.expect("2/3 个班 缺 八")
    }

    @Test func aPlanIsMadeConfirmedAndWithdrawnInTheCalendar() async throws {
        try await addClasses()
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zm")
        sitting.expect("2026-11-23 周一 · 第 13 周 · 教学日 · 今天")
        sitting.expect("· 班级活动 每 2 周一次  11-23 – 12-06")
        sitting.press(.left)
        sitting.expect("2026-11-22 周日 · 第 12 周 · 周末")
        sitting.press(.enter)
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.type("心理健康周")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已记入：心理健康周") }
        sitting.expect("▸ 全校活动 · 心理健康周 · 已办")
        #expect(try works.first?.entry.day == day("2026-11-22"))
        sitting.type("t")
        sitting.press(.down)
        sitting.type("n")
        sitting.press(.right)
        sitting.press(.right)
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.type("宣传栏")
        sitting.press(.function(2))
        await sitting.wait(until: "it is planned") { sitting.shows("▸ 宣传 · 宣传栏 · 计划") }
        sitting.type("d")
        sitting.type("改期")
        sitting.press(.function(2))
        await sitting.wait(until: "it is withdrawn") { sitting.shows("已撤回：宣传栏") }
        sitting.expect("这一天没有活动。")
        sitting.press(.home)
        sitting.type("o")
        // The first two weeks had no class activity.
        sitting.expect("2026-09-06 周日")
    }

    @Test func theClerkSeesOnlyWhatThePaperTells() async throws {
        try await addClasses()
        let key = try school.key(of: school.psychologist)
        let classes = Set(try school.ledger.classes.classes().prefix(1).map(\.id))
        try await school.ledger.write(as: key.signer) { transaction in
            for (kind, title) in [
                (CareWorkKind.classActivity, "认识情绪"), (.publicity, "宣传栏"),
            ] {
                try transaction.take(
                    .noted(
                        CareWorkEntry(
                            kind: kind, day: day("2026-11-23"), title: title, count: 0,
                            classes: kind == .classActivity ? classes : [])),
                    on: nil, at: CareSchool.now)
            }
        }
        let sitting = try school.sitting(as: school.staffed.office)
        sitting.type("Zc")
        sitting.expect("明细由心理教师、分管副校长和校长查看")
        sitting.expect("1/3 个班 缺 七(2) 八")
        #expect(!sitting.shows("认识情绪"))
        sitting.type(" ")
        sitting.expect("只有心理教师和分管副校长可以登记。")
        sitting.press(.escape)
        sitting.type("m")
        sitting.expect("宣传 · 宣传栏 · 已办")
        sitting.expect("班级活动 · 已办")
        sitting.expect("1/3 个班 缺 七(2) 八")
        #expect(!sitting.shows("认识情绪"))
        sitting.type("n")
        sitting.expect("只有心理教师和分管副校长可以登记。")
    }

    @Test func theScreeningOffersTheClassesThatItHasNotCounted() async throws {
        try await addClasses()
        let key = try school.key(of: school.psychologist)
        let batch = try await school.ledger.screening.take(
            [.begun(ScreeningEntry(instrument: "MHT", cutOff: "≥65", day: day("2026-11-20")))],
            on: nil, as: key.signer, at: CareSchool.now)
        try await school.ledger.screening.take(
            [.counted(ScreeningClass(name: "七(1)班", due: 40, tested: 40))], on: batch,
            as: key.signer, at: CareSchool.now)
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zsc七")
        sitting.expect("七(2)")
        sitting.press(.down)
        sitting.press(.enter)
        sitting.type("41")
        sitting.press(.tab)
        sitting.type("38")
        sitting.press(.function(2))
        await sitting.wait(until: "it is counted") {
            // What cannot be read at this moment is asked for again.
            (try? school.ledger.screening.batches().first?.classes.count) == 2
        }
        // As the school's list of classes spells them.
        #expect(
            try school.ledger.screening.batches().first?.classes.map(\.name) == ["七(1)", "七(2)"])
        #expect(try school.ledger.classes.classes().count == 3)
    }
}
