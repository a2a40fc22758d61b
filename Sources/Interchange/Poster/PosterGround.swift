import Domain

/// Draws what lies between the buildings.
struct PosterGround {
    let plan: PosterPlan
    let unit: Double

    /// Areas first; then the edges of all roads before any road, so that they run into each other.
    func draw(_ features: [GroundFeature], on canvas: inout SVGCanvas) {
        for feature in features where feature.isArea { draw(feature, on: &canvas) }
        let lines = features.compactMap { feature -> (GroundFeature.Kind, [PaperPoint])? in
            guard case .line(let points) = feature.shape else { return nil }
            return (feature.kind, points.compactMap(plan.point))
        }
        for layer in 0..<2 {
            for (kind, path) in lines {
                let strokes = Self.strokes(kind, width: width(of: kind))
                guard strokes.indices.contains(layer) else { continue }
                canvas.path([path], isClosed: false, "fill=\"none\" " + strokes[layer])
            }
        }
    }

    /// A point or an area.
    func draw(_ feature: GroundFeature, on canvas: inout SVGCanvas) {
        switch feature.shape {
        case .point(let point):
            guard let centre = plan.point(point) else { return }
            Self.draw(feature.kind, at: centre, unit: unit, on: &canvas)
        case .line: break
        case .area(let footprint):
            let rings = footprint.outlines.flatMap { [$0.ring] + $0.holes }
            canvas.path(
                rings.map { $0.compactMap(plan.point) }, isClosed: true,
                "fill-rule=\"evenodd\" " + Self.area(feature.kind))
        }
    }

    /// A road is about six metres wide; a path is a line.
    private func width(of kind: GroundFeature.Kind) -> Double {
        kind == .road ? min(4, max(1.4, 6 * (plan.scale ?? 0))) * unit : 0.7 * unit
    }

    /// What a symbol of the legend is drawn with as well.
    static func strokes(_ kind: GroundFeature.Kind, width: Double) -> [String] {
        func stroke(_ colour: String, _ width: Double, _ rest: String = "") -> String {
            "stroke=\"\(colour)\" stroke-width=\"\(SVGCanvas.number(width))\" "
                + "stroke-linejoin=\"round\"\(rest)"
        }
        return switch kind {
        case .road: [stroke("#8c8c8c", width + 0.5), stroke("#e6e6e6", width)]
        case .path: [stroke("#777", width, " stroke-dasharray=\"1.4 1\"")]
        case .water: [stroke("#5b9bd5", 1)]
        case .green: [stroke("#8bb873", 1)]
        case .field: [stroke("#8f8a7c", 0.5)]
        case .gate: [stroke("#000", 0.9)]
        case .wall: [stroke("#444", 0.5, " stroke-dasharray=\"3 0.7 0.7 0.7\"")]
        case .label: []
        }
    }

    static func area(_ kind: GroundFeature.Kind) -> String {
        switch kind {
        case .road, .path: "fill=\"#f2f2f2\" stroke=\"#999\" stroke-width=\"0.2\""
        case .water: "fill=\"#cfe3f5\" stroke=\"#5b9bd5\" stroke-width=\"0.3\""
        case .green: "fill=\"#e2f0d9\" stroke=\"#8bb873\" stroke-width=\"0.2\""
        // No orange: that is a building with something overdue.
        case .field: "fill=\"#efede6\" stroke=\"#8f8a7c\" stroke-width=\"0.3\""
        case .gate: "fill=\"#000\" stroke=\"#000\" stroke-width=\"0.3\""
        case .wall: "fill=\"none\" stroke=\"#444\" stroke-width=\"0.5\""
        case .label: "fill=\"none\" stroke=\"none\""
        }
    }

    private static func draw(
        _ kind: GroundFeature.Kind, at centre: PaperPoint, unit: Double, on canvas: inout SVGCanvas
    ) {
        let side = 1.6 * unit
        switch kind {
        case .gate: gate(at: centre, unit: unit, on: &canvas)
        case .label: break
        default:
            canvas.rect(PaperRect(around: centre, width: side, height: side), area(kind))
        }
    }

    /// Two posts with a bar over them.
    static func gate(at centre: PaperPoint, unit: Double, on canvas: inout SVGCanvas) {
        let (x, y) = (1.9 * unit, 1.5 * unit)
        let posts = [
            [
                PaperPoint(x: centre.x - x, y: centre.y + y),
                PaperPoint(x: centre.x - x, y: centre.y - y),
                PaperPoint(x: centre.x + x, y: centre.y - y),
                PaperPoint(x: centre.x + x, y: centre.y + y),
            ]
        ]
        canvas.path(
            posts, isClosed: false,
            "fill=\"#fff\" stroke=\"#000\" stroke-width=\"\(SVGCanvas.number(0.7 * unit))\"")
    }
}

extension GroundFeature {
    fileprivate var isArea: Bool {
        if case .area = shape { true } else { false }
    }
}
