import Foundation
import Glibc
import Testing

extension Stories {
    /// What is left in a terminal of an open case when its screen goes.
    @Suite struct WatchLeavingStories {
        /// A name is on the screen while the program is ended; a terminal without a second screen
        /// keeps what is cleared.
        @Test(arguments: [(nil, true), (SIGTERM, true), (nil, false), (SIGTERM, false)])
        func nothingOfACaseIsLeftInTheTerminal(
            signal: Int32?, hasSecondScreen: Bool
        ) async throws {
            let workplace = try Workplace.withSampleSchool()
            let (shell, name) = try await revealed(at: workplace, hasSecondScreen)
            let terminal = shell.terminal
            #expect(try !terminal.title.contains("X-0") && !terminal.title.contains(name))
            if let signal {
                try workplace.send(signal: signal)
            } else {
                // Closes the case, gives the other panes back, and asks.
                try terminal.press("q")
                try await terminal.wait(for: "the list alone") { !$0.contains("跟进与经过") }
                try terminal.press("q")
                try await terminal.waitFor("1 校园网格图")
                try terminal.press("q")
                try await terminal.waitFor("确定要退出吗？")
                try terminal.press("y")
            }
            try await workplace.waitForEnd()
            // Both files are whole, and a copy of them is the newest state.
            #expect(try workplace.filesBesideTheLedger().isEmpty)
            try await shell.run("history > \(workplace.folder)/history")
            let left = try terminal.textWithScrollback + workplace.text(of: "history")
            for word in [name, "X-0", "八(3)", "一生一策"] { #expect(!left.contains(word)) }
            #expect(try !terminal.title.contains("X-0"))
        }

        /// `kill -TSTP`, and `fg` by whoever comes along: Ctrl-Z itself is a key that does nothing.
        @Test(arguments: [true, false])
        func aStoppedProgramHasLockedTheList(hasSecondScreen: Bool) async throws {
            let workplace = try Workplace.withSampleSchool()
            let (shell, name) = try await revealed(at: workplace, hasSecondScreen)
            let terminal = shell.terminal
            try workplace.send(signal: SIGTSTP)
            try await terminal.waitFor("Stopped")
            let left = try terminal.textWithScrollback
            for word in [name, "X-0", "八(3)", "一生一策"] { #expect(!left.contains(word)) }
            try terminal.type("fg\n")
            try await terminal.waitFor("按任意键，输入口令返回")
            for word in [name, "X-0"] { #expect(try !terminal.text.contains(word)) }
            try terminal.press("Enter")
            try await terminal.waitFor("口令")
            try terminal.type(TmuxTerminal.passphrase)
            try terminal.press("Enter")
            try await terminal.waitFor("X-001")
            #expect(try !terminal.text.contains(name))
        }

        /// A shell with the first pupil's name on its screen.
        private func revealed(
            at workplace: Workplace, _ hasSecondScreen: Bool
        ) async throws -> (shell: Shell, name: String) {
            let shell = try await Shell(at: workplace)
            if !hasSecondScreen { try shell.terminal.goWithoutSecondScreen() }
            try await shell.openSchool(as: "qzy")
            return (shell, try await shell.terminal.revealFirst())
        }

        @Test func theCurtainLeavesNothingOnTheScreenNorAboveIt() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool(as: "qzy")
            let name = try await terminal.revealFirst()
            try terminal.press("C-x")
            try await terminal.waitFor("按任意键，输入口令返回")
            let left = try terminal.textWithScrollback
            for word in [name, "X-0", "心理", "网格"] { #expect(!left.contains(word)) }
            try terminal.press("C-x")
            try await terminal.waitFor("口令")
            try terminal.type(TmuxTerminal.passphrase)
            try terminal.press("Enter")
            try await terminal.waitFor("X-001")
            #expect(try !terminal.text.contains(name))
        }

        /// A form that was begun waits behind the curtain.
        @Test func whatWasTypedStandsThereAgainAfterThePassphrase() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool(as: "qzy")
            try await terminal.unlockWatch()
            try terminal.type("n")
            try await terminal.waitFor("学生姓名")
            try terminal.type("林小满")
            try await terminal.waitFor("林小满")
            try terminal.press("C-x")
            try await terminal.waitFor("按任意键，输入口令返回")
            #expect(try !terminal.textWithScrollback.contains("林小满"))
            try terminal.press("C-x")
            try await terminal.waitFor("口令")
            try terminal.type(TmuxTerminal.passphrase)
            try terminal.press("Enter")
            try await terminal.waitFor("林小满")
        }
    }
}

extension TmuxTerminal {
    /// Unlocks the watch and shows who the first pupil is; returns the name.
    func revealFirst() async throws -> String {
        try await unlockWatch()
        try press("v")
        try await waitFor("查看身份")
        try press("1", "F2")
        let shown = try await waitFor("学生姓名")
        let row = shown.rows.first { $0.contains("学生姓名") } ?? ""
        let name = row.split(separator: "学生姓名").last?.split(separator: " ").first
        return name.map(String.init) ?? "?"
    }
}
