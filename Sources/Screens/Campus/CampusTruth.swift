import Domain
import TerminalUI

/// How far boxes keep what a map must keep: which building lies left of or above which, and which
/// is the larger one.
nonisolated struct CampusTruth: Comparable {
    /// Of the pairs of buildings of which one lies wholly to one side of the other, the share whose
    /// boxes' middles lie so too; drawn level is not kept.
    let order: Double
    /// Spearman's rank correlation between the areas of the buildings and those of their boxes; which of
    /// several equal ones has the larger box says nothing.
    let areas: Double
    /// Whether what lies wholly above or beside another building, and level with it on the other axis, is
    /// drawn clear of it there.
    let isClear: Bool

    /// In the order of the items, each with its box.
    init(_ items: [CampusLayoutInput.Item], rects: [Rect]) {
        let bounds = items.compactMap(\.bounds)
        var (asked, kept) = (0, 0)
        var isClear = true
        for (at, one) in bounds.enumerated() {
            for other in (at + 1)..<max(at + 1, bounds.count) {
                let across = Self.side(one.west, one.east, bounds[other].west, bounds[other].east)
                let along = Self.side(
                    -one.north, -one.south, -bounds[other].north, -bounds[other].south)
                guard across != 0 || along != 0 else { continue }
                let (here, there) = (rects[at], rects[other])
                let dx = here.x + here.maxX - there.x - there.maxX
                let dy = here.y + here.maxY - there.y - there.maxY
                if across == 0 {
                    isClear = isClear && along == Self.side(here.y, here.maxY, there.y, there.maxY)
                } else if along == 0 {
                    isClear = isClear && across == Self.side(here.x, here.maxX, there.x, there.maxX)
                }
                asked += 1
                if across == 0 || across == dx.signum(), along == 0 || along == dy.signum() {
                    kept += 1
                }
            }
        }
        self.isClear = isClear
        order = asked == 0 ? 1 : Double(kept) / Double(asked)
        let drawn = rects.map { $0.width * $0.height }
        let areas = zip(items, drawn).map { Area(exact: $0.area, drawn: $1) }
        self.areas = Self.correlation(Self.ranks(areas), Self.ranks(drawn))
    }

    /// Equal buildings are in the order of their boxes.
    private struct Area: Comparable {
        let exact: Double
        let drawn: Int

        static func < (one: Self, other: Self) -> Bool {
            (one.exact, one.drawn) < (other.exact, other.drawn)
        }
    }

    private static let enough = (order: 0.955, areas: 0.81)

    /// Whether a campus can be recognised by it.
    var isEnough: Bool { measure > 1 }

    static func < (left: Self, right: Self) -> Bool { left.measure < right.measure }

    /// 1 where both are just enough, less where one is not.
    private var measure: Double { min(order / Self.enough.order, areas / Self.enough.areas) }

    /// -1 where the first stretch lies wholly before the second, 1 behind it, 0 where they meet.
    private static func side<Length: Comparable>(
        _ near: Length, _ far: Length, _ otherNear: Length, _ otherFar: Length
    ) -> Int {
        far <= otherNear ? -1 : otherFar <= near ? 1 : 0
    }

    /// Equal values share the middle of their ranks.
    private static func ranks<Value: Comparable>(_ values: [Value]) -> [Double] {
        let inOrder = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var ranks = Array(repeating: 0.0, count: values.count)
        var start = 0
        while start < inOrder.count {
            var end = start
            while end + 1 < inOrder.count, values[inOrder[end + 1]] == values[inOrder[start]] {
                end += 1
            }
            for at in start...end { ranks[inOrder[at]] = Double(start + end) / 2 }
            start = end + 1
        }
        return ranks
    }

    private static func correlation(_ one: [Double], _ other: [Double]) -> Double {
        let mean = Double(one.count - 1) / 2
        var (products, squares, otherSquares) = (0.0, 0.0, 0.0)
        for (first, second) in zip(one, other) {
            products += (first - mean) * (second - mean)
            squares += (first - mean) * (first - mean)
            otherSquares += (second - mean) * (second - mean)
        }
        return squares * otherSquares == 0 ? 1 : products / (squares * otherSquares).squareRoot()
    }
}
