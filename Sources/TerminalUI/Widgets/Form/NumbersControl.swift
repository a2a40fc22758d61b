public import Observation

/// A few small numbers, each behind its name. Digits fill the one in hand, ←→ and Space go on to the
/// next one; what is empty is 0. The first digit takes the place of a number that one comes to.
@Observable
public final class NumbersControl: FormControl {
    private let names: [String]
    private var texts: [String]
    private var place = 0 { didSet { (isEdited, isFull) = (false, false) } }
    /// Whether a digit joins those of the number in hand; at first it takes their place.
    private var isEdited = false
    /// Whether the digit that was typed last found no room.
    private var isFull = false
    @ObservationIgnored private var drawn: [Rect] = []

    /// Digits of a number.
    public static let digits = 3
    private static let largest = 999

    /// What has more digits is shown as the largest number that has not.
    public init(_ names: [String], numbers: [Int] = []) {
        self.names = names
        texts = names.indices.map { index in
            guard numbers.indices.contains(index), numbers[index] > 0 else { return "" }
            return String(min(numbers[index], Self.largest))
        }
    }

    public var numbers: [Int] { texts.map { Int($0) ?? 0 } }

    public func rows(columns: Int) -> Int { layout(columns: columns).rows }

    public func handle(_ event: InputEvent) -> Bool {
        guard case .key(let key) = event, key.modifiers.isEmpty, !names.isEmpty else {
            return false
        }
        switch key.halfWidth.code {
        case .left: place = (place + names.count - 1) % names.count
        case .right, .character(" "): place = (place + 1) % names.count
        case .backspace:
            texts[place] = String(texts[place].dropLast())
            (isEdited, isFull) = (true, false)
        case .character(let digit):
            guard digit.isASCII, digit.isWholeNumber else { return false }
            if !isEdited { texts[place] = "" }
            isEdited = true
            isFull = texts[place].count >= Self.digits
            if !isFull { texts[place].append(digit) }
        default: return false
        }
        return true
    }

    public func leave() { (isEdited, isFull) = (false, false) }

    public func draw(on surface: Surface, isFocused: Bool) {
        drawn = layout(columns: surface.width).frames
        for (index, frame) in drawn.enumerated() {
            let isHere = isFocused && index == place
            let start = surface.write(names[index], x: frame.x, y: frame.y, role: .dialog)
            surface.write("[", x: start, y: frame.y, role: .fieldLabel)
            let blanks = String(repeating: " ", count: Self.digits - texts[index].count)
            surface.write(
                blanks + texts[index], x: start + 1, y: frame.y,
                role: isHere ? .fieldFocused : .field)
            let end = isHere && isFull ? ("!", Role.error) : ("]", .fieldLabel)
            surface.write(end.0, x: start + 1 + Self.digits, y: frame.y, role: end.1)
            if isHere { surface.placeCursor(x: start + Self.digits, y: frame.y) }
        }
    }

    public func click(at point: Point) {
        if let index = drawn.firstIndex(where: { $0.contains(point) }) { place = index }
    }

    public var heldTexts: [String] {
        get { texts }
        set { texts = texts.indices.map { newValue.indices.contains($0) ? newValue[$0] : "" } }
    }

    private func layout(columns: Int) -> FlowLayout {
        FlowLayout(
            widths: names.map { DisplayText.width(of: $0) + Self.digits + 2 }, gap: 2,
            columns: columns)
    }
}
