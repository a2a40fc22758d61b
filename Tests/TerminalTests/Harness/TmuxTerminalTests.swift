import Foundation
import Testing

/// The harness itself, on programs that every machine has.
@Suite(.serialized, .needsTmux)
struct TmuxTerminalTests {
    @Test func typedTextIsShownWithItsCursor() async throws {
        let terminal = try TmuxTerminal("cat", columns: 40, rows: 5)
        try terminal.type("隐患 -- 0231")
        let shown = try await terminal.waitFor("隐患 -- 0231")
        #expect(shown.hasPrefix("隐患 -- 0231\n"))
        #expect(try terminal.cursor ?? (-1, -1) == (12, 0))
    }

    @Test func sizeIsTheOneAskedForAndCanChange() async throws {
        let terminal = try TmuxTerminal(
            "stty size; trap 'stty size' WINCH; while read line; do :; done", columns: 72, rows: 9)
        try await terminal.waitFor("9 72")
        try terminal.resize(columns: 101, rows: 31)
        try terminal.press("Enter")
        try await terminal.waitFor("31 101")
    }

    @Test func pasteArrivesWhole() async throws {
        let terminal = try TmuxTerminal("cat > /dev/null", columns: 40, rows: 5)
        try terminal.paste("一楼\n二楼")
        try await terminal.waitFor("一楼\n二楼")
    }

    @Test func endAndVariablesAreSeen() async throws {
        let terminal = try TmuxTerminal(
            "echo $TERM $SCHOOL; exit 3", environment: ["SCHOOL": "思源"])
        try await terminal.waitFor("tmux-256color 思源")
        #expect(try await terminal.waitForExit() == 3)
    }

    @Test func waitThatFailsShowsTheScreen() async throws {
        let terminal = try TmuxTerminal("echo here; cat")
        try await terminal.waitFor("here")
        let failure = await #expect(throws: TmuxTerminal.Failure.self) {
            try await terminal.waitFor("there", seconds: 0.1)
        }
        #expect(failure?.description.contains("here") == true)
    }

    @Test func builtProgramIsFound() {
        #expect(FileManager.default.isExecutableFile(atPath: BuiltProgram.path))
    }
}
