import Domain
import TerminalUI

/// An outline whose edges all lie along the axes, with each of them where the nearest line between two cells is:
/// edges that lie in one line on the plan do so on the map.
nonisolated struct SnappedOutline {
    typealias Corner = (x: Double, y: Double)

    private let rings: [[Corner]]

    /// Parts of the outline's extent within which corners lie in one line.
    private static let tolerance = 1e-3
    /// Of more corners than any building has along the axes nobody sees whether they are straight.
    private static let mostCorners = 128

    /// Nil where an edge lies askew, or where a part is so thin that it would vanish or fall off.
    init?(_ outline: Outline, in frame: PlanFrame) {
        let rings = [outline.ring] + outline.holes
        let corners = rings.flatMap(\.self)
        guard corners.count <= Self.mostCorners, let bounds = PlanBounds(around: corners) else {
            return nil
        }
        let near = max(bounds.width, bounds.height) * Self.tolerance
        guard rings.allSatisfy({ Self.isAlongAxes($0, near) }) else { return nil }
        let columns = Self.lines(corners.map(\.east), near) {
            frame.place(PlanPoint(east: $0, north: bounds.north)).x
        }
        let rows = Self.lines(corners.map(\.north), near) {
            frame.place(PlanPoint(east: bounds.west, north: $0)).y
        }
        self.rings = rings.map { ring in
            ring.map { (columns[$0.east] ?? 0, rows[$0.north] ?? 0) }
        }
        guard isWhole(Set(columns.values).sorted(), Set(rows.values).sorted()) else { return nil }
    }

    private static func isAlongAxes(_ ring: [PlanPoint], _ near: Double) -> Bool {
        guard var last = ring.last else { return false }
        for corner in ring {
            guard abs(corner.east - last.east) <= near || abs(corner.north - last.north) <= near
            else { return false }
            last = corner
        }
        return true
    }

    /// The line between two cells for each of these; those that are near each other share one.
    private static func lines(
        _ values: [Double], _ near: Double, place: (Double) -> Double
    ) -> [Double: Double] {
        var lines: [Double: Double] = [:]
        var last: (value: Double, line: Double)?
        for value in Set(values).sorted() {
            let known = last.flatMap { value - $0.value <= near ? $0.line : nil }
            let line = known ?? place(value).rounded()
            lines[value] = line
            last = (value, line)
        }
        return lines
    }

    /// Whether it is in one piece, and reaches as far as its corners.
    private func isWhole(_ columns: [Double], _ rows: [Double]) -> Bool {
        let (width, height) = (columns.count - 1, rows.count - 1)
        guard width > 0, height > 0 else { return false }
        var inside: Set<Point> = []
        for row in 0..<height {
            for span in ShapeCoverage.spans(of: rings, at: (rows[row] + rows[row + 1]) / 2) {
                for column in 0..<width
                where span.contains((columns[column] + columns[column + 1]) / 2) {
                    inside.insert(Point(x: column, y: row))
                }
            }
        }
        let (across, down) = (Set(inside.map(\.x)), Set(inside.map(\.y)))
        guard across.contains(0), across.contains(width - 1), down.contains(0),
            down.contains(height - 1), var next = inside.first.map({ [$0] })
        else { return false }
        inside.remove(next[0])
        while let piece = next.popLast() {
            for step in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
                let beside = Point(x: piece.x + step.0, y: piece.y + step.1)
                if inside.remove(beside) != nil { next.append(beside) }
            }
        }
        return inside.isEmpty
    }

    /// Row by row.
    func cells(within canvas: Size) -> [Point] {
        let ends = rings.flatMap { $0.map(\.y) }
        let top = max(0, ends.min() ?? 0)
        let bottom = min(Double(canvas.height), ends.max() ?? 0)
        guard top < bottom else { return [] }
        return (Int(top)..<Int(bottom)).flatMap { y in
            ShapeCoverage.spans(of: rings, at: Double(y) + 0.5).flatMap { span -> [Point] in
                let first = Int(max(0, span.lowerBound))
                let end = Int(min(Double(canvas.width), span.upperBound))
                return (first..<max(first, end)).map { Point(x: $0, y: y) }
            }
        }
    }
}
