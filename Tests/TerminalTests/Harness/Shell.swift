import Foundation
import Glibc

/// A person's shell in a terminal, and the program started from its prompt by a line.
struct Shell {
    static let prompt = "ready>"

    let terminal: TmuxTerminal
    private let workplace: Workplace

    init(at workplace: Workplace, columns: Int = 120, rows: Int = 40) async throws {
        self.workplace = workplace
        let start = "echo $$ > '\(workplace.folder)/pid'\nexec \(workplace.line())\n"
        try start.write(toFile: workplace.folder + "/start", atomically: true, encoding: .utf8)
        terminal = try TmuxTerminal(
            "exec env -i PATH=\"$PATH\" TERM=\"$TERM\" LANG=C.UTF-8 PS1='\(Self.prompt) ' "
                + "bash --norc --noprofile -i", columns: columns, rows: rows)
        try await terminal.waitFor(Self.prompt)
    }

    /// Starts the program and waits for its screen.
    func openSchool() async throws {
        try terminal.type("sh \(workplace.folder)/start\n")
        try await terminal.waitFor(Workplace.school)
    }

    /// Runs a line and waits for its end.
    func run(_ line: String) async throws {
        let mark = UUID().uuidString
        try terminal.type("\(line); echo $? > \(workplace.folder)/\(mark)\n")
        try await terminal.wait(for: "the end of \(line)") { _ in
            (try? workplace.text(of: mark))?.hasSuffix("\n") == true
        }
    }

    /// Sends the program a signal.
    func send(signal: Int32) throws {
        kill(try processNumber(), signal)
    }

    func waitForProgramToEnd() async throws {
        let number = try processNumber()
        try await terminal.wait(for: "the program's end") { _ in kill(number, 0) != 0 }
    }

    func processNumber() throws -> pid_t {
        let text = try workplace.text(of: "pid").trimmingCharacters(in: .whitespacesAndNewlines)
        guard let number = pid_t(text) else {
            throw TmuxTerminal.Failure(description: "no process number: \(text)")
        }
        return number
    }
}
