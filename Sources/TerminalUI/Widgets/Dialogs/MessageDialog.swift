public import Observation

/// A text to read, of any length: ↑↓ and PageUp/PageDown scroll it, Enter and Esc close it.
@Observable
public final class MessageDialog: Dialog {
    private let title: String
    private let text: String
    private let words: DialogWords
    private let close: () -> Void
    private var scroll = 0

    @ObservationIgnored private var visible = 1
    @ObservationIgnored private var last = 0

    public init(title: String, text: String, words: DialogWords, close: @escaping () -> Void) {
        self.title = title
        self.text = text
        self.words = words
        self.close = close
    }

    public var keyBindings: [KeyBinding] {
        [KeyBinding([.enter, .escape], words.accept, group: words.group, action: close)]
    }

    public func type(_ event: InputEvent) -> Bool {
        guard case .key(let key) = event else { return false }
        switch key {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: move(by: -visible)
        case .pageDown, .space: move(by: visible)
        case .home: scroll = 0
        case .end: scroll = last
        default: return false
        }
        return true
    }

    public func draw(on surface: Surface) { draw(on: surface, buttons: keyBindings) }

    /// With other buttons, for an owner whose keys do something else.
    public func draw(on surface: Surface, buttons: [KeyBinding]) {
        let columns = max(1, min(64, surface.width - 8))
        let lines = DisplayText.wrap(text, columns: columns)
        let widest = lines.map { DisplayText.width(of: $0) }.max() ?? 0
        let body = DialogFrame(
            title: title, body: Size(width: max(widest, 24), height: lines.count),
            buttons: buttons
        ).draw(on: surface)
        visible = max(1, body.height)
        last = max(0, lines.count - visible)
        let first = min(scroll, last)
        for (y, line) in lines.dropFirst(first).prefix(body.height).enumerated() {
            body.write(line, x: 0, y: y, columns: body.width, role: .dialog)
        }
        body.placeCursor(x: 0, y: 0)
        guard last > 0, body.width > 4 else { return }
        let bar = Rect(x: body.width - 1, y: 0, width: 1, height: body.height)
        Scrollbar(offset: first, visible: visible, total: lines.count, hasTrack: true)
            .draw(on: body.part(bar))
        body.onMouse { [weak self] event in
            if event.kind == .wheelUp { self?.move(by: -1) }
            if event.kind == .wheelDown { self?.move(by: 1) }
        }
    }

    private func move(by rows: Int) {
        scroll = max(0, min(min(scroll, last) + rows, last))
    }
}
