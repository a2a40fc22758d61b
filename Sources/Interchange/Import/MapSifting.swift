import Domain

/// Takes out what is on the map already: repeats, parts of buildings, points inside them, the
/// outline of the whole campus, and what is too small to matter.
struct MapSifting {
    /// Unnamed buildings below this many square metres are bicycle sheds and transformer boxes; a
    /// guard's post matters however small it is.
    static let tinyArea = 15.0
    /// The common share from which two footprints are the same building.
    static let sameBuilding = 0.9

    private var buildings: [MapBuilding]
    /// The middles of the buildings that stand on the map already.
    private let standing: [PlanPoint]
    private let keepsTiny: Bool

    init(_ buildings: [MapBuilding], standing: [PlanPoint], keepsTiny: Bool) {
        self.buildings = buildings
        self.standing = standing
        self.keepsTiny = keepsTiny
    }

    /// The buildings that stay, in the order of the file, and what turned out to be around most of them.
    func sifted(
        into report: inout MapImportReport
    ) -> (buildings: [MapBuilding], outlines: [MapBuilding]) {
        var reasons: [Int: Reason] = [:]
        var kept = buildings
        uniteByKey(&kept, &reasons)
        leaveOutOutlines(kept, &reasons)
        mergeRepeats(&kept, &reasons)
        uniteByName(&kept, &reasons)
        leaveOutInner(kept, &reasons)
        for (at, building) in kept.enumerated() where reasons[at] == nil && !keepsTiny {
            let isTiny =
                building.name == nil && building.kind != .gate
                && building.footprint.area < Self.tinyArea
            if isTiny { reasons[at] = .leftOut(.tiny) }
        }
        var outlines: [MapBuilding] = []
        for at in reasons.keys.sorted() {
            switch reasons[at] {
            case nil: break
            case .united: report.united.append(kept[at].note)
            case .outline: outlines.append(kept[at])
            case .leftOut(let reason):
                report.leftOut.append(.init(feature: kept[at].note, reason: reason))
            }
        }
        return (kept.indices.filter { reasons[$0] == nil }.map { kept[$0] }, outlines)
    }

    /// Why a feature is no building of its own.
    private enum Reason {
        /// Drawn with another one.
        case united
        case outline
        case leftOut(MapImportReport.Omission)
    }

    /// A building that comes in several features of one identifier becomes one again.
    private func uniteByKey(
        _ kept: inout [MapBuilding], _ reasons: inout [Int: Reason]
    ) {
        var first: [String: Int] = [:]
        for at in kept.indices {
            guard let known = first[kept[at].key] else {
                first[kept[at].key] = at
                continue
            }
            let new = kept[at].footprint.outlines.filter {
                !kept[known].footprint.outlines.contains($0)
            }
            kept[known].footprint.outlines += new
            reasons[at] =
                new.isEmpty ? .leftOut(.duplicate(of: kept[known].name ?? "")) : .united
        }
    }

    /// A polygon around most of the others is the campus, not a building.
    private func leaveOutOutlines(
        _ kept: [MapBuilding], _ reasons: inout [Int: Reason]
    ) {
        let centres = kept.compactMap { $0.footprint.bounds?.centre }
        guard centres.count == kept.count, kept.count + standing.count > 3 else { return }
        let largest = kept.indices.sorted { kept[$0].footprint.area > kept[$1].footprint.area }
        for at in largest.prefix(5) where !kept[at].isPoint {
            let others = centres.indices.filter { $0 != at }.map { centres[$0] } + standing
            if MapWalls.isAround(others, kept[at].footprint) { reasons[at] = .outline }
        }
    }

    private func mergeRepeats(
        _ kept: inout [MapBuilding], _ reasons: inout [Int: Reason]
    ) {
        forEachTouchingPair(kept) { one, other in
            guard reasons[one] == nil, reasons[other] == nil, !kept[one].isPart,
                !kept[other].isPart, Self.areSame(kept[one].footprint, kept[other].footprint)
            else { return }
            let (earlier, later) = (min(one, other), max(one, other))
            let keepsLater = kept[earlier].name == nil && kept[later].name != nil
            let (stays, goes) = keepsLater ? (later, earlier) : (earlier, later)
            // Two names on one footprint are two things to somebody: both stay.
            if let name = kept[goes].name, name != kept[stays].name { return }
            reasons[goes] = .leftOut(.duplicate(of: kept[stays].name ?? ""))
        }
    }

    /// Wings that stand wall to wall under one name are one building.
    private func uniteByName(
        _ kept: inout [MapBuilding], _ reasons: inout [Int: Reason]
    ) {
        var whole = Array(kept.indices)
        forEachTouchingPair(kept) { one, other in
            guard reasons[one] == nil, reasons[other] == nil, !kept[one].isPoint,
                !kept[other].isPoint, let name = kept[one].note.name,
                name == kept[other].note.name, whole[one] != whole[other],
                Self.adjoin(kept[one].footprint, kept[other].footprint)
            else { return }
            let (first, last) = (min(whole[one], whole[other]), max(whole[one], whole[other]))
            for at in whole.indices where whole[at] == last { whole[at] = first }
        }
        for at in kept.indices where whole[at] != at {
            kept[whole[at]].footprint.outlines += kept[at].footprint.outlines
            reasons[at] = .united
        }
    }

    /// Whether a corner of one is, within half a metre, a corner of the other, or lies inside it.
    private static func adjoin(_ one: Footprint, _ other: Footprint) -> Bool {
        let corners = other.outlines.flatMap(\.ring)
        return one.outlines.flatMap(\.ring).contains { corner in
            other.contains(corner)
                || corners.contains {
                    abs($0.east - corner.east) < 0.5 && abs($0.north - corner.north) < 0.5
                }
        }
    }

    private func leaveOutInner(
        _ kept: [MapBuilding], _ reasons: inout [Int: Reason]
    ) {
        forEachTouchingPair(kept) { one, other in
            for (inner, outer) in [(one, other), (other, one)] {
                guard reasons[inner] == nil, reasons[outer] == nil, !kept[outer].isPart,
                    !kept[outer].isPoint, kept[inner].isPart || kept[inner].isPoint,
                    let centre = kept[inner].footprint.bounds?.centre,
                    kept[outer].footprint.contains(centre)
                else { continue }
                reasons[inner] = .leftOut(
                    kept[inner].isPart ? .buildingPart : .pointInsideBuilding)
            }
        }
    }

    static func areSame(_ one: Footprint, _ other: Footprint) -> Bool {
        let (small, large) = (min(one.area, other.area), max(one.area, other.area))
        return small > large * sameBuilding * 0.9 && one.overlap(with: other) > sameBuilding
    }

    /// Visits the pairs whose bounds touch, from west to east.
    private func forEachTouchingPair(_ kept: [MapBuilding], _ visit: (Int, Int) -> Void) {
        let bounds = kept.map(\.footprint.bounds)
        let order = kept.indices.filter { bounds[$0] != nil }
            .sorted { (bounds[$0]?.west ?? 0, $0) < (bounds[$1]?.west ?? 0, $1) }
        for (at, one) in order.enumerated() {
            guard let mine = bounds[one] else { continue }
            for other in order[(at + 1)...] {
                guard let theirs = bounds[other], theirs.west <= mine.east else { break }
                if theirs.south <= mine.north && mine.south <= theirs.north { visit(one, other) }
            }
        }
    }
}
