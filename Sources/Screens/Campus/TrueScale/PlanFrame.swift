import Domain
import TerminalUI

/// Lays the plan on cells without distortion: a cell is twice as high as it is wide.
nonisolated struct PlanFrame: Hashable, Sendable {
    /// The north-west corner of the first cell.
    let origin: PlanPoint
    let metresPerColumn: Double

    var metresPerRow: Double { metresPerColumn * 2 }

    /// Columns and rows with their fractions; 0.5 is the middle of the first cell.
    func place(_ point: PlanPoint) -> (x: Double, y: Double) {
        (
            (point.east - origin.east) / metresPerColumn,
            (origin.north - point.north) / metresPerRow
        )
    }

    /// The north-west corner of a cell.
    func corner(of cell: Point) -> PlanPoint {
        PlanPoint(
            east: origin.east + Double(cell.x) * metresPerColumn,
            north: origin.north - Double(cell.y) * metresPerRow)
    }

    /// The cell in which a point lies.
    func cell(at point: PlanPoint) -> Point {
        let place = place(point)
        return Point(x: Int(place.x.rounded(.down)), y: Int(place.y.rounded(.down)))
    }

    /// Shows `bounds` as large as fits `room` without distortion, enlarged by `zoom` steps.
    init(showing bounds: PlanBounds, in room: Size, zoom: Int) {
        let least = max(
            bounds.width / Double(max(1, room.width - 2)),
            bounds.height / Double(2 * max(1, room.height)), 0.05)
        var metres = least
        for _ in 0..<max(0, zoom) { metres /= CampusLayoutInput.zoomFactor }
        metresPerColumn = metres
        origin = PlanPoint(east: bounds.west - metres, north: bounds.north)
    }

    init(origin: PlanPoint, metresPerColumn: Double) {
        self.origin = origin
        self.metresPerColumn = metresPerColumn
    }

    /// The cells that `bounds` takes, with a free column on either side.
    func size(of bounds: PlanBounds) -> Size {
        Size(
            width: max(1, Int((bounds.width / metresPerColumn - 1e-6).rounded(.up))) + 2,
            height: max(1, Int((bounds.height / metresPerRow - 1e-6).rounded(.up))))
    }
}
