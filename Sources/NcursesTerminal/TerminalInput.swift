import CNcurses
import Glibc
import TerminalUI

/// Reads keys and mouse through ncurses.
final class TerminalInput {
    /// Without a pause for painting, no more than this is taken at once.
    private static let burst = 65_536

    private let device: TerminalDevice
    private var pad: UnsafeMutablePointer<WINDOW>?
    private var isAtEnd = false
    /// ncurses holds more, where nobody can see it from outside.
    private(set) var hasMore = false
    private var decoder = KeyDecoder()
    private var waiting: [RawInput] = []

    /// What came at once, as one list.
    private let onEvents: ([InputEvent]) -> Void
    private let onHangUp: () -> Void

    init(
        device: TerminalDevice, onEvents: @escaping ([InputEvent]) -> Void,
        onHangUp: @escaping () -> Void
    ) {
        self.device = device
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

    /// Takes all that waits.
    func read() {
        guard let pad, !isAtEnd else { return }
        while waiting.count < Self.burst, case let code = wgetch(pad), code != ERR {
            if code == KEY_MOUSE {
                waiting += mice().map(RawInput.mouse)
            } else if let input = rawInput(code) {
                waiting.append(input)
            }
        }
        if waiting.isEmpty, device.isGone {
            isAtEnd = true
            onHangUp()
            return
        }
        hasMore = waiting.count == Self.burst
        let events = decoder.decode(waiting)
        waiting.removeAll(keepingCapacity: true)
        if !events.isEmpty { onEvents(events) }
    }

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
