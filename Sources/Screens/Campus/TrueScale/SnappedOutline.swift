import Domain
import TerminalUI

/// An outline whose edges all lie along the axes, or so nearly that nobody sees it on the map, with each of them
/// where the nearest line between two cells is: edges that lie in one line on the plan do so on the map.
nonisolated struct SnappedOutline {
    typealias Corner = (x: Double, y: Double)

    private let rings: [[Corner]]

    /// Parts of the outline's extent within which corners lie in one line.
    private static let tolerance = 1e-3
    /// Parts of a cell by which an edge may stray from an axis, and parts of its own length.
    private static let (strayInCell, strayInLength) = (0.5, 0.25)
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
        let stray = (
            east: max(near, frame.metresPerColumn * Self.strayInCell * (1 + 1e-9)),
            north: max(near, frame.metresPerRow * Self.strayInCell * (1 + 1e-9))
        )
        var (upright, level): ([Span], [Span]) = ([], [])
        for ring in rings {
            for (one, other) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
                let east = min(one.east, other.east)...max(one.east, other.east)
                let north = min(one.north, other.north)...max(one.north, other.north)
                func strays(_ span: Span, _ length: Span, _ most: Double) -> Bool {
                    span.length > near
                        && (span.length > most
                            || span.length > length.length * Self.strayInLength)
                }
                if !strays(east, north, stray.east) {
                    upright.append(east)
                } else if !strays(north, east, stray.north) {
                    level.append(north)
                } else {
                    return nil
                }
            }
        }
        let columns = Self.lines(corners.map(\.east), upright, near, stray.east) {
            frame.place(PlanPoint(east: $0, north: bounds.north)).x
        }
        let rows = Self.lines(corners.map(\.north), level, near, stray.north) {
            frame.place(PlanPoint(east: bounds.west, north: $0)).y
        }
        guard let columns, let rows else { return nil }
        self.rings = rings.map { ring in
            ring.map { (columns[$0.east] ?? 0, rows[$0.north] ?? 0) }
        }
        guard isWhole(Set(columns.values).sorted(), Set(rows.values).sorted()) else { return nil }
    }

    private typealias Span = ClosedRange<Double>

    /// The line between two cells for each of these; those that are near each other, or lie within the span of an
    /// edge, share one. Nil where that would move one of them farther than an edge may stray.
    private static func lines(
        _ values: [Double], _ edges: [Span], _ near: Double, _ stray: Double,
        place: (Double) -> Double
    ) -> [Double: Double]? {
        var groups: [Span] = []
        let spans = (values.map { $0...$0 } + edges).sorted { $0.lowerBound < $1.lowerBound }
        for span in spans {
            if let last = groups.last, span.lowerBound - last.upperBound <= near {
                groups[groups.count - 1] =
                    last.lowerBound...max(last.upperBound, span.upperBound)
            } else {
                groups.append(span)
            }
        }
        guard groups.allSatisfy({ $0.length <= stray }) else { return nil }
        var lines: [Double: Double] = [:]
        for value in values {
            guard let group = groups.first(where: { $0.contains(value) }) else { continue }
            let middle = group.lowerBound + (group.length > near ? group.length / 2 : 0)
            lines[value] = place(middle).rounded()
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

nonisolated extension ClosedRange<Double> {
    fileprivate var length: Double { upperBound - lowerBound }
}
