import Foundation
import Glibc
import Testing

/// The program as a person meets it: on a terminal, from the shell's prompt and back to it.
@Suite(.enabled(if: TmuxTerminal.program != nil, "tmux is not installed"))
struct WorkbenchTerminalTests {
    private let title = "思源实验学校"

    @Test func opensWithACursorAndLeavesTheTerminalAsItWas() throws {
        let school = try SampleSchool()
        let terminal = try TmuxTerminal(
            "stty -a > '\(school.path)/before'; \(school.open); code=$?; "
                + "stty -a > '\(school.path)/after'; exit $code", columns: 120, rows: 40)
        try terminal.waitFor(title)
        #expect(try terminal.cursor != nil)
        try terminal.press("q")
        try terminal.waitFor("退出网格")
        try terminal.press("y")
        #expect(try terminal.waitForExit() == 0)
        #expect(try school.text(of: "before") == school.text(of: "after"))
        #expect(try !terminal.text.contains(title))
    }

    @Test func livesThroughEverySize() throws {
        let school = try SampleSchool()
        let terminal = try TmuxTerminal(school.open, columns: 120, rows: 40)
        try terminal.waitFor(title)
        for (columns, rows) in [(20, 5), (200, 60), (3, 2), (80, 24), (1, 1), (119, 39)] {
            try terminal.resize(columns: columns, rows: rows)
        }
        try terminal.wait(for: "the last row to be used again") { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return text.contains(title) && lines[38].contains("F1")
        }
        #expect(terminal.exitCode == nil)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func endsInOrderWhenTold(signal: Int32) throws {
        let school = try SampleSchool()
        let terminal = try TmuxTerminal(
            "sh -c 'echo $$ > \(school.path)/pid; exec \(school.open)'; stty -a; exit 7",
            columns: 120, rows: 40)
        try terminal.waitFor(title)
        try school.send(signal: signal)
        let shown = try terminal.waitFor(" icanon ")
        #expect(!shown.contains(title))
        #expect(try terminal.waitForExit() == 7)
    }

    @Test(arguments: [SIGTSTP, SIGSTOP])
    func stopsAndComesBackLikeAnyOtherProgram(signal: Int32) throws {
        let school = try SampleSchool()
        let terminal = try TmuxTerminal(
            "env PS1='prompt ' bash --norc --noprofile -i", columns: 120, rows: 40)
        try terminal.waitFor("prompt")
        try terminal.type("sh -c 'echo $$ > \(school.path)/pid; exec \(school.open)'\n")
        try terminal.waitFor(title)
        try school.send(signal: signal)
        let shell = try terminal.waitFor("Stopped")
        // Only the first of the two lets a program put its things away.
        #expect(signal == SIGSTOP || !shell.contains(title))
        try terminal.resize(columns: 110, rows: 30)
        try terminal.type("fg\n")
        try terminal.wait(for: "the screen to come back in its new size") { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return text.contains(title) && lines[29].contains("F1")
        }
        try terminal.type("q")
        try terminal.waitFor("退出网格")
    }

    @Test func endsWhenItsTerminalIsGone() throws {
        let school = try SampleSchool()
        var terminal: TmuxTerminal? = try TmuxTerminal(
            "sh -c 'echo $$ > \(school.path)/pid; exec \(school.open)'", columns: 120, rows: 40)
        try terminal?.waitFor(title)
        terminal = nil
        try school.waitForEnd()
    }

    @Test func showsChineseInALocaleThatHasNone() throws {
        let school = try SampleSchool()
        let terminal = try TmuxTerminal(
            "env LC_ALL=C \(school.open)", columns: 120, rows: 40)
        try terminal.waitFor(title)
    }

    @Test(arguments: ["env TERM=dumb", "env TERM=no-such-terminal", "env -u TERM"])
    func refusesATerminalThatCannotShowIt(shell: String) throws {
        let school = try SampleSchool()
        let terminal = try TmuxTerminal("\(shell) \(school.open)", columns: 100, rows: 10)
        #expect(try terminal.waitForExit() == 1)
        #expect(try !terminal.text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty)
    }

    @Test func refusesAPipe() throws {
        let school = try SampleSchool()
        let terminal = try TmuxTerminal(
            "echo | \(school.open); echo code $?", columns: 100, rows: 10)
        try terminal.waitFor("code 1")
    }
}
