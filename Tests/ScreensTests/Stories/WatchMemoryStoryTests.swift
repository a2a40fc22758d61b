import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What the pane has drawn is let go of with the keys, wherever it is hidden.
@Suite struct WatchMemoryStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    /// How much of the list the pane still holds: its rows, and columns of what it drew.
    private func held(by sitting: WorkbenchSitting) throws -> (rows: Int, columns: Int) {
        let pane = Mirror(reflecting: sitting.screen.watchPane)
        let known = try #require(pane.descendant("keptCases", "rows", "known"))
        let rows = Mirror(reflecting: known).children.count
        let canvases = [
            pane.descendant("keptFrame", "canvas"), pane.descendant("keptCases", "table", "canvas"),
        ]
        let columns = try canvases.map { try #require($0 as? Canvas).size.width }
        return (rows, columns.reduce(0, +))
    }

    private func sitting() async throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.expect("X-001")
        let held = try held(by: sitting)
        #expect(held.rows > 0 && held.columns > 0)
        return sitting
    }

    private func expectNothing(heldBy sitting: WorkbenchSitting) throws {
        sitting.expect(not: "X-001")
        let held = try held(by: sitting)
        #expect(held.rows == 0 && held.columns == 0)
    }

    @Test func theCurtainLeavesNothingOfTheList() async throws {
        let sitting = try await sitting()
        sitting.press(.control("x"))
        try expectNothing(heldBy: sitting)
    }

    /// A slow line hands over Esc and what follows it as one key.
    @Test func theCurtainFallsAfterEscInAHurry() async throws {
        let sitting = try await sitting()
        sitting.press(Key(Key.control("x").code, [.control, .alt]))
        try expectNothing(heldBy: sitting)
    }

    @Test func theLockLeavesNothingOfTheList() async throws {
        let sitting = try await sitting()
        sitting.model.watch.lock()
        try expectNothing(heldBy: sitting)
    }

    @Test func anotherPaneAloneLeavesNothingOfTheList() async throws {
        let sitting = try await sitting()
        sitting.type("1z")
        try expectNothing(heldBy: sitting)
    }
}
