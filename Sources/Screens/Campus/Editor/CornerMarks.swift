import Domain
import TerminalUI
import ViewModels

/// The corners of the outline in hand, each in the cell where the drawn line turns.
struct CornerMarks {
    private let cells: [(corner: ShapeCorner, cell: Point)]
    private let chosen: ShapeCorner

    /// `shape` is nil for a line, whose corners lie in cells of their own.
    init(
        _ marks: [MapEditorModel.CornerMark], chosen: ShapeCorner, on shape: PlaceShape?,
        frame: PlanFrame
    ) {
        self.chosen = chosen
        let edge = shape?.cells.filter { !$0.isInner } ?? []
        cells = marks.map { mark in
            (mark.corner, Self.cell(nearest: frame.cell(at: mark.place), among: edge))
        }
    }

    /// Where the terminal's cursor stands.
    var cursor: Point? { cells.first { $0.corner == chosen }?.cell }

    func corner(at cell: Point) -> ShapeCorner? {
        cells.first { $0.cell == cell }?.corner
    }

    /// The chosen one last, so that none hides it.
    func draw(on surface: Surface) {
        for mark in cells where mark.corner != chosen { draw(.markVerify, mark.cell, on: surface) }
        if let cursor { draw(.markGeneral, cursor, on: surface) }
    }

    private func draw(_ symbol: Symbol, _ cell: Point, on surface: Surface) {
        guard surface.bounds.contains(cell) else { return }
        surface.write(symbol, x: cell.x, y: cell.y, role: .accent)
    }

    /// Half covered cells are drawn or not: the turn of the line may be one cell away.
    private static func cell(nearest cell: Point, among edge: [PlaceShape.Cell]) -> Point {
        func distance(_ other: PlaceShape.Cell) -> Int {
            let (columns, rows) = (abs(other.place.x - cell.x), abs(other.place.y - cell.y))
            return (other.turns ? 0 : 10) + columns + 2 * rows
        }
        let near = edge.filter {
            abs($0.place.x - cell.x) <= 1 && abs($0.place.y - cell.y) <= 1
        }
        return near.min { distance($0) < distance($1) }?.place ?? cell
    }
}

extension PlaceShape.Cell {
    /// Whether the line goes on to a side and up or down.
    fileprivate var turns: Bool {
        !links.isDisjoint(with: [.left, .right]) && !links.isDisjoint(with: [.up, .down])
    }
}
