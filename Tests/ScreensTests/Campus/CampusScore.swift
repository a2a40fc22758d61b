import Domain
import TerminalUI

@testable import Screens

/// How true a layout is to its campus.
nonisolated struct CampusScore {
    /// The share of pairs, clearly left of or above each other, that are so on the canvas.
    var order = 1.0
    var clear = 1.0
    /// Spearman's correlation of true and drawn areas.
    var areas = 1.0
    var overlaps = 0

    init(_ layout: CampusLayout, of sample: CampusSample) {
        var kept = 0
        var asked = 0
        var ck = 0, ca = 0
        for (at, one) in sample.items.enumerated() {
            for other in sample.items[(at + 1)...] {
                guard let first = one.bounds, let second = other.bounds,
                    let here = layout[one.id], let there = layout[other.id]
                else { continue }
                let common = here.intersection(there)
                if !common.isEmpty { overlaps += 1 }
                if first.east <= second.west || second.east <= first.west {
                    ca += 1;
                    if (first.east <= second.west) == (here.x + here.maxX < there.x + there.maxX) {
                        ck += 1
                    }
                }
                if first.north <= second.south || second.north <= first.south {
                    ca += 1;
                    if (first.north <= second.south) == (here.y + here.maxY > there.y + there.maxY)
                    {
                        ck += 1
                    }
                }
                let pairs = [
                    (
                        first.centre.east, second.centre.east, here.x + here.maxX,
                        there.x + there.maxX
                    ),
                    (
                        second.centre.north, first.centre.north, here.y + here.maxY,
                        there.y + there.maxY
                    ),
                ]
                for (trueOne, trueOther, drawnOne, drawnOther) in pairs
                where abs(trueOne - trueOther) > 1 {
                    asked += 1
                    if (trueOne < trueOther) == (drawnOne < drawnOther), drawnOne != drawnOther {
                        kept += 1
                    }
                }
            }
        }
        order = asked == 0 ? 1 : Double(kept) / Double(asked)
        clear = Double(ck) / Double(max(1, ca))
        let drawn = sample.items.map { item in
            layout[item.id].map { Double($0.width * $0.height) } ?? 0
        }
        areas = Self.correlation(Self.ranks(sample.items.map(\.area)), Self.ranks(drawn))
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
