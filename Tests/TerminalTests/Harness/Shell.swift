import Foundation

/// A person's shell in a terminal, and the program started from its prompt.
struct Shell {
    static let prompt = "ready>"

    let terminal: TmuxTerminal
    private let workplace: Workplace

    init(at workplace: Workplace, columns: Int = 120, rows: Int = 40) async throws {
        self.workplace = workplace
        terminal = try TmuxTerminal(
            "env -i PATH=\"$PATH\" TERM=\"$TERM\" LANG=C.UTF-8 PS1='\(Self.prompt) ' "
                + "bash --norc --noprofile -i", columns: columns, rows: rows)
        try await terminal.waitFor(Self.prompt)
    }

    /// Starts the program, signs in, and waits for its screen.
    func openSchool(as initials: String = "cjy") async throws {
        try terminal.type(workplace.start() + "\n")
        try await terminal.signIn(as: initials)
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
}
