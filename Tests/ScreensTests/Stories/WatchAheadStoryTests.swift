import Domain
import Localisation
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What comes in at the edges of the list of cases is drawn before anybody scrolls there.
@Suite struct WatchAheadStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
        let key = try school.key(of: school.psychologist)
        for number in 10..<34 { try school.open(.low, number: number, by: key) }
    }

    private func open() async throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist, Size(width: 80, height: 24))
        await sitting.unlockWatch()
        return sitting
    }

    @Test func rowsBeyondTheEdgesAreDrawnAhead() async throws {
        let sitting = try await open()
        let kept = sitting.screen.watchPane.keptCases
        let cases = sitting.model.watch.order.cases
        await kept.settle()
        let seen = cases.filter(kept.rows.has)
        #expect(seen.count < cases.count)
        #expect(Array(cases.prefix(seen.count)) == seen)
        for _ in seen { sitting.press(.down) }
        await kept.settle()
        #expect(kept.rows.has(cases[seen.count + 1]))
    }

    /// Down to the end, back to the top, and after a change of what one of them shows.
    @Test func stepsOntoThemLookAsIfDrawnThen() async throws {
        let (sitting, other) = (try await open(), try await open())
        let kept = sitting.screen.watchPane.keptCases
        for key in Array(repeating: Key.down, count: 36) + Array(repeating: .up, count: 36) {
            await kept.settle()
            sitting.press(key)
            other.screen.watchPane.keptCases.forget()
            other.press(key)
            #expect(sitting.picture == other.picture)
            #expect(cells(of: sitting) == cells(of: other))
        }
    }

    private func cells(of sitting: WorkbenchSitting) -> [[Cell]] {
        let frame = sitting.terminal.frame
        return (0..<frame.size.height).map { Array(frame.row($0)) }
    }

    /// Each drawing ahead wakes the program once more: there is an end to that, however few rows there are.
    @Test(arguments: [1, 2, 3, 12])
    func programSleepsOnceItIsDrawn(height: Int) async throws {
        let model = try await open().model.watch
        let kept = CaseTable.Kept()
        let table = CaseTable(model: model, strings: Language.chinese.strings, kept: kept)
        var scroll = ListScroll()
        func draw() {
            let canvas = Canvas(size: Size(width: 80, height: height))
            table.draw(on: canvas.surface(), scroll: &scroll, hasFocus: true)
        }
        for _ in 0..<2 {
            draw()
            await kept.settle()
        }
        draw()
        #expect(!kept.isDrawingAhead)
    }

    /// Nothing is drawn ahead of a list that is locked.
    @Test func lockedListIsNotDrawnAhead() async throws {
        let sitting = try await open()
        let kept = sitting.screen.watchPane.keptCases
        let cases = sitting.model.watch.order.cases
        sitting.press(.character("L"))
        await kept.settle()
        #expect(!sitting.model.watch.isOpen)
        #expect(!cases.contains(where: kept.rows.has))
    }
}
