import Domain
import TerminalUI

/// The outermost edges of all buildings and of the boxes that they became: what lies beyond the ones lies beyond
/// the others.
nonisolated struct CampusEdges: Hashable, Sendable {
    private let buildings: PlanBounds
    private let boxes: Rect

    /// Nil without any.
    init?(_ bounds: [PlanBounds], rects: [Rect]) {
        guard let buildings = PlanBounds(around: bounds), let box = rects.first else {
            return nil
        }
        self.buildings = buildings
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

    /// Free cells for what lies at the point, the nearest first: there where any is near, else where no box lies
    /// between them and the edge of the map on these sides, else among the boxes.
    func free(near cell: Point, with point: PlanPoint, on cover: CampusCover) -> [Point] {
        let near = cover.free(near: cell)
        let beyond = near.filter { keep($0, with: point) }
        if !beyond.isEmpty { return beyond }
        let margins = FreeMargins(cover)
        let outermost = near.filter { isOutermost($0, with: point, in: margins) }
        if !outermost.isEmpty { return outermost }
        let far = cover.free(near: cell) { isOutermost($0, with: point, in: margins) }
        return far.isEmpty ? near : far
    }

    /// Whether no box lies between the cell and the edges of the map on the sides on which the point lies beyond
    /// the buildings.
    private func isOutermost(
        _ cell: Point, with point: PlanPoint, in margins: FreeMargins
    ) -> Bool {
        (point.east >= buildings.west || cell.x < margins.left[cell.y])
            && (point.east <= buildings.east || cell.x > margins.right[cell.y])
            && (point.north <= buildings.north || cell.y < margins.top[cell.x])
            && (point.north >= buildings.south || cell.y > margins.bottom[cell.x])
    }
}

/// The first and the last covered cell of each row and of each column.
private nonisolated struct FreeMargins {
    private(set) var left, right, top, bottom: [Int]

    init(_ cover: CampusCover) {
        let (width, height) = (cover.size.width, cover.size.height)
        left = Array(repeating: width, count: height)
        right = Array(repeating: -1, count: height)
        top = Array(repeating: height, count: width)
        bottom = Array(repeating: -1, count: width)
        for y in 0..<height {
            for x in 0..<width where cover.isCovered(x: x, y: y) {
                left[y] = min(left[y], x)
                right[y] = x
                top[x] = min(top[x], y)
                bottom[x] = y
            }
        }
    }
}
