/// Runs a screen on a terminal: draws its frames, hands events to it.
public final class ScreenHost {
    public let screen: any Screen
    public private(set) var isRunning = true
    public var theme: Theme

    private let terminal: any Terminal
    private let canvas: Canvas
    /// The button was pressed upon something that can be dragged.
    private var isDragging = false

    public init(screen: any Screen, terminal: any Terminal, theme: Theme) {
        self.screen = screen
        self.terminal = terminal
        self.theme = theme
        canvas = Canvas(size: terminal.size)
    }

    public func stop() {
        isRunning = false
    }

    /// Draws and presents one frame: to be called once in each turn of the loop. What has not changed
    /// since the last one is put back by the screen's kept drawings and left out by the terminal, so
    /// that nobody has to observe the screen as a whole, which was a tenth of all that a key costs.
    public func repaint() {
        guard isRunning else { return }
        canvas.reset(to: terminal.size)
        screen.draw(on: canvas.surface(symbols: theme.symbols))
        terminal.present(canvas, theme: theme)
    }

    /// Hands one event to the screen.
    public func handle(_ event: InputEvent) {
        switch event {
        case .mouse(let mouse): click(mouse)
        case .drag(let point): drag(to: point)
        case .release(let point): release(at: point)
        case .paste: _ = screen.type(event)
        case .key(let key):
            if screen.type(event) { return }
            perform(key)
        }
    }

    /// Bindings that answer to a key as typed come before those that answer to its half-width form.
    private func perform(_ key: Key) {
        let bindings = screen.keyBindings
        let match =
            bindings.first { $0.answers(to: key) }
            ?? bindings.first { $0.answers(to: key.halfWidth) }
        guard let match else { return }
        if let refusal = match.refusal {
            screen.refuse(refusal)
        } else {
            match.action()
        }
    }

    private func click(_ mouse: MouseEvent) {
        let hotspot = canvas.hotspots.last { $0.frame.contains(mouse.at) }
        isDragging = hotspot?.release != nil
        hotspot?.action(mouse)
    }

    private func drag(to point: Point) {
        guard isDragging else { return }
        canvas.hotspots.last { $0.frame.contains(point) }?.drag?(point)
    }

    /// What was pressed where nothing is dragged, as on a button, is let go without an effect; what is
    /// dragged is let go at its edge where the mouse has left it.
    private func release(at point: Point) {
        guard isDragging else { return }
        isDragging = false
        let hotspots = canvas.hotspots
        let targets = hotspots.indices.filter { at in
            hotspots[at].release != nil
                // A dialog that came meanwhile lies over it: nothing is finished behind its back.
                && !hotspots[(at + 1)...].contains { $0.frame.covers(hotspots[at].frame) }
        }.map { hotspots[$0] }
        guard let target = targets.last(where: { $0.frame.contains(point) }) ?? targets.last
        else { return }
        target.release?(target.frame.nearest(to: point))
    }
}
