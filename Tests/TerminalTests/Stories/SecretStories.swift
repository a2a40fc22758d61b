import Foundation
import Glibc
import Testing

extension Stories {
    /// What somebody who may look into the running program finds of a passphrase there.
    @Suite struct SecretStories {
        private static let passphrase = "violet-harbour-93-kettle"

        /// While signed in and after the lock: what a core file would hold is what the memory holds.
        @Test func memoryHoldsNoPassphrase() async throws {
            let workplace = try Workplace()
            _ = try workplace.run(
                "init", "--name", "实验中学", "--code", "SY", "--principal", "何敏")
            let file = workplace.folder + "/passphrase"
            let isMade = FileManager.default.createFile(
                atPath: file, contents: Data(Self.passphrase.utf8),
                attributes: [.posixPermissions: 0o600])
            #expect(isMade)
            _ = try workplace.run(
                "account", "create", "何敏", "--office", "principal", "--new-passphrase-file", file)
            let terminal = try workplace.open()
            try await terminal.waitFor("姓名")
            try terminal.type("hm")
            try await terminal.waitFor("[hm")
            try terminal.press("Enter")
            try await terminal.waitFor("✓]")
            try terminal.type(Self.passphrase)
            try await terminal.waitFor("•••")
            try terminal.press("Enter")
            try await terminal.waitFor("校长 何敏")
            let process = try workplace.processNumber()
            #expect(Self.memory(of: process, holds: "实验中学") != false)
            #expect(Self.memory(of: process, holds: Self.passphrase) != true)
            try terminal.press("L")
            try await terminal.waitFor("(已锁)")
            #expect(Self.memory(of: process, holds: Self.passphrase) != true)
        }

        /// Nil where nobody but root may look, which is as good as nothing being there.
        private static func memory(of process: pid_t, holds text: String) -> Bool? {
            let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
            guard memory >= 0,
                let maps = FileManager.default.contents(atPath: "/proc/\(process)/maps")
            else { return nil }
            defer { close(memory) }
            let wanted = Data(text.utf8)
            for line in String(decoding: maps, as: UTF8.self).split(separator: "\n") {
                let fields = line.split(separator: " ")
                let ends = fields[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
                guard ends.count == 2, fields[1].hasPrefix("rw") else { continue }
                var bytes = Data(count: Int(ends[1] - ends[0]))
                let count = bytes.withUnsafeMutableBytes { buffer in
                    pread(memory, buffer.baseAddress, buffer.count, Int(ends[0]))
                }
                if count > 0, bytes.prefix(count).range(of: wanted) != nil { return true }
            }
            return false
        }
    }
}
