import Domain
import TerminalUI

/// The outermost edges of all buildings and of the boxes that they became: what lies beyond the ones lies beyond
/// the others.
nonisolated struct CampusEdges: Hashable, Sendable {
    private let buildings: PlanBounds
    private let boxes: Rect

    /// Nil without any.
    init?(_ bounds: [PlanBounds], rects: [Rect]) {
        guard let first = bounds.first, let box = rects.first else { return nil }
        buildings = bounds.reduce(first) { $0.union($1) }
        boxes = rects.reduce(box) { $0.around($1) }
    }

    /// The nearest cell on the sides of the boxes on which the point lies of the buildings.
    func moved(_ cell: Point, with point: PlanPoint) -> Point {
        var cell = cell
        if point.east < buildings.west { cell.x = min(cell.x, boxes.x - 1) }
        if point.east > buildings.east { cell.x = max(cell.x, boxes.maxX) }
        if point.north > buildings.north { cell.y = min(cell.y, boxes.y - 1) }
        if point.north < buildings.south { cell.y = max(cell.y, boxes.maxY) }
        return cell
    }

    /// Whether a cell lies there.
    func keep(_ cell: Point, with point: PlanPoint) -> Bool { moved(cell, with: point) == cell }
}
