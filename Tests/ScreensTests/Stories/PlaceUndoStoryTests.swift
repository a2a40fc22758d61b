import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What was done from the map is taken back, by whoever did it.
@Suite struct PlaceUndoStoryTests: PlaceStories {
    let school: SmallSchool
    let sitting: WorkbenchSitting

    init() throws {
        (school, sitting) = try Self.founded()
    }

    @Test func manyPlacesAreGivenAtOnceAndTakenBackAtOnce() async throws {
        let organisation = try organisation()
        let blank = organisation.children(of: nil).filter { organisation.grid(of: $0.id) == nil }
        sitting.model.map.select(school.library)
        sitting.type(" *")
        sitting.expect("已标 \(blank.count + 1)")
        sitting.type("wg02")
        sitting.press(.enter)
        sitting.expect("把已标记的 \(blank.count + 1) 处场所划入：G02 食堂？")
        sitting.type("y")
        await said("✓ \(blank.count + 1) 处场所已划入：G02")
        let given = blank.map(\.id) + [school.library]
        #expect(try given.allSatisfy { try self.organisation().grid(of: $0)?.code == "G02" })
        #expect(sitting.model.map.markedPlaces.isEmpty)
        sitting.type("u")
        await said("✓ 已撤销：")
        #expect(try blank.allSatisfy { try self.organisation().grid(of: $0.id) == nil })
        // It lay in a grid with another below it, and lies there again.
        #expect(try self.organisation().grid(of: school.library)?.code == "G01")
        #expect(try school.ledger.verify().faults.isEmpty)
    }

    /// G03 beside G02.
    private func addGrid() throws -> Grid.ID {
        let root = try organisation().grids.first { $0.parent == nil }?.id
        let opened = try school.ledger.write { ledger in
            try ledger.act(
                .opened(
                    Grid(id: Grid.ID(0), code: "G03", name: "东区", parent: root),
                    from: SampleLedger.now.day), at: SampleLedger.now)
        }
        guard case .opened(let grid, _) = opened else { throw OtherAct() }
        sitting.model.refresh()
        return grid.id
    }

    private struct OtherAct: Error {}

    private func give(_ place: Place.ID, _ keys: String, _ told: String) async {
        sitting.model.map.select(place)
        sitting.type("w" + keys)
        sitting.press(.enter)
        await said(told)
    }

    /// Keys that wait are taken in one turn, before the first of them has been written.
    @Test func twoStepsAreTakenBackByTwoKeysAtOnce() async throws {
        _ = try addGrid()
        await give(school.gate, "g02", "✓ 校门 已划入 G02")
        await give(school.gate, "g03", "✓ 校门 已划入 G03")
        sitting.type("uu")
        await sitting.wait(until: "both are taken back") {
            sitting.model.map.changes.last == nil && sitting.model.notice == .takenBack("校门")
        }
        await sitting.wait(until: "the map shows it") {
            sitting.model.school.organisation.grid(of: school.gate) == nil
        }
        #expect(try organisation().grid(of: school.gate) == nil)
    }

    @Test func whatChangesNothingIsNoStep() async throws {
        await give(school.gate, "g02", "✓ 校门 已划入 G02")
        let lines = try school.ledger.journal.entries(limit: 99).count
        sitting.type("w")
        sitting.press(.enter)
        await said("校门 已在 G02，未变")
        #expect(try school.ledger.journal.entries(limit: 99).count == lines)
        sitting.type("uu")
        await said("✓ 已撤销：校门")
        #expect(sitting.model.map.changes.last == nil)
        #expect(try organisation().grid(of: school.gate) == nil)
    }

    /// Nothing stays in front of the steps behind it that cannot be had.
    @Test func whatCannotBeTakenBackMakesWayForWhatCan() async throws {
        _ = try addGrid()
        sitting.model.map.select(school.library)
        sitting.press(.function(4), .control("u"))
        sitting.type("书香楼")
        sitting.press(.enter)
        await said("✓ 已改名为 书香楼")
        await give(school.gate, "g02", "✓ 校门 已划入 G02")
        try await school.ledger.write { [school] ledger in
            try ledger.giveToGrid(school.gate, nil, from: SampleLedger.now.day)
        }
        sitting.type("u")
        await said("! “校门”撤销不了：有人后来又改过")
        sitting.type("u")
        await said("✓ 已撤销：书香楼")
        #expect(try organisation().place(school.library)?.name == "图书馆")
    }

