import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// Which edges are drawn to a neighbour's: those that somebody moved. And where the cursor is
/// afterwards.
@Suite struct MapEditorEdgeTests {
    private let school: StaffedSchool

    /// A lawn lies near the library's south-east corner, on both axes.
    init() throws {
        school = try StaffedSchool()
        let library = school.small.library
        try school.small.ledger.write { ledger in
            try ledger.setFootprint(
                Footprint(rectangle: PlanBounds(west: 0, south: 0, east: 24, north: 20)),
                of: library)
            try ledger.addGround(
                .green, name: "草坪",
                shape: .area(
                    Footprint(
                        rectangle: PlanBounds(west: 24.2, south: -20, east: 60, north: 0.4))),
                importKey: nil)
        }
    }

    @Test func whoResizesNothingSavesNothing() async throws {
        let editor = try await editor()
        editor.beginResizing()
        #expect(editor.measure?.width == 24 && editor.measure?.height == 20)
        #expect(await editor.putDown() == nil)
        #expect(editor.saveCount == 0)
        #expect(try bounds() == PlanBounds(west: 0, south: 0, east: 24, north: 20))
    }

    @Test func onlyTheEdgeThatIsMovedIsDrawn() async throws {
        let editor = try await editor()
        editor.beginResizing()
        editor.move(columns: -2, rows: 0)
        #expect(editor.measure?.width == 24 - 2 * editor.metresPerColumn)
        #expect(editor.measure?.height == 20)
        editor.move(columns: 2, rows: -1)
        #expect(editor.measure?.width == 24)
    }

    @Test func whatGoesToASideDoesNotGoUpOrDown() async throws {
        let editor = try await editor()
        editor.beginMoving()
        editor.move(columns: 1, rows: 0)
        #expect(await editor.putDown() == nil)
        let moved = try #require(try bounds())
        #expect(moved.south == 0 && moved.north == 20)
        #expect(moved.west > 0)
    }

    @Test func aCornerThatGoesToASideKeepsItsHeight() async throws {
        let editor = try await editor()
        editor.beginReshaping()
        let corner = try #require(
            editor.reshaping?.shape.corners.first {
                editor.reshaping?.shape[$0] == PlanPoint(east: 24, north: 0)
            })
        editor.choose(corner)
        editor.move(columns: -3, rows: 0)
        #expect(editor.reshaping?.shape[corner].north == 0)
        #expect(editor.reshaping?.shape[corner].east ?? 24 < 24)
    }

    @Test func theCursorGoesBackWithWhatIsTakenBack() async throws {
        let editor = try await editor()
        let library = CampusSubject.place(school.small.library)
        editor.beginMoving()
        editor.move(columns: 40, rows: -20)
        #expect(await editor.putDown() == nil)
        #expect(await editor.undo() == nil)
        #expect(editor.subject == library)
        #expect(editor.campus.subject(at: editor.cell.centre, reach: 0) == library)
        #expect(await editor.redo() == nil)
        #expect(editor.subject == library)
        #expect(editor.campus.subject(at: editor.cell.centre, reach: 0) == library)
    }

    @Test func theCursorGoesToWhatCameBack() async throws {
        let editor = try await editor()
        let library = CampusSubject.place(school.small.library)
        #expect(await editor.drop(library) == nil)
        editor.move(columns: 40, rows: -20)
        #expect(await editor.undo() == nil)
        #expect(editor.subject == library)
    }

    /// A name that could not be given any longer comes back, and what was done before it can be undone as well.
    @Test func anOldNameWithAMobileNumberComesBack() async throws {
        let name = "值班室 13900001111"
        let office = try await school.small.ledger.write { ledger in
            try ledger.addPlace(
                name: name, kind: .office, parent: nil, initials: "zbs", importKey: nil)
        }
        let editor = try await editor()
        func renamed(to name: String) async throws -> MapEditorFailure? {
            let place = try #require(editor.school.organisation.place(office))
            return await editor.rename(place, to: name, kind: place.kind)
        }
        let library = CampusSubject.place(school.small.library)
        #expect(await editor.drop(library) == nil)
        #expect(try await renamed(to: "值班室") == nil)
        #expect(try await renamed(to: name) == .refused(.privateInName(.mobile)))
        #expect(await editor.undo() == nil)
        #expect(editor.school.organisation.place(office)?.name == name)
        #expect(await editor.undo() == nil)
        #expect(editor.campus.shape(of: library) != nil)
        #expect(editor.done.isEmpty)
    }

    @Test func theLastCornerOfALineIsTakenBack() async throws {
        let sitting = try await school.sitting(as: school.office, WorkbenchSitting.usual)
        sitting.type("1")
        sitting.model.map.select(school.small.library)
        sitting.type("ea")
        sitting.type("道路")
        sitting.press(.enter)
        sitting.press(.right, .right, .space, .down, .space)
        let editor = try #require(sitting.model.map.editor)
        #expect(corners(of: editor) == 3)
        sitting.expect("退一角")
        #expect(sitting.screen.keyBindings.contains { $0.title == "撤回上一个转角" })
        sitting.press(.backspace)
        #expect(corners(of: editor) == 2)
        sitting.type("u")
        #expect(corners(of: editor) == 1)
        // Where it begins stays, and nothing that was saved is taken back.
        sitting.press(.backspace)
        sitting.expect("还没有转角")
        #expect(corners(of: editor) == 1)
    }

    @Test func theFootNamesTheArrowsWhileSomethingIsMoved() async throws {
        let sitting = try await school.sitting(as: school.office, WorkbenchSitting.usual)
        sitting.type("1")
        sitting.model.map.select(school.small.library)
        sitting.type("em")
        sitting.expect("方向键移动")
    }

    private func corners(of editor: MapEditorModel) -> Int? {
        if case .line(_, let corners) = editor.hand { corners.count } else { nil }
    }

    private func editor() async throws -> MapEditorModel {
        let sitting = try await school.sitting(as: school.office, WorkbenchSitting.usual)
        return MapEditorModel(session: sitting.model.session, at: school.small.library)
    }

    private func bounds() throws -> PlanBounds? {
        try school.small.ledger.campus.plan().footprints[school.small.library]?.bounds
    }
}
