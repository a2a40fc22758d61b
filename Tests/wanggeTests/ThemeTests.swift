import Foundation
import TerminalUI
import Testing

@testable import NcursesTerminal
@testable import wangge

/// What every theme of the program promises.
@Suite struct ThemeTests {
    private let library = ThemeLibrary(environment: ["XDG_CONFIG_HOME": "/nonexistent"])

    @Test func compiledDefaultEqualsItsFile() throws {
        let text = try #require(ThemeLibrary.builtIn["campus-night"])
        #expect(try ThemeFile(text: text).theme(id: "campus-night") == Theme.campusNight)
    }

    /// What stands beside each other on the map is told apart in each of them.
    @Test func signsOfTheMapDiffer() throws {
        let groups: [[Symbol]] = [
            [.markMajor, .markGeneral, .markVerify, .check, .up, .down, .bullet, .more],
            [.heavyVertical, .heavyTopLeft, .wall, .water, .green, .sports, .gate],
        ]
        for name in library.names {
            let symbols = try library.theme(name).symbols
            let marks = groups[0].map { symbols[$0] } + ["!"]
            #expect(Set(marks).count == marks.count, "\(name)")
            // Neither a line nor the ground beside a mark is taken for one.
            let around = Self.lines.map { symbols[$0] } + groups[1].map { symbols[$0] }
            #expect(Set(marks + [symbols[.marked]]).isDisjoint(with: around), "\(name)")
            let ground = groups[1].dropFirst().map { symbols[$0] }
            #expect(Set(ground).count == ground.count, "\(name)")
            #expect(!ground.dropFirst().contains(symbols[.heavyVertical]), "\(name)")
        }
    }

    @Test func everyBuiltInThemeHasNamesInBothLanguages() throws {
        #expect(library.names == ThemeLibrary.builtInNames)
        for name in library.names {
            let theme = try library.theme(name)
            #expect(theme.id == name)
            #expect(theme.names.keys.sorted() == ["en", "zh-Hans"])
        }
    }

    @Test(arguments: ["campus-night", "campus-day", "high-contrast"])
    func colouredThemesSayHowEveryRoleLooks(name: String) throws {
        let text = try #require(ThemeLibrary.builtIn[name])
        for role in Role.allCases { #expect(text.contains("\n\"\(role.name)\" = "), "\(role)") }
    }

    @Test(arguments: [("campus-night", 4.5), ("campus-day", 4.5), ("high-contrast", 7)])
    func textIsReadable(name: String, least: Double) throws {
        let theme = try library.theme(name)
        for role in Role.allCases where !Self.drawing.contains(role) {
            for ground in Self.grounds {
                let style = theme.style(of: role, on: ground)
                let ink = try #require(style.foreground)
                let contrast = ink.contrast(with: try #require(style.background))
                #expect(contrast >= least, "\(role) on \(ground) of \(name)")
            }
        }
    }

    @Test(arguments: ["campus-night", "campus-day", "high-contrast"])
    func linesAndGroundsCanBeSeen(name: String) throws {
        let theme = try library.theme(name)
        for role in Self.drawing {
            let style = theme.style(of: role, on: .text)
            let ink = try #require(style.foreground)
            #expect(ink.contrast(with: try #require(style.background)) >= 2.5, "\(role) of \(name)")
        }
    }

    @Test(arguments: ["campus-night", "campus-day", "high-contrast"])
    func paletteOf256ColoursShowsTheThemeAsItIs(name: String) throws {
        let theme = try library.theme(name)
        for role in Role.allCases {
            let style = theme.style(of: role, on: .text)
            let numbers = ColourDepth.palette.numbers(of: style)
            #expect(Palette.colours[numbers.foreground] == style.foreground, "\(role) of \(name)")
            #expect(Palette.colours[numbers.background] == style.background, "\(role) of \(name)")
        }
    }

    @Test(
        arguments: ["campus-night", "campus-day", "high-contrast"], [ColourDepth.eight, .sixteen])
    func textIsReadableWithFewColours(name: String, depth: ColourDepth) throws {
        let theme = try library.theme(name)
        for role in Role.allCases where !Self.drawing.contains(role) {
            let numbers = depth.numbers(of: theme.style(of: role, on: .text))
            let ink = Palette.colours[numbers.foreground]
            let contrast = ink.contrast(with: Palette.colours[numbers.background])
            #expect(contrast >= 3, "\(role) of \(name): \(numbers)")
        }
    }

    @Test(arguments: ["monochrome", "ascii"])
    func themesWithoutColourHaveNoneAndLookAsNoColourAsksFor(name: String) throws {
        let theme = try library.theme(name)
        for role in Role.allCases {
            #expect(theme.style(of: role) == theme.withoutColour.style(of: role), "\(role)")
        }
    }

    @Test func asciiThemeDrawsInAsciiAlone() throws {
        let theme = try library.theme("ascii")
        let drawn = Symbol.allCases.map { theme.symbols[$0] }.joined()
        #expect(drawn.unicodeScalars.map(\.value).max() ?? 0 < 0x7F)
    }

    @Test func worseAndBetterCanBeToldApartInEveryTheme() throws {
        let severity: [Role] = [.critical, .serious, .caution, .mild, .good]
        for name in ["campus-night", "campus-day", "high-contrast"] {
            let theme = try library.theme(name)
            #expect(Set(severity.map(theme.style)).count == severity.count, "\(name)")
        }
        let marks: [Symbol] = [.markMajor, .markGeneral, .markProgress, .markVerify, .check]
        for name in library.names {
            let symbols = try library.theme(name).symbols
            #expect(Set(marks.map { symbols[$0] }).count == marks.count, "\(name)")
        }
    }

    /// Around buildings and shapes.
    private static let lines: [Symbol] = [
        .horizontal, .vertical, .topLeft, .topRight, .bottomLeft, .bottomRight, .teeDown, .teeUp,
        .teeLeft, .teeRight, .cross,
    ]

    /// What others are written on, besides what has a role of its own for that.
    private static let grounds: [Role] = [.text, .dialog, .building]

    /// Lines and grounds: nobody reads them.
    private static let drawing: [Role] = [
        .border, .road, .path, .water, .green, .sports, .gate, .wall, .fill1, .fill2, .fill3,
        .fill4, .fill5, .fill6, .fill7, .fill8,
    ]
}
