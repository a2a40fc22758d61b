import Foundation
import Glibc
import Testing

@testable import Security

/// Asked in a process of its own, whose terminal is one that the test made.
@Suite struct HiddenEchoTests {
    @Test(.timeLimit(.minutes(20)))
    func answerIsReadWithoutEcho() async throws {
        let terminal = try PseudoTerminal()
        let typist = Task.detached { terminal.typeOnceHidden("整改 2026\n") }
        await #expect(processExitsWith: .success) { [path = terminal.path as String] in
            PseudoTerminal.take(path)
            let passphrase = try PassphraseSource.ask("口令：")
            #expect(passphrase.secret.withBytes { Array($0) } == Array("整改 2026".utf8))
        }
        await typist.value
        #expect(terminal.echoes)
        let shown = terminal.shown()
        #expect(shown.contains("口令："))
        #expect(!shown.contains("2026"))
    }

    @Test(.timeLimit(.minutes(20)), arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func echoIsBackAfterASignal(number: Int32) async throws {
        let terminal = try PseudoTerminal()
        await #expect(processExitsWith: .signal(number)) {
            [path = terminal.path as String, number = number as Int32] in
            PseudoTerminal.take(path)
            let watched = open(path, O_RDWR | O_NOCTTY)
            Thread.detachNewThread {
                while PseudoTerminal.echoes(watched) { sched_yield() }
                kill(getpid(), number)
            }
            _ = try PassphraseSource.ask("口令：")
        }
        #expect(terminal.echoes)
    }

    @Test func withoutATerminalNobodyIsAsked() async {
        await #expect(processExitsWith: .success) {
            PseudoTerminal.leaveTerminal()
            #expect(throws: PassphraseSourceRefusal.noTerminal) {
                try PassphraseSource.ask("口令：")
            }
        }
    }
}

/// A terminal of the test's own; this side of it is the one where a person sits.
private final class PseudoTerminal: Sendable {
    let path: String
    private let near: Int32
    /// Held open, so that the terminal outlives the process that asks.
    private let far: Int32

    init() throws {
        var near: Int32 = -1
        var far: Int32 = -1
        try #require(openpty(&near, &far, nil, nil, nil) == 0)
        self.near = near
        self.far = far
        var name = [CChar](repeating: 0, count: 256)
        try #require(ttyname_r(far, &name, name.count) == 0)
        path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }

    deinit {
        close(far)
        close(near)
    }

    var echoes: Bool { Self.echoes(far) }

    /// Blocks its thread until the other side has turned echo off.
    func typeOnceHidden(_ text: String) {
        while echoes { sched_yield() }
        write(near, text, text.utf8.count)
    }

    /// What the screen showed up to now.
    func shown() -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        _ = fcntl(near, F_SETFL, O_NONBLOCK)
        let count = read(near, &bytes, bytes.count)
        return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    }

    static func echoes(_ terminal: Int32) -> Bool {
        var state = termios()
        return tcgetattr(terminal, &state) != 0 || state.c_lflag & tcflag_t(ECHO) != 0
    }

    /// Makes the terminal the running process's own.
    static func take(_ path: String) {
        leaveTerminal()
        let terminal = open(path, O_RDWR)
        precondition(terminal >= 0 && open("/dev/tty", O_RDWR) >= 0)
    }

    static func leaveTerminal() {
        setsid()
    }
}
