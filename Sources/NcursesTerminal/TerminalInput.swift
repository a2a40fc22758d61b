import CNcurses
import Glibc
import TerminalUI

/// Reads keys and mouse: what every terminal sends alike by itself, and the rest through ncurses.
final class TerminalInput {
    /// Without a pause for painting, no more than this is taken at once.
    private static let burst = 65_536
    /// What is read at once; the smallest pipe takes it at once, and the rest of a sequence.
    private static let page = 2048
    /// Where fewer bytes came, no more are waiting: nobody types so fast.
    private static let few = 32
    /// What is longer is not kept room for: it may be pasted words, which are overwritten when they are let go.
    private static let key = 4
    /// How long the rest of a sequence may take; in milliseconds, as ncurses is told.
    static let escapeDelay: Int32 = 25

    private let device: TerminalDevice
    private let relay: KeyRelay?
    private let knowsArrows: Bool
    private var pad: UnsafeMutablePointer<WINDOW>?
    private var isAtEnd = false
    private var decoder = KeyDecoder()
    private var bytes = KeyBytes()
    private var waiting: [RawInput] = []

    /// What came at once, as one list.
    private let onEvents: ([InputEvent]) -> Void
    private let onHangUp: () -> Void

    init(
        device: TerminalDevice, relay: KeyRelay?, onEvents: @escaping ([InputEvent]) -> Void,
        onHangUp: @escaping () -> Void
    ) {
        self.device = device
        self.relay = relay
        knowsArrows = Self.arrows.allSatisfy { name, letter in
            cn_capability(name).map {
                ["\u{1B}O", "\u{1B}["].map { $0 + letter }.contains(String(cString: $0))
            }
                ?? false
        }
        self.onEvents = onEvents
        self.onHangUp = onHangUp
        // Reading through a pad keeps ncurses from refreshing the screen behind our back.
        pad = newpad(1, 1)
        keypad(pad, true)
        nodelay(pad, true)
    }

    /// Readable while keys wait; below 0 once none can come any more.
    var descriptor: Int32 { isAtEnd ? -1 : device.input }

    func cancel() {
        guard let pad else { return }
        isAtEnd = true
        delwin(pad)
        self.pad = nil
    }

    /// Takes all that waits; something must.
    func read() {
        guard !isAtEnd else { return }
        var (isMore, isGone) = (true, false)
        while isMore, waiting.count < Self.burst {
            let count = readPage()
            // A signal may come between, which its own descriptor tells; all else is the end.
            isGone = count == 0 || count < 0 && errno != EINTR && errno != EAGAIN
            if count > 0 { take(bytes.takeWhole()) }
            isMore =
                bytes.isEmpty
                ? count >= Self.few && device.hasInput(within: 0)
                : count > 0 && device.hasInput(within: Self.escapeDelay)
        }
        if !isMore { take(bytes.takeAll()) }
        if waiting.isEmpty, isGone {
            isAtEnd = true
            onHangUp()
            return
        }
        let events = decoder.decode(waiting)
        waiting.removeAll(keepingCapacity: waiting.count <= Self.key)
        if !events.isEmpty { onEvents(events) }
    }

    /// Returns how many bytes have come, as read(2) does.
    private func readPage() -> Int {
        withUnsafeTemporaryAllocation(byteCount: Self.page, alignment: 1) { page in
            let count = Glibc.read(device.input, page.baseAddress, page.count)
            if count > 0 {
                bytes.append(UnsafeRawBufferPointer(rebasing: page[..<count]))
                page[..<count].withMemoryRebound(to: UInt8.self) { $0.update(repeating: 0) }
            }
            return count
        }
    }

    private func take(_ bytes: KeyBytes) {
        guard let relay, !knowsArrows || !bytes.arePlain else {
            for byte in bytes.bytes { waiting.append(.byte(byte)) }
            return
        }
        relay.hand(on: bytes.bytes)
        guard let pad else { return }
        while case let code = wgetch(pad), code != ERR {
            if code == KEY_MOUSE {
                waiting += mice().map(RawInput.mouse)
            } else if let input = rawInput(code) {
                waiting.append(input)
            }
        }
    }

    private static let arrows = [("kcuu1", "A"), ("kcud1", "B"), ("kcuf1", "C"), ("kcub1", "D")]

    private func rawInput(_ code: Int32) -> RawInput? {
        switch code {
        case 0...255: .byte(UInt8(code))
        // The size comes with its signal.
        case KEY_RESIZE: nil
        case ...KEY_MAX: .key(code)
        default: keyname(code).map { .named(String(cString: $0)) }
        }
    }

    /// ncurses announces what came at once by a single key, and hands out the last of it first.
    private func mice() -> [RawMouse] {
        var found: [RawMouse] = []
        var event = MEVENT()
        while getmouse(&event) == OK {
            if let mouse = mouse(event) { found.append(mouse) }
        }
        return found.reversed()
    }

    private func mouse(_ event: MEVENT) -> RawMouse? {
        let kind: RawMouse.Kind
        if event.bstate & cn_button1_pressed != 0 {
            kind = .press
        } else if event.bstate & cn_button1_released != 0 {
            kind = .release
        } else if event.bstate & cn_mouse_moved != 0 {
            kind = .move
        } else if event.bstate & cn_wheel_up != 0 {
            kind = .wheelUp
        } else if event.bstate & cn_wheel_down != 0 {
            kind = .wheelDown
        } else {
            return nil
        }
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return RawMouse(
            kind: kind, at: Point(x: Int(event.x), y: Int(event.y)),
            milliseconds: now.tv_sec * 1000 + now.tv_nsec / 1_000_000)
    }
}
