import Foundation
import Glibc

/// A short command and what it answered.
///
/// Not Foundation's `Process`: that hands on its blocked signals, and waits for whatever its child
/// leaves running in the background, as tmux does.
struct ChildProcess {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Exit code, or 128 and the signal that ended it, as a shell counts.
    let code: Int
    let output: String
    let errors: String

    /// Runs a program to its end without a terminal; its environment is ours unless given.
    init(
        _ program: String, _ arguments: [String], environment: [String: String]? = nil
    ) throws {
        let files = (0..<2).map { _ in
            FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        }
        defer {
            // What cannot be removed is left to the system's own cleaning.
            for file in files { try? FileManager.default.removeItem(at: file) }
        }
        let child = try Self.spawn(
            program, arguments, environment: environment, files: files.map(\.path))
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        code = Int(signal == 0 ? status >> 8 & 0xFF : 128 + signal)
        output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    }

    /// Runs a program that must not fail; returns what it wrote.
    @discardableResult
    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let child = try ChildProcess(program, arguments)
        guard child.code == 0 else {
            let said = child.output + child.errors
            throw Failure(description: "\(program) \(arguments) gave \(child.code): \(said)")
        }
        return child.output
    }

    /// The output goes to files: pipes would wait for the background, too.
    private static func spawn(
        _ program: String, _ arguments: [String], environment: [String: String]?, files: [String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, file) in zip([STDOUT_FILENO, STDERR_FILENO], files) {
            posix_spawn_file_actions_addopen(
                &actions, descriptor, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var words = cStrings([program] + arguments)
        var variables = cStrings((environment ?? [:]).map { "\($0.key)=\($0.value)" })
        defer { for word in words + variables { free(word) } }
        var child: pid_t = 0
        let error =
            environment == nil
            ? posix_spawn(&child, program, &actions, &attributes, &words, environ)
            : posix_spawn(&child, program, &actions, &attributes, &words, &variables)
        guard error == 0 else { throw Failure(description: "\(program) cannot start: \(error)") }
        return child
    }

    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }
}
