import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct ColourDepthTests {
    @Test func terminalsCountTellsTheDepth() {
        let counts = [-1, 0, 8, 16, 88, 256]
        #expect(
            counts.map { ColourDepth(count: $0, hasRGB: true) }
                == [.none, .none, .eight, .sixteen, .sixteen, .palette])
        #expect(ColourDepth(count: 0x100_0000, hasRGB: true) == .direct)
        #expect(ColourDepth(count: 0x100_0000, hasRGB: false) == .eight)
    }

    @Test(arguments: [
        ("#5fafff", 75), ("#1c1c1c", 234), ("#ff0000", 196), ("#ffffff", 231), ("#000000", 16),
        ("#5eaefe", 75),
    ])
    func paletteTakesTheNearestColourThatNobodyRedefines(hex: String, number: Int) throws {
        #expect(ColourDepth.palette.number(of: try #require(Colour(hex: hex))) == number)
    }

    @Test func directColourIsTheColourItself() {
        #expect(
            ColourDepth.direct.number(of: Colour(red: 0x12, green: 0xAB, blue: 0x34)) == 0x12AB34)
        #expect(ColourDepth.direct.number(of: Colour(red: 0, green: 0, blue: 3)) == 0)
        #expect(ColourDepth.direct.number(of: Colour(red: 0, green: 0, blue: 5)) == 8)
    }

    @Test func textStaysReadableWhereItsColourIsMissing() throws {
        let style = Style(
            foreground: Colour(hex: "#6c6c6c"),
            background: Colour(hex: "#121212"))
        #expect(ColourDepth.eight.numbers(of: style) == (7, 0))
        let night = Style(
            foreground: Colour(hex: "#1c1c1c"),
            background: Colour(hex: "#eeeeee"))
        #expect(ColourDepth.eight.numbers(of: night) == (0, 7))
        #expect(ColourDepth.sixteen.numbers(of: night) == (0, 7))
    }

    @Test func noColourIsTheTerminalsOwn() {
        #expect(ColourDepth.palette.numbers(of: Style()) == (-1, -1))
        #expect(ColourDepth.none.number(of: Colour(red: 1, green: 2, blue: 3)) == -1)
    }

    /// What is in hand differs from what was, wherever there are colours.
    @Test(arguments: [ColourDepth.eight, .sixteen, .palette])
    func selectionIsToldFromAnIdleOne(depth: ColourDepth) {
        let theme = Theme.campusNight
        func shown(_ role: Role) -> [Int] {
            let style = theme.style(of: role, on: .text)
            let numbers = depth.numbers(of: style)
            return [numbers.foreground, numbers.background]
        }
        #expect(shown(.selection) != shown(.selectionIdle))
        #expect(shown(.selection) != shown(.text))
        #expect(shown(.buildingSelected) != shown(.building))
    }
}
