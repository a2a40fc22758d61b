/// A point on the sheet: millimetres from its left and upper edges.
struct PaperPoint: Hashable {
    var x: Double
    var y: Double
}

/// A rectangle on the sheet, in millimetres.
struct PaperRect: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var maxX: Double { x + width }
    var maxY: Double { y + height }
    var centre: PaperPoint { PaperPoint(x: x + width / 2, y: y + height / 2) }
    var corners: [PaperPoint] {
        [
            PaperPoint(x: x, y: y), PaperPoint(x: maxX, y: y), PaperPoint(x: maxX, y: maxY),
            PaperPoint(x: x, y: maxY),
        ]
    }

    /// The rectangle of this size around a point.
    init(around centre: PaperPoint, width: Double, height: Double) {
        self.init(
            x: centre.x - width / 2, y: centre.y - height / 2, width: width, height: height)
    }

    init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The smallest one around the points; nil for none.
    init?(around points: some Sequence<PaperPoint>) {
        var least: PaperPoint?
        var most = PaperPoint(x: 0, y: 0)
        for point in points {
            guard let known = least else {
                (least, most) = (point, point)
                continue
            }
            least = PaperPoint(x: min(known.x, point.x), y: min(known.y, point.y))
            most = PaperPoint(x: max(most.x, point.x), y: max(most.y, point.y))
        }
        guard let least else { return nil }
        self.init(x: least.x, y: least.y, width: most.x - least.x, height: most.y - least.y)
    }

    func inset(_ distance: Double) -> PaperRect {
        PaperRect(
            x: x + distance, y: y + distance, width: width - 2 * distance,
            height: height - 2 * distance)
    }

    func contains(_ point: PaperPoint) -> Bool {
        x <= point.x && point.x <= maxX && y <= point.y && point.y <= maxY
    }

    func contains(_ other: PaperRect) -> Bool {
        x <= other.x && other.maxX <= maxX && y <= other.y && other.maxY <= maxY
    }

    /// Touching edges do not count.
    func overlaps(_ other: PaperRect) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }

    /// The upper part of that height, and the rest.
    func split(top height: Double) -> (PaperRect, PaperRect) {
        var (top, rest) = (self, self)
        top.height = height
        rest.y += height
        rest.height -= height
        return (top, rest)
    }
}

/// A straight line between two points on the sheet.
struct PaperLine: Hashable {
    let from: PaperPoint
    let to: PaperPoint

    /// Whether a part of it lies inside (Liang and Barsky).
    func crosses(_ rect: PaperRect) -> Bool {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        var (start, end) = (0.0, 1.0)
        let sides = [
            (-dx, from.x - rect.x), (dx, rect.maxX - from.x), (-dy, from.y - rect.y),
            (dy, rect.maxY - from.y),
        ]
        for (direction, distance) in sides {
            if direction == 0 {
                if distance <= 0 { return false }
                continue
            }
            let place = distance / direction
            if direction < 0 { start = max(start, place) } else { end = min(end, place) }
            if start >= end { return false }
        }
        return true
    }

    /// Whether the two have a point in common, their ends aside.
    func crosses(_ other: PaperLine) -> Bool {
        side(of: other.from) * side(of: other.to) < 0
            && other.side(of: from) * other.side(of: to) < 0
    }

    /// Above 0 on one side of the line, below 0 on the other.
    private func side(of point: PaperPoint) -> Double {
        (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }
}
