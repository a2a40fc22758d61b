import CNcurses
import Glibc
public import TerminalUI

/// The terminal that the program was started on, drawn on through ncurses. One at a time.
public final class NcursesTerminal: Terminal {
    public private(set) var size: Size

    private let device: TerminalDevice
    private let screen: OpaquePointer
    private let window: UnsafeMutablePointer<WINDOW>
    private let depth: ColourDepth
    private let relay: KeyRelay?
    private let writer: FrameWriter
    /// What ncurses gathers before it sends; it follows from the size that it began with.
    private let bufferLimit: Int32
    private var looks: RoleLooks?
    private var theme: Theme?
    private var isCursorVisible: Bool?
    private var isOpen = true
    /// Whether the terminal was asked to tell of the mouse while its button is down.
    private var tellsOfDragging = false
    private var signals: TerminalSignals?
    private var input: TerminalInput?
    private var onSuspend: () -> Void = {}

    /// Takes over the program's terminal until `close`; changes nothing on one that it refuses.
    public static func open() throws(TerminalRefusal) -> NcursesTerminal {
        try NcursesTerminal(.standard)
    }

    init(_ device: TerminalDevice) throws(TerminalRefusal) {
        LastWords.rememberModes(of: device)
        let session = try NcursesSession.start(on: device)
        self.device = device
        screen = session.screen
        window = session.window
        depth = session.depth
        relay = session.relay
        writer = FrameWriter(window: session.window)
        bufferLimit = (cn_rows() + 2) * (cn_columns() + 6)
        size = Size(width: Int(cn_columns()), height: Int(cn_rows()))
        device.send(Sequences.pasteOn)
        adoptSize()
        prepareLastWords()
    }

    /// To be called before the process makes a thread: then all signals reach the turns of the loop; those of a
    /// fault end the process at once, with nothing left on the terminal.
    public nonisolated static func keepSignalsFromThreads() {
        TerminalSignals.block()
        LastWords.endQuietly()
    }

    /// Begins to take turns. All waiting keys come as one list, so that one paint can follow them;
    /// `onStop` says that nobody uses the terminal any longer, `onSuspend` that the process is stopped next, for
    /// nobody knows how long. After a turn the next frame is to be
    /// presented: the size may be another one, or the process may have been continued.
    public func listen(
        onEvents: @escaping ([InputEvent]) -> Void, onStop: @escaping (StopReason) -> Void,
        onSuspend: @escaping () -> Void = {}
    ) {
        guard isOpen, input == nil else { return }
        self.onSuspend = onSuspend
        input = TerminalInput(device: device, relay: relay, onEvents: onEvents) { onStop(.hangUp) }
        signals = TerminalSignals { [weak self] number in
            switch number {
            case SIGWINCH: self?.resize()
            case SIGTSTP: self?.suspend()
            case SIGCONT: self?.resume()
            default: onStop(.signal(number))
            }
        }
    }

    /// One turn of the program's loop: sleeps until there is something to do or so many milliseconds
    /// are over, nil for no end; then reads all waiting keys, takes the signals and runs what waits
    /// for the main queue.
    public func takeTurn(atMost milliseconds: Int? = nil) {
        guard let input, let signals else { return }
        let isReady = MainLoop.wait(
            for: input.descriptor, and: signals.descriptor, atMost: milliseconds)
        if isReady.signals {
            signals.take()
            // The process may have been stopped meanwhile, and somebody else have taken them.
            readKeys()
        } else if isReady.input {
            input.read()
        }
        MainLoop.runMainQueue()
    }

    /// Whether there is nothing to do for so many milliseconds; takes nothing.
    public func isQuiet(for milliseconds: Int) -> Bool {
        guard let input, let signals else { return false }
        return MainLoop.wait(
            for: input.descriptor, and: signals.descriptor, atMost: milliseconds
        ).isQuiet
    }

    /// Takes the keys that wait, and waits for none.
    func readKeys() {
        if device.hasInput(within: 0) { input?.read() }
    }

