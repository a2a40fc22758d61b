import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Changing places and grids from the map.
@Suite struct PlaceStoryTests: PlaceStories {
    let school: SmallSchool
    let sitting: WorkbenchSitting

    init() throws {
        (school, sitting) = try Self.founded()
    }

    @Test func aPlaceIsRenamed() async throws {
        sitting.model.map.select(school.library)
        sitting.press(.function(4))
        sitting.press(.control("u"))
        sitting.type("书香楼")
        sitting.press(.enter)
        await said("✓ 已改名为 书香楼")
        #expect(try organisation().place(school.library)?.name == "书香楼")
        #expect(try organisation().place(school.library)?.initials == "sxl")
        sitting.expect("书香楼  G01")
    }

    @Test func aNameOfBlanksIsRefused() throws {
        sitting.press(.function(4))
        sitting.press(.control("u"), .space, .enter)
        sitting.expect("! 请填写名称")
        #expect(try organisation().place(school.canteen)?.name == "食堂")
    }

    @Test func aPlaceIsGivenToAGrid() async throws {
        sitting.model.map.select(school.gate)
        sitting.expect("未划网格")
        sitting.type("wg02")
        sitting.press(.enter)
        await said("✓ 校门 已划入 G02")
        #expect(try organisation().grid(of: school.gate)?.code == "G02")
        sitting.type("w")
        sitting.press(.pageDown, .enter)
        await said("✓ 校门 不再属于任何网格")
        #expect(try organisation().grid(of: school.gate) == nil)
    }

    @Test func aPlaceIsMergedIntoAnother() async throws {
        sitting.model.map.select(school.canteen)
        sitting.type("mtsg")
        sitting.press(.enter)
        sitting.expect("把“食堂”并入“图书馆”？")
        sitting.type("y")
        await said("✓ 食堂 已并入 图书馆")
        #expect(try organisation().place(school.canteen) == nil)
        #expect(try organisation().building(of: school.kitchen)?.id == school.library)
        #expect(sitting.model.school.counts[school.library]?.open == 1)
    }

    @Test func aPlaceWithOpenHazardsIsNotDropped() async throws {
        sitting.model.map.select(school.canteen)
        sitting.press(.delete)
        await said("! “食堂”还有 1 条未销号隐患，先销号或作废，再移除")
        #expect(try organisation().place(school.canteen) != nil)
    }

    @Test func aPlaceWithoutHazardsIsDroppedAndTheMapGoesOn() async throws {
        sitting.model.map.select(school.gate)
        sitting.press(.function(8), .enter)
        #expect(try organisation().place(school.gate) != nil)
        sitting.press(.function(8))
        sitting.type("y")
        await said("✓ 已移除 校门")
        #expect(try organisation().place(school.gate) == nil)
        #expect(sitting.model.map.selection == school.canteen)
    }

    @Test func whoeverIsInsideWhatSomebodyDropsIsTold() async throws {
        let other = try WorkbenchSitting(ledger: school.ledger)
        for one in [sitting, other] { one.model.map.select(school.gate) }
        sitting.press(.enter)
        #expect(sitting.model.map.path == [school.gate])
        other.press(.function(8))
        other.type("y")
        await other.wait(until: "it is dropped") { other.shows("✓ 已移除 校门") }
        let count = try organisation().places.count
        sitting.model.refresh()
        #expect(sitting.model.map.path.isEmpty)
        await said("撤下，回到校园")
        // Not at once on the campus what was meant for the inside of the gate.
        sitting.type("A")
        await said("刚才所在的场所已不在，再按一次 A 就添加到校园")
        sitting.type("A体育馆")
        sitting.press(.function(2))
        await said("✓ 已添加 体育馆")
        #expect(try organisation().places.count == count + 1)
    }

    /// The floor where one is lives on in another building.
    @Test func whoeverIsInsideWhatSomebodyMergesIsToldAndGoesAlong() async throws {
        let other = try WorkbenchSitting(ledger: school.ledger)
        for one in [sitting, other] { one.model.map.select(school.canteen) }
        sitting.press(.enter, .enter)
        let floor = try #require(sitting.model.map.path.last)
        #expect(sitting.model.map.path == [school.canteen, floor])
        other.type("mtsg")
        other.press(.enter)
        other.type("y")
        await other.wait(until: "it is merged") { other.shows("✓ 食堂 已并入 图书馆") }
        sitting.model.refresh()
        let map = sitting.model.map
        #expect(map.path == [school.library, floor] && map.selection == school.library)
        await said("并入 图书馆，回到图书馆 一层")
        sitting.expect("图书馆 ▸ 一层")
        sitting.expect("灶间")
        sitting.type("A")
        await said("刚才所在的场所已不在，再按一次 A 就添加到图书馆 一层")
        sitting.press(.backspace)
        #expect(map.path == [school.library] && map.placeInHand == floor)
        sitting.press(.backspace)
        #expect(map.path.isEmpty && map.selection == school.library)
    }

    @Test func whatAPlaceHasBecomePartOfIsTold() {
        let organisation = sitting.model.school.organisation
        func said(_ language: Language) -> String {
            language.strings.line(
                for: .sentOut("东门", by: "冯守诚", mergedInto: "校门", to: nil), in: organisation
            ).text
        }
        #expect(said(.chinese) == "东门 已被 冯守诚 并入 校门，回到校园")
        #expect(said(.english) == "冯守诚 merged 东门 into 校门: back to the campus")
    }

    @Test func aBuildingAFloorAndARoomAreAdded() async throws {
        sitting.type("A体育馆")
        sitting.press(.enter, .right, .enter)
        await said("✓ 已添加 体育馆")
        let gym = try #require(try organisation().places.first { $0.name == "体育馆" })
        #expect(gym.parent == nil)
        #expect(gym.initials == "tyg")
        #expect(gym.kind == .teaching)
        sitting.model.map.reveal(gym.id)
        sitting.press(.enter)
        sitting.type("A一层")
        sitting.press(.function(2))
        await said("✓ 已添加 一层")
        sitting.press(.enter)
        sitting.type("A器材室")
        sitting.press(.function(2))
        await said("✓ 已添加 器材室")
        sitting.expect("体育馆 ▸ 一层")
        sitting.expect("▸ 器材室")
    }

    @Test func aGridIsAddedWithItsLeader() async throws {
        sitting.type("W")
        sitting.expect("[G03")
        sitting.type("图书馆区")
        sitting.press(.enter)
        sitting.type("zs")
        sitting.press(.enter, .enter)
        await said("✓ 已添加 G03 图书馆区")
        let grid = try #require(try organisation().grids.first { $0.code == "G03" })
        #expect(try organisation().leader(of: grid.id)?.id == school.teacher)
    }

    @Test func aGridNumberThatIsTakenIsRefusedAndTheFormStays() async throws {
        sitting.type("W")
        sitting.type("新网格")
        sitting.press(.backTab, .control("u"))
        sitting.type("G02")
        sitting.press(.function(2))
        await said("G02")
        await sitting.wait(until: "it is refused") { sitting.model.notice != nil }
        sitting.expect("网格编号 G02 已有")
        sitting.expect("[新网格")
        #expect(try organisation().grids.count == 2)
    }

    @Test func aLeaderWhoIsOnNoRosterIsRefused() async throws {
        sitting.type("W新网格")
        sitting.press(.enter)
        sitting.type("无名氏")
        sitting.press(.escape, .function(2))
        sitting.expect("! 名册里没有这个人")
        #expect(try organisation().grids.count == 2)
    }
}
