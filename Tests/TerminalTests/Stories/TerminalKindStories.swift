import Foundation
import Testing

extension Stories {
    /// Terminals of all kinds: other locales, other colours, none at all.
    @Suite struct TerminalKindStories {
        private static let themes = [
            "campus-night", "campus-day", "high-contrast", "monochrome", "ascii",
        ]

        @Test func chineseIsDrawnInALocaleThatHasNone() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool(
                variables: ["LANG": "C", "LC_ALL": "C"])
            let shown = try await terminal.waitFor(Workplace.school)
            #expect(shown.contains("教学楼A"))
            try await terminal.report("教室门把手脱落")
        }

        @Test(arguments: ["dumb", "no-such-terminal", nil])
        func terminalThatCannotShowItIsRefused(type: String?) async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try workplace.open(variables: ["TERM": type])
            #expect(try await terminal.waitForExit() == 1)
            let said = try terminal.text.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(said == "不认识终端类型 TERM=\(type ?? "")。请设置正确的 TERM，例如 xterm-256color。")
        }

        @Test(arguments: ["< /dev/null", "> out", "< /dev/null > out"])
        func inputOrOutputThatIsNoTerminalIsRefused(redirection: String) async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try TmuxTerminal(
                "cd \(workplace.folder); \(workplace.line()) \(redirection) 2> errors",
                columns: 120, rows: 40)
            #expect(try await terminal.waitForExit() == 1)
            #expect(
                try workplace.text(of: "errors") == "这里不是终端，无法显示全屏界面。要输出到文件请用 wangge show。\n")
            #expect(try terminal.text.allSatisfy(\.isWhitespace))
            if redirection.contains("out") { #expect(try workplace.text(of: "out").isEmpty) }
        }

        @Test func noColourIsSentToThoseWhoWantNone() async throws {
            let workplace = try Workplace.withSampleSchool()
            let coloured = try await workplace.openSchool()
            #expect(try !coloured.styledText.colourCodes.isEmpty)
            let plain = try await workplace.openSchool(variables: ["NO_COLOR": "1"])
            #expect(try plain.styledText.colourCodes.isEmpty)
            #expect(try plain.styledText.contains("\u{1B}["))
        }

        @Test func themesAreTheFiveOfTheProgram() throws {
            let listed = try Workplace().run("themes").output
            #expect(
                listed.split(separator: "\n").map { $0.prefix { $0 != " " } }
                    == Self.themes.map { $0[...] })
        }

        @Test(arguments: themes)
        func everyThemeShowsTheSchool(theme: String) async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool(["--theme", theme])
            let shown = try await terminal.waitFor(Workplace.school)
            #expect(shown.contains("教学楼A"))
            #expect(shown.contains("┏") == (theme != "ascii"))
        }

        @Test func terminalWithoutChineseGetsEnglishAndIsToldWhy() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try workplace.open(
                ["open", "--read-only"], variables: ["TERM": "linux"])
            let shown = try await terminal.waitFor("Campus grid map")
            #expect(
                shown.contains(
                    "This terminal cannot show Chinese, so the program starts in English."))
        }

        @Test func englishIsSpokenWhenAskedFor() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool(["--language", "en"])
            let shown = try await terminal.waitFor("Campus grid map")
            #expect(shown.contains("Hazard board"))
            #expect(shown.contains("Psychological watch"))
            #expect(!shown.contains("校园网格图"))
        }
    }
}

extension String {
    /// The colours that escape sequences in this text ask for; the terminal's own are none.
    fileprivate var colourCodes: [Int] {
        matches(of: /\u{1B}\[([0-9;:]*)m/).flatMap { $0.output.1.split { $0 == ";" || $0 == ":" } }
            .compactMap { Int($0) }
            .filter { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) }
    }
}