    public func present(_ canvas: Canvas, theme: Theme) {
        guard isOpen else { return }
        let looks = looks(for: theme)
        writer.write(canvas, looks: looks, limit: size)
        place(canvas.cursor)
        doupdate()
        askForDragging()
    }

    /// Leaves nothing of what was shown before in the buffer from which ncurses sends, which holds the last
    /// bytes until as many have been sent again: they may have been a name.
    public func overwriteLeftovers() {
        guard isOpen else { return }
        _ = device.sendingNowhere {
            _ = cn_fill_buffer(bufferLimit)
            // Nothing of the frame has changed: what is sent is what has been gathered.
            doupdate()
        }
    }

    /// Stops the process as a shell's Ctrl-Z does; the screen comes back when it is continued.
    public func suspend() {
        guard isOpen, let signals else { return }
        onSuspend()
        leave()
        signals.stopProcess()
        resume()
    }

    /// Gives the terminal back as it was, with nothing of ours left on it. May be called again.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        input?.cancel()
        leave()
        signals?.cancel()
        signal(SIGTSTP, SIG_DFL)
        delscreen(screen)
        relay?.close()
    }

    // MARK: Drawing

    private func looks(for theme: Theme) -> RoleLooks {
        if let looks, theme == self.theme { return looks }
        let looks = RoleLooks(theme: theme, depth: depth)
        self.theme = theme
        self.looks = looks
        writer.forget()
        return looks
    }

    private func place(_ cursor: Point?) {
        let isVisible = cursor.map { $0.x < size.width && $0.y < size.height } ?? false
        if isVisible != isCursorVisible {
            isCursorVisible = isVisible
            curs_set(isVisible ? 1 : 0)
            leaveok(window, !isVisible)
        }
        if let cursor, isVisible { wmove(window, Int32(cursor.y), Int32(cursor.x)) }
    }

    /// After ncurses has switched the mouse on, which comes with a frame and undoes what was before.
    private func askForDragging() {
        guard !tellsOfDragging, has_mouse() else { return }
        tellsOfDragging = true
        device.send(Sequences.dragOn)
    }

    // MARK: Leaving and coming back

    /// Blanks our screen first: some terminals keep it where a later user can look at it.
    private func leave() {
        blank()
        device.send(Sequences.pasteOff)
        if tellsOfDragging { device.send(Sequences.dragOff) }
        tellsOfDragging = false
        endwin()
        LastWords.forget()
    }

    /// Row by row where the terminal can: what is cleared as a whole goes into the scrollback of a
    /// terminal that has no second screen.
    private func blank() {
        guard let blanking else {
            werase(window)
            doupdate()
            return
        }
        device.send(blanking)
    }

    /// Nil where the terminal empties no row.
    private var blanking: String? {
        // Each is read before the next: ncurses keeps them in one place.
        let rows = (0..<cn_rows()).compactMap { cn_start_of_row($0).map(Sequences.text) }
        guard let blank = cn_capability("el").map(Sequences.text), !rows.isEmpty else { return nil }
        let plain = cn_capability("sgr0").map(Sequences.text) ?? ""
        return plain + rows.map { $0 + blank }.joined()
    }

    private func prepareLastWords() {
        LastWords.prepare(blanking ?? cn_capability("clear").map(Sequences.text) ?? "", on: device)
    }

    private func resume() {
        guard isOpen else { return }
        // After SIGSTOP, which nobody could prepare for, the shell has changed the modes.
        reset_prog_mode()
        device.send(Sequences.pasteOn)
        isCursorVisible = nil
        adoptSize()
        prepareLastWords()
        writer.forget()
        clearok(window, true)
    }

    /// Takes on the window's new size. Where that is what it was, it may have been another one in between,
    /// and the terminal have cut its rows.
    func resize() {
        guard isOpen else { return }
        adoptSize()
        writer.forget()
        clearok(window, true)
        prepareLastWords()
    }

    private func adoptSize() {
        guard let (columns, rows) = device.windowSize,
            columns != cn_columns() || rows != cn_rows()
        else { return }
        resizeterm(rows, columns)
        size = Size(width: Int(columns), height: Int(rows))
    }
}
