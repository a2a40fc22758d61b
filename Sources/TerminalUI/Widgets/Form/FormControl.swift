/// What stands in a form behind a label: draws itself, and takes the keys while it has the focus.
public protocol FormControl: AnyObject {
    var takesFocus: Bool { get }

    /// Rows that it wants when it is so many columns wide.
    func rows(columns: Int) -> Int

    func draw(on surface: Surface, isFocused: Bool)

    /// Whether it says what is being done or went wrong, and has to be in sight wherever the focus is.
    var isUrgent: Bool { get }

    /// Draws what lies over the rest of the form while it has the focus; `frame` is where it stands.
    func drawOverlay(on surface: Surface, beside frame: Rect)

    /// False lets the form take the key, to move on or to submit.
    func handle(_ event: InputEvent) -> Bool

    /// Enter: takes what is offered, for the form to go on to the next field; false without an offer.
    func accept() -> Bool

    /// A click at a point of its surface; it has the focus already.
    func click(at point: Point)

    /// The focus has come from another control.
    func enter()

    /// The focus has moved to another control, or the form is being submitted.
    func leave()

    /// What it holds in words, to be put away while nobody may read it; as many whatever they say, and of a
    /// passphrase none.
    var heldTexts: [String] { get set }

    /// What of it somebody typed, chose or ticked by hand; nothing that stood there from the beginning.
    var typedTexts: [String] { get }
}

extension FormControl {
    public var takesFocus: Bool { true }
    public var isUrgent: Bool { false }
    public func rows(columns: Int) -> Int { 1 }
    public func drawOverlay(on surface: Surface, beside frame: Rect) {}
    public func accept() -> Bool { false }
    public func click(at point: Point) {}
    public func enter() {}
    public func leave() {}

    public var heldTexts: [String] {
        get { [] }
        set {}
    }

    public var typedTexts: [String] { heldTexts }
}

/// A text field of a form: the input between brackets.
public final class TextControl: FormControl {
    public let input: TextInput
    private let columns: Int?

    /// `columns`: how wide the field is at most; without it takes all the room.
    public init(_ input: TextInput, columns: Int? = nil) {
        self.input = input
        self.columns = columns
    }

    public func rows(columns: Int) -> Int { input.rows }

    public func draw(on surface: Surface, isFocused: Bool) {
        Bracketed(columns: columns).draw(input, on: surface, isFocused: isFocused)
    }

    public func handle(_ event: InputEvent) -> Bool {
        input.handle(event)
    }

    public func click(at point: Point) {
        input.click(at: Point(x: point.x - 1, y: point.y))
    }

    public func enter() {
        input.selectAgain()
    }

    public var heldTexts: [String] {
        get { [input.held] }
        set { input.held = newValue.first ?? "" }
    }
}

/// Draws an input between brackets, which show where it ends whatever the theme does.
struct Bracketed {
    let columns: Int?

    func draw(_ input: TextInput, on surface: Surface, isFocused: Bool) {
        let width = min(surface.width, columns.map { $0 + 2 } ?? surface.width)
        for y in 0..<min(surface.height, input.rows) {
            surface.write("[", x: 0, y: y, role: .fieldLabel)
            surface.write("]", x: width - 1, y: y, role: .fieldLabel)
        }
        let inner = Rect(x: 1, y: 0, width: width - 2, height: min(surface.height, input.rows))
        let note = isFocused ? input.note ?? "" : ""
        let hasRoomBehind = width + 1 + note.count <= surface.width
        input.draw(on: surface.part(inner), isFocused: isFocused, hasNote: !hasRoomBehind)
        if hasRoomBehind { surface.write(note, x: width + 1, y: 0, role: .error) }
    }
}

/// A line that is only read, such as who signs.
public final class ReadOnlyControl: FormControl {
    private let text: () -> String
    private let role: Role

    /// `text` is read anew for each frame.
    public init(role: Role = .dialog, _ text: @escaping () -> String) {
        self.text = text
        self.role = role
    }

    public var takesFocus: Bool { false }

    public var isUrgent: Bool { role == .error && !text().isEmpty }

    public func rows(columns: Int) -> Int {
        DisplayText.wrap(text(), columns: columns).count
    }

    public func draw(on surface: Surface, isFocused: Bool) {
        for (y, line) in DisplayText.wrap(text(), columns: surface.width).enumerated() {
            surface.write(line, x: 0, y: y, columns: surface.width, role: role)
        }
    }

    public func handle(_ event: InputEvent) -> Bool { false }
}
