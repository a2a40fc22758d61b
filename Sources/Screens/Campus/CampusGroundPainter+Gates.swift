import Domain
import TerminalUI

nonisolated extension CampusGroundPainter {
    /// How far a gate may give way to its name.
    private static let nameReach = 6
    /// Metres from the buildings beyond which it is told how far off a gate lies.
    private static let far = 200.0

    /// Whether a way that moved with its lane ends so near that it may go on to its gate.
    func isReached(_ end: Point, from gate: Point) -> Bool {
        abs(end.x - gate.x) <= 8 && abs(end.y - gate.y) <= 4
    }

    /// On the nearest free cell beside which its name has room, to the right, else to the left; where
    /// there is none, without its name. Returns the cell.
    func gate(
        _ feature: GroundFeature, at point: PlanPoint, on ground: inout CampusGround
    ) -> Point? {
        let wanted = cell(of: point)
        let free =
            edges?.free(near: wanted, with: point, on: covered) ?? covered.free(near: wanted)
        guard let nearest = free.first else { return nil }
        let near = free.filter {
            abs($0.x - nearest.x) + 2 * abs($0.y - nearest.y) <= Self.nameReach
        }
        // Its name is worth more than how far off it lies.
        let labels = labels(of: feature, at: point)
        for label in labels {
            guard let (cell, place) = room(for: label, at: near, on: ground) else { continue }
            ground.fill(cell, .gate)
            var placed = label
            placed.place = place
            ground.add(placed)
            if label != labels.first { ground.noteLostWords() }
            return cell
        }
        ground.fill(nearest, .gate)
        if !labels.isEmpty, !feature.isSurveyed { ground.noteLostWords() }
        return nearest
    }

    private func room(
        for label: CampusGround.Label, at cells: [Point], on ground: CampusGround
    ) -> (cell: Point, label: Point)? {
        for cell in cells {
            for x in [cell.x + 1, cell.x - label.columns] {
                let start = Point(x: x, y: cell.y)
                if hasRoom(for: label.columns, from: start, on: ground) { return (cell, start) }
            }
        }
        return nil
    }

    /// What may stand beside it, the best first.
    private func labels(of feature: GroundFeature, at point: PlanPoint) -> [CampusGround.Label] {
        let name = CampusGround.Label(name: feature.name, kind: .gate, place: .zero)
        let names = feature.name.isEmpty ? [] : [name]
        guard let metres = metresOff(point) else { return names }
        var far = name
        far.metres = metres
        return [far] + names
    }

    /// How far from the buildings a point lies that stands somewhere else on the map: tens of metres. True to
    /// scale what has room stands where it lies.
    private func metresOff(_ point: PlanPoint) -> Int? {
        guard campus != nil || !isOnCampus(point), let metres = buildings?.distance(to: point),
            metres > Self.far
        else { return nil }
        return Int((metres / 10).rounded()) * 10
    }
}

nonisolated extension PlanBounds {
    /// Metres; nought within.
    fileprivate func distance(to point: PlanPoint) -> Double {
        let east = max(0, west - point.east, point.east - self.east)
        let north = max(0, south - point.north, point.north - self.north)
        return (east * east + north * north).squareRoot()
    }
}
