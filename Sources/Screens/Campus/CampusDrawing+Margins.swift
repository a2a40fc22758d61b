import Domain
import TerminalUI

nonisolated extension CampusDrawing.Fitted {
    /// With a free row over or under the buildings for words that stand beyond all of them, where
    /// `rows` are left.
    func padded(
        for ground: [GroundFeature], around items: [CampusLayoutInput.Item], rows: Int
    ) -> Self {
        let bounds = items.compactMap(\.bounds)
        guard rows > 0, let first = bounds.first else { return self }
        let whole = bounds.reduce(first) { $0.union($1) }
        // Those that have room of their own need no other.
        let words = ground.enumerated().compactMap { at, feature -> Double? in
            guard feature.kind == .label, self.ground[at] == nil,
                case .point(let point) = feature.shape
            else { return nil }
            return point.north
        }
        var padded = self
        if words.contains(where: { $0 < whole.south }) { padded.size.height += 1 }
        if words.contains(where: { $0 > whole.north }), padded.size.height < size.height + rows {
            padded.size.height += 1
            padded.rects = rects.map { $0.moved(by: Point(x: 0, y: -1)) }
            padded.ground = self.ground.mapValues { $0.moved(by: Point(x: 0, y: -1)) }
            padded.walls = walls.mapValues { $0.moved(by: Point(x: 0, y: -1)) }
        }
        return padded
    }
}
