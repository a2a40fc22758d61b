public import Observation

/// Several of many: a field that finds one after another, and below it those found so far. Enter adds
/// the match, Backspace in the empty field takes the last one out again.
@Observable
public final class GatheringControl<ID: Hashable>: FormControl {
    public private(set) var gathered: [Suggestion<ID>]
    @ObservationIgnored private let finder: SuggestionControl<ID>

    public init(
        _ gathered: [Suggestion<ID>] = [], placeholder: String = "",
        search: @escaping (String) -> [Suggestion<ID>]
    ) {
        self.gathered = gathered
        finder = SuggestionControl(placeholder: placeholder, search: search)
    }

    /// What was typed and stands for nobody, or for several.
    public var unknownText: String { finder.input.text }

    public func rows(columns: Int) -> Int { 1 + lines(columns: columns).count }

    public func handle(_ event: InputEvent) -> Bool {
        if case .key(let key) = event, key.modifiers.isEmpty, finder.input.text.isEmpty,
            key.code == .backspace, !gathered.isEmpty
        {
            gathered.removeLast()
            return true
        }
        if case .key(let key) = event, key == .enter, finder.accept() { return gather() }
        return finder.handle(event)
    }

    public func draw(on surface: Surface, isFocused: Bool) {
        let (top, rest) = surface.bounds.splitTop(1)
        finder.draw(on: surface.part(top), isFocused: isFocused)
        for (y, line) in lines(columns: rest.width).enumerated() {
            surface.part(rest).write(line, x: 1, y: y, columns: rest.width - 1, role: .accent)
        }
    }

    public func drawOverlay(on surface: Surface, beside frame: Rect) {
        finder.drawOverlay(
            on: surface, beside: Rect(x: frame.x, y: frame.y, width: frame.width, height: 1))
    }

    public func click(at point: Point) { finder.click(at: point) }

    public var heldTexts: [String] {
        get { finder.heldTexts + gathered.flatMap { [$0.title, $0.detail] } }
        set {
            let own = finder.heldTexts.count
            finder.heldTexts = Array(newValue.prefix(own))
            var rest = newValue.dropFirst(own)
            gathered = gathered.map { one in
                defer { rest = rest.dropFirst(2) }
                return one.with(rest)
            }
        }
    }

    public var typedTexts: [String] { finder.typedTexts }

    public func leave() {
        finder.leave()
        if finder.chosen != nil { gather() }
    }

    /// Each once.
    @discardableResult
    private func gather() -> Bool {
        guard let chosen = finder.chosen else { return true }
        if !gathered.contains(where: { $0.id == chosen.id }) { gathered.append(chosen) }
        finder.choose(nil)
        return true
    }

    private func lines(columns: Int) -> [String] {
        gathered.isEmpty
            ? []
            : DisplayText.wrap(
                gathered.map(\.title).joined(separator: "  "), columns: max(1, columns - 1))
    }
}
