/// Closed rings on the sheet; a hole is a ring inside another one (even-odd).
struct PaperPolygon: Hashable {
    let rings: [[PaperPoint]]
    let bounds: PaperRect

    /// Nil where there is no ring with an area.
    init?(rings: [[PaperPoint]]) {
        let rings = rings.filter { $0.count >= 3 }
        guard let bounds = PaperRect(around: rings.joined()) else { return nil }
        self.rings = rings
        self.bounds = bounds
    }

    init(_ rect: PaperRect) {
        rings = [rect.corners]
        bounds = rect
    }

    func contains(_ point: PaperPoint) -> Bool {
        guard bounds.contains(point) else { return false }
        var isInside = false
        forEachEdge { from, to in
            if (from.y > point.y) != (to.y > point.y) {
                let x = from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x)
                if point.x < x { isInside.toggle() }
            }
        }
        return isInside
    }

    /// The whole rectangle lies inside.
    func contains(_ rect: PaperRect) -> Bool {
        bounds.contains(rect) && contains(rect.centre) && rect.corners.allSatisfy(contains)
            && !hasEdge(in: rect)
    }

    func overlaps(_ rect: PaperRect) -> Bool {
        bounds.overlaps(rect) && (hasEdge(in: rect) || contains(rect.centre))
    }

    /// A point inside, near the middle.
    var heart: PaperPoint {
        if contains(bounds.centre) { return bounds.centre }
        return samples.first(where: contains) ?? bounds.centre
    }

    /// Points all over the bounds, those near the middle first.
    var samples: [PaperPoint] {
        let steps = 14
        var points: [PaperPoint] = []
        for row in 0...steps {
            for column in 0...steps {
                points.append(
                    PaperPoint(
                        x: bounds.x + bounds.width * Double(column) / Double(steps),
                        y: bounds.y + bounds.height * Double(row) / Double(steps)))
            }
        }
        let centre = bounds.centre
        return points.sorted { Self.distance($0, centre) < Self.distance($1, centre) }
    }

    private static func distance(_ one: PaperPoint, _ other: PaperPoint) -> Double {
        let (x, y) = (one.x - other.x, one.y - other.y)
        return x * x + y * y
    }

    private func forEachEdge(_ body: (PaperPoint, PaperPoint) -> Void) {
        for ring in rings {
            guard var last = ring.last else { continue }
            for point in ring {
                body(last, point)
                last = point
            }
        }
    }

    /// Whether the line passes the outline.
    func isCrossed(by line: PaperLine) -> Bool {
        var crosses = false
        forEachEdge { from, to in
            if !crosses, line.crosses(PaperLine(from: from, to: to)) { crosses = true }
        }
        return crosses
    }

    private func hasEdge(in rect: PaperRect) -> Bool {
        var crosses = false
        forEachEdge { from, to in
            if !crosses { crosses = PaperLine(from: from, to: to).crosses(rect) }
        }
        return crosses
    }
}
