/// A clipped rectangle of a canvas: what a widget draws itself into, with (0, 0) at its own corner.
public struct Surface {
    let canvas: Canvas
    /// In canvas coordinates; may reach beyond `clip`.
    let frame: Rect
    let clip: Rect
    public let symbols: Symbols

    public var size: Size { frame.size }
    public var width: Int { frame.width }
    public var height: Int { frame.height }
    public var bounds: Rect { Rect(size: frame.size) }

    /// A part of this surface, in this surface's coordinates; drawing outside of either is cut off.
    public func part(_ rect: Rect) -> Surface {
        let moved = Rect(
            x: frame.x + rect.x, y: frame.y + rect.y, width: rect.width, height: rect.height)
        return Surface(
            canvas: canvas, frame: moved, clip: clip.intersection(moved), symbols: symbols)
    }

    public func fill(_ role: Role, in rect: Rect? = nil, glyph: Glyph = .blank) {
        let area = absolute(rect ?? bounds).intersection(clip)
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX {
                canvas.set(Cell(glyph: glyph, role: role), x: x, y: y)
            }
        }
    }

    /// Gives the cells of `rect` another role and leaves their glyphs.
    public func tint(_ role: Role, in rect: Rect) {
        let area = absolute(rect).intersection(clip)
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX { canvas.setRole(role, x: x, y: y) }
        }
    }

    /// Draws one line of text from (x, y) on; what does not fit is cut at a whole glyph.
    ///
    /// Line breaks, tabs, control and bidirectional characters are shown harmlessly: see
    /// `DisplayText`. Returns the column after the text, in this surface's coordinates.
    @discardableResult
    public func write(_ text: some StringProtocol, x: Int, y: Int, role: Role = .text) -> Int {
        var column = frame.x + x
        let row = frame.y + y
        let isVisible = row >= clip.y && row < clip.maxY
        var previous: Int?
        for scalar in text.unicodeScalars {
            let (shown, columns) = DisplayText.cell(for: scalar)
            if columns == 0 {
                if let shown, let previous, isVisible { addMark(shown, x: previous, y: row) }
                continue
            }
            if isVisible, let shown {
                put(shown, columns: columns, x: column, y: row, role: role)
            }
            previous = column
            column += columns
        }
        return column - frame.x
    }

    /// Draws text cut to `columns` columns, with an ellipsis where it was cut.
    @discardableResult
    public func write(
        _ text: some StringProtocol, x: Int, y: Int, columns: Int, role: Role = .text,
        alignment: Alignment = .left
    ) -> Int {
        let text = String(text)
        let width = DisplayText.width(of: text)
        guard width > columns else {
            let gap = alignment == .left ? 0 : columns - width
            return write(text, x: x + (alignment == .centre ? gap / 2 : gap), y: y, role: role)
        }
        let mark = symbols[.ellipsis]
        let markWidth = DisplayText.width(of: mark)
        guard columns >= markWidth else { return x }
        let end = write(
            DisplayText.prefix(of: text, columns: columns - markWidth), x: x, y: y, role: role)
        return write(mark, x: end, y: y, role: role)
    }

    public func write(_ symbol: Symbol, x: Int, y: Int, role: Role = .text) {
        write(symbols[symbol], x: x, y: y, role: role)
    }

    /// Puts the terminal's cursor here, if it is visible.
    public func placeCursor(x: Int, y: Int) {
        let point = Point(x: frame.x + x, y: frame.y + y)
        if clip.contains(point) { canvas.cursor = point }
    }

    /// A point of the canvas, such as a mouse event's, in this surface's coordinates.
    public func local(_ point: Point) -> Point {
        Point(x: point.x - frame.x, y: point.y - frame.y)
    }

    /// Calls `action` for mouse events on `rect`; later hotspots lie above earlier ones.
    public func onMouse(in rect: Rect? = nil, _ action: @escaping (MouseEvent) -> Void) {
        let area = absolute(rect ?? bounds).intersection(clip)
        if !area.isEmpty { canvas.add(Hotspot(frame: area, action: action)) }
    }

    public enum Alignment: Sendable {
        case left, centre, right
    }

    private func absolute(_ rect: Rect) -> Rect {
        Rect(x: frame.x + rect.x, y: frame.y + rect.y, width: rect.width, height: rect.height)
    }

    private func put(_ scalar: Unicode.Scalar, columns: Int, x: Int, y: Int, role: Role) {
        guard x + columns > clip.x, x < clip.maxX else { return }
        guard x >= clip.x, x + columns <= clip.maxX else {
            // A wide glyph half outside: its visible half stays blank.
            for column in max(x, clip.x)..<min(x + columns, clip.maxX) {
                canvas.set(.blank(role), x: column, y: y)
            }
            return
        }
        canvas.set(Cell(glyph: Glyph(scalar), role: role, width: UInt8(columns)), x: x, y: y)
        if columns == 2 { canvas.set(.trail(role), x: x + 1, y: y) }
    }

    private func addMark(_ mark: Unicode.Scalar, x: Int, y: Int) {
        guard x >= clip.x, x < clip.maxX else { return }
        let cell = canvas.cells[y * canvas.size.width + x]
        canvas.set(
            Cell(glyph: cell.glyph.adding(mark: mark), role: cell.role, width: cell.width),
            x: x, y: y)
    }
}
