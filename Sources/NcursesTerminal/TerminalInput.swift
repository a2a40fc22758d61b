import CNcurses
import Dispatch
import Glibc
import TerminalUI

/// Reads keys and mouse through ncurses whenever the terminal has some.
final class TerminalInput {
    /// Without a pause for painting, no more than this is taken at once.
    private static let burst = 65_536

    private let device: TerminalDevice
    private let pad: UnsafeMutablePointer<WINDOW>?
    private let source: any DispatchSourceRead
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
        source = DispatchSource.makeReadSource(fileDescriptor: device.input, queue: .main)
        source.setEventHandler { [weak self] in self?.read() }
        source.activate()
    }

    func cancel() {
        source.cancel()
        delwin(pad)
    }

    private func read() {
        while waiting.count < Self.burst, case let code = wgetch(pad), code != ERR {
            if let input = rawInput(code) { waiting.append(input) }
        }
        if waiting.isEmpty, device.isGone {
            source.cancel()
            onHangUp()
            return
        }
        // ncurses may hold the rest already, where the source cannot see it.
        if waiting.count == Self.burst {
            DispatchQueue.main.async { [weak self] in self?.read() }
        }
        let events = decoder.decode(waiting)
        waiting.removeAll(keepingCapacity: true)
        if !events.isEmpty { onEvents(events) }
    }

    private func rawInput(_ code: Int32) -> RawInput? {
        switch code {
        case 0...255: .byte(UInt8(code))
        case KEY_MOUSE: mouse().map(RawInput.mouse)
        // The size comes with its signal.
        case KEY_RESIZE: nil
        case ...KEY_MAX: .key(code)
        default: keyname(code).map { .named(String(cString: $0)) }
        }
    }

    private func mouse() -> RawMouse? {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return nil }
        let kind: RawMouse.Kind
        if event.bstate & cn_button1_pressed != 0 {
            kind = .press
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
