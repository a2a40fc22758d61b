/// What the letters do here and now, as far as there is room, and a status at the right.
public struct TipLine {
    /// The status at the right; empty for none.
    public var status: String

    private let bindings: [KeyBinding]
    private let statusRole: Role
    private let ready: Readiness

    public init(_ bindings: [KeyBinding], status: String = "", statusRole: Role = .muted) {
        self.bindings = bindings.inForce.filter(\.isTip)
        ready = Readiness(of: self.bindings)
        self.status = status
        self.statusRole = statusRole
    }

    /// Which of its keys do something just now.
    public var readiness: [Bool] { ready.now }

    /// Draws one row; an item that does not fit as a whole ends the line.
    public func draw(on surface: Surface) { draw(on: surface, readiness: readiness) }

    /// The same where it is known already which keys do something.
    public func draw(on surface: Surface, readiness: [Bool]) {
        surface.fill(.tipLabel)
        let statusWidth = min(DisplayText.width(of: status), max(0, surface.width - 2))
        if statusWidth > 0 {
            surface.write(
                status, x: surface.width - statusWidth - 1, y: 0, columns: statusWidth,
                role: statusRole)
        }
        let end = surface.width - (statusWidth > 0 ? statusWidth + 3 : 0)
        var x = 1
        for (binding, isReady) in zip(bindings, readiness) where isReady {
            guard let key = binding.tipKey?.description else { continue }
            let width = DisplayText.width(of: key) + 1 + DisplayText.width(of: binding.shortTitle)
            guard x + width <= end else { return }
            let labelX = surface.write(key, x: x, y: 0, role: .tipKey) + 1
            surface.write(binding.shortTitle, x: labelX, y: 0, role: .tipLabel)
            surface.onMouse(in: Rect(x: x, y: 0, width: width, height: 1)) { event in
                if event.kind == .click { binding.action() }
            }
            x += width + 2
        }
    }
}
