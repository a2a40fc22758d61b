import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What is asked, warned of and entered later while a case is being led.
@Suite struct WatchStepsStoryTests {
    private func sitting() async throws -> (school: CareSchool, sitting: WorkbenchSitting) {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        return (school, sitting)
    }

    @Test func aContactOfFridayIsEnteredOnMonday() async throws {
        let (_, sitting) = try await sitting()
        sitting.type("f")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab, .tab, .tab)
        sitting.erase()
        sitting.type("2027-01-01")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("日期须在立案日与今天之间") }
        sitting.erase()
        sitting.type("2026-11-20")
        sitting.press(.function(2))
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        let line = sitting.model.watch.lines.first { $0.code == "X-002" }
        #expect(line?.lastContact == day("2026-11-20"))
        sitting.model.watch.show(try #require(line).id)
        sitting.press(.enter)
        sitting.expect("补记 11-20")
    }

    @Test func theReviewOfACrisisNamesTheStepsThatNobodyHasEntered() async throws {
        let (_, sitting) = try await sitting()
        sitting.type("!")
        sitting.press(.enter, .enter)
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        sitting.type("!")
        sitting.type("复盘")
        sitting.press(.enter)
        sitting.expect("尚未登记：保护、报告")
        sitting.press(.enter)
        #expect(sitting.model.watch.detail?.isInCrisis == true)
        sitting.type("!")
        sitting.type("复盘")
        sitting.press(.enter)
        sitting.type("y")
        // When it was held is asked as of any other step.
        sitting.expect("补记的改为当时时间")
        sitting.press(.function(2))
        await sitting.wait(until: "it is over") {
            sitting.model.watch.detail?.isInCrisis == false
        }
    }

    @Test func allCasesAreGivenToTheSuccessorAtOnce() async throws {
        let (school, sitting) = try await sitting()
        sitting.type("T")
        sitting.type("sy")
        sitting.press(.enter)
        sitting.type("调离")
        sitting.press(.tab)
        sitting.expect("连同我负责的全部个案（共 9 案）")
        sitting.type(" ")
        sitting.press(.function(2))
        await sitting.wait(until: "all are given") { sitting.shows("已签字记入") }
        #expect(sitting.model.watch.lines.isEmpty)
        let successor = try school.key(of: school.second)
        #expect(try school.file.lines(for: successor).count == 9)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aFormThatComesBackFromBehindTheCurtainSignsIntoItsOwnCase() async throws {
        let (_, sitting) = try await sitting()
        sitting.press(.down)
        sitting.type("f")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.control("x"))
        await lift(sitting)
        sitting.press(.function(2))
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        sitting.expect("X-001 跟进")
        let reached = sitting.model.watch.lines.filter { $0.lastContact == CareSchool.now.day }
        #expect(reached.map(\.code) == ["X-001"])
    }

    @Test func whatLiesOpenWhenTheKeysAreDroppedGoesBehindTheCurtain() async throws {
        let (_, sitting) = try await sitting()
        sitting.press(.down)
        sitting.type("p")
        sitting.expect("每日到校见面")
        sitting.model.session.lock()
        sitting.model.passMinute()
        _ = sitting.screen.passSecond()
        sitting.expect(not: "每日到校见面")
        await lift(sitting)
        sitting.expect("每日到校见面")
        sitting.press(.function(2))
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        #expect(sitting.model.watch.takeInHand())
        #expect(sitting.model.watch.detail?.plans.count == 2)
    }

    @Test func aWrongFirstDayOfALeaveIsToldUnderItOnce() async throws {
        let (_, sitting) = try await sitting()
        sitting.type("a")
        sitting.type("1")
        sitting.press(.tab)
        sitting.erase()
        sitting.type("2026-12-01")
        sitting.press(.tab)
        sitting.type("发烧在家")
        sitting.press(.function(2))
        await sitting.wait(until: "the cursor stands in the day") {
            sitting.cursorRow.contains("2026-12-01")
        }
        let rows = sitting.picture.split(separator: "\n", omittingEmptySubsequences: false)
        let told = rows.indices.filter { rows[$0].contains("今天") && rows[$0].contains("!") }
        let field = try #require(rows.firstIndex { $0.contains("2026-12-01") })
        #expect(told == [field + 1])
    }

    @Test func aFormOverALockedListSaysThatItIsLocked() async throws {
        let (_, sitting) = try await sitting()
        sitting.type("f")
        sitting.press(.tab)
        sitting.type("1")
        sitting.model.watch.lock()
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("名单已上锁") }
    }

    @Test(arguments: ["P", "p", "y"])
    func whoeverReadsInAClosedCaseStandsInTheLog(key: String) async throws {
        let (school, sitting) = try await sitting()
        sitting.press(.down)
        sitting.type(key)
        let owner = try school.key(of: school.psychologist)
        let looks = try school.file.views(for: owner, since: CareSchool.now.day)
        #expect(looks.filter { $0.subject == .caseFile }.map(\.code) == ["X-001"])
    }

    @Test func aPlanThatCameMeanwhileIsShownBesideWhatWasTyped() async throws {
        let (school, sitting) = try await sitting()
        sitting.press(.down)
        sitting.type("p")
        let key = try school.key(of: school.psychologist)
        let line = try #require(sitting.model.watch.lines.first { $0.code == "X-001" })
        try school.file.record(
            .planned(CareSchool.plan("每周到校三天")), in: line.id, by: key, at: CareSchool.now)
        sitting.press(.function(2))
        await sitting.wait(until: "the other version is told") {
            sitting.shows("新的一版是：每周到校三天")
        }
        func goals() throws -> [String] {
            try school.file.watchCase(line.id, for: key).plans.map { $0.plan[.goals] }
        }
        #expect(try goals() == ["每日到校见面", "每周到校三天"])
        sitting.press(.function(2))
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        #expect(try goals() == ["每日到校见面", "每周到校三天", "每日到校见面"])
    }

    @Test func twoVersionsOfAPlanStandSideBySide() async throws {
        let (school, sitting) = try await sitting()
        let key = try school.key(of: school.psychologist)
        let line = try #require(sitting.model.watch.lines.first { $0.code == "X-001" })
        for goals in ["每周到校三天", "每日到校半天"] {
            try school.file.record(
                .planned(CareSchool.plan(goals)), in: line.id, by: key, at: CareSchool.now)
        }
        sitting.press(.function(5), .down)
        sitting.type("P")
        sitting.expect("* 目标")
        func isBeside(_ older: String, _ newer: String) -> Bool {
            sitting.picture.split(separator: "\n").contains { row in
                guard let left = row.firstRange(of: older) else { return false }
                return row[left.upperBound...].contains(newer)
            }
        }
        #expect(isBeside("每周到校三天", "每日到校半天"))
        #expect(isBeside("近两周三次未到校", "近两周三次未到校"))
        sitting.press(.left)
        #expect(isBeside("每日到校见面", "每周到校三天"))
        sitting.press(.left)
        sitting.expect("没有更早的版本")
    }

    @Test func theClassTeacherScrollsThroughWhatIsToBeDone() async throws {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        for number in 1...20 {
            let line = try school.open(.low, number: number, by: key)
            try school.file.record(
                .instructed(school.classTeacher, text: "放学前打招呼"), in: line.id, by: key,
                at: CareSchool.now)
        }
        let sitting = try school.sitting(as: school.classTeacher, WorkbenchSitting.small)
        await sitting.unlockWatch()
        sitting.expect("X-020")
        sitting.expect(not: "X-001")
        for _ in 0..<20 { sitting.press(.down) }
        sitting.press(.pageDown, .pageDown)
        sitting.expect("X-001")
        sitting.expect(not: "X-020")
    }

    private func lift(_ sitting: WorkbenchSitting) async {
        sitting.press(.enter)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the curtain is lifted") { sitting.screen.curtain == nil }
    }

    @Test func threePressesOfQuitOnAnOpenCaseEndAtTheQuestion() async throws {
        let (_, sitting) = try await sitting()
        sitting.type("z")
        sitting.press(.enter)
        sitting.type("qqq")
        sitting.expect("确定要退出吗？")
        sitting.press(.escape)
        sitting.expect("已解锁")
    }

    @Test func measuresGoToWhoeverIsNamedBeforeThem() async throws {
        let (_, sitting) = try await sitting()
        sitting.press(.down)
        sitting.type("p")
        for _ in 0..<8 { sitting.press(.tab) }
        sitting.erase()
        sitting.type("班主任 调整座位")
        sitting.press(.function(2))
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        #expect(
            sitting.model.watch.detail?.plan?.plan.measures
                == [.init(who: .homeroomTeacher, text: "调整座位")])
    }
}

extension WorkbenchSitting {
    /// Empties the field in hand.
    func erase() {
        for _ in 0..<60 { press(.backspace) }
    }
}
