import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What is in hand in the editor of the map when something comes in between.
@Suite struct MapEditorHandTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
        let library = school.small.library
        try school.small.ledger.write { ledger in
            try ledger.setFootprint(Self.square, of: library)
            try ledger.addGround(
                .road, name: "主干道",
                shape: .line([
                    PlanPoint(east: -40, north: 10), PlanPoint(east: 60, north: 10),
                ]), importKey: nil)
        }
    }

    @Test func escapeWhileACornerIsDraggedLeavesEverythingElseAlone() async throws {
        let sitting = try await atTheEditor(school.office)
        let plan = try campus()
        sitting.type("c")
        let corner = try #require(sitting.terminal.cursor)
        sitting.handle(.mouse(MouseEvent(kind: .click, at: corner)))
        sitting.handle(.drag(Point(x: corner.x + 2, y: corner.y)))
        sitting.expect("正在改轮廓")
        sitting.press(.escape)
        sitting.handle(.drag(Point(x: corner.x + 6, y: corner.y + 1)))
        sitting.handle(.release(Point(x: corner.x + 8, y: corner.y + 1)))
        sitting.expect(not: "正在")
        sitting.expect(not: "已保存")
        #expect(try campus() == plan)
    }

    /// At every scale, however the middle of the campus lies to the cells.
    @Test func aClickPutsTheCursorOnTheCellThatIsClicked() async throws {
        let sitting = try await atTheEditor(school.office)
        for _ in MapEditorModel.scales { sitting.type("+") }
        for scale in MapEditorModel.scales {
            let cursor = try #require(sitting.terminal.cursor)
            for at in [
                Point(x: cursor.x - 3, y: cursor.y - 2), Point(x: cursor.x + 5, y: cursor.y + 3),
            ] {
                sitting.handle(.mouse(MouseEvent(kind: .click, at: at)))
                sitting.handle(.release(at))
                #expect(sitting.terminal.cursor == at, "at \(scale) m")
            }
            sitting.type("-")
        }
    }

    @Test func whatIsDraggedOffThePlanIsPutDownAtItsEdge() async throws {
        let sitting = try await atTheEditor(school.office)
        let cursor = try #require(sitting.terminal.cursor)
        sitting.handle(.mouse(MouseEvent(kind: .click, at: cursor)))
        sitting.handle(.drag(Point(x: cursor.x + 4, y: cursor.y)))
        sitting.handle(.release(Point(x: cursor.x + 4, y: 0)))
        await sitting.wait(until: "it is put down") { sitting.shows("已保存 图书馆") }
        sitting.expect(not: "正在移动")
        let bounds = try #require(try footprint()?.bounds)
        #expect(bounds.west > 0 && bounds.south > 0)
    }

    @Test func whatAnotherTookOffTheMapFallsOutOfTheHand() async throws {
        let sitting = try await atTheEditor(school.office)
        sitting.type("m")
        sitting.press(.right)
        let library = school.small.library
        let now = SmallSchool.now
        let principal = try school.signer(school.principal)
        try await school.small.ledger.write(as: principal) { ledger in
            let before = try #require(try ledger.drawing(of: library, on: now.day))
            var after = before
            after.presence = .dropped
            try ledger.draw([.place(library, from: before, to: after)], at: now)
        }
        sitting.press(.enter)
        await sitting.wait(until: "it is told") { sitting.shows("没有保存：“图书馆”已被") }
        sitting.expect(not: "正在移动")
        sitting.press(.enter)
        sitting.expect(not: "已保存")
    }

    @Test func nothingIsSaidToBeSavedWhereNothingWasChanged() async throws {
        let sitting = try await atTheEditor(school.office)
        let count = try school.small.ledger.journal.entries(limit: 99).count
        for key in ["m", "c"] {
            sitting.type(key)
            sitting.press(.enter)
            sitting.expect(not: "已保存")
            sitting.expect(not: "正在")
        }
        #expect(try school.small.ledger.journal.entries(limit: 99).count == count)
    }

    @Test func afterAnyOtherFailureTheFirstOneIsStillSeen() async throws {
        let sitting = try await atTheEditor(school.office)
        let session = sitting.model.session
        let editor = MapEditorModel(session: session, at: school.small.library)
        editor.beginMoving()
        editor.move(columns: 3, rows: 0)
        let library = school.small.library
        let now = SmallSchool.now
        let principal = try school.signer(school.principal)
        try await school.small.ledger.write(as: principal) { ledger in
            let before = try #require(try ledger.drawing(of: library, on: now.day))
            var after = before
            after.footprint = Footprint(
                rectangle: PlanBounds(west: 0, south: 40, east: 24, north: 60))
            try ledger.reshape([.place(library, from: before, to: after)], at: now)
        }
        session.school.refresh()
        session.lock()
        #expect(await editor.putDown() != nil)
        try await session.unlock(passphrase: Passphrase(StaffedSchool.passphrase))
        let failure = await editor.putDown()
        #expect(failure?.wasSecond == true, "\(String(describing: failure))")
        #expect(try footprint()?.bounds?.south == 40)
    }

    /// The other one has taken it off and taken that back.
    @Test func whatCameBackBeforeEnterIsPutDown() async throws {
        let first = try await atTheEditor(school.office).model.session
        let second = try await atTheEditor(school.principal).model.session
        let library = school.small.library
        let editor = MapEditorModel(session: first, at: library)
        editor.beginMoving()
        editor.move(columns: 3, rows: 0)
        let other = MapEditorModel(session: second, at: library)
        #expect(await other.drop(.place(library)) == nil)
        first.school.refresh()
        #expect(editor.campus.shape(of: .place(library)) == nil)
        #expect(await other.undo() == nil)
        #expect(editor.hand != .empty)
        #expect(await editor.putDown() == nil)
        #expect(editor.hand == .empty)
        #expect(try footprint()?.bounds?.west ?? 0 > 0)
    }

    @Test func anEdgeDraggedBeyondTheOtherComesBackToTheMouse() async throws {
        let sitting = try await atTheEditor(school.office)
        let editor = MapEditorModel(session: sitting.model.session, at: school.small.library)
        editor.snaps = false
        editor.beginResizing()
        _ = editor.drag(columns: -200, rows: 0)
        #expect(editor.measure?.width == editor.metresPerColumn)
        _ = editor.drag(columns: 196, rows: 0)
        #expect(editor.measure?.width == 24 - 4 * editor.metresPerColumn)
    }

    /// A wall and a gate half a kilometre away are refused, and may be drawn where they are seen.
    @Test func whatNoMapWouldShowIsRefusedWithWhatToDo() async throws {
        let sitting = try await atTheEditor(school.office)
        let editor = MapEditorModel(session: sitting.model.session, at: school.small.library)
        editor.snaps = false
        let out = Int((500 / editor.metresPerColumn).rounded())
        editor.move(columns: out, rows: 0)
        let gate = try #require(editor.begin(.ground(.gate)))
        #expect(editor.isOutOfSight(gate))
        _ = editor.begin(.ground(.wall))
        editor.move(columns: 10, rows: 0)
        #expect(editor.isOutOfSight)
        sitting.screen.finish(editor)
        sitting.expect("离建筑太远，地图上显示不出来")
        #expect(editor.hand != .empty)
        // As far as the buildings of the small school reach.
        editor.cancel()
        editor.move(columns: -out + Int(80 / editor.metresPerColumn) - 10, rows: 0)
        _ = editor.begin(.ground(.wall))
        editor.move(columns: 5, rows: 0)
        #expect(!editor.isOutOfSight)
    }

    @Test func secondWhoGivesAPlaceToAGridIsTold() async throws {
        let first = try await atTheEditor(school.office).model.session
        let second = try await atTheEditor(school.principal).model.session
        let library = try #require(second.school.organisation.place(school.small.library))
        let now = second.school.organisation.gridsOfPlace[library.id] ?? []
        let grids = second.school.organisation.grids.filter { $0.parent != nil }
        let grid = try #require(grids.first { !now.contains($0.id) } ?? grids.first)
        let seen = try PlaceEditor(session: second).sightsOfPlaces()
        let done = await PlaceEditor(session: first).give([library], to: grid, seen: seen)
        #expect(done == .givenToGrid(library.name, grid.code))
        let notice = await PlaceEditor(session: second).give([library], to: nil, seen: seen)
        #expect(notice == .changedMeanwhile)
    }

    // MARK: Support

    private func atTheEditor(_ person: Person.ID) async throws -> WorkbenchSitting {
        let sitting = try await school.sitting(as: person, WorkbenchSitting.usual)
        sitting.type("1")
        sitting.model.map.select(school.small.library)
        sitting.type("e")
        sitting.expect("图书馆  ")
        return sitting
    }

    private func campus() throws -> CampusPlan { try school.small.ledger.campus.plan() }

    private func footprint() throws -> Footprint? {
        try campus().footprints[school.small.library]
    }

    private nonisolated static let square = Footprint(
        rectangle: PlanBounds(west: 0, south: 0, east: 24, north: 20))
}
