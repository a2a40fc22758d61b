import Domain

/// Where the campus lies on the sheet: to scale, north up; places without a footprint as boxes below.
struct PosterPlan {
    struct Shape {
        let place: PosterPlace
        let polygon: PaperPolygon
    }

    let frame: PaperRect
    let shapes: [Shape]
    /// Millimetres on the sheet for a metre; nil where nothing was drawn to scale.
    let scale: Double?
    /// What is drawn to scale lies in here.
    let drawing: PaperRect
    private let bounds: PlanBounds?

    /// A box for a place without a footprint.
    private static let box = (width: 34.0, height: 13.0, gap: 3.0)

    init(_ content: PosterContent, in frame: PaperRect, unit: Double) {
        self.frame = frame
        let boxed = content.places.filter { $0.footprint?.bounds == nil }
        let bounds = Self.bounds(of: content)
        self.bounds = bounds
        var (drawing, rest) = (frame, frame)
        if bounds == nil {
            drawing.height = 0
        } else {
            let height = Self.boxesHeight(boxed.count, width: frame.width, unit: unit)
            (drawing, rest) = frame.split(top: frame.height - min(height, frame.height / 2))
        }
        self.drawing = drawing
        let scale = bounds.map { bounds in
            min(drawing.width / max(1, bounds.width), drawing.height / max(1, bounds.height))
        }
        self.scale = scale
        let boxes = Self.boxes(boxed.count, in: rest)
        var place = 0
        shapes = content.places.compactMap { item in
            if let footprint = item.footprint, footprint.bounds != nil, let bounds, let scale {
                let rings = footprint.outlines.flatMap { [$0.ring] + $0.holes }
                return PaperPolygon(
                    rings: rings.map { ring in
                        ring.map { Self.point($0, bounds, drawing, scale) }
                    }
                ).map { Shape(place: item, polygon: $0) }
            }
            defer { place += 1 }
            return Shape(place: item, polygon: PaperPolygon(boxes[place]))
        }
    }

    /// Nil where nothing is drawn to scale.
    func point(_ point: PlanPoint) -> PaperPoint? {
        guard let bounds, let scale else { return nil }
        return Self.point(point, bounds, drawing, scale)
    }

    private static func point(
        _ point: PlanPoint, _ bounds: PlanBounds, _ frame: PaperRect, _ scale: Double
    ) -> PaperPoint {
        PaperPoint(
            x: frame.centre.x + (point.east - bounds.centre.east) * scale,
            y: frame.centre.y - (point.north - bounds.centre.north) * scale)
    }

    /// Around all footprints and what belongs to them, with the ground beside them where it does not reach far.
    private static func bounds(of content: PosterContent) -> PlanBounds? {
        var bounds: PlanBounds?
        for case let own? in content.places.map({ $0.footprint?.bounds }) {
            bounds = bounds?.union(own) ?? own
        }
        guard let buildings = bounds else { return nil }
        let outskirts = CampusOutskirts(buildings, among: content.ground)
        bounds = outskirts.frame(with: content.ground)
        let reach = outskirts.bounds(with: content.ground)
            .widened(by: 0.06 * max(buildings.width, buildings.height))
        for point in content.ground.flatMap(\.shape.points) where reach.contains(point) {
            let own = PlanBounds(
                west: point.east, south: point.north, east: point.east, north: point.north)
            bounds = bounds?.union(own)
        }
        guard let all = bounds else { return nil }
        let rim = 0.02 * max(all.width, all.height)
        return PlanBounds(
            west: all.west - rim, south: all.south - rim, east: all.east + rim,
            north: all.north + rim)
    }

    private static func boxesHeight(_ count: Int, width: Double, unit: Double) -> Double {
        guard count > 0 else { return 0 }
        let columns = max(1, Int(width / ((box.width + box.gap) * unit)))
        let rows = (count + columns - 1) / columns
        return Double(rows) * (box.height + box.gap) * unit + box.gap * unit
    }

    /// Equal boxes that fill the frame, in rows.
    private static func boxes(_ count: Int, in frame: PaperRect) -> [PaperRect] {
        guard count > 0 else { return [] }
        // As many columns as make the boxes about two and a half times as wide as high.
        let ideal = (Double(count) * frame.width / max(1, frame.height) / 2.5).squareRoot()
        let columns = min(count, max(1, Int(ideal.rounded())))
        let rows = (count + columns - 1) / columns
        let width = frame.width / Double(columns)
        let height = frame.height / Double(rows)
        let gap = min(box.gap, width / 8, height / 8)
        return (0..<count).map { index in
            PaperRect(
                x: frame.x + Double(index % columns) * width,
                y: frame.y + Double(index / columns) * height, width: width, height: height
            ).inset(gap / 2)
        }
    }
}

extension PlanBounds {
    fileprivate func contains(_ point: PlanPoint) -> Bool {
        west <= point.east && point.east <= east && south <= point.north && point.north <= north
    }
}

extension GroundFeature.Shape {
    var points: [PlanPoint] {
        switch self {
        case .point(let point): [point]
        case .line(let points): points
        case .area(let footprint): footprint.outlines.flatMap(\.ring)
        }
    }
}
