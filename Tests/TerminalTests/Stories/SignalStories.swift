import Glibc
import Testing

extension Stories {
    /// Stopping and coming back, and the keys that stop programs elsewhere.
    @Suite struct SignalStories {
        @Test func stoppedProgramLeavesTheShellAndComesBackWithFg() async throws {
            let workplace = try Workplace.withSampleSchool()
            let shell = try await Shell(at: workplace)
            let terminal = shell.terminal
            try await shell.openSchool()
            let before = try terminal.text.withoutClock

            let stopped = try await stop(workplace, terminal)
            #expect(!stopped.contains(Workplace.school))
            #expect(try !terminal.isOn("alternate_on"))
            try await shell.run("true")

            try terminal.type("fg\n")
            try await terminal.wait(for: "the screen to come back") { $0.withoutClock == before }
        }

        @Test func screenComesBackInTheSizeThatTheWindowHasByThen() async throws {
            let workplace = try Workplace.withSampleSchool()
            let shell = try await Shell(at: workplace)
            try await shell.openSchool()
            _ = try await stop(workplace, shell.terminal)
            try shell.terminal.resize(columns: 110, rows: 30)
            try shell.terminal.type("fg\n")
            try await shell.terminal.wait(for: "the new size") { shown in
                shown.contains(Workplace.school) && shown.rows[29].contains("F10")
            }
        }

        private func stop(_ workplace: Workplace, _ terminal: TmuxTerminal) async throws -> String {
            try workplace.send(signal: SIGTSTP)
            return try await terminal.waitFor("Stopped")
        }

        @Test func continuedProgramDrawsItsScreenByItself() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            let before = try terminal.text.withoutClock
            for signal in [SIGTSTP, SIGCONT, SIGSTOP, SIGCONT] {
                try workplace.send(signal: signal)
            }
            try terminal.press("2")
            try await terminal.waitFor("┏━ 2 隐患流程")
            try terminal.press("1")
            try await terminal.wait(for: "the first picture") { $0.withoutClock == before }
        }

        @Test func controlKeysOfOtherProgramsLoseNothing() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            let open = try #require(try terminal.text.number(after: "本校 未销号"))
            try terminal.press("C-z", "C-c", "C-s", "C-q", "C-\\")
            try await terminal.beginReport()
            try terminal.type("护栏螺栓")
            try terminal.press("C-z", "C-c", "C-s", "C-q", "C-\\")
            try terminal.type("缺失两颗")
            try await terminal.waitFor("护栏螺栓缺失两颗")
            try terminal.press("F2")
            try await terminal.waitFor("本校 未销号 \(open + 1)")
            #expect(try StoredLedger(path: workplace.ledger).newestText() == "护栏螺栓缺失两颗")
            #expect(terminal.exitCode == nil)
        }
    }
}
