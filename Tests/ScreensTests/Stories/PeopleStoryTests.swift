import Domain
import Interchange
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// A teacher comes in the middle of the term, gets a duty and an account, and leaves.
@Suite struct PeopleStoryTests {
    private let school: StaffedSchool
    private var ledger: Ledger { school.small.ledger }

    init() async throws {
        school = try StaffedSchool()
        _ = try await school.standGuard(at: school.small.library)
    }

    private func people(
        as person: Person.ID? = nil, _ language: Language = .chinese
    ) async throws -> WorkbenchSitting {
        let sitting = try await school.sitting(
            as: person ?? school.office, WorkbenchSitting.small, language)
        sitting.type("1P")
        return sitting
    }

    private func organisation() throws -> Organisation {
        try ledger.organisation.organisation(on: SmallSchool.now.day)
    }

    private func person(_ name: String) throws -> Person {
        try #require(organisation().people.first { $0.name == name })
    }

    /// Puts `text` in place of what stands in the field, and goes on.
    private func fill(_ text: String, in sitting: WorkbenchSitting) {
        sitting.press(.control("u"))
        sitting.type(text)
    }

    private func choose(_ text: String, in sitting: WorkbenchSitting) {
        fill(text, in: sitting)
        sitting.press(.enter)
    }

    private func enter(_ name: String, _ number: String, in sitting: WorkbenchSitting) {
        sitting.type("n")
        sitting.type(name)
        sitting.press(.tab)
        sitting.type(number)
        sitting.press(.tab, .tab, .tab)
        choose("G02", in: sitting)
        sitting.press(.function(2))
    }

    @Test func aNewTeacherIsEnteredStandsGuardIsCorrectedAndLeaves() async throws {
        let sitting = try await people()
        enter("周敏", "T0012", in: sitting)
        await sitting.wait(until: "she is entered") { sitting.shows("已登记：周敏") }
        let newcomer = try person("周敏")
        #expect((newcomer.initials, newcomer.staffNumber) == ("zm", "T0012"))
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        #expect(page.line?.id == newcomer.id)
        sitting.expect("网格员 G02")

        sitting.type("7")
        sitting.expect("周敏")
        sitting.press(.tab)
        choose("食堂", in: sitting)
        sitting.press(.right)
        sitting.press(.function(2))
        await sitting.wait(until: "she has a duty") {
            sitting.shows("已保存") && !sitting.shows("已登记")
        }
        #expect(try ledger.duties.duties(of: newcomer.id).count == 1)
        sitting.press(.escape)
        #expect((sitting.screen.dialog as? PeoplePage)?.line?.id == newcomer.id)

        sitting.type("e")
        fill("周慧敏", in: sitting)
        sitting.press(.function(2))
        await sitting.wait(until: "the name is right") { sitting.shows("已更正：周慧敏") }
        #expect(try person("周慧敏").initials == "zhm")

        sitting.type("x")
        sitting.expect("随之结束：G02 网格员")
        sitting.expect("护导 1 项不会自动结束")
        sitting.expect(not: "网格员、护导 1 项")
        fill("2026-11-30", in: sitting)
        sitting.press(.function(2))
        await sitting.wait(until: "the duty is told") { sitting.shows("还有 1 项护导") }
        sitting.press(.tab)
        sitting.press(.space)
        sitting.expect("随之结束：G02 网格员、护导 1 项")
        sitting.expect(not: "不会自动结束")
        sitting.press(.function(2))
        await sitting.wait(until: "she leaves") { sitting.shows("周慧敏 在册至 2026-11-30") }
        #expect(try ledger.duties.duties(of: newcomer.id).map(\.ends) == [day("2026-11-30")])
        #expect(try ledger.verify().faults.isEmpty)

        let report = try PeopleImport(
            ledger: ledger, options: ImportOptions(today: SmallSchool.now.day)
        ).run(Array("姓名,工号\n周慧敏,T0012\n".utf8), fileName: "people.csv")
        #expect((report.added, report.alreadyThere) == (0, 1))
        #expect(try organisation().people.count { $0.staffNumber == "T0012" } == 1)
    }