    @Test func ofSeveralTheOneThatSomebodyHasChangedStaysAndIsNamed() async throws {
        _ = try addGrid()
        sitting.model.map.select(school.gate)
        sitting.type(" ")
        sitting.model.map.select(school.library)
        sitting.type(" wg03")
        sitting.press(.enter)
        sitting.type("y")
        await said("✓ 2 处场所已划入：G03")
        try await school.ledger.write { [school] ledger in
            try ledger.giveToGrid(school.gate, nil, from: SampleLedger.now.day)
        }
        sitting.type("u")
        await said("已撤销：图书馆；校门 未撤销：有人后来又改过")
        #expect(try organisation().grid(of: school.library)?.code == "G01")
        #expect(try organisation().grid(of: school.gate) == nil)
        #expect(sitting.model.map.changes.last == nil)
    }

    /// However many they are, the line has room for who changed them.
    @Test func ofThoseThatStayTheFirstIsNamed() async throws {
        _ = try addGrid()
        for place in [school.canteen, school.library, school.gate] {
            sitting.model.map.select(place)
            sitting.type(" ")
        }
        sitting.type("wg03")
        sitting.press(.enter)
        sitting.type("y")
        await said("✓ 3 处场所已划入：G03")
        try await school.ledger.write { [school] ledger in
            for place in [school.library, school.gate] {
                try ledger.giveToGrid(place, nil, from: SampleLedger.now.day)
            }
        }
        sitting.type("u")
        await said("已撤销：食堂；图书馆 +1 未撤销：有人后来又改过")
        #expect(try organisation().grid(of: school.canteen)?.code == "G02")
    }

    /// What is dated later is told before it ends, and comes back with the rest.
    @Test func whatWasDatedLaterIsToldAndComesBack() async throws {
        let (east, canteens, later) = (try addGrid(), "g02", day("2026-12-14"))
        try await school.ledger.write { [school] ledger in
            try ledger.giveToGrid(school.library, east, from: later)
        }
        sitting.model.map.select(school.library)
        sitting.type("w" + canteens)
        sitting.press(.enter)
        // The dialog breaks the question before its last words.
        sitting.expect("把“图书馆”划入：G02 食堂？其中 1 处定于 2026-12-14 起的改划")
        sitting.expect("随之取消。")
        sitting.type("y")
        await said("✓ 图书馆 已划入 G02")
        func code(on day: Day) throws -> String? {
            try school.ledger.organisation.organisation(on: day).grid(of: school.library)?.code
        }
        #expect(try code(on: later) == "G02")
        sitting.type("u")
        await said("✓ 已撤销：图书馆")
        #expect(try code(on: SampleLedger.now.day) == "G01")
        #expect(try code(on: later.adding(days: -1)) == "G01")
        #expect(try code(on: later) == "G03")
        #expect(try school.ledger.verify().faults.isEmpty)
    }

    /// Marks and steps are those of whoever sits there.
    @Test func whoeverSitsDownNextFindsNothingToTakeBack() async throws {
        await give(school.gate, "g02", "✓ 校门 已划入 G02")
        sitting.model.map.select(school.library)
        sitting.type(" ")
        sitting.expect("已标 1")
        sitting.screen.switchPerson()
        #expect(sitting.model.map.changes.last == nil)
        #expect(sitting.model.map.markedPlaces.isEmpty)
    }

    @Test func whatWasDoneOnTheMapIsTakenBack() async throws {
        sitting.model.map.select(school.gate)
        sitting.type("wg02")
        sitting.press(.enter)
        await said("✓ 校门 已划入 G02")
        sitting.press(.function(8))
        sitting.type("y")
        await said("✓ 已移除 校门")
        sitting.type("A体育馆")
        sitting.press(.enter, .right, .enter)
        await said("✓ 已添加 体育馆")
        let gym = try #require(try organisation().places.first { $0.name == "体育馆" })
        #expect(sitting.model.map.placeInHand == gym.id)
        sitting.type("u")
        await said("✓ 已撤销：体育馆")
        #expect(try organisation().place(gym.id) == nil)
        sitting.type("u")
        await said("✓ 已撤销：校门")
        #expect(try organisation().grid(of: school.gate)?.code == "G02")
        sitting.type("u")
        await sitting.wait(until: "the grid is given back") {
            sitting.model.map.changes.last == nil
        }
        #expect(try organisation().grid(of: school.gate) == nil)
        sitting.type("u")
        sitting.expect("! 没有可撤销的")
        #expect(try school.ledger.verify().faults.isEmpty)
    }

    /// On a hazard line no place of the list is in hand, and what is marked is told inside too.
    @Test func insideABuildingOnlyPlacesOfTheListAreMarked() throws {
        sitting.model.map.select(school.canteen)
        sitting.type("\\")
        sitting.expect("没有已标记的场所")
        sitting.press(.enter)
        sitting.type(" ")
        sitting.expect("已标 1")
        sitting.press(.down)
        #expect(sitting.model.map.hazardInHand != nil)
        sitting.type(" ")
        sitting.expect("请先选定一个场所")
        #expect(sitting.model.map.markedPlaces.map(\.name) == ["一层"])
    }
}
