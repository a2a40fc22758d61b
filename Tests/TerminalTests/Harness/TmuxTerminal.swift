import Foundation
import Testing

/// A real terminal for a test: tmux with a server of its own, and one program in one window.
///
/// The window stays when the program has ended, so that its last words can be read.
final class TmuxTerminal {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Where tmux is; nil where it is not installed.
    static let program: String? = ProcessInfo.processInfo.environment["PATH", default: ""]
        .split(separator: ":").map { "\($0)/tmux" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private let socket = "wangge-\(UUID().uuidString)"
    /// The shell writes the exit code here: tmux does not always notice that a program has ended.
    private let codeFile = FileManager.default.temporaryDirectory
        .appending(path: UUID().uuidString)

    /// Starts `command`, a line for the shell, with nothing but these variables added.
    init(
        _ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
    ) throws {
        try tmux(["-f", "/dev/null", "start-server", ";"] + Self.options)
        let variables = environment.flatMap { ["-e", "\($0.key)=\($0.value)"] }
        try tmux(
            ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + variables
                + ["(\(command)); echo $? > '\(codeFile.path)'"])
        // Not among the options above: tmux 3.3 dies of it while there is no window.
        try tmux(["set-option", "-g", "window-size", "manual"])
    }

    /// A server without sessions would end at once; the last words on a dead window hide a row.
    private static let options = [
        ["exit-empty", "off"], ["remain-on-exit", "on"], ["remain-on-exit-format", ""],
        ["status", "off"], ["default-terminal", "tmux-256color"], ["escape-time", "0"],
    ].flatMap { ["set-option", "-g"] + $0 + [";"] }

    deinit {
        // A server that is gone already needs no end.
        try? close()
        // Left to the system's own cleaning where it cannot be removed.
        try? FileManager.default.removeItem(at: codeFile)
    }

    /// Closes the window under whatever runs in it.
    func close() throws {
        try tmux(["kill-server"])
    }

    /// From now on programs write on the one screen that the shell has.
    func goWithoutSecondScreen() throws {
        try tmux(["set-option", "-gw", "alternate-screen", "off"])
    }

    // MARK: What a person does

    /// Presses keys by their tmux names: `Down`, `C-x`, `M-g`, `F10`.
    func press(_ keys: String...) throws {
        try tmux(["send-keys", "--"] + keys)
    }

    /// Types text as it stands.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-l", "--", text])
    }

    /// Pastes text the way terminals do for programs that asked for it.
    func paste(_ text: String) throws {
        try tmux(["set-buffer", "--", text, ";", "paste-buffer", "-p", "-r"])
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    // MARK: What a person sees

    /// The screen's rows without the blanks at their ends.
    var text: String {
        get throws { try tmux(["capture-pane", "-p"]) }
    }

    /// The same with the escape sequences for its colours and attributes.
    var styledText: String {
        get throws { try tmux(["capture-pane", "-p", "-e"]) }
    }

    /// The screen below everything that has scrolled away above it.
    var textWithScrollback: String {
        get throws { try tmux(["capture-pane", "-p", "-S", "-", "-E", "-"]) }
    }

    /// The cursor's place, columns and rows from 0; nil while it is hidden.
    var cursor: (x: Int, y: Int)? {
        get throws {
            let values = try value(of: "cursor_x} #{cursor_y} #{cursor_flag").split(separator: " ")
                .compactMap { Int($0) }
            guard values.count == 3, values[2] == 1 else { return nil }
            return (values[0], values[1])
        }
    }

    /// What programs switch on and ought to switch off again: `alternate_on`, `mouse_any_flag`.
    func isOn(_ flag: String) throws -> Bool {
        try value(of: flag) == "1"
    }

    /// The window's title, as a program may have set it.
    var title: String {
        get throws { try value(of: "pane_title") }
    }

    /// The program's exit code; nil while it runs.
    var exitCode: Int? {
        // There is no file before the end.
        guard let text = try? String(contentsOf: codeFile, encoding: .utf8) else { return nil }
        return Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Waits until the screen shows `text`; returns the screen.
    @discardableResult
    func waitFor(_ text: String, seconds: Double = 20) async throws -> String {
        try await wait(for: "\"\(text)\" to be shown", seconds: seconds) { $0.contains(text) }
    }

    /// Waits until the screen fulfils `condition`; returns the screen. A failure tells of the screen.
    @discardableResult
    func wait(
        for what: String, seconds: Double = 20, _ condition: (String) throws -> Bool
    ) async throws -> String {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var shown = try text
        while !(try condition(shown)) {
            guard ContinuousClock.now < deadline else {
                throw Failure(
                    description: "waited \(seconds) s for \(what); " + Self.account(of: shown))
            }
            // Leaves the processor to the program between two looks.
            try await Task.sleep(for: .milliseconds(30))
            shown = try text
        }
        return shown
    }

    /// Waits until the program has ended; returns its exit code.
    func waitForExit(seconds: Double = 20) async throws -> Int {
        try await wait(for: "the end", seconds: seconds) { _ in exitCode != nil }
        return exitCode ?? -1
    }

    /// What was on a screen. A large one goes to a file: `swift test` loses long Chinese texts.
    private static func account(of shown: String) -> String {
        guard shown.utf8.count > 1500 else { return "shown:\n\(shown)" }
        let file = FileManager.default.temporaryDirectory
            .appending(path: "wangge-screen-\(UUID().uuidString).txt")
        do {
            try shown.write(to: file, atomically: true, encoding: .utf8)
            return "the screen is in \(file.path)"
        } catch {
            return "the screen could not be kept: \(error)"
        }
    }

    // MARK: tmux

    private func value(of format: String) throws -> String {
        try tmux(["display-message", "-p", "#{\(format)}"])
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        guard let program = Self.program else {
            throw Failure(description: "tmux is not installed")
        }
        return try ChildProcess.run(program, ["-u", "-L", socket] + arguments)
    }
}

extension Trait where Self == ConditionTrait {
    /// Passes over a test where there is no tmux, unless WANGGE_REQUIRE_TERMINAL_TESTS=1 says that
    /// it has to be there.
    static var needsTmux: Self {
        let wish = ProcessInfo.processInfo.environment["WANGGE_REQUIRE_TERMINAL_TESTS"]
        return .enabled(
            if: TmuxTerminal.program != nil || wish == "1",
            "tmux is not installed, so nothing was tried on a real terminal")
    }
}
