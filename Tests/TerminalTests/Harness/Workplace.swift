import Foundation
import Glibc

/// One person's corner of the machine for one test: a data directory, settings and the program.
///
/// Nothing of this machine's own environment reaches the program but what is given here.
final class Workplace {
    /// The time that every program believes it is, so that all screens are the same.
    static let time = "2026-11-23 14:05"
    /// What stands in the header of every screen once the sample school is open.
    static let school = "思源实验学校"

    let folder: String
    /// When the program that is started next believes to start; its clock runs on from there.
    var clock = Workplace.time
    /// Words of a shell's line before the program's own: another program that starts it.
    var launcher: [String] = []

    /// A place where nobody has worked yet: without a data directory.
    init() throws {
        folder =
            FileManager.default.temporaryDirectory
            .appending(path: "wangge-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
    }

    /// A place with the sample school in it.
    static func withSampleSchool() throws -> Workplace {
        let workplace = try Workplace()
        try FileManager.default.copyItem(atPath: try template.get(), toPath: workplace.data)
        return workplace
    }

    deinit {
        Self.remove(folder)
    }

    var data: String { folder + "/data" }
    var ledger: String { data + "/school.db" }

    /// Logs and what else SQLite keeps beside a file that somebody has open.
    func filesBesideTheLedger() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: data).filter { $0.contains(".db-") }
    }

    /// Runs the program to its end, without a terminal.
    func run(_ arguments: String...) throws -> ChildProcess {
        try run(arguments)
    }

    func run(_ arguments: [String]) throws -> ChildProcess {
        let words = launcher + [BuiltProgram.path] + arguments + options
        return try ChildProcess(words[0], Array(words.dropFirst()), environment: environment)
    }

    /// Opens the program in a window of its own.
    func open(
        _ arguments: [String] = [], columns: Int = 120, rows: Int = 40,
        variables: [String: String?] = [:]
    ) throws -> TmuxTerminal {
        try TmuxTerminal(
            start(arguments, variables: variables), columns: columns, rows: rows)
    }

    /// Opens the program, signs in by pinyin initials, and waits until the school is on the screen.
    func openSchool(
        _ arguments: [String] = [], columns: Int = 120, rows: Int = 40,
        variables: [String: String?] = [:], as initials: String = "cjy"
    ) async throws -> TmuxTerminal {
        let terminal = try open(arguments, columns: columns, rows: rows, variables: variables)
        try await terminal.signIn(as: initials)
        return terminal
    }

    /// The line for a shell that runs the program here; a variable that is nil is not set.
    func line(_ arguments: [String] = [], variables: [String: String?] = [:]) -> String {
        var all: [String: String?] = environment
        for (name, value) in variables { all[name] = .some(value) }
        let settings = all.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
        let words =
            ["/usr/bin/env", "-i"] + settings + launcher + [BuiltProgram.path] + arguments + options
        return words.map { "'\($0)'" }.joined(separator: " ")
    }

    /// The same in few words, kept in a file; the program can be sent signals.
    func start(
        _ arguments: [String] = [], variables: [String: String?] = [:]
    ) throws -> String {
        let file = folder + "/" + UUID().uuidString
        let line = line(arguments, variables: variables)
        try "echo $$ > '\(folder)/pid'\nexec \(line)\n"
            .write(toFile: file, atomically: true, encoding: .utf8)
        return "sh '\(file)'"
    }

    /// Sends a signal to the program that was started last.
    func send(signal: Int32) throws {
        kill(try processNumber(), signal)
    }

    /// Waits until the program that was started last is no more.
    func waitForEnd() async throws {
        let number = try processNumber()
        let deadline = ContinuousClock.now + .seconds(20)
        while kill(number, 0) == 0 {
            guard ContinuousClock.now < deadline else {
                throw TmuxTerminal.Failure(description: "the program still runs")
            }
            try await Task.sleep(for: .milliseconds(30))
        }
    }

    /// Waits until somebody has put a file of this name here.
    func waitForFile(_ name: String) async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while !FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
            guard ContinuousClock.now < deadline else {
                throw TmuxTerminal.Failure(description: "nobody has written \(name)")
            }
            try await Task.sleep(for: .milliseconds(30))
        }
    }

    func processNumber() throws -> pid_t {
        let text = try text(of: "pid").trimmingCharacters(in: .whitespacesAndNewlines)
        guard let number = pid_t(text) else {
            throw TmuxTerminal.Failure(description: "no process number: \(text)")
        }
        return number
    }

    func text(of file: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    }

    private var options: [String] { ["--data", data, "--at", clock] }

    private var environment: [String: String] {
        [
            "HOME": folder, "XDG_CONFIG_HOME": folder + "/config", "LANG": "C.UTF-8",
            "TERM": "tmux-256color",
        ]
    }

    // MARK: The sample school, made once

    private static let template = Result { try makeTemplate() }
    private static let templatePath = FileManager.default.temporaryDirectory
        .appending(path: "wangge-template-\(getpid())").path

    private static func makeTemplate() throws -> String {
        atexit { Workplace.remove(Workplace.templatePath) }
        try ChildProcess.run(
            BuiltProgram.path,
            ["demo", "--create-only", "--data", templatePath, "--at", time])
        return templatePath
    }

    private static func remove(_ path: String) {
        // What cannot be removed is left to the system's own cleaning.
        try? FileManager.default.removeItem(atPath: path)
    }
}
