import Foundation
import Glibc
import TerminalUI
import Testing

@testable import NcursesTerminal

/// One screen at a time, for ncurses keeps its state in global variables.
@Suite(.serialized, .timeLimit(.minutes(20))) struct NcursesTerminalTests {
    private let theme = Theme(id: "plain", names: [:], styles: [:], symbols: .standard)

    @Test func terminalIsGivenBackAsItWas() throws {
        let pseudo = try PseudoTerminal()
        let before = pseudo.modes
        let terminal = try NcursesTerminal(pseudo.device)
        #expect(pseudo.modes != before)
        terminal.present(canvas("陈老师"), theme: theme)
        terminal.close()
        terminal.close()
        #expect(pseudo.modes == before)
        let sent = pseudo.sent()
        #expect(sent.contains("陈老师"))
        for mode in ["1049", "2004", "1006;1000"] {
            let parts = sent.split(separator: "\u{1B}[?\(mode)", omittingEmptySubsequences: false)
            #expect(parts.dropFirst().map(\.first) == ["h", "l"])
        }
    }

    @Test func equalFrameSendsNothing() throws {
        try withTerminal { pseudo, terminal in
            terminal.present(canvas("隐患 0231"), theme: theme)
            #expect(pseudo.sent().contains("隐患 0231"))
            terminal.present(canvas("隐患 0231"), theme: theme)
            #expect(pseudo.sent() == "")
        }
    }

    @Test func stopThatComesWhileTheScreenIsPaintedStillWaits() throws {
        try withTerminal { _, terminal in
            var stop = sigset_t()
            sigemptyset(&stop)
            sigaddset(&stop, SIGTSTP)
            var before = sigset_t()
            pthread_sigmask(SIG_BLOCK, &stop, &before)
            raise(SIGTSTP)
            terminal.present(canvas("隐患 0231"), theme: theme)
            var atOnce = timespec()
            #expect(sigtimedwait(&stop, nil, &atOnce) == SIGTSTP)
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
    }

    @Test func onlyWhatDiffersIsSent() throws {
        try withTerminal { pseudo, terminal in
            terminal.present(canvas("隐患 0231 待复查"), theme: theme)
            _ = pseudo.sent()
            terminal.present(canvas("隐患 0239 待复查"), theme: theme)
            let sent = pseudo.sent()
            #expect(sent.contains("9"))
            #expect(!sent.contains("待"))
            #expect(sent.utf8.count < 16)
        }
    }

    /// Whoever reads it is woken once.
    @Test func frameIsSentInOnePiece() throws {
        try withTerminal { pseudo, terminal in
            terminal.present(canvas("隐患 0231 待复查"), theme: theme)
            let before = try writes()
            terminal.present(canvas("患隐 0239 复查待"), theme: theme)
            #expect(try writes() == before + 1)
            #expect(pseudo.sent().contains("复查待"))
        }
    }

    /// Calls that wrote, of this thread.
    private func writes() throws -> Int {
        let counts = try String(contentsOfFile: "/proc/thread-self/io", encoding: .utf8)
        let line = try #require(counts.split(separator: "\n").first { $0.hasPrefix("syscw: ") })
        return try #require(Int(line.dropFirst("syscw: ".count)))
    }

    @Test func whatIsOverwrittenIsNotSeenAndTheNextFrameIsWhole() throws {
        try withTerminal { pseudo, terminal in
            terminal.present(canvas("陈老师 12345678"), theme: theme)
            _ = pseudo.sent()
            terminal.overwriteLeftovers()
            #expect(pseudo.sent() == "")
            terminal.present(canvas("陈老师 12345679"), theme: theme)
            let sent = pseudo.sent()
            #expect(sent.contains("9") && !sent.contains("陈") && sent.utf8.count < 24)
        }
    }

    @Test func wideCharactersAreSentWhole() throws {
        try withTerminal { pseudo, terminal in
            terminal.present(canvas("楼楼楼"), theme: theme)
            _ = pseudo.sent()
            terminal.present(canvas("楼a 楼"), theme: theme)
            terminal.present(canvas("楼校楼"), theme: theme)
            #expect(pseudo.sent().contains("校"))
        }
    }

    @Test func unknownCharactersTakeTheirColumnAndNothingMore() throws {
        try withTerminal { pseudo, terminal in
            terminal.present(canvas("a\u{378}b"), theme: theme)
            #expect(pseudo.sent().contains("a\u{FFFD}b"))
        }
    }

    @Test func themesColoursAreSent() throws {
        try withTerminal { pseudo, terminal in
            let red = Style(foreground: Colour(hex: "#ff0000"), attributes: .bold)
            let coloured = Theme(
                id: "red", names: [:], styles: [.text: red], symbols: .standard)
            terminal.present(canvas("逾期"), theme: coloured)
            #expect(pseudo.sent().contains("38;5;196"))
            terminal.present(canvas("逾期"), theme: theme)
            #expect(pseudo.sent().contains("逾期"))
        }
    }

    @Test func whoeverRefusesColourGetsNone() throws {
        let pseudo = try PseudoTerminal()
        let terminal = try NcursesTerminal(
            TerminalDevice(
                input: pseudo.device.input, output: pseudo.device.output, type: pseudo.device.type,
                refusesColour: true))
        defer { terminal.close() }
        let canvas = Canvas(size: terminal.size)
        canvas.surface().write("逾期", x: 0, y: 0, role: .critical)
        terminal.present(canvas, theme: .campusNight)
        let sent = pseudo.sent()
        #expect(sent.contains("7m"))
        #expect(!sent.contains("8;5;") && !sent.contains("\u{1B}[3"))
    }

    @Test func keysOfOneBurstComeTogether() throws {
        let pseudo = try PseudoTerminal()
        let terminal = try NcursesTerminal(pseudo.device)
        defer { terminal.close() }
        var bursts: [[InputEvent]] = []
        terminal.listen(onEvents: { bursts.append($0) }, onStop: { _ in })
        pseudo.type("j\u{1B}OB网\u{1B}[200~a\r\nb\u{1B}[201~\u{1B}[<0;5;3M")
        terminal.readKeys()
        #expect(
            bursts == [
                [
                    .key(.character("j")), .key(.down), .key(.character("网")), .paste("a\nb"),
                    .mouse(MouseEvent(kind: .click, at: Point(x: 4, y: 2))),
                ]
            ])
    }

    @Test func buttonThatGoesDownAndUpInOneBurstIsAClick() throws {
        let pseudo = try PseudoTerminal()
        let terminal = try NcursesTerminal(pseudo.device)
        defer { terminal.close() }
        var events: [InputEvent] = []
        terminal.listen(onEvents: { events += $0 }, onStop: { _ in })
        pseudo.type("\u{1B}[<0;5;3M\u{1B}[<0;5;3m")
        terminal.readKeys()
        let at = Point(x: 4, y: 2)
        #expect(events == [.mouse(MouseEvent(kind: .click, at: at)), .release(at)])
    }

    /// More than is read at once, with its end within one of them.
    @Test func turnsOfTheWheelInAFloodAreNoKeys() throws {
        let pseudo = try PseudoTerminal()
        let terminal = try NcursesTerminal(pseudo.device)
        defer { terminal.close() }
        var events: [InputEvent] = []
        terminal.listen(onEvents: { events += $0 }, onStop: { _ in })
        pseudo.type(String(repeating: "\u{1B}[<65;10;5M", count: 300))
        terminal.readKeys()
        let turn = InputEvent.mouse(MouseEvent(kind: .wheelDown, at: Point(x: 9, y: 4)))
        #expect(events == Array(repeating: turn, count: 300))
    }

    @Test func rowsThatMoveAreNotSentAnew() throws {
        try withTerminal { pseudo, terminal in
            terminal.present(list(from: 100, size: terminal.size), theme: theme)
            _ = pseudo.sent()
            terminal.present(list(from: 101, size: terminal.size), theme: theme)
            let down = pseudo.sent()
            #expect(down.contains("\u{1B}[3;20r") && down.contains("120"))
            #expect(!down.contains("119"))
            terminal.present(list(from: 100, size: terminal.size), theme: theme)
            let up = pseudo.sent()
            #expect(up.contains("\u{1B}M") && up.contains("102"))
            #expect(!up.contains("103"))
        }
    }

    @Test func newSizeIsTakenOnAndDrawnWhole() throws {
        try withTerminal { pseudo, terminal in
            terminal.present(canvas("平安"), theme: theme)
            _ = pseudo.sent()
            pseudo.resize(columns: 101, rows: 31)
            terminal.resize()
            #expect(terminal.size == Size(width: 101, height: 31))
            terminal.present(canvas("平安", size: terminal.size), theme: theme)
            #expect(pseudo.sent().contains("平安"))
        }
    }

    @Test func frameOfAnotherSizeThanTheTerminalIsCutToIt() throws {
        try withTerminal { pseudo, terminal in
            pseudo.resize(columns: 5, rows: 2)
            terminal.resize()
            terminal.present(canvas("一二三"), theme: theme)
            #expect(pseudo.sent().contains("一二"))
        }
    }

    @Test func lostConnectionIsToldOnce() throws {
        let pseudo = try PseudoTerminal()
        let terminal = try NcursesTerminal(pseudo.device)
        defer { terminal.close() }
        var reasons: [StopReason] = []
        terminal.listen(onEvents: { _ in }, onStop: { reasons.append($0) })
        pseudo.hangUp()
        terminal.readKeys()
        terminal.readKeys()
        #expect(reasons == [.hangUp])
    }

    @Test func unusableTerminalsAreRefusedUntouched() throws {
        let unset = try PseudoTerminal(type: nil)
        #expect(throws: TerminalRefusal.terminalTypeMissing) { try NcursesTerminal(unset.device) }
        let unknown = try PseudoTerminal(type: "no-such-terminal")
        #expect(throws: TerminalRefusal.terminalTypeUnknown("no-such-terminal")) {
            try NcursesTerminal(unknown.device)
        }
        let plain = try PseudoTerminal(type: "dumb")
        #expect(throws: TerminalRefusal.terminalTooPlain("dumb")) {
            try NcursesTerminal(plain.device)
        }
        #expect(unset.sent() + unknown.sent() + plain.sent() == "")
    }

    @Test func pipesAreRefused() throws {
        let pseudo = try PseudoTerminal()
        let file = Glibc.open("/dev/null", O_RDWR)
        defer { Glibc.close(file) }
        let tty = pseudo.device.input
        #expect(throws: TerminalRefusal.inputIsNoTerminal) {
            try NcursesTerminal(
                TerminalDevice(input: file, output: tty, type: "xterm", refusesColour: false))
        }
        #expect(throws: TerminalRefusal.outputIsNoTerminal) {
            try NcursesTerminal(
                TerminalDevice(input: tty, output: file, type: "xterm", refusesColour: false))
        }
    }

    private func withTerminal(_ body: (PseudoTerminal, NcursesTerminal) throws -> Void) throws {
        let pseudo = try PseudoTerminal()
        let terminal = try NcursesTerminal(pseudo.device)
        defer { terminal.close() }
        try body(pseudo, terminal)
    }

    private func list(from first: Int, size: Size) -> Canvas {
        let canvas = Canvas(size: size)
        for y in 2..<20 {
            canvas.surface().write("第\(first + y)行", x: 0, y: y, role: .text)
        }
        return canvas
    }

    private func canvas(_ text: String, size: Size = Size(width: 80, height: 24)) -> Canvas {
        let canvas = Canvas(size: size)
        canvas.surface().write(text, x: 0, y: 1)
        canvas.surface().placeCursor(x: 0, y: 1)
        return canvas
    }
}
