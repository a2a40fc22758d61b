public import Observation

/// One of a few: side by side if there is room, otherwise the chosen one between arrows.
///
/// ←→ and Space go around, digits choose.
@Observable
public final class ChoiceControl: FormControl {
    public var options: [String] {
        didSet { if let chosen, chosen >= options.count { self.chosen = nil } }
    }
    /// The place of the chosen option; nil while none is.
    public private(set) var chosen: Int?
    /// What was chosen before anybody did so by hand.
    @ObservationIgnored private var given: Int?

    /// The columns that the options were last drawn in, side by side.
    @ObservationIgnored private var drawn: [Range<Int>] = []

    public init(_ options: [String], chosen: Int? = nil) {
        self.options = options
        self.chosen = chosen.flatMap { options.indices.contains($0) ? $0 : nil }
        given = self.chosen
    }

    /// Where there is but one and it is chosen, there is nothing to decide.
    public var takesFocus: Bool { options.count > 1 || chosen == nil }

    public func choose(_ option: Int?) {
        chosen = option.flatMap { options.indices.contains($0) ? $0 : nil }
        given = chosen
    }

    public func handle(_ event: InputEvent) -> Bool {
        guard case .key(let key) = event, key.modifiers.isEmpty else { return false }
        switch key.halfWidth.code {
        case .left: step(-1)
        case .right, .character(" "): step(1)
        case .character(let digit):
            guard let number = digit.wholeNumberValue, options.indices.contains(number - 1) else {
                return false
            }
            chosen = number - 1
        default: return false
        }
        return true
    }

    public func draw(on surface: Surface, isFocused: Bool) {
        drawn = []
        if fits(columns: surface.width, symbols: surface.symbols) {
            drawAll(on: surface, isFocused: isFocused)
        } else {
            drawChosen(on: surface, isFocused: isFocused)
        }
    }

    public func click(at point: Point) {
        if drawn.isEmpty { return step(1) }
        if let option = drawn.firstIndex(where: { $0.contains(point.x) }) { chosen = option }
    }

    /// What may be chosen tells as well what was chosen.
    public var heldTexts: [String] {
        get { options }
        set { options = newValue }
    }

    public var typedTexts: [String] {
        guard let chosen, chosen != given else { return [] }
        return [options[chosen]]
    }

    private func step(_ step: Int) {
        guard !options.isEmpty else { return }
        guard let chosen else {
            self.chosen = step > 0 ? 0 : options.count - 1
            return
        }
        self.chosen = (chosen + step + options.count) % options.count
    }

    private static let gap = 3

    private func text(of option: Int, symbols: Symbols) -> String {
        symbols[option == chosen ? .choiceSelected : .choice] + " " + options[option]
    }

    private func fits(columns: Int, symbols: Symbols) -> Bool {
        let widths = options.indices.map { DisplayText.width(of: text(of: $0, symbols: symbols)) }
        return widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) <= columns
    }

    private func drawAll(on surface: Surface, isFocused: Bool) {
        var x = 0
        for option in options.indices {
            let isChosen = option == chosen
            let role: Role = isChosen && isFocused ? .fieldFocused : .dialog
            let text = text(of: option, symbols: surface.symbols)
            let end = surface.write(text, x: x, y: 0, role: role)
            if isFocused, isChosen || (chosen == nil && option == 0) {
                surface.placeCursor(x: x + 1, y: 0)
            }
            drawn.append(x..<end)
            x = end + Self.gap
        }
    }

    private func drawChosen(on surface: Surface, isFocused: Bool) {
        let role: Role = isFocused ? .fieldFocused : .field
        surface.write(.left, x: 0, y: 0, role: .fieldLabel)
        let text = chosen.map { options[$0] } ?? ""
        let end = surface.write(text, x: 2, y: 0, columns: max(0, surface.width - 4), role: role)
        surface.write(.right, x: end + 1, y: 0, role: .fieldLabel)
        if isFocused { surface.placeCursor(x: 2, y: 0) }
    }
}

/// Yes or no: a box that Space ticks.
@Observable
public final class CheckControl: FormControl {
    public var isOn: Bool
    private let caption: String
    private var isByHand = false

    public init(_ caption: String, isOn: Bool = false) {
        self.caption = caption
        self.isOn = isOn
    }

    public func handle(_ event: InputEvent) -> Bool {
        guard case .key(let key) = event, key.halfWidth == .space else { return false }
        toggle()
        return true
    }

    private func toggle() {
        isOn.toggle()
        isByHand.toggle()
    }

    public var typedTexts: [String] { isByHand ? [caption] : [] }

    /// Behind the box.
    private func lines(columns: Int) -> [String] {
        DisplayText.wrap(caption, columns: max(1, columns - Self.box))
    }

    private static let box = 4

    public func rows(columns: Int) -> Int { lines(columns: columns).count }

    public func draw(on surface: Surface, isFocused: Bool) {
        let role: Role = isFocused ? .fieldFocused : .dialog
        let box = isOn ? "[x] " : "[ ] "
        surface.write(box, x: 0, y: 0, columns: surface.width, role: role)
        for (y, line) in lines(columns: surface.width).enumerated() {
            surface.write(
                line, x: Self.box, y: y, columns: max(0, surface.width - Self.box), role: role)
        }
        if isFocused { surface.placeCursor(x: 1, y: 0) }
    }

    public func click(at point: Point) { toggle() }
}
