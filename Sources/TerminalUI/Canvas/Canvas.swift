/// The cells of one frame, with the cursor's place and what a click does where.
public final class Canvas {
    public internal(set) var cursor: Point?
    private var grid: CellGrid
    /// In the pieces in which they were drawn: with every key hundreds are put back as they were, and are
    /// shared then and not copied.
    private var pieces: [[Hotspot]] = []
    /// Whether the last piece is this canvas' own, to which more can be added.
    private var isPieceOpen = false

    public init(size: Size) {
        grid = CellGrid(size: size)
    }

    public var size: Size { grid.size }

    /// The lowest first.
    var hotspots: [Hotspot] { pieces.flatMap(\.self) }

    /// The same cells and cursor, which nothing that is drawn later changes.
    func copy() -> Canvas {
        let copy = Canvas(size: Size(width: 0, height: 0))
        copy.grid = grid
        copy.cursor = cursor
        return copy
    }

    /// Whether both show the same cells and cursor.
    func shows(what other: Canvas) -> Bool {
        cursor == other.cursor && grid == other.grid
    }

    /// The whole canvas as a surface that shows `symbols` for lines and marks.
    public func surface(symbols: Symbols = .standard) -> Surface {
        Surface(canvas: self, frame: Rect(size: size), clip: Rect(size: size), symbols: symbols)
    }

    /// Empties every cell and forgets cursor and hotspots; takes on a new size.
    public func reset(to size: Size) {
        if size == self.size {
            grid.clear()
        } else {
            grid = CellGrid(size: size)
        }
        cursor = nil
        forgetHotspots()
    }

    /// Makes this canvas the like of another one, with the cells of `area` and nothing else of it.
    func begin(_ area: Rect, of other: Canvas) {
        if size != other.size { grid = CellGrid(size: other.size) }
        grid.take(area, from: other.grid)
        cursor = nil
        forgetHotspots()
    }

    /// Takes over what stands in an area of a canvas of the same size, with its hotspots and cursor.
    func take(_ area: Rect, from other: Canvas) {
        grid.take(area, from: other.grid)
        pieces += other.pieces
        isPieceOpen = false
        if let cursor = other.cursor { self.cursor = cursor }
    }

    /// Moves what stands in an area up by so many rows, or down; the rows that are left are those of
    /// `other`, which has the same size.
    func move(_ area: Rect, by rows: Int, over other: Canvas) {
        grid.move(area, by: rows, over: other.grid)
    }

    public func row(_ y: Int) -> ArraySlice<Cell> {
        grid.row(y)
    }

    /// The row as text, blanks at its end taken off.
    public func text(ofRow y: Int) -> String {
        var text = String.UnicodeScalarView()
        for cell in row(y) where !cell.isTrail {
            if let scalar = cell.glyph.loneScalar.flatMap(Unicode.Scalar.init) {
                text.append(scalar)
            } else {
                text.append(contentsOf: cell.glyph.scalars)
            }
        }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// All rows as text, each ended by a newline.
    public var text: String {
        (0..<size.height).map { text(ofRow: $0) + "\n" }.joined()
    }

    func add(_ hotspot: Hotspot) {
        if !isPieceOpen { pieces.append([]) }
        isPieceOpen = true
        pieces[pieces.count - 1].append(hotspot)
    }

    func forgetHotspots() {
        pieces.removeAll(keepingCapacity: true)
        isPieceOpen = false
    }

    func fill(_ cell: Cell, in area: Rect) {
        grid.fill(cell, in: area)
    }

    func put(_ cells: [Cell], x: Int, y: Int) {
        grid.put(cells, x: x, y: y)
    }

    func tint(_ role: Role, in area: Rect, over: Set<Role>? = nil) {
        grid.tint(role, in: area, over: over)
    }

    func write(_ text: String, x: Int, y: Int, clip: Rect, role: Role) -> Int {
        grid.write(text, x: x, y: y, clip: clip, role: role)
    }
}

/// A rectangle of the screen that answers the mouse.
public struct Hotspot {
    public let frame: Rect
    public let action: (MouseEvent) -> Void
    /// Where the mouse is while the button is down that was pressed here.
    public var drag: ((Point) -> Void)?
    /// Where the button was let go that was pressed here; nil where nothing is drawn by the mouse.
    public var release: ((Point) -> Void)?
}
