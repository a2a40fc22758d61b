import Domain
import TerminalUI

/// The free cells that are wanted at each edge of the map.
nonisolated struct CampusMargins {
    private(set) var left = 0
    private(set) var right = 0
    private(set) var top = 0
    private(set) var bottom = 0

    /// Around what has room of its own.
    private let inner: PlanBounds?
    private let campus: PlanBounds
    /// How far out what is a line lies on either side, in metres.
    private var wests: [Double] = []
    private var easts: [Double] = []
    /// Whether words lie beyond such a line: there it leaves them no room.
    private(set) var hasWordsBeyond = false

    /// A line or a gate, and a blank between it and the boxes.
    private static let columns = 2

    init(beyond site: CampusSite) {
        inner = PlanBounds(
            around: site.items.compactMap(\.bounds) + site.reserved.map(\.bounds))
        campus = site.campus
    }

    /// The lines first: words may lie beyond them.
    mutating func make(roomFor features: [GroundFeature]) {
        for isPoint in [false, true] {
            for feature in features where feature.isPoint == isPoint { make(roomFor: feature) }
        }
    }

    /// Words may lie beyond a line that has room of its own, too.
    mutating func noteLine(_ points: [PlanPoint]) {
        guard let inner else { return }
        for (start, end) in zip(points, points.dropFirst()) {
            let (west, east) = (min(start.east, end.east), max(start.east, end.east))
            if east < inner.west { wests.append(west) }
            if west > inner.east { easts.append(east) }
        }
    }

    private mutating func make(roomFor feature: GroundFeature) {
        guard let bounds = feature.shape.bounds, campus.contains(bounds) else { return }
        switch feature.shape {
        case .point(let point):
            guard feature.kind == .label else {
                return make(columns: Self.columns, at: point, point)
            }
            let isBeyond =
                wests.contains { point.east < $0 } || easts.contains { $0 < point.east }
            let columns = DisplayText.width(of: feature.name) + 1
            if isBeyond, !feature.isSurveyed { hasWordsBeyond = true }
            make(columns: columns + (isBeyond ? Self.columns : 0), at: point, point)
        case .line(let points):
            for (start, end) in zip(points, points.dropFirst()) {
                make(columns: Self.columns, at: start, end)
            }
            noteLine(points)
        case .area: break
        }
    }

    /// What lies beyond a corner has room enough in a row.
    private mutating func make(columns: Int, at start: PlanPoint, _ end: PlanPoint) {
        guard let inner else { return }
        if min(start.north, end.north) > inner.north {
            top = 1
        } else if max(start.north, end.north) < inner.south {
            bottom = 1
        } else if max(start.east, end.east) < inner.west {
            left = max(left, columns)
        } else if min(start.east, end.east) > inner.east {
            right = max(right, columns)
        }
    }

    /// What each of two edges has where so many cells are left; below nought all of it scrolls.
    static func split(_ near: Int, _ far: Int, left: Int) -> (Int, Int) {
        guard left >= 0, near + far > left else { return (near, far) }
        let first = min(near, max(left - far, left / 2))
        return (first, min(far, left - first))
    }
}

nonisolated extension GroundFeature {
    fileprivate var isPoint: Bool { if case .point = shape { true } else { false } }
}
