import Domain
import TerminalUI

@testable import Screens

/// How true a layout is to its campus.
///
/// One building lies left of another where its outline lies wholly to the west of the other's, above
/// it where it lies wholly to the north: of two that reach past each other nobody would say so. That
/// is kept where the middles of their boxes lie so too; drawn level is not kept.
nonisolated struct CampusScore {
    /// Of the pairs that lie left of or above each other, the share for which all of it is kept.
    private(set) var order = 1.0
    /// The share of all pairs, left of or above each other by their middles alone, on each axis.
    private(set) var middles = 1.0
    /// Spearman's correlation of true and drawn areas.
    private(set) var areas = 1.0
    private(set) var overlaps = 0

    init(_ layout: CampusLayout, of sample: CampusSample) {
        var pairs = Tally()
        var axes = Tally()
        for (at, one) in sample.items.enumerated() {
            for other in sample.items[(at + 1)...] {
                guard let first = one.bounds, let second = other.bounds,
                    let here = layout[one.id], let there = layout[other.id]
                else { continue }
                if !here.intersection(there).isEmpty { overlaps += 1 }
                let across = Axis(
                    first.west...first.east, second.west...second.east,
                    drawn: here.x + here.maxX, there.x + there.maxX)
                let along = Axis(
                    -first.north ... -first.south, -second.north ... -second.south,
                    drawn: here.y + here.maxY, there.y + there.maxY)
                let clear = [across, along].filter(\.isClear)
                if !clear.isEmpty { pairs.count(clear.allSatisfy(\.isKept)) }
                for axis in [across, along] where axis.isApart { axes.count(axis.isKept) }
            }
        }
        order = pairs.share
        middles = axes.share
        let drawn = sample.items.map { item in
            layout[item.id].map { Double($0.width * $0.height) } ?? 0
        }
        areas = Self.correlation(Self.ranks(sample.items.map(\.area)), Self.ranks(drawn))
    }

    /// Two buildings on one axis.
    private struct Axis {
        /// One lies wholly before the other.
        let isClear: Bool
        /// Their middles are more than a metre apart.
        let isApart: Bool
        let isKept: Bool

        init(
            _ one: ClosedRange<Double>, _ other: ClosedRange<Double>, drawn first: Int,
            _ second: Int
        ) {
            let apart = (other.lowerBound + other.upperBound - one.lowerBound - one.upperBound) / 2
            isClear = one.upperBound <= other.lowerBound || other.upperBound <= one.lowerBound
            isApart = abs(apart) > 1
            isKept = apart > 0 ? first < second : first > second
        }
    }

    private struct Tally {
        private var asked = 0
        private var kept = 0

        var share: Double { asked == 0 ? 1 : Double(kept) / Double(asked) }

        mutating func count(_ isKept: Bool) {
            asked += 1
            if isKept { kept += 1 }
        }
    }

    private static func ranks(_ values: [Double]) -> [Double] {
        values.map { value in
            let below = values.count { $0 < value }
            let same = values.count { $0 == value }
            return Double(below) + Double(same - 1) / 2
        }
    }

    private static func correlation(_ one: [Double], _ other: [Double]) -> Double {
        let (mean, otherMean) = (
            one.reduce(0, +) / Double(one.count), other.reduce(0, +) / Double(other.count)
        )
        let products = zip(one, other).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - otherMean) }
        let squares = one.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let otherSquares = other.reduce(0) { $0 + ($1 - otherMean) * ($1 - otherMean) }
        return squares * otherSquares == 0 ? 1 : products / (squares * otherSquares).squareRoot()
    }
}
