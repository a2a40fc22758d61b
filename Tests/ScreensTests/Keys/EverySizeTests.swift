import Localisation
import TerminalUI
import Testing

/// Windows of every size: nothing traps, no glyph is halved, the cursor stays inside.
@Suite struct EverySizeTests {
    @Test(
        arguments: [
            "campus", "building", "board", "board as a list", "detail", "steps", "watch", "help",
            "palette",
            "report", "question",
        ], Shot.both)
    func theWorkbenchIsDrawn(_ state: String, _ language: Language) async throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small, language)
        await KeyBindingTests.states[state]?(sitting)
        for size in Self.sizes {
            sitting.resize(to: size)
            WholeGlyphs.expect(in: sitting)
            if let cursor = sitting.terminal.cursor {
                #expect(cursor.x < size.width && cursor.y < size.height)
            }
        }
    }

    @Test(arguments: Shot.both)
    func theFirstStartIsDrawn(_ language: Language) {
        for isFounding in [false, true] {
            let sitting = StartSitting(WorkbenchSitting.small, language)
            if isFounding { sitting.type("2") }
            for size in Self.sizes {
                sitting.resize(to: size)
                WholeGlyphs.expect(in: sitting)
            }
        }
    }

    /// Widths and heights in steps that have no common measure, and the edges of the layouts.
    private static let sizes: [Size] = {
        let widths = [1, 2, 3, 7, 19, 37, 59, 60, 61, 79, 80, 81, 99, 100, 113, 130]
        let heights = [1, 2, 3, 5, 11, 15, 16, 17, 24, 29, 30, 45]
        return widths.enumerated().flatMap { place, width in
            heights.enumerated().filter { ($0.offset + place) % 3 == 0 || width < 4 }
                .map { Size(width: width, height: $0.element) }
        }
    }()
}
