import CNcurses
import Testing

@testable import NcursesTerminal
@testable import TerminalUI

@Suite struct WidthTests {
    /// What the C library counts otherwise, we either do not show or show as something else.
    @Test func everyCharacterIsAsWideAsTheCLibrarySays() throws {
        try #require(UnicodeLocale.adopt())
        var differing: [String] = []
        for value in UInt32(0x20)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let columns = cn_width(value)
            guard columns >= 0 else { continue }
            let cell = DisplayText.cell(for: scalar)
            guard let shown = cell.shown else {
                if cell.columns != 0 { differing.append(String(value, radix: 16)) }
                continue
            }
            let isSame = Int(columns) == cell.columns
            if !isSame || shown != scalar { differing.append(String(value, radix: 16)) }
        }
        #expect(differing == [])
    }

    @Test func whatStandsForUnshowableCharactersIsOneColumn() throws {
        try #require(UnicodeLocale.adopt())
        for value in (UInt32(0)..<0x20).map({ $0 }) + (0x7F..<0xA0).map({ $0 }) {
            let cell = DisplayText.cell(for: try #require(Unicode.Scalar(value)))
            let shown = try #require(cell.shown)
            #expect(cn_width(shown.value) == 1)
            #expect(cell.columns == 1)
        }
    }
}
