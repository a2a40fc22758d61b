import Foundation
import TerminalUI
import Testing

@testable import wangge

@Suite struct ThemeLibraryTests {
    @Test func ownThemeComesBeforeTheBuiltInOne() throws {
        try withFolder { folder, library in
            try write("[roles]\ntext = { fg = '#102030', bold = true }", "campus-night", in: folder)
            let style = try library.theme("campus-night").style(of: .text)
            let ink = Colour(red: 0x10, green: 0x20, blue: 0x30)
            #expect(style == Style(foreground: ink, attributes: .bold))
            #expect(library.names == ThemeLibrary.builtInNames)
        }
    }

    @Test func themeIsFoundByNameOrPath() throws {
        try withFolder { folder, library in
            try write("[name]\nzh-Hans = '秋'", "autumn", in: folder)
            #expect(library.names.last == "autumn")
            #expect(try library.theme("autumn").names == ["zh-Hans": "秋"])
            let path = library.folder + "/autumn.toml"
            #expect(try library.theme(path).id == "autumn")
        }
    }

    @Test func unknownThemeIsToldWithTheKnownOnes() {
        let library = ThemeLibrary(environment: ["HOME": "/nonexistent"])
        #expect(library.folder == "/nonexistent/.config/wangge/themes")
        #expect(
            throws: ThemeRefusal.unknownTheme("nigth", known: ThemeLibrary.builtInNames)
        ) { try library.theme("nigth") }
    }

    @Test func whatCannotBeReadIsToldWithItsPath() throws {
        try withFolder { folder, library in
            for path in ["/nonexistent/a.toml", folder.path, "/dev/zero"] {
                #expect(throws: ThemeRefusal.unreadable(path: path)) { try library.theme(path) }
            }
            let path = library.folder + "/gbk.toml"
            try Data([0xC3, 0xFB]).write(to: URL(filePath: path))
            #expect(throws: ThemeRefusal.unreadable(path: path)) { try library.theme(path) }
        }
    }

    @Test func roleTakesItsInkFromTextAndItsGroundFromWhereItStands() throws {
        let theme = try ThemeFile(
            text: """
                [palette]
                ink = "#ffffff"
                [roles]
                "text" = { fg = "ink", bg = "#000000", underline = true }
                "muted" = { bold = true, dim = false }
                "link" = { fg = "default" }
                """
        ).theme(id: "x")
        let (white, black) = (Colour(rgb: 0xFFFFFF), Colour(rgb: 0))
        #expect(
            theme.style(of: .muted)
                == Style(foreground: white, attributes: .bold))
        #expect(theme.style(of: .link) == Style())
        #expect(theme.style(of: .link, on: .text) == Style(background: black))
    }

    @Test(
        arguments: [
            ("[roles", .malformed(line: 1, column: 7, explanation: "")),
            ("a = 1", .unknownSection("a")),
            ("roles = 1", .wrongType(key: "roles")),
            ("[roles]\ntext = 1", .wrongType(key: "roles.text")),
            ("[roles]\ntext = { bold = 1 }", .wrongType(key: "roles.text.bold")),
            ("[roles]\ntext = { fg = 1 }", .wrongType(key: "roles.text.fg")),
            ("[roles]\ntxet = {}", .unknownRole("txet")),
            ("[roles]\nborder.focused = {}", .unknownProperty("focused", role: "border")),
            ("[roles]\ntext = { fg = 'inc' }", .unknownColour("inc", key: "roles.text.fg")),
            ("[palette]\na = '#12345'", .unknownColour("#12345", key: "palette.a")),
            ("[symbols]\nchek = 'v'", .unknownSymbol("chek")),
            ("[symbols]\ncheck = '对'", .symbolWidth("对", symbol: "check", wanted: 1)),
            ("[symbols]\ncheck = ''", .symbolWidth("", symbol: "check", wanted: 1)),
        ] as [(String, ThemeFault)])
    func faultIsNamed(text: String, fault: ThemeFault) throws {
        do throws(ThemeFault) {
            _ = try ThemeFile(text: text).theme(id: "x")
            Issue.record("\(text) was taken")
        } catch .malformed(let line, let column, let explanation) {
            #expect(ThemeFault.malformed(line: line, column: column, explanation: "") == fault)
            #expect(!explanation.isEmpty)
        } catch {
            #expect(error == fault)
        }
    }

    private func withFolder(_ body: (URL, ThemeLibrary) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "wangge-themes-\(UUID().uuidString)")
        let library = ThemeLibrary(environment: ["XDG_CONFIG_HOME": folder.path])
        try FileManager.default.createDirectory(
            atPath: library.folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder, library)
    }

    private func write(_ text: String, _ name: String, in folder: URL) throws {
        let file = folder.appending(path: "wangge/themes/\(name).toml")
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}
