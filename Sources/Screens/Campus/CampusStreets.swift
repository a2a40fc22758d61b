import Domain
import TerminalUI

/// Keeps a lane free for the long straight roads: boxes that would stand on it give way by a cell or two,
/// and so do those behind them, where that costs the campus nothing of what it is recognised by.
nonisolated struct CampusStreets {
    private let site: CampusSite
    /// The longest first.
    private let streets: [CampusStreet]

    /// As many of them as a campus is known by.
    private static let most = 6
    /// Where there are more buildings no lane is free all along.
    private static let mostBuildings = 60
    /// The share of the campus that a road goes along at least.
    private static let least = 0.3
    /// The cells by which a box gives way at most.
    private static let reach = 2
    /// How many boxes may move on behind one that gives way.
    private static let depth = 3

    init(_ site: CampusSite, ground: [GroundFeature]) {
        self.site = site
        let bounds = site.items.compactMap(\.bounds)
        guard let first = bounds.first, bounds.count <= Self.mostBuildings else {
            streets = []
            return
        }
        let whole = bounds.reduce(first) { $0.union($1) }
        let roads = ground.compactMap { feature -> [PlanPoint]? in
            guard feature.kind == .road, case .line(let points) = feature.shape else { return nil }
            return points
        }
        let found = roads.flatMap { road in
            [true, false].flatMap { isLevel in
                CampusStreet.all(along: road, isLevel: isLevel).filter {
                    $0.length >= Self.least * (isLevel ? whole.width : whole.height)
                }
            }
        }
        let byLength = found.enumerated().sorted {
            ($1.element.length, $0.offset) < ($0.element.length, $1.offset)
        }
        streets = byLength.prefix(Self.most).map(\.element)
    }

    func cleared(_ fitted: CampusDrawing.Fitted) -> CampusDrawing.Fitted {
        var cleared = fitted
        var done: [CampusStreet] = []
        for street in streets {
            if let rects = rects(of: cleared, clearing: street),
                done.allSatisfy({ !isBlocked($0, rects) || isBlocked($0, cleared.rects) })
            {
                cleared.rects = rects
            }
            done.append(street)
        }
        return cleared
    }

    /// Nil where the street has its lane, or can have none.
    private func rects(
        of fitted: CampusDrawing.Fitted, clearing street: CampusStreet
    ) -> [Rect]? {
        let sides = sides(of: street)
        guard let lanes = lanes(between: sides, fitted.rects, street) else { return nil }
        let truth = CampusTruth(site.items, rects: fitted.rects)
        for detail in details(of: fitted) {
            let tries = lanes.compactMap { lane in
                cleared(lane, of: street, sides, in: fitted, showing: detail)
            }.enumerated().sorted {
                ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
            }
            let best = tries.map { $0.element.rects }.first { rects in
                let other = CampusTruth(site.items, rects: rects)
                return (other.isEnough || !(other < truth)) && (other.isClear || !truth.isClear)
            }
            if let best { return best }
        }
        return nil
    }

    /// How much a box that gives way must have room for: where there is no other way, a row less than the
    /// others, as long as its name stands in a line.
    private func details(of fitted: CampusDrawing.Fitted) -> [CampusDetail] {
        let less = CampusDetail(rawValue: fitted.detail.rawValue - 1)
        return [fitted.detail] + [less].compactMap(\.self).filter { $0 >= .small }
    }

    // MARK: Lanes

    /// Which boxes stand before the street, and which behind it; none of those that it leads through.
    private typealias Sides = (before: [Int], behind: [Int])

    private func sides(of street: CampusStreet) -> Sides {
        let sides = site.items.map { $0.bounds.flatMap(street.side) }
        return (
            sides.indices.filter { sides[$0] == .before },
            sides.indices.filter { sides[$0] == .behind }
        )
    }

    /// The lanes from which boxes may be made to give way; nil where one is free, where too many stand in
    /// the way, and for a street along the edge.
    private func lanes(
        between sides: Sides, _ rects: [Rect], _ street: CampusStreet
    ) -> ClosedRange<Int>? {
        let ends = sides.before.map { street.turned(rects[$0]).maxY }
        let starts = sides.behind.map { street.turned(rects[$0]).y }
        guard let last = ends.max(), let first = starts.min(), last >= first,
            last - first < 2 * Self.reach
        else { return nil }
        return max(0, first - 1)...last
    }

    private func isBlocked(_ street: CampusStreet, _ rects: [Rect]) -> Bool {
        lanes(between: sides(of: street), rects, street) != nil
    }

    // MARK: Giving way

    /// What boxes that give way cost: a row of a box is worth more than its place.
    private typealias Cleared = (rects: [Rect], cost: Int)

    /// The boxes with none of them on the lane.
    private func cleared(
        _ lane: Int, of street: CampusStreet, _ sides: Sides, in fitted: CampusDrawing.Fitted,
        showing detail: CampusDetail
    ) -> Cleared? {
        var cleared: Cleared = (fitted.rects, 0)
        for (at, isBefore) in sides.before.map({ ($0, true) }) + sides.behind.map({ ($0, false) }) {
            let rect = street.turned(cleared.rects[at])
            let cells = isBefore ? rect.maxY - lane : lane + 1 - rect.y
            guard cells > 0 else { continue }
            let way = Way(
                street: street, cells: cells, isBefore: isBefore, detail: detail, fitted: fitted)
            guard cells <= Self.reach,
                let next = gaveWay(at, way, cleared, depth: Self.depth)
            else { return nil }
            cleared = next
        }
        return cleared
    }

    /// How boxes get out of the way.
    private struct Way {
        let street: CampusStreet
        let cells: Int
        /// The street lies behind them, and they move away from it.
        let isBefore: Bool
        let detail: CampusDetail
        let fitted: CampusDrawing.Fitted

        func moved(_ rect: Rect) -> Rect {
            var moved = street.turned(rect)
            moved.y += isBefore ? -cells : cells
            return street.turned(moved)
        }

        func shortened(_ rect: Rect) -> Rect {
            var shorter = street.turned(rect)
            shorter.height -= cells
            if !isBefore { shorter.y += cells }
            return street.turned(shorter)
        }
    }

    /// The box moves, else it becomes shorter, else it moves after what stands in its way; nil where it can
    /// do none of these.
    private func gaveWay(_ at: Int, _ way: Way, _ start: Cleared, depth: Int) -> Cleared? {
        var cleared = start
        let rect = cleared.rects[at]
        let moved = way.moved(rect)
        if isFree(moved, for: at, among: cleared.rects, in: way.fitted) {
            cleared.rects[at] = moved
            cleared.cost += way.cells
            return cleared
        }
        let shorter = way.shortened(rect)
        if hasRoom(shorter.size, at, way.detail) {
            cleared.rects[at] = shorter
            cleared.cost += 3 * way.cells
            return cleared
        }
        guard depth > 0 else { return nil }
        let reach = moved.inset(dx: -1)
        let others = cleared.rects.indices.filter {
            $0 != at && !cleared.rects[$0].intersection(reach).isEmpty
        }
        for other in others {
            guard let next = gaveWay(other, way, cleared, depth: depth - 1) else { return nil }
            cleared = next
        }
        guard isFree(moved, for: at, among: cleared.rects, in: way.fitted) else { return nil }
        cleared.rects[at] = moved
        cleared.cost += way.cells
        return cleared
    }

    private func isFree(
        _ rect: Rect, for at: Int, among rects: [Rect], in fitted: CampusDrawing.Fitted
    ) -> Bool {
        // A column is left between neighbours.
        let reach = rect.inset(dx: -1)
        let others = rects.indices.lazy.filter { $0 != at }.map { rects[$0] }
        return Rect(size: fitted.size).covers(rect)
            && others.allSatisfy { $0.intersection(reach).isEmpty }
            && fitted.ground.values.allSatisfy { $0.intersection(reach).isEmpty }
    }

    /// Numbers stand in the least of boxes, and a name in one of them may be the longer.
    private func hasRoom(_ size: Size, _ at: Int, _ detail: CampusDetail) -> Bool {
        guard detail > .number, let least = site.items[at].labels[detail] else { return false }
        return least.width <= size.width && least.height <= size.height
    }
}

