import Foundation
import Glibc
import Testing

extension Stories {
    /// Leaving the program, willingly or not, from a shell that wants its terminal back.
    @Suite struct LeavingStories {
        @Test func quittingGivesTheTerminalBack() async throws {
            try await expectTheTerminalBack { shell, _ in
                try shell.terminal.press("q")
                try await shell.terminal.waitFor("确定要退出吗？")
                try shell.terminal.press("y")
            }
        }

        /// The last ones are those of a fault of its own: nobody is asked anything, and no key stays in a process
        /// that waits.
        @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGILL, SIGTRAP])
        func signalToEndGivesTheTerminalBack(signal: Int32) async throws {
            try await expectTheTerminalBack { _, workplace in
                try workplace.send(signal: signal)
            }
        }

        /// Opens the program from a shell, ends it by `leave`, and looks at what is left of it.
        private func expectTheTerminalBack(
            after leave: (Shell, Workplace) async throws -> Void
        ) async throws {
            let workplace = try Workplace.withSampleSchool()
            let shell = try await Shell(at: workplace)
            let terminal = shell.terminal
            try await shell.run("stty -a > \(workplace.folder)/before")
            try await shell.openSchool()
            #expect(try terminal.isOn("alternate_on"))

            try await leave(shell, workplace)
            try await workplace.waitForEnd()
            try await shell.run("stty -a > \(workplace.folder)/after")

            #expect(try workplace.text(of: "after") == workplace.text(of: "before"))
            for flag in ["alternate_on", "mouse_any_flag", "keypad_flag", "keypad_cursor_flag"] {
                #expect(try !terminal.isOn(flag), "\(flag) is still on")
            }
            #expect(try terminal.cursor != nil)
            let left = try terminal.textWithScrollback
            #expect(left.hasPrefix(Shell.prompt))
            #expect(!left.contains(Workplace.school))
            #expect(!left.contains("隐患"))
            #expect(try !terminal.title.contains(Workplace.school))
        }

        @Test func killedProgramHasLostNothingThatItConfirmed() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            let open = try #require(try terminal.text.number(after: "本校 未销号"))
            try await terminal.report("疏散通道被储物柜占用")
            try workplace.send(signal: SIGKILL)
            try await workplace.waitForEnd()

            let again = try await workplace.openSchool()
            try await again.waitFor("本校 未销号 \(open + 1)")
            #expect(
                try workplace.run("show", "board", "--zoom", "--size", "200x60")
                    .output.contains("疏散通道被储物柜占用"))
            #expect(try StoredLedger(path: workplace.ledger).integrity() == "ok")
        }

        @Test func programEndsWithItsTerminal() async throws {
            let workplace = try Workplace.withSampleSchool()
            let shell = try await Shell(at: workplace)
            try await shell.openSchool()
            try shell.terminal.close()
            try await workplace.waitForEnd()
        }
    }
}
