public import Observation

/// Several of a few: boxes in rows. ←→ go to the next one, Space ticks it.
@Observable
public final class TicksControl: FormControl {
    private let options: [String]
    /// The places of those that are ticked.
    public private(set) var ticked: Set<Int>
    private let given: Set<Int>
    private var place = 0
    @ObservationIgnored private var drawn: [Rect] = []

    public init(_ options: [String], ticked: Set<Int> = []) {
        self.options = options
        given = ticked.filter(options.indices.contains)
        self.ticked = given
    }

    public var typedTexts: [String] {
        ticked.symmetricDifference(given).sorted().map { options[$0] }
    }

    public func rows(columns: Int) -> Int { layout(columns: columns).rows }

    public func handle(_ event: InputEvent) -> Bool {
        guard case .key(let key) = event, key.modifiers.isEmpty, !options.isEmpty else {
            return false
        }
        switch key.halfWidth.code {
        case .left: place = (place + options.count - 1) % options.count
        case .right: place = (place + 1) % options.count
        case .character(" "): ticked.formSymmetricDifference([place])
        default: return false
        }
        return true
    }

    public func draw(on surface: Surface, isFocused: Bool) {
        drawn = layout(columns: surface.width).frames
        for (option, frame) in drawn.enumerated() {
            let isHere = isFocused && option == place
            surface.write(
                text(of: option), x: frame.x, y: frame.y, columns: surface.width - frame.x,
                role: isHere ? .fieldFocused : .dialog)
            if isHere { surface.placeCursor(x: frame.x + 1, y: frame.y) }
        }
    }

    public func click(at point: Point) {
        guard let option = drawn.firstIndex(where: { $0.contains(point) }) else { return }
        place = option
        ticked.formSymmetricDifference([option])
    }

    private func text(of option: Int) -> String {
        (ticked.contains(option) ? "[x] " : "[ ] ") + options[option]
    }

    private func layout(columns: Int) -> FlowLayout {
        FlowLayout(
            widths: options.indices.map { DisplayText.width(of: text(of: $0)) }, gap: 2,
            columns: columns)
    }
}
