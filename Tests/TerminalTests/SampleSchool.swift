import Foundation
import Glibc

/// A sample school in a directory of its own, for one test.
final class SampleSchool {
    let path = FileManager.default.temporaryDirectory
        .appending(path: "wangge-\(UUID().uuidString)").path

    init() throws {
        try ChildProcess.run(
            BuiltProgram.path, ["demo", "--create-only", "--data", path + "/data"])
    }

    deinit {
        // What cannot be removed is left to the system's own cleaning.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The line for the shell that opens it, with nobody's own settings.
    var open: String {
        "env XDG_CONFIG_HOME=\(path) \(BuiltProgram.path) open --data \(path)/data"
    }

    func text(of file: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    }

    /// Sends a signal to the program whose number the shell wrote into the file `pid`.
    func send(signal: Int32) throws {
        kill(try processNumber(), signal)
    }

    /// Waits until that program is no more.
    func waitForEnd(seconds: Double = 20) throws {
        let number = try processNumber()
        let deadline = Date(timeIntervalSinceNow: seconds)
        while kill(number, 0) == 0 {
            guard Date() < deadline else {
                throw TmuxTerminal.Failure(description: "still running after \(seconds) s")
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    private func processNumber() throws -> pid_t {
        let text = try text(of: "pid").trimmingCharacters(in: .whitespacesAndNewlines)
        guard let number = pid_t(text) else {
            throw TmuxTerminal.Failure(description: "no process number: \(text)")
        }
        return number
    }
}
