import Domain
import TerminalUI

/// How much of each cell a footprint covers, from 0 to 1, over the cells that it touches.
nonisolated struct ShapeCoverage {
    let area: Rect
    private var shares: [Float]
    /// Whether the middle of the cell is covered.
    private var middles: [Bool]
    /// The cells of a rectangle along the axes, which has no corners but its four.
    private var rectangle: Rect?
    /// The cells of other shapes along the axes; empty for all that are not.
    private var snapped: [Point] = []

    /// Rows are looked at along this many lines; across, the cover is exact.
    private static let linesPerRow = 4

    init(_ footprint: Footprint, in frame: PlanFrame, canvas: Size) {
        guard let bounds = footprint.bounds else {
            area = Rect(x: 0, y: 0, width: 0, height: 0)
            shares = []
            middles = []
            return
        }
        let first = frame.cell(at: PlanPoint(east: bounds.west, north: bounds.north))
        let last = frame.cell(at: PlanPoint(east: bounds.east, north: bounds.south))
        area = Rect(
            x: first.x, y: first.y, width: last.x - first.x + 1, height: last.y - first.y + 1
        ).intersection(Rect(size: canvas))
        shares = Array(repeating: 0, count: area.width * area.height)
        middles = Array(repeating: false, count: shares.count)
        if footprint.isUpright {
            rectangle = Self.cells(of: bounds, in: frame).intersection(Rect(size: canvas))
        } else {
            let outlines = footprint.outlines.compactMap { SnappedOutline($0, in: frame) }
            if outlines.count == footprint.outlines.count {
                snapped = outlines.flatMap { $0.cells(within: canvas) }
            }
        }
        for outline in footprint.outlines {
            let rings = ([outline.ring] + outline.holes).map { $0.map(frame.place) }
            add(rings)
        }
    }

    /// The cells that the shape is drawn with: those half covered, those whose middles are, or, where
    /// it is thinner than a cell, those that it covers most.
    var cells: [Point] {
        if let rectangle, !rectangle.isEmpty {
            return (rectangle.y..<rectangle.maxY).flatMap { y in
                (rectangle.x..<rectangle.maxX).map { Point(x: $0, y: y) }
            }
        }
        guard snapped.isEmpty else { return snapped }
        let most = min(1, shares.max() ?? 0)
        guard most > 0 else { return [] }
        let threshold = most * 0.5
        return shares.indices.filter { shares[$0] >= threshold || middles[$0] }
            .map { Point(x: area.x + $0 % area.width, y: area.y + $0 / area.width) }
    }

    /// Each edge where the nearest line between two cells is; at least a cell.
    private static func cells(of bounds: PlanBounds, in frame: PlanFrame) -> Rect {
        let first = frame.place(PlanPoint(east: bounds.west, north: bounds.north))
        let last = frame.place(PlanPoint(east: bounds.east, north: bounds.south))
        func nearest(_ from: Double, _ to: Double) -> Range<Int> {
            let (start, end) = (Int(from.rounded()), Int(to.rounded()))
            let middle = Int(((from + to) / 2).rounded(.down))
            return start < end ? start..<end : middle..<(middle + 1)
        }
        let (columns, rows) = (nearest(first.x, last.x), nearest(first.y, last.y))
        return Rect(
            x: columns.lowerBound, y: rows.lowerBound, width: columns.count, height: rows.count)
    }

    private mutating func add(_ rings: [[(x: Double, y: Double)]]) {
        for row in area.y..<area.maxY {
            for span in Self.spans(of: rings, at: Double(row) + 0.5) {
                let first = max(area.x, Int((span.lowerBound - 0.5).rounded(.up)))
                let last = min(area.maxX, Int((span.upperBound - 0.5).rounded(.up)))
                for x in first..<max(first, last) { middles[index(x, row)] = true }
            }
            for line in 0..<Self.linesPerRow {
                let y = Double(row) + (Double(line) + 0.5) / Double(Self.linesPerRow)
                for span in Self.spans(of: rings, at: y) {
                    add(from: span.lowerBound, to: span.upperBound, row: row)
                }
            }
        }
    }

    private mutating func add(from start: Double, to end: Double, row: Int) {
        let first = max(area.x, Int(start.rounded(.down)))
        let last = min(area.maxX - 1, Int(end.rounded(.down)))
        guard first <= last else { return }
        for x in first...last {
            let share = min(end, Double(x + 1)) - max(start, Double(x))
            guard share > 0 else { continue }
            shares[index(x, row)] += Float(share) / Float(Self.linesPerRow)
        }
    }

    private func index(_ x: Int, _ row: Int) -> Int {
        (row - area.y) * area.width + x - area.x
    }

    /// What lies inside on a level line.
    static func spans(
        of rings: [[(x: Double, y: Double)]], at y: Double
    ) -> [ClosedRange<Double>] {
        var crossings: [Double] = []
        for ring in rings {
            guard var last = ring.last else { continue }
            for corner in ring {
                if (corner.y > y) != (last.y > y) {
                    let share = (y - corner.y) / (last.y - corner.y)
                    crossings.append(corner.x + share * (last.x - corner.x))
                }
                last = corner
            }
        }
        crossings.sort()
        return stride(from: 0, to: crossings.count - 1, by: 2).map {
            crossings[$0]...crossings[$0 + 1]
        }
    }
}

nonisolated extension Footprint {
    /// One rectangle along the axes.
    fileprivate var isUpright: Bool {
        guard outlines.count == 1, let outline = outlines.first, outline.holes.isEmpty,
            let bounds
        else { return false }
        var ring = outline.ring
        if ring.count > 1, ring.first == ring.last { ring.removeLast() }
        let near = max(bounds.width, bounds.height) * 1e-6
        return ring.count == 4
            && ring.allSatisfy { corner in
                [bounds.west, bounds.east].contains { abs($0 - corner.east) <= near }
                    && [bounds.south, bounds.north].contains { abs($0 - corner.north) <= near }
            }
            && abs(outline.area - bounds.width * bounds.height) <= bounds.width * bounds.height
                * 1e-6
    }
}
