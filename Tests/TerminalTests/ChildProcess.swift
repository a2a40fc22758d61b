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

    /// Runs a program to its end; returns what it wrote, errors included.
    @discardableResult
    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        let child = try spawn(program, arguments, output: file.path)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let output = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        guard status == 0 else {
            throw Failure(description: "\(program) \(arguments) gave \(status): \(output)")
        }
        return output
    }

    /// The output goes to a file: a pipe would wait for the background, too.
    private static func spawn(
        _ program: String, _ arguments: [String], output: String
    ) throws -> pid_t {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(
            &files, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO)

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

        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let error = posix_spawn(&child, program, &files, &attributes, &words, environ)
        guard error == 0 else { throw Failure(description: "\(program) cannot start: \(error)") }
        return child
    }
}
