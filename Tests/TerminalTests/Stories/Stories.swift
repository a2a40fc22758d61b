import Testing

/// What people do with the program on real terminals, from the shell's prompt and back to it.
///
/// One after the other: each story starts several programs, and a machine may have few processors.
@Suite(.serialized, .needsTmux) enum Stories {}

extension TmuxTerminal {
    /// What all accounts of the sample school have in common.
    static let passphrase = "gui-hua-2-lou"

    /// Signs in at the screen that the program begins with, and waits until it has gone.
    func signIn(as initials: String = "cjy") async throws {
        try await waitFor(Self.passphrase)
        try type(initials)
        try await waitFor("[\(initials)")
        try press("Enter")
        try await wait(for: "\(initials) to be taken") { !$0.contains("[\(initials)") }
        try type(Self.passphrase)
        try press("Enter")
        try await wait(for: "the workbench") { !$0.contains(Self.passphrase) }
    }

    /// Reports a hazard at the place in hand, and waits until the program has confirmed it.
    func report(_ text: String, category: String = "xf", named name: String = "消防") async throws {
        try await beginReport(category: category, named: name)
        try type(text)
        try await waitFor(text)
        try press("F2")
        try await waitFor("已上报 SY-2026-")
    }

    /// Opens the form at the place in hand, chooses the category and goes to the problem.
    func beginReport(category: String = "xf", named name: String = "消防") async throws {
        try press("F7")
        try await waitFor("发现时间")
        try type(category)
        try await waitFor("│▸ \(name)")
        try press("Enter")
        try await wait(for: "\(name) to be taken") { shown in
            shown.rows.contains { $0.contains("类别") && $0.contains(name) && $0.contains("✓]") }
        }
    }
}
