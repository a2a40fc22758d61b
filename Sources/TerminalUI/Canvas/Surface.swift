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

    /// Whether nothing can stand to the right of it.
    var isAtRightEdge: Bool { frame.maxX >= canvas.size.width }

    /// A part of this surface, in this surface's coordinates; drawing outside of either is cut off.
    public func part(_ rect: Rect) -> Surface {
        let moved = Rect(
            x: frame.x + rect.x, y: frame.y + rect.y, width: rect.width, height: rect.height)
        return Surface(
            canvas: canvas, frame: moved, clip: clip.intersection(moved), symbols: symbols)
    }

    /// The same surface, on which nothing is drawn outside of `rect`.
    public func clipped(to rect: Rect) -> Surface {
        Surface(
            canvas: canvas, frame: frame, clip: clip.intersection(absolute(rect)), symbols: symbols)
    }

    /// Puts a narrow glyph in every cell of `rect`; a wide one would not fit and leaves blanks.
    public func fill(_ role: Role, in rect: Rect? = nil, glyph: Glyph = .blank) {
        let area = absolute(rect ?? bounds).intersection(clip)
        canvas.fill(
            Cell(glyph: glyph.columns == 1 ? glyph : .blank, role: role, ground: role), in: area)
    }

    /// Gives the cells of `rect` another role and leaves their glyphs.
    public func tint(_ role: Role, in rect: Rect) {
        canvas.tint(role, in: absolute(rect).intersection(clip))
    }

    /// The same for the cells that have one of these roles.
    public func tint(_ role: Role, in rect: Rect, over roles: Set<Role>) {
        canvas.tint(role, in: absolute(rect).intersection(clip), over: roles)
    }

    /// Draws one line of text from (x, y) on; what does not fit is cut at a whole glyph.
    ///
    /// Line breaks, tabs, control and bidirectional characters are shown harmlessly: see
    /// `DisplayText`. Returns the column after the text, in this surface's coordinates.
    @discardableResult
    public func write(_ text: String, x: Int, y: Int, role: Role = .text) -> Int {
        canvas.write(text, x: frame.x + x, y: frame.y + y, clip: clip, role: role) - frame.x
    }

    @discardableResult
    public func write(_ text: Substring, x: Int, y: Int, role: Role = .text) -> Int {
        write(String(text), x: x, y: y, role: role)
    }

    /// Draws text cut to `columns` columns, with an ellipsis where it was cut.
    @discardableResult
    public func write(
        _ text: String, x: Int, y: Int, columns: Int, role: Role = .text,
        alignment: Alignment = .left
    ) -> Int {
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

    /// Calls `action` for mouse events on `rect`; later hotspots lie above earlier ones. `drag` is
    /// told where the mouse goes while a button is down that was pressed here, and `release` where it
    /// is let go.
    public func onMouse(
        in rect: Rect? = nil, drag: ((Point) -> Void)? = nil, release: ((Point) -> Void)? = nil,
        _ action: @escaping (MouseEvent) -> Void
    ) {
        let area = absolute(rect ?? bounds).intersection(clip)
        if !area.isEmpty {
            canvas.add(Hotspot(frame: area, action: action, drag: drag, release: release))
        }
    }

    public nonisolated enum Alignment: Sendable {
        case left, centre, right
    }

    private func absolute(_ rect: Rect) -> Rect {
        Rect(x: frame.x + rect.x, y: frame.y + rect.y, width: rect.width, height: rect.height)
    }
}
