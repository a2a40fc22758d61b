import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// Two people at the editor of the map, and what they may not do there.
@Suite struct MapEditorTogetherTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
        let (library, gate) = (school.small.library, school.small.gate)
        try school.small.ledger.write { ledger in
            try ledger.setFootprint(Self.square(0), of: library)
            try ledger.setFootprint(Self.square(60), of: gate)
            try ledger.addGround(
                .road, name: "主干道",
                shape: .line([
                    PlanPoint(east: 0, north: -40), PlanPoint(east: 60, north: -40),
                ]), importKey: nil)
        }
    }

    @Test func secondWhoMovesTheSameBuildingIsToldWhoWasFirstAndKeepsItInHand() async throws {
        let first = try await atTheEditor(school.office)
        let second = try await atTheEditor(school.principal)
        first.type("m")
        second.type("m")
        first.press(.right, .right, .enter)
        await first.wait(until: "the first one has moved it") { first.shows("已保存 图书馆") }
        let moved = try footprint()
        #expect(moved != Self.square(0))

        second.press(.down, .down, .enter)
        await second.wait(until: "the second one is told") { second.shows("陈安") }
        second.expect("先改了“图书馆”")
        second.expect("正在移动 图书馆")
        #expect(try footprint() == moved)

        second.press(.enter)
        await second.wait(until: "it is saved") { second.shows("已保存 图书馆") }
        #expect(try footprint() != moved)
        let acts = try school.small.ledger.journal.entries(limit: 2)
        #expect(acts.map(\.actor) == [school.principal, school.office])
        #expect(acts.allSatisfy { $0.isSigned && $0.act == .organisationChanged("~图书馆") })
        #expect(try school.small.ledger.verify().faults == [])
    }

    @Test func secondWhoRenamesTheSameBuildingKeepsTheTypedName() async throws {
        let first = try await atTheEditor(school.office)
        let second = try await atTheEditor(school.principal)
        for (sitting, name) in [(first, "书香楼"), (second, "求知楼")] {
            sitting.type("e")
            sitting.press(.control("u"))
            sitting.type(name)
        }
        first.press(.function(2))
        await first.wait(until: "the first one has renamed it") { first.shows("已保存 书香楼") }
        second.press(.function(2))
        await second.wait(until: "the second one is told") { second.shows("先改了“图书馆”") }
        second.expect("[求知楼")
        second.press(.function(2))
        await second.wait(until: "it is saved") { second.shows("已保存 求知楼") }
    }

    @Test func whoeverRenamesWhatSomebodyElseHasRemovedIsToldSoAndKeepsTheTypedName()
        async throws
    {
        let first = try await atTheEditor(school.office)
        let second = try await atTheEditor(school.principal)
        second.type("e")
        second.press(.control("u"))
        second.type("求知楼")
        first.type("d")
        await first.wait(until: "the first one has removed it") { first.shows("已移除 图书馆") }
        for _ in 0..<2 {
            second.press(.function(2))
            await second.wait(until: "the second one is told") {
                second.shows("没有保存：“图书馆”已被陈安移除（")
            }
            second.expect(not: "再按一次")
            second.expect("[求知楼")
        }
    }

    /// The screen was read anew before, so that it is gone from the map already.
    @Test func whoeverMovesWhatSomebodyElseHasRemovedIsToldWhoDidAndWhen() async throws {
        let first = try await atTheEditor(school.office)
        let second = try await atTheEditor(school.principal)
        second.type("m")
        second.press(.down)
        first.type("d")
        await first.wait(until: "the first one has removed it") { first.shows("已移除 图书馆") }
        let acts = try school.small.ledger.journal.entries(limit: 5).count
        second.model.school.refresh()
        second.press(.enter)
        await second.wait(until: "the second one is told") {
            second.shows("没有保存：“图书馆”已被陈安移除（")
        }
        second.expect(not: "正在移动")
        #expect(try school.small.ledger.journal.entries(limit: 5).count == acts)
    }

    @Test func floorsOfABuildingThatSomebodyHasRemovedAreLeftAtOnce() async throws {
        let first = try await atTheEditor(school.office)
        let second = try await atTheEditor(school.principal)
        second.press(.enter)
        second.expect("还没有楼层和房间")
        first.type("d")
        await first.wait(until: "the first one has removed it") { first.shows("已移除 图书馆") }
        second.model.refresh()
        second.expect("图书馆 已被 陈安 撤下")
        second.expect(not: "还没有楼层和房间")
    }

    /// What somebody else has been over is no step any longer; the one before it still is.
    @Test func aStepThatSomebodyElseHasBeenOverStandsInTheWayOfNone() async throws {
        let first = try await atTheEditor(school.office)
        let second = try await atTheEditor(school.principal)
        let editor = try #require(first.model.map.editor)
        let (library, gate) = (school.small.library, school.small.gate)
        func place(_ id: Place.ID) throws -> Place {
            try #require(first.model.school.organisation.place(id))
        }
        let names = [try place(gate).name, try place(library).name]
        #expect(await editor.rename(try place(gate), to: "南门", kind: .gate) == nil)
        let kind = try place(library).kind
        #expect(await editor.rename(try place(library), to: "书香楼", kind: kind) == nil)
        second.model.refresh()
        let other = try #require(second.model.map.editor)
        #expect(await other.rename(try place(library), to: "求知楼", kind: kind) == nil)
        first.model.refresh()
        first.type("u")
        await first.wait(until: "it is told") { first.shows("又改了") }
        #expect(editor.undone.isEmpty)
        first.type("u")
        await first.wait(until: "the step before is undone") { first.shows("已撤销") }
        first.model.refresh()
        #expect([try place(gate).name, try place(library).name] == [names[0], "求知楼"])
        #expect(names[1] != "求知楼")
    }

    @Test func placeWithAPostIsNotTakenOffTheMap() async throws {
        _ = try await school.standGuard(at: school.small.library)
        let sitting = try await atTheEditor(school.office)
        sitting.type("d")
        sitting.expect("“图书馆”有 1 个值守岗位")
        #expect(try footprint() == Self.square(0))
    }

    @Test func secondWhoMergesABuildingIsToldWhoWasFirst() async throws {
        let first = try await atTheEditor(school.office).model.session
        let second = try await atTheEditor(school.principal).model.session
        let organisation = second.school.organisation
        let library = try #require(organisation.place(school.small.library))
        let gate = try #require(organisation.place(school.small.gate))
        let done = await PlaceEditor(session: first).merge(library, into: gate)
        #expect(done == .merged(library.name, into: gate.name))
        let notice = await PlaceEditor(session: second).merge(library, into: gate)
        guard case .mapUnchanged(.removed(let name, _, _), let person) = notice else {
            Issue.record("\(notice)")
            return
        }
        #expect(name == library.name && person == "陈安")
    }

    @Test func menuOfTheEditorHoldsWhatCanBeDoneThere() async throws {
        let sitting = try await atTheEditor(school.office)
        sitting.press(.function(9))
        sitting.expect("改轮廓")
        sitting.expect(not: "下一图层")
    }

    @Test func secondWhoMovesWhatWasMovedOnTheScreenMeanwhileIsToldToo() async throws {
        let first = try await atTheEditor(school.office)
        let second = try await atTheEditor(school.principal)
        second.type("m")
        second.press(.down)
        first.type("m")
        first.press(.right, .enter)
        await first.wait(until: "the first one has moved it") { first.shows("已保存 图书馆") }
        second.model.school.refresh()
        second.press(.enter)
        await second.wait(until: "the second one is told") { second.shows("先改了“图书馆”") }
        second.press(.enter)
        await second.wait(until: "it is saved") { second.shows("已保存 图书馆") }
    }

    @Test func roadBecomesAPathAndComesBack() async throws {
        let sitting = try await atTheEditor(school.office)
        let editor = MapEditorModel(session: sitting.model.session)
        let road = try #require(try school.small.ledger.campus.plan().ground.first)
        #expect(GroundFeature.Kind.road.alike == [.road, .path, .wall])
        #expect(await editor.rename(road, to: "小径", kind: .path) == nil)
        let path = try #require(try school.small.ledger.campus.plan().ground.first)
        #expect(path.kind == .path && path.name == "小径" && path.shape == road.shape)
        #expect(await editor.undo() == nil)
        #expect(try school.small.ledger.campus.plan().ground == [road])
    }

    @Test func mouseMovesABuildingAndResizesItByItsCorner() async throws {
        let sitting = try await atTheEditor(school.office)
        let cursor = try #require(sitting.terminal.cursor)
        sitting.drag(from: cursor, to: Point(x: cursor.x + 6, y: cursor.y))
        await sitting.wait(until: "it is moved") { sitting.shows("已保存 图书馆") }
        let moved = try #require(try footprint()?.bounds)
        #expect(moved.west > 0 && moved.width == 24 && moved.height == 20)

        let editor = MapEditorModel(session: sitting.model.session)
        editor.point(at: PlanPoint(east: moved.east - 0.1, north: moved.south + 0.1))
        editor.subject = .place(school.small.library)
        #expect(editor.drag(columns: 8, rows: 4))
        #expect(await editor.putDown() == nil)
        let resized = try #require(try footprint()?.bounds)
        #expect(resized.west == moved.west && resized.north == moved.north)
        #expect(resized.east > moved.east && resized.south < moved.south)
    }

    @Test func whatTheMouseDragsIsSeenOnItsWayAndLetGoWithEscape() async throws {
        let sitting = try await atTheEditor(school.office)
        let cursor = try #require(sitting.terminal.cursor)
        sitting.handle(.mouse(MouseEvent(kind: .click, at: cursor)))
        sitting.handle(.drag(Point(x: cursor.x + 4, y: cursor.y)))
        sitting.expect("正在移动 图书馆")
        #expect(sitting.terminal.cursor == Point(x: cursor.x + 4, y: cursor.y))
        sitting.press(.escape)
        sitting.handle(.drag(Point(x: cursor.x + 8, y: cursor.y)))
        sitting.handle(.release(Point(x: cursor.x + 8, y: cursor.y)))
        sitting.expect(not: "正在移动")
        #expect(try footprint() == Self.square(0))

        let start = try #require(sitting.terminal.cursor)
        sitting.handle(.mouse(MouseEvent(kind: .click, at: start)))
        for step in 1...6 { sitting.handle(.drag(Point(x: start.x - step, y: start.y))) }
        sitting.handle(.release(Point(x: start.x - 6, y: start.y)))
        await sitting.wait(until: "it is moved") { sitting.shows("已保存 图书馆") }
        #expect(try footprint()?.bounds?.west ?? 0 < 0)
    }

    @Test func dragOverOpenGroundDrawsAndAsksForTheName() async throws {
        let sitting = try await atTheEditor(school.office)
        let cursor = try #require(sitting.terminal.cursor)
        sitting.drag(
            from: Point(x: cursor.x, y: cursor.y + 9), to: Point(x: cursor.x + 9, y: cursor.y + 12)
        )
        sitting.expect("F2 保存")
        sitting.type("体育馆")
        sitting.press(.function(2))
        await sitting.wait(until: "it is saved") { sitting.shows("已保存 体育馆") }
        sitting.handle(.release(cursor))
        sitting.expect(not: "F2 保存")
    }

    // MARK: Support

    /// With the library under the cursor.
    private func atTheEditor(_ person: Person.ID) async throws -> WorkbenchSitting {
        let sitting = try await school.sitting(as: person, WorkbenchSitting.usual)
        sitting.type("1")
        sitting.model.map.select(school.small.library)
        sitting.type("e")
        sitting.expect("图书馆  ")
        return sitting
    }

    private func footprint() throws -> Footprint? {
        try school.small.ledger.campus.plan().footprints[school.small.library]
    }

    private nonisolated static func square(_ east: Double) -> Footprint {
        Footprint(
            rectangle: PlanBounds(west: east, south: 0, east: east + 24, north: 20))
    }
}
