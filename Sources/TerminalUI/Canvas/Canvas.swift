/// The cells of one frame, with the cursor's place and what a click does where.
public final class Canvas {
    public private(set) var size: Size
    public internal(set) var cursor: Point?
    private(set) var cells: [Cell]
    private(set) var hotspots: [Hotspot] = []

    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank(.text), count: max(0, size.width * size.height))
    }

    /// The whole canvas as a surface that shows `symbols` for lines and marks.
    public func surface(symbols: Symbols = .standard) -> Surface {
        Surface(canvas: self, frame: Rect(size: size), clip: Rect(size: size), symbols: symbols)
    }

    /// Empties every cell and forgets cursor and hotspots; takes on a new size.
    public func reset(to size: Size) {
        if size == self.size {
            for index in cells.indices { cells[index] = .blank(.text) }
        } else {
            self.size = size
            cells = Array(repeating: .blank(.text), count: max(0, size.width * size.height))
        }
        cursor = nil
        hotspots.removeAll(keepingCapacity: true)
    }

    public func row(_ y: Int) -> ArraySlice<Cell> {
        cells[(y * size.width)..<((y + 1) * size.width)]
    }

    /// The row as text, blanks at its end taken off.
    public func text(ofRow y: Int) -> String {
        var text = ""
        for cell in row(y) where !cell.isTrail {
            for scalar in cell.glyph.scalars { text.unicodeScalars.append(scalar) }
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// All rows as text, each ended by a newline.
    public var text: String {
        (0..<size.height).map { text(ofRow: $0) + "\n" }.joined()
    }

    func add(_ hotspot: Hotspot) {
        hotspots.append(hotspot)
    }

    /// Sets one cell; a wide glyph that loses half of itself leaves a blank in the other half.
    func set(_ cell: Cell, x: Int, y: Int) {
        let index = y * size.width + x
        let old = cells[index]
        if old.isTrail, x > 0, !cell.isTrail {
            cells[index - 1] = .blank(cells[index - 1].role)
        }
        if old.width == 2, cell.width != 2, x + 1 < size.width {
            cells[index + 1] = .blank(cells[index + 1].role)
        }
        cells[index] = cell
    }

    func setRole(_ role: Role, x: Int, y: Int) {
        cells[y * size.width + x].role = role
    }
}

/// A rectangle of the screen that answers the mouse.
public struct Hotspot {
    public let frame: Rect
    public let action: (MouseEvent) -> Void
}
