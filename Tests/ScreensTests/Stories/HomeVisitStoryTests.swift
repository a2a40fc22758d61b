import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What people see and do of the home visits.
@Suite struct HomeVisitStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.beginSemester()
        try school.listHomeVisits(by: school.key(of: school.psychologist))
    }

    @Test func theTeacherLooksWhoIsLeftAndNotesAVisit() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("0")
        sitting.expect("家访待访 5 人")
        sitting.type("Zv")
        sitting.expect("应访 8，已访 3，待访 5，完成率 37%")
        sitting.type("u")
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the list is open") { sitting.screen.question == nil }
        sitting.expect("留守")
        sitting.press(.tab)
        sitting.expect("白杨")
        sitting.press(.tab)
        sitting.expect("V26A-004")
        sitting.expect(not: "学生甲")
        sitting.type("v")
        sitting.press(.enter)
        await sitting.wait(until: "the name is shown") { sitting.shows("学生甲4号") }
        sitting.press(.down)
        sitting.expect(not: "学生甲")
        sitting.press(.up)
        sitting.type("x")
        sitting.press(.control("u"))
        sitting.type("2026-11-24")
        sitting.press(.function(2))
        sitting.expect("还没到这一天。")
        sitting.press(.control("u"))
        sitting.type("2026-11-20")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已登记家访。") }
        sitting.expect("应访 8，已访 4，待访 4，完成率 50%")
        sitting.press(.control("x"))
        sitting.expect(not: "V26A-004")
    }

    @Test func aVisitThatNeverWasIsTakenBackAndTheSumsFollow() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("Zv")
        sitting.press(.tab, .tab)
        sitting.press(.home)
        sitting.type("y")
        sitting.expect("还没有登记家访")
        sitting.press(.end)
        sitting.expect("已访 3，待访 5")
        sitting.type("y")
        sitting.press(.function(2))
        sitting.expect("请写明原因")
        sitting.type("去错了家")
        sitting.press(.function(2))
        await sitting.wait(until: "it is taken back") { sitting.shows("仍待家访") }
        sitting.expect("已访 2，待访 6")
        #expect(try school.file.verify().fault == nil)
    }

    /// The principal opens no list, and would take the figure for the one that was signed.
    @Test(arguments: [Language.chinese, .english])
    func aSumThatIsNotAsItWasSignedIsMarked(language: Language) throws {
        let sitting = try school.sitting(
            as: school.staffed.principal, WorkbenchSitting.small, language)
        let mark = language == .chinese ? "（与签字不符）" : "(not as signed)"
        sitting.type("Zv")
        sitting.expect(not: mark)
        sitting.model.watch.isVisitSumChanged = true
        sitting.expect(mark)
        sitting.expect(language == .chinese ? "签字后被改动过" : "changed")
    }

    @Test func somebodyIsListedAndStruckAgain() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatchFromBook()
        sitting.type("n")
        sitting.type("学生甲十号")
        sitting.press(.tab)
        sitting.type("七(2)")
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.type("by")
        sitting.press(.enter)
        sitting.press(.function(2))
        await sitting.wait(until: "it is listed") { sitting.shows("已列入家访名单") }
        sitting.expect("应访 9")
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.press(.end)
        sitting.press(.home)
        sitting.type("d")
        sitting.expect("移出后不再计入应访")
        sitting.press(.enter)
        sitting.expect("应访 9")
        sitting.type("dy")
        await sitting.wait(until: "it is struck") { sitting.shows("已移出家访名单。") }
        sitting.expect("应访 8")
    }

    /// Trouble with the file as well: nobody looks behind the form for it.
    @Test func whatKeepsAVisitFromBeingNotedIsSaidInTheForm() async throws {
        let sitting = try school.sitting(as: school.psychologist, WorkbenchSitting.small)
        await sitting.unlockWatchFromBook()
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.type("x")
        sitting.expect("< 保存 F2 >")
        school.file.close()
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! 操作没有完成") }
        let rows = sitting.picture.split(separator: "\n", omittingEmptySubsequences: false)
        let said = try #require(rows.firstIndex { $0.contains("! 操作没有完成") })
        let keys = try #require(rows.firstIndex { $0.contains("< 保存 F2 >") })
        #expect(said < keys && sitting.cursorRow.contains("2026-11-23"))
    }

    @Test func aNamesakeIsListedAfterAQuestion() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatchFromBook()
        sitting.type("n")
        sitting.type("学生甲4号")
        sitting.press(.tab)
        sitting.type("八(3)")
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.type("by")
        sitting.press(.enter)
        sitting.press(.function(2))
        await sitting.wait(until: "it asks") { sitting.shows("同名学生列为 V26A-004") }
        sitting.type("n")
        sitting.expect("学生甲4号")
        sitting.expect("应访 8")
        sitting.press(.function(2))
        await sitting.wait(until: "it asks again") { sitting.shows("同名学生列为 V26A-004") }
        sitting.type("y")
        await sitting.wait(until: "it is listed") { sitting.shows("已列入家访名单") }
        sitting.expect("应访 9")
    }

    @Test func whoeverWasVisitedIsNotStruckOff() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatchFromBook()
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.press(.end)
        sitting.type("d")
        sitting.expect("本学期已家访。")
        sitting.expect("应访 8，已访 3")
    }

    @Test func todayTellsNoMoreThanThePage() throws {
        let sitting = try school.sitting(as: school.staffed.vicePrincipal)
        sitting.type("0")
        sitting.expect("家访待访 · 人")
        sitting.type("Zv")
        sitting.expect("应访 ·，已访 ·，待访 ·，完成率 ·")
    }

    @Test(arguments: ["office", "principal"])
    func othersSeeSumsAndNoSmallNumber(who: String) throws {
        let person = who == "office" ? school.staffed.office : school.staffed.principal
        let sitting = try school.sitting(as: person)
        sitting.type("Zv")
        sitting.expect("应访 ·，已访 ·，待访 ·，完成率 ·")
        sitting.expect("名单只有心理教师能打开")
        sitting.type("u")
        sitting.expect("家访名单只由心理教师登记。")
    }
}

extension WorkbenchSitting {
    /// Opens the list of home visits, and unlocks it there.
    fileprivate func unlockWatchFromBook() async {
        type("Zvu")
        type(StaffedSchool.passphrase)
        press(.enter)
        await wait(until: "the list is open") { self.screen.question == nil }
    }
}
