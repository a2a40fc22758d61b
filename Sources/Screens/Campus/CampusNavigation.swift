import Domain
import TerminalUI

/// Where the arrow keys lead on the campus map; every place can be reached from every other.
nonisolated struct CampusNavigation: Hashable, Sendable {
    enum Direction: Int, CaseIterable, Sendable { case up, down, left, right }

    private let ids: [Place.ID]
    private let positions: [Place.ID: Int]
    /// For each place and direction the next place, by their numbers.
    private var steps: [[Int?]]

    init(_ layout: CampusLayout) {
        ids = layout.places.map(\.id)
        positions = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        let rects = layout.places.map(\.rect)
        steps = rects.indices.map { from in
            Direction.allCases.map { Self.next(from: from, $0, among: rects) }
        }
        while let bridge = Self.missingBridge(steps, rects) {
            steps[bridge.from][bridge.direction.rawValue] = bridge.to
        }
    }

    /// The next place in that direction; nil at the edge of the map.
    func nearest(from place: Place.ID, direction: Direction) -> Place.ID? {
        positions[place].flatMap { steps[$0][direction.rawValue] }.map { ids[$0] }
    }

    // MARK: Steps

    private static func next(from: Int, _ direction: Direction, among rects: [Rect]) -> Int? {
        var best: (cost: Int, to: Int)?
        for to in rects.indices where to != from {
            guard let cost = cost(rects[from], rects[to], direction) else { continue }
            if best.map({ cost < $0.cost }) ?? true { best = (cost, to) }
        }
        return best?.to
    }

    /// The way in that direction, and three times what lies beside it; nil behind and abreast.
    private static func cost(_ from: Rect, _ to: Rect, _ direction: Direction) -> Int? {
        // Two columns are as wide as a row is high.
        let (fromX, toX) = (from.x + from.maxX, to.x + to.maxX)
        let (fromY, toY) = (from.y + from.maxY, to.y + to.maxY)
        let ahead: Int
        let clear: Int
        let beside: Int
        switch direction {
        case .left, .right:
            ahead = direction == .right ? toX - fromX : fromX - toX
            clear = direction == .right ? to.x - from.maxX : from.x - to.maxX
            beside = 2 * max(0, max(from.y, to.y) - min(from.maxY, to.maxY) + 1)
        case .up, .down:
            ahead = direction == .down ? toY - fromY : fromY - toY
            clear = 2 * (direction == .down ? to.y - from.maxY : from.y - to.maxY)
            beside = max(0, max(from.x, to.x) - min(from.maxX, to.maxX) + 1)
        }
        guard ahead > 0, clear >= 0 else { return nil }
        let sideways =
            direction == .left || direction == .right ? abs(toY - fromY) : abs(toX - fromX)
        return 8 * clear + 24 * beside + sideways
    }

    // MARK: Reaching everything

    /// A step to add so that more places can be reached from the first, or the first from more.
    private static func missingBridge(
        _ steps: [[Int?]], _ rects: [Rect]
    ) -> (from: Int, direction: Direction, to: Int)? {
        guard !steps.isEmpty else { return nil }
        let ahead = steps.map { $0.compactMap(\.self) }
        var behind = [[Int]](repeating: [], count: steps.count)
        for (from, targets) in ahead.enumerated() {
            for to in targets { behind[to].append(from) }
        }
        let reached = reach(ahead)
        if reached.contains(false) {
            return bridge(from: reached, to: reached.map(!), steps, rects)
        }
        let returning = reach(behind)
        return returning.contains(false)
            ? bridge(from: returning.map(!), to: returning, steps, rects) : nil
    }

    private static func reach(_ edges: [[Int]]) -> [Bool] {
        var reached = [Bool](repeating: false, count: edges.count)
        var open = [0]
        reached[0] = true
        while let next = open.popLast() {
            for to in edges[next] where !reached[to] {
                reached[to] = true
                open.append(to)
            }
        }
        return reached
    }

    /// The nearest pair; a direction without a step is taken before one that has.
    private static func bridge(
        from sources: [Bool], to targets: [Bool], _ steps: [[Int?]], _ rects: [Rect]
    ) -> (from: Int, direction: Direction, to: Int)? {
        var best: (cost: Int, from: Int, direction: Direction, to: Int)?
        for from in rects.indices where sources[from] {
            for to in rects.indices where targets[to] {
                for direction in Direction.allCases
                where steps[from][direction.rawValue] == nil {
                    let (dx, dy) = (rects[to].x - rects[from].x, rects[to].y - rects[from].y)
                    let isThere =
                        switch direction {
                        case .up: dy <= 0
                        case .down: dy >= 0
                        case .left: dx <= 0
                        case .right: dx >= 0
                        }
                    let cost = abs(dx) + 2 * abs(dy) + (isThere ? 0 : 10_000)
                    if best.map({ cost < $0.cost }) ?? true { best = (cost, from, direction, to) }
                }
            }
        }
        return best.map { ($0.from, $0.direction, $0.to) }
    }
}
