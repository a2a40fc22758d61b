import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// Floors and rooms.
extension MapEditorStoryTests {
    @Test func roomsAreCopiedToTheFloorsAbove() async throws {
        let editor = try #require(openedEditor())
        await draw(editor, "Gym", 10, floors: ["F1", "F2", "F3"])
        editor.goInside()
        #expect(await editor.addRooms(RoomNames.names(in: "101-103 office")) == nil)
        editor.innerIndex = 0
        #expect(await editor.copyUpwards() == nil)
        #expect(
            editor.innerLines.map(\.place.name) == [
                "F1", "101", "102", "103", "office", "F2", "201", "202", "203", "office", "F3",
                "301", "302", "303", "office",
            ])
        #expect(editor.innerPlace?.name == "F1")
    }

    /// A room that was renamed below is no second one of its number above, and the floor stays in hand.
    @Test func aRoomWhoseNumberTheFloorAboveHasIsNotCopied() async throws {
        let editor = try #require(openedEditor())
        await draw(editor, "Gym", 10, floors: ["F1", "F2"])
        editor.goInside()
        #expect(await editor.addRooms(["101 office", "102"]) == nil)
        editor.innerIndex = editor.innerLines.count - 1
        #expect(await editor.addRooms(["201"]) == nil)
        editor.innerIndex = 0
        #expect(await editor.copyUpwards() == nil)
        #expect(editor.innerPlace?.name == "F1")
        #expect(
            editor.innerLines.map(\.place.name) == [
                "F1", "101 office", "102", "F2", "201", "202",
            ])
        #expect(await editor.undo() == nil)
        #expect(editor.innerPlace?.name == "F1" && editor.innerLines.count == 5)
    }
}