/// A stretch of a road that is nearly level, or nearly upright.
nonisolated struct CampusStreet {
    enum Side {
        case before, behind
    }

    private let isLevel: Bool
    /// Along the road and across it: to the east and to the south, or the other way round.
    private let points: [(along: Double, across: Double)]

    /// How far it may be off, as a share of its length.
    private static let slope = 0.25

    var length: Double { (points.last?.along ?? 0) - (points.first?.along ?? 0) }

    private init(_ points: [(along: Double, across: Double)], isLevel: Bool) {
        self.isLevel = isLevel
        self.points = points.sorted { $0.along < $1.along }
    }

    /// The longest stretches of it that go one way, without a turn.
    static func all(along road: [PlanPoint], isLevel: Bool) -> [CampusStreet] {
        let points = road.map { point in
            isLevel
                ? (along: point.east, across: -point.north)
                : (along: -point.north, across: point.east)
        }
        var stretches: [[(along: Double, across: Double)]] = []
        var wasStraight = false
        for (one, other) in zip(points, points.dropFirst()) {
            let isStraight =
                abs(other.across - one.across) <= slope * abs(other.along - one.along)
            if isStraight, wasStraight {
                stretches[stretches.count - 1].append(other)
            } else if isStraight {
                stretches.append([one, other])
            }
            wasStraight = isStraight
        }
        return stretches.map { CampusStreet($0, isLevel: isLevel) }
    }

    /// Nil for a building that it leads through, or not past.
    func side(of bounds: PlanBounds) -> Side? {
        let eastward = bounds.west...bounds.east
        let southward = (-bounds.north)...(-bounds.south)
        let (along, across) = isLevel ? (eastward, southward) : (southward, eastward)
        guard let first = points.first, let last = points.last, first.along < along.upperBound,
            along.lowerBound < last.along
        else { return nil }
        let places = [along.lowerBound, along.upperBound].map(place) + bends(in: along)
        // A metre of it may be drawn too near.
        if let near = places.min(), across.upperBound <= near + 1 { return .before }
        if let far = places.max(), across.lowerBound >= far - 1 { return .behind }
        return nil
    }

    private func bends(in along: ClosedRange<Double>) -> [Double] {
        points.filter { along.contains($0.along) }.map(\.across)
    }

    private func place(at along: Double) -> Double {
        guard let first = points.first, let last = points.last else { return 0 }
        if along <= first.along { return first.across }
        for (one, other) in zip(points, points.dropFirst()) where along <= other.along {
            let length = max(other.along - one.along, 1e-9)
            return one.across + (along - one.along) / length * (other.across - one.across)
        }
        return last.across
    }

    /// As it lies when the street is level, and back again.
    func turned(_ rect: Rect) -> Rect {
        isLevel ? rect : Rect(x: rect.y, y: rect.x, width: rect.height, height: rect.width)
    }
}
