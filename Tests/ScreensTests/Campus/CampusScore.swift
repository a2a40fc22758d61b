import Domain
import TerminalUI

@testable import Screens

/// How true a layout is to its campus.
nonisolated struct CampusScore {
    /// The share of pairs, left of or above each other by their middles, that are so on the canvas;
    /// what is drawn level is not.
    var order = 1.0
    /// The same for pairs whose bounds do not meet on the axis in question.
    var clearOrder = 1.0
    /// Spearman's correlation of true and drawn areas.
    var areas = 1.0
    var overlaps = 0

    init(_ layout: CampusLayout, of sample: CampusSample) {
        var tally = Tally()
        for (at, one) in sample.items.enumerated() {
            for other in sample.items[(at + 1)...] {
                guard let first = one.bounds, let second = other.bounds,
                    let here = layout[one.id], let there = layout[other.id]
                else { continue }
                if !here.intersection(there).isEmpty { overlaps += 1 }
                tally.count(
                    first.centre.east, second.centre.east, reach: (first.width + second.width) / 2,
                    drawn: here.x + here.maxX, there.x + there.maxX)
                tally.count(
                    -first.centre.north, -second.centre.north,
                    reach: (first.height + second.height) / 2, drawn: here.y + here.maxY,
                    there.y + there.maxY)
            }
        }
        order = tally.share
        clearOrder = tally.clearShare
        let drawn = sample.items.map { item in
            layout[item.id].map { Double($0.width * $0.height) } ?? 0
        }
        areas = Self.correlation(Self.ranks(sample.items.map(\.area)), Self.ranks(drawn))
    }

    private struct Tally {
        private var asked = 0
        private var kept = 0
        private var clearAsked = 0
        private var clearKept = 0

        var share: Double { asked == 0 ? 1 : Double(kept) / Double(asked) }
        var clearShare: Double {
            clearAsked == 0 ? 1 : Double(clearKept) / Double(clearAsked)
        }

        mutating func count(
            _ one: Double, _ other: Double, reach: Double, drawn first: Int, _ second: Int
        ) {
            guard abs(one - other) > 1 else { return }
            let isKept = (one < other) == (first < second) && first != second
            asked += 1
            if isKept { kept += 1 }
            guard abs(one - other) >= reach else { return }
            clearAsked += 1
            if isKept { clearKept += 1 }
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
