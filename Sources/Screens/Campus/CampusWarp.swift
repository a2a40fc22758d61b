import Domain
import TerminalUI

/// Carries points of the plan to the canvas as the boxes were carried there: straight streets stay
/// straight, and what lies between two buildings lies between their boxes.
nonisolated struct CampusWarp: Hashable, Sendable {
    private let columns: Scale
    private let rows: Scale

    private typealias Anchor = (bounds: PlanBounds, rect: Rect)

    /// `anchors` are the bounds of buildings and the boxes they became; `lines` those of walls, which
    /// are cells themselves.
    init(
        anchors: [(bounds: PlanBounds, rect: Rect)],
        lines: [(bounds: PlanBounds, rect: Rect)] = [], scale: CampusPacking.Scale
    ) {
        func across(_ anchor: Anchor, inset: Double) -> [(Double, Double)] {
            [
                (anchor.bounds.west, Double(anchor.rect.x) + inset),
                (anchor.bounds.east, Double(anchor.rect.maxX) - inset),
            ]
        }
        func along(_ anchor: Anchor, inset: Double) -> [(Double, Double)] {
            [
                (-anchor.bounds.north, Double(anchor.rect.y) + inset),
                (-anchor.bounds.south, Double(anchor.rect.maxY) - inset),
            ]
        }
        columns = Scale(
            anchors.flatMap { across($0, inset: 0) } + lines.flatMap { across($0, inset: 0.5) },
            slope: scale.across)
        rows = Scale(
            anchors.flatMap { along($0, inset: 0) } + lines.flatMap { along($0, inset: 0.5) },
            slope: scale.along / 2)
    }

    /// Leaves the plan as it is.
    init(_ frame: PlanFrame) {
        columns = Scale([(frame.origin.east, 0)], slope: 1 / frame.metresPerColumn)
        rows = Scale([(-frame.origin.north, 0)], slope: 1 / frame.metresPerRow)
    }

    /// Columns and rows with their fractions; 0.5 is the middle of the first cell.
    func place(_ point: PlanPoint) -> (x: Double, y: Double) {
        (columns[point.east], rows[-point.north])
    }

    /// A rising broken line through the anchors of one axis.
    private struct Scale: Hashable, Sendable {
        private var from: [Double] = []
        private var to: [Double] = []
        private let slope: Double

        init(_ anchors: [(Double, Double)], slope: Double) {
            self.slope = slope
            // Neighbours that would make the line fall are pooled into their mean.
            var pools: [(from: Double, to: Double, count: Double)] = []
            for anchor in anchors.sorted(by: { $0 < $1 }) {
                var pool = (from: anchor.0, to: anchor.1, count: 1.0)
                while let last = pools.last, last.to >= pool.to || last.from == pool.from {
                    let count = last.count + pool.count
                    pool = (
                        from: (last.from * last.count + pool.from * pool.count) / count,
                        to: (last.to * last.count + pool.to * pool.count) / count, count: count
                    )
                    pools.removeLast()
                }
                pools.append(pool)
            }
            from = pools.map(\.from)
            to = pools.map(\.to)
        }

        subscript(value: Double) -> Double {
            guard let first = from.first, let last = from.last else { return value * slope }
            if value <= first { return to[0] + (value - first) * slope }
            if value >= last { return to[to.count - 1] + (value - last) * slope }
            var low = 0
            var high = from.count - 1
            while high - low > 1 {
                let middle = (low + high) / 2
                if from[middle] <= value { low = middle } else { high = middle }
            }
            return to[low]
                + (value - from[low]) / (from[high] - from[low]) * (to[high] - to[low])
        }
    }
}
