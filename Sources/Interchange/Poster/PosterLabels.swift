import Domain

/// Finds a place for the label of every building: inside it, else beside it, else a number there
/// that the key explains. None is cut, and no two overlap.
struct PosterLabels {
    struct Label {
        let lines: [String]
        /// How many of them are the name.
        var nameLines = 1
        let box: PaperRect
        let size: Double
        /// The point of the building that a line leads to; nil for a label inside it.
        let target: PaperPoint?
        /// Its number in the key; nil for a label in full.
        let number: Int?

        var leader: PaperLine? { target.map { PaperLine(from: box.centre, to: $0) } }
    }

    private(set) var labels: [Label] = []
    /// The lines that lead from labels to their buildings.
    private var leaders: [PaperLine] = []
    /// What the numbers stand for, in their order.
    private(set) var key: [String] = []

    private let plan: PosterPlan
    private let sizes: [Double]
    private static let padding = 0.5
    private static let leading = 1.18
    /// Of a label without a line from its building, in millimetres.
    private static let near = 0.4
    /// The least of such a label from every other building.
    let apart: Double

    init(_ plan: PosterPlan, unit: Double) {
        self.plan = plan
        apart = 1.8 * unit
        sizes = [3.8, 3.4, 3.0, 2.7, 2.4].map { $0 * unit } + [unit < 1 ? 1.7 : 2.1]
        let bySize = plan.shapes.indices.sorted { one, other in
            let (left, right) = (plan.shapes[one].polygon.bounds, plan.shapes[other].polygon.bounds)
            return (left.width * left.height, other) > (right.width * right.height, one)
        }
        // A name that nobody gave takes no room that another one needs.
        func isUnnamed(_ index: Int) -> Bool { Place.isPlaceholder(plan.shapes[index].place.name) }
        let order = bySize.filter { !isUnnamed($0) } + bySize.filter(isUnnamed)
        var outside: [Int] = []
        for index in order where !placeInside(index) { outside.append(index) }
        var numbered: [Int] = []
        for index in outside where !placeBeside(index) { numbered.append(index) }
        for index in numbered.sorted(by: { self.key(of: $0) < self.key(of: $1) }) {
            placeNumber(index)
        }
    }

    /// Adds a label of the ground where it is in nobody's way; else it stays out, and the answer is no.
    @discardableResult
    mutating func add(
        ground text: String, in polygon: PaperPolygon?, near point: PaperPoint, size: Double
    ) -> Bool {
        let box = Self.box([text], size: size, around: point)
        let isInside = polygon.map { $0.contains(box) } ?? true
        guard isInside, isFree(box), plan.frame.contains(box),
            !plan.shapes.contains(where: { $0.polygon.overlaps(box) })
        else { return false }
        labels.append(Label(lines: [text], box: box, size: size, target: nil, number: nil))
        return true
    }

    // MARK: Inside

    private mutating func placeInside(_ index: Int) -> Bool {
        let polygon = plan.shapes[index].polygon
        let samples = polygon.samples
        for size in sizes {
            for (lines, nameLines) in Self.wordings(of: plan.shapes[index].place) {
                let extent = Self.box(lines, size: size, around: polygon.bounds.centre)
                guard extent.width <= polygon.bounds.width,
                    extent.height <= polygon.bounds.height
                else { continue }
                for centre in samples {
                    let box = Self.box(lines, size: size, around: centre)
                    if polygon.contains(box), isFree(box), plan.frame.contains(box) {
                        labels.append(
                            Label(
                                lines: lines, nameLines: nameLines, box: box, size: size,
                                target: nil, number: nil))
                        return true
                    }
                }
            }
        }
        return false
    }

    // MARK: Beside

    /// Close by without a line, where nobody takes it for the name of another; else with one.
    private mutating func placeBeside(_ index: Int) -> Bool {
        placeBeside(index, at: [Self.near], withLine: false)
            || placeBeside(index, at: [Self.near, 1.5, 3, 5, 8, 12], withLine: true)
    }

    private mutating func placeBeside(
        _ index: Int, at distances: [Double], withLine hasLine: Bool
    ) -> Bool {
        let polygon = plan.shapes[index].polygon
        for size in sizes.suffix(3) {
            for distance in distances {
                for (lines, nameLines) in Self.wordings(of: plan.shapes[index].place) {
                    for box in Self.boxes(lines, size: size, around: polygon.bounds, at: distance)
                    where isFree(box) && plan.frame.contains(box) && isClear(box) {
                        let label = Label(
                            lines: lines, nameLines: nameLines, box: box, size: size,
                            target: hasLine ? polygon.heart : nil, number: nil)
                        let isOwn =
                            hasLine
                            ? leadsClear(label) && leadsOverNoBuilding(label, but: index)
                            : isFarFromOthers(box, but: index)
                        guard isOwn else { continue }
                        place(label)
                        return true
                    }
                }
            }
        }
        return false
    }

    /// Whether nothing but its own building is so near that it might be the one that is meant.
    private func isFarFromOthers(_ box: PaperRect, but own: Int) -> Bool {
        let reach = box.inset(-apart)
        return !plan.shapes.indices.contains {
            $0 != own && plan.shapes[$0].polygon.overlaps(reach)
        }
    }

    /// Outside all buildings.
    private func isClear(_ box: PaperRect) -> Bool {
        !plan.shapes.contains { !$0.place.isOpenAir && $0.polygon.overlaps(box) }
    }

    // MARK: Numbers

