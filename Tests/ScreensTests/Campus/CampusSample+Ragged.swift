import Domain

@testable import Screens

extension CampusSample {
    /// `count` buildings round a lake and along slanting streets: wings, courtyards, forks and
    /// turned blocks, some of which reach round their neighbours' corners.
    nonisolated static func ragged(seed: UInt64, count: Int) -> CampusSample {
        var sample = CampusSample()
        var random = SeededNumbers(seed: seed)
        let side = (Double(count) * 5200).squareRoot()
        var middles: [PlanPoint] = []
        var tries = 0
        while sample.items.count < count, tries < 100_000 {
            tries += 1
            var middle = PlanPoint(east: random.next() * side * 1.4, north: random.next() * side)
            if random.next() < 0.6 {
                let street = (middle.north / 70).rounded() * 70
                middle = PlanPoint(east: middle.east, north: street + middle.east * 0.2)
            }
            let lake = distance(middle, PlanPoint(east: side * 0.7, north: side * 0.5))
            guard lake > side * 0.15, middles.allSatisfy({ distance($0, middle) > 40 }) else {
                continue
            }
            middles.append(middle)
            let scale = 0.4 + random.next() * 1.1
            let turn = random.next() < 0.5 ? 0 : random.next()
            let outline = shapes[Int(random.next() * Double(shapes.count))]
            let outlines = Outline(
                ring: outline.ring.map { $0.placed(at: middle, scale: scale, turn: turn) },
                holes: outline.holes.map { hole in
                    hole.map { $0.placed(at: middle, scale: scale, turn: turn) }
                })
            sample.building("楼\(sample.items.count + 1)", Footprint(outlines: [outlines]))
        }
        let (east, north) = (side * 0.7, side * 0.5)
        let reach = side * 0.1
        sample.ground(
            .water, "湖",
            area([
                (east - reach, north - reach), (east + reach, north - reach),
                (east + reach, north + reach), (east - reach, north + reach),
            ]))
        return sample
    }

    /// The same as a published map has it, turned by thirty degrees: a third of the buildings without names,
    /// and houses in some of the courtyards.
    nonisolated static func published(seed: UInt64, count: Int) -> CampusSample {
        let ragged = ragged(seed: seed, count: count)
        let origin = PlanPoint(east: 0, north: 0)
        var sample = CampusSample()
        func build(_ name: String, _ outlines: [Outline], isUnnamed: Bool) {
            sample.building(
                name,
                Footprint(
                    outlines: outlines.map { outline in
                        Outline(
                            ring: outline.ring.map { $0.placed(at: origin, scale: 1, turn: 0.268) },
                            holes: outline.holes.map { hole in
                                hole.map { $0.placed(at: origin, scale: 1, turn: 0.268) }
                            })
                    }))
            sample.items[sample.items.count - 1].isUnnamed = isUnnamed
        }
        for (at, item) in ragged.items.enumerated() {
            guard let footprint = ragged.footprint(of: item.id) else { continue }
            build("学生公寓\(at + 1)号楼", footprint.outlines, isUnnamed: at.isMultiple(of: 3))
            guard at.isMultiple(of: 2), let court = footprint.outlines.first?.holes.first,
                let middle = PlanBounds(around: court)?.centre
            else { continue }
            let house = court.map { corner in
                let (east, north) = (corner.east - middle.east, corner.north - middle.north)
                return PlanPoint(
                    east: middle.east + east * 0.6, north: middle.north + north * 0.6)
            }
            build("报告厅\(at + 1)", [Outline(ring: house)], isUnnamed: false)
        }
        return sample
    }

    nonisolated private static func distance(_ one: PlanPoint, _ other: PlanPoint) -> Double {
        let (dx, dy) = (one.east - other.east, one.north - other.north)
        return (dx * dx + dy * dy).squareRoot()
    }

    /// Round their middle, at most 40 m wide before they are scaled.
    nonisolated private static var shapes: [Outline] {
        func ring(_ corners: [(Double, Double)]) -> [PlanPoint] {
            corners.map { PlanPoint(east: $0.0, north: $0.1) }
        }
        let wing = ring([(-18, -12), (18, -12), (18, -4), (-8, -4), (-8, 14), (-18, 14)])
        let fork = ring([
            (-18, -12), (18, -12), (18, 12), (10, 12), (10, -4), (-10, -4), (-10, 12), (-18, 12),
        ])
        let court = ring([(-16, -12), (16, -12), (16, 12), (-16, 12)])
        let hole = ring([(-8, -5), (8, -5), (8, 5), (-8, 5)])
        let block = ring([(-20, -5), (20, -5), (20, 5), (-20, 5)])
        return [
            Outline(ring: wing), Outline(ring: fork), Outline(ring: court, holes: [hole]),
            Outline(ring: block), Outline(ring: block),
        ]
    }
}

nonisolated extension PlanPoint {
    /// Scaled, turned by the tangent of half an angle, and moved.
    fileprivate func placed(at middle: PlanPoint, scale: Double, turn: Double) -> PlanPoint {
        let whole = 1 + turn * turn
        let (cosine, sine) = ((1 - turn * turn) / whole, 2 * turn / whole)
        return PlanPoint(
            east: middle.east + scale * (east * cosine - north * sine),
            north: middle.north + scale * (east * sine + north * cosine))
    }
}
