import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// Changes from the map bear the name of whoever made them.
@Suite struct CampusSigningStoryTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private func organisation() throws -> Organisation {
        try school.small.ledger.organisation.organisation(on: SmallSchool.now.day)
    }

    @Test func theOfficeRenamesAPlaceAndSignsForIt() async throws {
        let sitting = try await atTheMap(school.office)
        sitting.model.map.select(school.small.library)
        sitting.press(.function(4), .control("u"))
        sitting.type("书香楼")
        sitting.press(.enter)
        await sitting.wait(until: "it is renamed") { sitting.shows("✓ 已改名为 书香楼") }
        let entry = try #require(try school.small.ledger.journal.entries(limit: 1).first)
        #expect(entry.act == .organisationChanged("图书馆→书香楼"))
        #expect(entry.actor == school.office && entry.isSigned)
        #expect(try school.small.ledger.verify().faults == [])
    }

    @Test func theLeaderIsToldWhoMayAndIsRefusedInTheTransactionToo() async throws {
        let sitting = try await atTheMap(school.leader)
        sitting.model.map.select(school.small.library)
        for key in [Key(.function(4)), .delete, .character("m"), .character("w"), .character("A")] {
            sitting.press(key)
            sitting.expect("您的职务不能这样做")
            sitting.expect(not: "场所改名")
        }
        let editor = PlaceEditor(session: sitting.model.session)
        let library = try #require(try organisation().place(school.small.library))
        #expect(
            await editor.rename(library, to: "书香楼")
                == .mapUnchanged(.notYours(CampusRules.offices), by: nil))
        #expect(try organisation().place(library.id)?.name == "图书馆")
    }

    @Test func whoseAccountWasClosedIsToldThatAndNotToSignIn() async throws {
        let sitting = try await atTheMap(school.office)
        sitting.model.map.select(school.small.library)
        sitting.press(.function(4), .control("u"))
        sitting.type("书香楼")
        try await school.small.ledger.accounts.setDisabled(
            true, school.office, as: school.signer(school.principal), at: SmallSchool.now)
        sitting.press(.enter)
        await sitting.wait(until: "why not") { sitting.shows("此账户已停用") }
        #expect(try organisation().place(school.small.library)?.name == "图书馆")
    }

    @Test func aPlaceWithARiskPointOrAPostSaysWhatToDoFirst() async throws {
        _ = try await school.identifyRisk(at: school.small.kitchen)
        _ = try await school.standGuard(at: school.small.gate)
        let sitting = try await atTheMap(school.office)
        sitting.model.map.select(school.small.canteen)
        sitting.press(.function(8))
        sitting.expect("“食堂”有 1 个风险点在管控，先到清单（R）关闭")
        sitting.model.map.select(school.small.gate)
        for key in [Key(.function(8)), .character("m")] {
            sitting.press(key)
            sitting.expect("“校门”有 1 个值守岗位，先在护导表或时段里结束")
        }
        sitting.model.map.select(school.small.canteen)
        sitting.type("m")
        sitting.expect(not: "还有 1 个在管控的风险点")
    }

    @Test func theSecondWhoRenamesIsToldWhoWasFirstAndKeepsTheTypedName() async throws {
        let first = try await atTheMap(school.office)
        let second = try await atTheMap(school.principal)
        let library = school.small.library
        first.model.map.select(library)
        second.model.map.select(library)
        second.press(.function(4), .control("u"))
        second.type("求知楼")
        first.press(.function(4), .control("u"))
        first.type("书香楼")
        first.press(.enter)
        await first.wait(until: "the first one has renamed it") { first.shows("✓ 已改名为 书香楼") }

        second.press(.enter)
        await second.wait(until: "the second one is told") { second.shows("陈安") }
        second.expect("先改了“图书馆”")
        second.expect("[求知楼")
        #expect(try organisation().place(library)?.name == "书香楼")
        second.press(.enter)
        await second.wait(until: "it is saved") { second.shows("✓ 已改名为 求知楼") }
        #expect(try organisation().place(library)?.name == "求知楼")
    }

    @Test func aSecondPlaceOfTheSameNameIsToldBeforeItIsAdded() async throws {
        let sitting = try await atTheMap(school.office)
        func libraries() throws -> Int {
            try organisation().places.count { $0.name == "图书馆" }
        }
        sitting.type("A")
        sitting.type("图书馆")
        sitting.press(.function(2))
        await sitting.wait(until: "it is told") { sitting.shows("已有“图书馆”") }
        #expect(try libraries() == 1)
        sitting.press(.function(2))
        await sitting.wait(until: "it is added") { sitting.shows("已添加 图书馆") }
        #expect(try libraries() == 2)
    }

    /// Of what one did oneself nobody is warned.
    @Test func whoeverDropsThePlaceWhereTheyAreIsNotHeldUp() async throws {
        let sitting = try await atTheMap(school.office)
        let map = sitting.model.map
        map.select(school.small.library)
        sitting.press(.enter)
        #expect(map.path == [school.small.library])
        sitting.press(.function(8))
        sitting.type("y")
        await sitting.wait(until: "it is dropped") { map.path.isEmpty }
        sitting.type("A")
        sitting.expect("添加场所")
    }

    private func atTheMap(_ person: Person.ID) async throws -> WorkbenchSitting {
        let sitting = try await school.sitting(as: person, WorkbenchSitting.usual)
        sitting.type("1")
        return sitting
    }
}
