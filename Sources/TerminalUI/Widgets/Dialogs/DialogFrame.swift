/// A box in the middle of the screen: title, body, and a row of buttons made from bindings.
public struct DialogFrame {
    private let title: String
    private let body: Size
    private let buttons: [KeyBinding]
    private let focusedButton: Int?
    private let refuse: (String) -> Void

    /// `body` is the room wanted inside; a small screen gives less. The button in focus stands out.
    /// `refuse` is told why a clicked button does nothing.
    public init(
        title: String, body: Size, buttons: [KeyBinding] = [], focusedButton: Int? = 0,
        refuse: @escaping (String) -> Void = { _ in }
    ) {
        self.title = title
        self.body = body
        self.buttons = buttons
        self.focusedButton = focusedButton
        self.refuse = refuse
    }

    /// Rows that the frame, its blank rows and the buttons take beside the body.
    static let rowsAround = 6

    /// Draws the box over what is there, keeps clicks away from it, and returns the surface inside.
    public func draw(on surface: Surface) -> Surface {
        let row = ButtonRow(buttons, focused: focusedButton, refuse: refuse)
        let width = max(body.width, row.width, DisplayText.width(of: title) + 4) + 6
        let height = body.height + Self.rowsAround - (buttons.isEmpty ? 2 : 0)
        let frame = Rect(x: 0, y: 0, width: width, height: height).centred(in: surface.bounds)
        surface.onMouse { _ in }
        let box = surface.part(frame)
        box.fill(.dialog)
        box.frame(weight: .heavy, role: .dialogBorder)
        if frame.width > 6 {
            box.write(" " + title + " ", x: 2, y: 0, columns: frame.width - 4, role: .dialogTitle)
        }
        return box.part(drawButtons(row, in: box, missing: height - frame.height))
    }

    /// The blank rows around the body go first when rows are missing; the buttons stay.
    private func drawButtons(_ row: ButtonRow, in box: Surface, missing: Int) -> Rect {
        let inside = box.bounds.inset(dx: box.width < 12 ? 1 : box.width < 30 ? 2 : 3, dy: 1)
        let top = missing > 0 ? 0 : 1
        let bottom = missing > 1 ? 0 : 1
        guard !buttons.isEmpty, inside.height > 1 else {
            return inside.splitTop(top).1.splitTop(inside.height - top - bottom).0
        }
        let between = missing > 2 ? 0 : 1
        let buttonY = inside.maxY - 1 - bottom
        let band = Rect(x: inside.x, y: buttonY, width: inside.width, height: 1)
        row.draw(on: box.part(band))
        return Rect(
            x: inside.x, y: inside.y + top, width: inside.width,
            height: buttonY - between - inside.y - top)
    }
}

/// Buttons side by side: `< 签字 Enter >   < 取消 Esc >`.
struct ButtonRow {
    private let buttons: [KeyBinding]
    private let focused: Int?
    private let refuse: (String) -> Void
    private static let gap = 3

    init(_ buttons: [KeyBinding], focused: Int?, refuse: @escaping (String) -> Void) {
        self.buttons = buttons
        self.focused = focused
        self.refuse = refuse
    }

    /// Columns with all key names.
    var width: Int { width(of: texts(withKeys: true)) }

    /// Draws the row in the middle; leaves the key names out when there is little room.
    func draw(on surface: Surface) {
        var texts = texts(withKeys: true)
        if width(of: texts) > surface.width { texts = self.texts(withKeys: false) }
        var x = max(0, (surface.width - width(of: texts)) / 2)
        for (place, text) in texts.enumerated() {
            let button = buttons[place]
            let frame = Rect(x: x, y: 0, width: DisplayText.width(of: text), height: 1)
            guard frame.maxX <= surface.width else { return }
            surface.write(text, x: x, y: 0, role: role(of: place))
            surface.onMouse(in: frame) { [refuse] event in
                if event.kind == .click { button.run(orRefuse: refuse) }
            }
            x = frame.maxX + Self.gap
        }
    }

    private func role(of place: Int) -> Role {
        if buttons[place].refusal != nil { return .muted }
        return place == focused ? .buttonFocused : .button
    }

    private func texts(withKeys: Bool) -> [String] {
        buttons.map { button in
            let key = withKeys ? button.keys.first.map { " \($0)" } ?? "" : ""
            return "< " + button.shortTitle + key + " >"
        }
    }

    private func width(of texts: [String]) -> Int {
        texts.reduce(0) { $0 + DisplayText.width(of: $1) } + Self.gap * max(0, texts.count - 1)
    }
}
