import Domain

/// The campus on the sheet: ground, buildings, labels, and what explains them under it.
struct PosterMap {
    private let content: PosterContent
    private let frame: PaperRect
    private let plan: PosterPlan
    private let labels: PosterLabels
    private let foot: PosterFoot
    private let unit: Double

    init(_ content: PosterContent, in frame: PaperRect, unit: Double) {
        self.content = content
        self.frame = frame
        self.unit = unit
        // The key's length depends on the map's size, and the map's size on the key.
        var key: [String] = []
        var (plan, labels, foot) = Self.fitted(content, key: key, in: frame, unit)
        for _ in 0..<3 where labels.key.count > key.count {
            key = labels.key
            (plan, labels, foot) = Self.fitted(content, key: key, in: frame, unit)
        }
        foot.key = labels.key
        for feature in content.ground where !feature.name.isEmpty && feature.kind != .wall {
            // As large as it finds room.
            for size in [3.2, 2.7, 2.3] where Self.add(feature, to: &labels, plan, unit, size) {
                break
            }
        }
        (self.plan, self.labels, self.foot) = (plan, labels, foot)
    }

    private static func fitted(
        _ content: PosterContent, key: [String], in frame: PaperRect, _ unit: Double
    ) -> (PosterPlan, PosterLabels, PosterFoot) {
        let kinds = Set(content.ground.map(\.kind)).subtracting([.label])
        var foot = PosterFoot(
            legend: content.legend, ground: GroundFeature.Kind.allCases.filter(kinds.contains),
            key: key, unit: unit)
        let height = foot.height(width: frame.width)
        let (map, _) = frame.split(top: frame.height - height)
        let plan = PosterPlan(content, in: map.inset(1.5), unit: unit)
        foot.scale = plan.scale
        return (plan, PosterLabels(plan, unit: unit), foot)
    }

    /// Of the way from one point to another.
    private static func square(_ from: PlanPoint, _ to: PlanPoint) -> Double {
        let (east, north) = (to.east - from.east, to.north - from.north)
        return east * east + north * north
    }

    /// Whether the name found room at that size.
    private static func add(
        _ feature: GroundFeature, to labels: inout PosterLabels, _ plan: PosterPlan,
        _ unit: Double, _ units: Double
    ) -> Bool {
        let name = PrintedText.line(feature.name)
        let size = units * unit
        switch feature.shape {
        case .point(let point):
            guard let point = plan.point(point) else { return true }
            // Clear of the sign of a gate.
            let distance = 2 * unit + 0.6 * size
            let above = PaperPoint(x: point.x, y: point.y - distance)
            let below = PaperPoint(x: point.x, y: point.y + distance)
            for place in [below, above] where plan.drawing.contains(place) {
                if labels.add(ground: name, in: nil, near: place, size: size) { return true }
            }
        case .line(let points):
            // On the longest piece a name hides least of the way.
            let pieces = zip(points, points.dropFirst()).sorted {
                Self.square($0.0, $0.1) > Self.square($1.0, $1.1)
            }
            let middles = pieces.compactMap { from, to in
                plan.point(
                    PlanPoint(
                        east: (from.east + to.east) / 2, north: (from.north + to.north) / 2))
            }
            for place in middles where plan.drawing.inset(3).contains(place) {
                if labels.add(ground: name, in: nil, near: place, size: size) { return true }
            }
        case .area(let footprint):
            let rings = footprint.outlines.flatMap { [$0.ring] + $0.holes }
            let polygon = PaperPolygon(rings: rings.map { $0.compactMap(plan.point) })
            guard let polygon else { return true }
            for place in [polygon.heart] + polygon.samples where plan.drawing.contains(place) {
                if labels.add(ground: name, in: polygon, near: place, size: size) { return true }
            }
        }
        return false
    }

    /// The fills that are used.
    var fills: Set<PosterFill> {
        Set(content.places.map(\.fill)).union(content.legend.map(\.fill))
    }

    func draw(on canvas: inout SVGCanvas) {
        canvas.rect(frame, "fill=\"#fff\" stroke=\"#000\" stroke-width=\"0.4\"")
        canvas.add("<g clip-path=\"url(#map)\">")
        let painter = PosterGround(plan: plan, unit: unit)
        painter.draw(content.ground, on: &canvas)
        for shape in plan.shapes.sorted(by: { $0.place.isOpenAir && !$1.place.isOpenAir }) {
            canvas.path(
                shape.polygon.rings, isClosed: true,
                "fill=\"\(PosterPattern(shape.place.fill).paint)\" fill-rule=\"evenodd\" "
                    + "fill-opacity=\"\(shape.place.isOpenAir ? "0.6" : "1")\" stroke=\"#000\" "
                    + "stroke-width=\"\(shape.place.isOpenAir ? "0.25" : "0.45")\""
                    + (shape.place.isOpenAir ? " stroke-dasharray=\"1.5 0.8\"" : ""))
        }
        for feature in content.ground where feature.isPoint {
            painter.draw(feature, on: &canvas)
        }
        canvas.add("</g>")
        drawLabels(on: &canvas)
        let height = foot.height(width: frame.width)
        foot.draw(
            in: PaperRect(
                x: frame.x, y: frame.maxY - height, width: frame.width, height: height),
            on: &canvas)
    }

    /// What the map is clipped to.
    var clip: PaperRect {
        var clip = frame
        clip.height -= foot.height(width: frame.width)
        return clip
    }

    private func drawLabels(on canvas: inout SVGCanvas) {
        for label in labels.labels {
            guard let target = label.target else { continue }
            canvas.line(
                label.box.centre, target,
                "class=\"leader\" stroke=\"#000\" stroke-width=\"0.2\"")
            canvas.circle(target, radius: 0.4, "fill=\"#000\"")
        }
        for label in labels.labels {
            let box = [label.box.x, label.box.y, label.box.width, label.box.height]
                .map { SVGCanvas.number($0) }.joined(separator: " ")
            canvas.add("<g class=\"label\" data-box=\"\(box)\">")
            canvas.rect(
                label.box,
                "rx=\"0.6\" fill=\"#fff\" fill-opacity=\"0.86\""
                    + (label.number == nil ? "" : " stroke=\"#000\" stroke-width=\"0.2\""))
            for (index, line) in label.lines.enumerated() {
                canvas.text(
                    line, x: label.box.centre.x,
                    top: label.box.y + 0.5 + (Double(index) * 1.18 + 0.09) * label.size,
                    size: label.size, anchor: .middle, isBold: index < label.nameLines)
            }
            canvas.add("</g>")
        }
    }
}

extension GroundFeature {
    fileprivate var isPoint: Bool {
        if case .point = shape { true } else { false }
    }
}