    private mutating func placeNumber(_ index: Int) {
        let shape = plan.shapes[index]
        let number = key.count + 1
        let size = sizes.last ?? 2
        key.append("\(number) " + Self.wording(of: shape.place))
        let heart = shape.polygon.heart
        let lines = ["\(number)"]
        var places = [heart]
        for ring in 1...60 {
            let radius = Double(ring) * size * 0.6
            places += (0..<16).map { step in
                let (x, y) = Self.directions[step]
                return PaperPoint(x: heart.x + radius * x, y: heart.y + radius * y)
            }
        }
        var crossing: Label?
        for centre in places {
            let box = Self.box(lines, size: size, around: centre)
            guard isApart(box), plan.frame.contains(box) else { continue }
            let isNear = shape.polygon.contains(centre)
            let label = Label(
                lines: lines, box: box, size: size, target: isNear ? nil : heart, number: number)
            if isFree(box), leadsClear(label) { return place(label) }
            crossing = crossing ?? label
        }
        if let crossing { place(crossing) }
    }

    /// Reading order: what the numbers ascend in.
    private func key(of index: Int) -> PaperRowOrder {
        PaperRowOrder(plan.shapes[index].polygon.bounds.centre)
    }

    // MARK: Wordings and boxes

    private mutating func place(_ label: Label) {
        labels.append(label)
        if let leader = label.leader { leaders.append(leader) }
    }

    /// Touches no label, not even where the drawing rounds.
    private func isApart(_ box: PaperRect) -> Bool {
        let wider = box.inset(-0.02)
        return !labels.contains { $0.box.overlaps(wider) }
    }

    /// Over no label, and over no line that leads to another.
    private func isFree(_ box: PaperRect) -> Bool {
        isApart(box) && !leaders.contains { $0.crosses(box) }
    }

    /// Whether the line that leads to a label is seen to be its own: it passes no other and crosses no
    /// other's line.
    private func leadsClear(_ label: Label) -> Bool {
        guard let leader = label.leader else { return true }
        return !labels.contains { leader.crosses($0.box) }
            && !leaders.contains { leader.crosses($0) }
    }

    /// The numbers that are placed last have room in their own buildings then.
    private func leadsOverNoBuilding(_ label: Label, but own: Int) -> Bool {
        guard let leader = label.leader else { return true }
        return !plan.shapes.indices.contains {
            $0 != own && !plan.shapes[$0].place.isOpenAir
                && plan.shapes[$0].polygon.isCrossed(by: leader)
        }
    }

    private static func wording(of place: PosterPlace) -> String {
        [place.name, place.code, place.mark].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Ways to say it and how many lines the name then takes, the roomiest first; no word is broken.
    private static func wordings(of place: PosterPlace) -> [(lines: [String], nameLines: Int)] {
        let tail = [place.code, place.mark].filter { !$0.isEmpty }
        let measure = TextMeasure.ems
        let width = measure.width(of: place.name)
        var wordings = [([place.name] + tail, 1), ([wording(of: place)], 1)]
        if tail.count > 1 { wordings.append(([place.name, tail.joined(separator: " ")], 1)) }
        let least = measure.widthUnbroken(of: place.name)
        for parts in 2...4 where width > Double(parts) * 1.5 {
            let room = (width / Double(parts)).rounded(.up) + 0.5
            guard room >= least else { continue }
            let lines = measure.lines(place.name, within: room)
            wordings.append((lines + tail, lines.count))
        }
        return wordings
    }

    private static func box(
        _ lines: [String], size: Double, around centre: PaperPoint
    ) -> PaperRect {
        let width = lines.map(TextMeasure.ems.width).max() ?? 0
        return PaperRect(
            around: centre, width: width * size + 2 * padding,
            height: Double(lines.count) * size * leading + 2 * padding)
    }

    /// Around a building, at so many millimetres from it.
    private static func boxes(
        _ lines: [String], size: Double, around bounds: PaperRect, at distance: Double
    ) -> [PaperRect] {
        let extent = box(lines, size: size, around: bounds.centre)
        let reach = (
            x: (bounds.width + extent.width) / 2 + distance,
            y: (bounds.height + extent.height) / 2 + distance
        )
        let offsets = [
            (0.0, 1.0), (0, -1), (1, 0), (-1, 0), (0.5, 1), (-0.5, 1), (0.5, -1), (-0.5, -1),
            (1, 0.5), (-1, 0.5), (1, -0.5), (-1, -0.5), (1, 1), (-1, 1), (1, -1), (-1, -1),
        ]
        return offsets.map { x, y in
            box(
                lines, size: size,
                around: PaperPoint(
                    x: bounds.centre.x + x * reach.x, y: bounds.centre.y + y * reach.y))
        }
    }

    /// Sixteen points of the compass.
    private static let directions: [(Double, Double)] = [
        (1, 0), (0, 1), (-1, 0), (0, -1), (0.71, 0.71), (-0.71, 0.71), (-0.71, -0.71),
        (0.71, -0.71), (0.92, 0.38), (0.38, 0.92), (-0.38, 0.92), (-0.92, 0.38),
        (-0.92, -0.38), (-0.38, -0.92), (0.38, -0.92), (0.92, -0.38),
    ]
}

/// Points from above to below in bands, and in each from left to right.
struct PaperRowOrder: Comparable {
    private let band: Int
    private let x: Double

    init(_ point: PaperPoint) {
        band = Int(point.y / 15)
        x = point.x
    }

    static func < (one: Self, other: Self) -> Bool {
        (one.band, one.x) < (other.band, other.x)
    }
}
