import Testing

extension Stories {
    /// Windows of every size, and what happens to the picture in them.
    @Suite struct WindowStories {
        @Test func pictureIsTheSameAfterEverySize() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool(columns: 120, rows: 40)
            let before = try terminal.text.withoutClock
            try terminal.resize(columns: 80, rows: 24)
            try await wait(for: 24, on: terminal) { $0.contains("[1 网格图]") }
            try terminal.resize(columns: 59, rows: 15)
            let small = try await terminal.waitFor("窗口太小")
            #expect(small.contains("60×16"))
            #expect(small.contains("59×15"))
            try terminal.resize(columns: 200, rows: 60)
            try await wait(for: 60, on: terminal) { $0.contains("3 心理关注") }
            try terminal.resize(columns: 120, rows: 40)
            try await terminal.wait(for: "the first picture") { $0.withoutClock == before }
        }

        @Test func tinyWindowsDoNotEndTheProgram() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            for (columns, rows) in [(20, 5), (3, 2), (1, 1), (119, 39)] {
                try terminal.resize(columns: columns, rows: rows)
            }
            try await wait(for: 39, on: terminal) { $0.contains(Workplace.school) }
            #expect(terminal.exitCode == nil)
        }

        @Test func formLivesThroughAWindowTooSmallForIt() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            try await terminal.beginReport()
            try terminal.type("门锁损坏")
            try await terminal.waitFor("门锁损坏")
            try terminal.resize(columns: 40, rows: 10)
            try await terminal.waitFor("窗口太小")
            try terminal.type("，已上报后勤")
            try terminal.resize(columns: 80, rows: 24)
            try await terminal.waitFor("门锁损坏，已上报后勤")
        }

        @Test(arguments: ["map", "board", "watch"])
        func showPrintsWhatTheTerminalShows(pane: String) async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try workplace.open(["open", "--read-only"], columns: 80, rows: 24)
            try await terminal.waitFor("F10")
            try terminal.press(["map": "1", "board": "2", "watch": "3"][pane, default: ""])
            let printed = try workplace.run("show", pane, "--size", "80x24")
            #expect(printed.code == 0)
            try await terminal.wait(for: "\n" + printed.output) {
                $0.withoutClock == printed.output.withoutClock
            }
        }

        /// Waits until the window is used to its last row and shows what it should.
        private func wait(
            for rows: Int, on terminal: TmuxTerminal, _ condition: (String) -> Bool
        ) async throws {
            try await terminal.wait(for: "\(rows) rows") { shown in
                shown.rows[rows - 1].contains("F10") && condition(shown)
            }
        }
    }
}
