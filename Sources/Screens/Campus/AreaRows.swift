import Domain
import TerminalUI

/// Which cells of the canvas an area takes, row by row.
nonisolated struct AreaRows {
    let warp: CampusWarp
    let canvas: Size

    typealias Run = (row: Int, columns: Range<Int>)

    /// The cells whose middles lie inside, row by row.
    func runs(of footprint: Footprint, into room: Rect?) -> [Run] {
        let rings = footprint.outlines.flatMap { [$0.ring] + $0.holes }
        let corners: [[(x: Double, y: Double)]]
        if let room, let bounds = footprint.bounds, bounds.width > 0, bounds.height > 0 {
            corners = rings.map { ring in
                ring.map { point in
                    (
                        Double(room.x) + (point.east - bounds.west) / bounds.width
                            * Double(room.width),
                        Double(room.y) + (bounds.north - point.north) / bounds.height
                            * Double(room.height)
                    )
                }
            }
        } else {
            corners = rings.map { $0.map(warp.place) }
        }
        let rows = corners.flatMap { $0.map(\.y) }
        guard let top = rows.min(), let bottom = rows.max() else { return [] }
        let first = max(0, Int(max(-1, top.rounded(.down))))
        let last = min(canvas.height - 1, Int(min(Double(canvas.height), bottom)))
        guard first <= last else { return [] }
        return (first...last).flatMap { row in
            ShapeCoverage.spans(of: corners, at: Double(row) + 0.5).compactMap { span in
                cells(in: span).map { (row, $0) }
            }
        }
    }

    private func cells(in span: ClosedRange<Double>) -> Range<Int>? {
        let start = Int(max(0, (span.lowerBound - 0.5).rounded(.up)))
        let end = Int(min(Double(canvas.width), (span.upperBound - 0.5).rounded(.up)))
        return start < end ? start..<end : nil
    }
}