    @Test(arguments: [
        (Language.chinese, ["请填写姓名。", "请填办公电话", "没有这个网格", "工号最多 20 位"]),
        (
            .english,
            [
                "Please type the name.", "A mobile number", "There is no such grid",
                "A staff number has",
            ]
        ),
    ])
    func whatIsWrongIsToldInItsField(_ language: Language, _ sentences: [String]) async throws {
        let sitting = try await people(as: nil, language)
        sitting.type("n")
        sitting.press(.function(2))
        sitting.expect(sentences[0])
        sitting.type("周敏")
        sitting.press(.tab, .tab, .tab)
        sitting.type("13800138000")
        sitting.press(.function(2))
        sitting.expect(sentences[1])
        fill("8821", in: sitting)
        sitting.press(.tab)
        sitting.type("没有的网格")
        sitting.press(.function(2))
        sitting.expect(sentences[2])
        sitting.press(.control("u"))
        sitting.press(.backTab, .backTab, .backTab)
        sitting.type("T;12")
        sitting.press(.function(2))
        sitting.expect(sentences[3])
        fill("T12", in: sitting)
        sitting.press(.function(2))
        let done = sitting.screen.strings.people.entered("周敏")
        await sitting.wait(until: "she is entered") { sitting.shows(done) }
        #expect(try person("周敏").officePhone == "8821")
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func anIdentityCardNumberIsCalledByItsName() async throws {
        let sitting = try await people()
        sitting.type("n")
        sitting.type("周敏")
        sitting.press(.tab, .tab)
        sitting.type("999999197803138880")
        sitting.press(.tab)
        sitting.type("13800138000")
        sitting.press(.function(2))
        sitting.expect("身份证号是个人信息，不保存；请从这里删去。")
        sitting.expect("手机号是个人信息，不保存；请填办公电话")
    }

    /// A first day that is none is told in the same round as a grid that is none, and so it is without a grid.
    @Test func allFieldsThatAreWrongAreToldAtOnce() async throws {
        let sitting = try await people()
        sitting.type("n")
        sitting.press(.tab, .tab, .tab, .tab)
        sitting.type("没有的网格")
        sitting.press(.tab, .tab)
        fill("13-45", in: sitting)
        sitting.press(.function(2))
        sitting.expect("请填写姓名。")
        sitting.expect("没有这个网格")
        sitting.expect("日期应如 11-23")
        sitting.press(.tab, .tab, .tab, .tab, .control("u"), .function(2))
        sitting.expect(not: "没有这个网格")
        sitting.expect("日期应如 11-23")
    }

    @Test func twoOfOneNameAreToldApart() async throws {
        let sitting = try await people()
        enter("张三", "T2", in: sitting)
        await sitting.wait(until: "the namesake is told") {
            sitting.shows("名册上已有张三（班主任）")
        }
        sitting.press(.escape)
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        page.reveal(school.finder)
        sitting.type("e")
        sitting.press(.tab)
        sitting.type("T1")
        sitting.press(.function(2))
        await sitting.wait(until: "he has a number") { sitting.shows("已更正：张三") }
        enter("张三", "T2", in: sitting)
        sitting.expect("名册上已有张三（T1 · 班主任）。这是同名的另一人吗")
        sitting.type("n")
        sitting.expect("登记新人员")
        sitting.expect("张三")
        #expect(try organisation().people.filter { $0.name == "张三" }.count == 1)
        sitting.press(.function(2))
        sitting.type("y")
        await sitting.wait(until: "both are there") { sitting.shows("已登记：张三") }
        #expect(try organisation().people.filter { $0.name == "张三" }.count == 2)
        let offers = HazardSuggestions(
            school: sitting.model.school, strings: sitting.screen.strings
        ).people(matching: "张三")
        #expect(offers.map(\.detail) == ["T1 班主任", "T2"])
        let accounts = AccountSuggestions(
            school: sitting.model.school, strings: sitting.screen.strings)
        #expect(accounts.accounts(matching: "张三").map(\.detail) == ["T1 班主任"])
        #expect(accounts.newcomers(matching: "张三").map(\.detail) == ["T2 网格员 G02"])
    }

    @Test func aLeaderIsToldWhatToSettleFirst() async throws {
        let sitting = try await people()
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        page.reveal(school.leader)
        sitting.type("x")
        sitting.press(.function(2))
        await sitting.wait(until: "the grid is told") {
            sitting.shows("仍是 G02 网格长")
        }
        #expect(try person("孙立民").lastDay == nil)
    }

    @Test func theAdministratorEntersSomebodyAndMakesTheAccount() async throws {
        let sitting = try await people(as: school.principal)
        enter("周敏", "", in: sitting)
        await sitting.wait(until: "she is entered") { sitting.shows("已登记：周敏") }
        sitting.type("o")
        sitting.expect("开户")
        sitting.expect("周敏")
        sitting.press(.escape, .escape)
        sitting.expect("在册")
        #expect((sitting.screen.dialog as? PeoplePage)?.line?.person.name == "周敏")
    }

    /// Nobody of that name is on the roll: the form says where people are entered.
    @Test func theFormOfADutySaysWhereNewPeopleAreEntered() async throws {
        for keys in ["7n", "6a"] {
            let sitting = try await school.sitting(as: school.office)
            sitting.type(keys)
            if keys == "6a" { sitting.press(.tab) }
            fill("周敏", in: sitting)
            sitting.press(.function(2))
            sitting.expect("! 名册里没有这个人")
        }
    }

    @Test func aTeacherSeesTheRollAndIsToldWhoKeepsIt() async throws {
        let sitting = try await people(as: school.finder)
        sitting.expect("孙立民")
        sitting.type("n")
        sitting.expect("需要由")
    }

    @Test func theListNarrowsAsOneTypes() async throws {
        let sitting = try await people()
        sitting.type("/zs")
        sitting.expect("张三")
        sitting.expect(not: "孙立民")
        sitting.press(.enter)
        sitting.expect(not: "孙立民")
        sitting.type("/")
        sitting.press(.escape)
        sitting.expect("孙立民")
        #expect((sitting.screen.dialog as? PeoplePage)?.line?.person.name == "张三")
    }

    @Test func whoHasLeftComesBackAfterAQuestion() async throws {
        let office = try school.signer(school.office)
        try await ledger.duties.act(
            .left(school.repairer, on: SmallSchool.now.day.adding(days: -1), endingDuties: false),
            as: office, at: SmallSchool.now)
        let sitting = try await people()
        sitting.expect(not: "赵修")
        sitting.press(.tab)
        sitting.expect("赵修")
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        page.reveal(school.repairer)
        sitting.type("a")
        sitting.expect("请在人员页撤销离校")
        sitting.type("x")
        sitting.type("y")
        await sitting.wait(until: "he is back") { sitting.shows("已撤销离校：赵修") }
        #expect(try person("赵修").lastDay == nil)
        #expect(try ledger.verify().faults.isEmpty)
    }
}
