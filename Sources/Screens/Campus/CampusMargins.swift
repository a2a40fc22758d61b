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

    /// A line or a gate, and a blank between it and the boxes.
    private static let columns = 2

    init(beyond site: CampusSite) {
        let all = site.items.compactMap(\.bounds) + site.reserved.map(\.bounds)
        inner = all.first.map { first in all.reduce(first) { $0.union($1) } }
        campus = site.campus
    }

    mutating func make(roomFor feature: GroundFeature) {
        guard let bounds = feature.shape.bounds, campus.contains(bounds) else { return }
        switch feature.shape {
        case .point(let point):
            let isWord = feature.kind == .label
            make(
                columns: isWord ? DisplayText.width(of: feature.name) + 1 : Self.columns,
                at: point, point)
        case .line(let points):
            for (start, end) in zip(points, points.dropFirst()) {
                make(columns: Self.columns, at: start, end)
            }
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
