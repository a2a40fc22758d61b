import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What is still there when the editor of the map is left, and when somebody comes back to it.
@Suite struct MapEditorLeavingTests {
    private let ledger: Ledger
    private let sitting: WorkbenchSitting

    init() throws {
        ledger = try SmallSchool.onlyFounded()
        sitting = try WorkbenchSitting(ledger: ledger)
    }

    @Test func whatWasDrawnIsTakenBackOnTheMap() async throws {
        try await draw("Gym")
        sitting.press(.escape)
        sitting.type("u")
        await sitting.wait(until: "it is taken back") { sitting.shows("已撤销：Gym") }
        #expect(try names().isEmpty)
        sitting.type("eU")
        await sitting.wait(until: "it is drawn again") { sitting.shows("已重做：Gym") }
        #expect(try names() == ["Gym"])
    }

    @Test func whatWasDrawnIsTakenBackInTheEditorOpenedAgain() async throws {
        try await draw("Gym")
        sitting.press(.escape)
        sitting.type("eu")
        await sitting.wait(until: "it is taken back") { sitting.shows("已撤销：Gym") }
        #expect(try names().isEmpty)
        sitting.type("u")
        sitting.expect("没有可撤销的")
    }

    @Test func whatHasNoNameIsTakenBackByItsKind() async throws {
        sitting.type("ea")
        sitting.type("ldsm")
        sitting.press(.enter, Key(.right, .shift), .enter, .function(2))
        await sitting.wait(until: "trees are saved") { sitting.shows("已保存 绿地树木") }
        sitting.press(.escape)
        sitting.type("u")
        await sitting.wait(until: "it is taken back") { sitting.shows("已撤销：绿地树木") }
        #expect(try ledger.campus.plan().ground.isEmpty)
    }

    @Test func escapeDropsOnlyTheDrawing() async throws {
        try await draw("Gym")
        sitting.type("a")
        sitting.press(.enter, Key(.right, .shift), .escape)
        sitting.expect("绘制校园图")
        sitting.press(.escape)
        sitting.expect(not: "绘制校园图")
        #expect(try names() == ["Gym"])
        sitting.type("u")
        await sitting.wait(until: "it is taken back") { sitting.shows("已撤销：Gym") }
    }

    @Test func whatWasSeenIsStillSeenByWhoComesBack() async throws {
        try await draw("Gym")
        sitting.type("---")
        sitting.press(Key(.right, .shift), Key(.right, .shift))
        let cursor = sitting.terminal.cursor
        sitting.expect("一列 5 米")
        sitting.press(.escape)
        sitting.type("e")
        sitting.expect("一列 5 米")
        #expect(sitting.terminal.cursor == cursor)
    }

    @Test func whoeverChoosesAnotherPlaceOnTheMapFindsTheCursorThere() throws {
        let sitting = try WorkbenchSitting()
        sitting.model.map.select(try sitting.place("教学楼A"))
        sitting.type("1e")
        sitting.expect("教学楼A · ")
        sitting.press(.escape)
        sitting.model.map.select(try sitting.place("食堂"))
        sitting.type("e")
        sitting.expect("食堂  ")
    }

    @Test func whoSitsDownNextFindsNothingOfIt() async throws {
        try await draw("Gym")
        sitting.press(.escape)
        #expect(sitting.model.map.editor != nil)
        sitting.model.map.forgetHand()
        #expect(sitting.model.map.editor == nil)
        #expect(sitting.model.map.changes.drawn.isEmpty)
    }

    /// By the menu over the editor, with a building in hand that is being moved.
    @Test func whoSitsDownNextFindsNoEditorOpen() async throws {
        let school = try StaffedSchool()
        try await school.small.ledger.write { [library = school.small.library] ledger in
            try ledger.setFootprint(
                Footprint(rectangle: PlanBounds(west: 0, south: 0, east: 20, north: 20)),
                of: library)
        }
        let sitting = try await school.sitting(as: school.office, WorkbenchSitting.usual)
        sitting.type("1")
        sitting.model.map.select(school.small.library)
        sitting.type("em")
        sitting.expect("正在移动 图书馆")
        sitting.press(.alt("y"))
        for _ in 0..<30 where !sitting.rolesContain(.selection, at: "换人登录") {
            sitting.press(.down)
        }
        sitting.press(.enter)
        #expect(sitting.model.session.person == nil)
        #expect(sitting.screen.page == nil)
        #expect(sitting.model.editor == nil)
        #expect(sitting.model.map.editor == nil)
    }

    // MARK: Support

    /// With the keys, in the editor that is opened for it.
    private func draw(_ name: String) async throws {
        sitting.type("ea")
        sitting.press(.enter, Key(.right, .shift), Key(.down, .shift), .enter)
        sitting.type(name)
        sitting.press(.function(2))
        await sitting.wait(until: "\(name) is saved") { sitting.shows("已保存 \(name)") }
    }

    private func names() throws -> [String] {
        try ledger.organisation.organisation(on: SampleLedger.now.day).children(of: nil)
            .map(\.name)
    }
}
