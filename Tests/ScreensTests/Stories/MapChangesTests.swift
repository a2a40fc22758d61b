import Domain
import TestSupport
import Testing

@testable import ViewModels

/// What can be taken back, while something is being written and somebody else may sit down.
@Suite struct MapChangesTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    @Test func whatEndsWhenSomebodyElseSitsThereIsNoStepOfTheirs() async throws {
        let sitting = try await school.sitting(as: school.office)
        let changes = sitting.model.map.changes
        let editor = PlaceEditor(session: sitting.model.session, changes: changes)
        let place = try library(sitting)
        let writing = Task.immediate { await editor.rename(place, to: "书香楼") }
        sitting.model.map.forgetHand()
        #expect(await writing.value == .renamed("书香楼"))
        #expect(changes.last == nil)
    }

    @Test func whatIsDrawnWhenSomebodyElseSitsThereIsNoStepOfTheirs() async throws {
        let sitting = try await school.sitting(as: school.office)
        let changes = sitting.model.map.changes
        let editor = MapEditorModel(session: sitting.model.session, changes: changes)
        let place = try library(sitting)
        let writing = Task.immediate {
            await editor.rename(place, to: "书香楼", kind: place.kind)
        }
        sitting.model.map.forgetHand()
        #expect(await writing.value == nil)
        #expect(changes.last == nil)
    }

    @Test func whatIsTakenBackWhenSomebodyElseSitsThereIsNotDoneAgainByThem() async throws {
        let sitting = try await school.sitting(as: school.office)
        let changes = sitting.model.map.changes
        let editor = PlaceEditor(session: sitting.model.session, changes: changes)
        _ = await editor.rename(try library(sitting), to: "书香楼")
        let takingBack = Task.immediate { await editor.undo()?.notice }
        sitting.model.map.forgetHand()
        #expect(await takingBack.value == nil)
        #expect(changes.undone.isEmpty)
    }

    @Test func ofSeveralTakenBackTheLastIsNamed() async throws {
        let sitting = try await school.sitting(as: school.office)
        let changes = sitting.model.map.changes
        let editor = PlaceEditor(session: sitting.model.session, changes: changes)
        _ = await editor.rename(try library(sitting), to: "书香楼")
        let first = changes.last
        sitting.model.school.refresh()
        _ = await editor.rename(try library(sitting), to: "藏书楼")
        let takingBack = Task.immediate { await editor.undo()?.change }
        #expect(await editor.undo() == nil)
        #expect(await takingBack.value == first)
        #expect(changes.last == nil)
    }

    @Test func nothingIsDoneAgainWhileSomethingIsTakenBack() async throws {
        let sitting = try await school.sitting(as: school.office)
        let changes = sitting.model.map.changes
        let editor = MapEditorModel(session: sitting.model.session, changes: changes)
        let place = try library(sitting)
        #expect(await editor.rename(place, to: "书香楼", kind: place.kind) == nil)
        #expect(await editor.undo() == nil)
        #expect(changes.undone.count == 1)
        #expect(changes.beginTakingBack())
        #expect(await editor.redo() == nil)
        #expect(changes.undone.count == 1)
        changes.endTakingBack()
        #expect(await editor.redo() == nil)
        #expect(changes.undone.isEmpty)
    }

    private func library(_ sitting: WorkbenchSitting) throws -> Place {
        try #require(sitting.model.school.organisation.place(school.small.library))
    }
}
