import Domain
import TerminalUI

/// Finds the scale and the level of detail at which a campus is drawn.
nonisolated struct CampusDrawing {
    /// Where everything came to lie.
    struct Fitted {
        var detail: CampusDetail
        var size: Size
        /// In the order of the items.
        var rects: [Rect]
        /// The room kept for fields and lakes, by their place among the ground features.
        var ground: [Int: Rect]
        /// Columns to the metre.
        var scale: Double
    }

    /// Around all items, in metres.
    let bounds: PlanBounds
    let items: [CampusLayoutInput.Item]
    /// The fields and lakes that get room of their own.
    let reserved: [(index: Int, bounds: PlanBounds)]

    init(_ items: [CampusLayoutInput.Item], ground: [GroundFeature]) {
        self.items = items
        let all = items.compactMap(\.bounds)
        let buildings = all.dropFirst().reduce(
            all.first ?? PlanBounds(west: 0, south: 0, east: 1, north: 1)
        ) { $0.union($1) }
        reserved = Self.reserved(ground, among: all, in: buildings)
        bounds = reserved.reduce(buildings) { $0.union($1.bounds) }
    }

    /// The largest scale with the most detail that fits; where nothing fits, the tightest drawing.
    func fitted(in viewport: Size, zoom: Int) -> Fitted {
        if zoom == 0, let fitted = best(in: viewport) { return fitted }
        let base = best(in: viewport) == nil ? tightest(for: viewport) : viewport
        let room = base.enlarged(zoom: zoom)
        return best(in: room) ?? spread(tightest: base)
    }

    // MARK: Fitting

    private struct Attempt {
        var detail: CampusDetail
        var gap: Size
        var wideness: Double
        var scale: Double
        var packed: CampusPacking.Packed
    }

    /// Levels of detail and gaps, from what is best to read to what is tightest.
    private static let styles: [(CampusDetail, Size)] = [
        (.full, Size(width: 2, height: 1)), (.medium, Size(width: 2, height: 1)),
        (.medium, Size(width: 1, height: 0)), (.small, Size(width: 1, height: 0)),
        (.tag, Size(width: 2, height: 1)), (.tag, Size(width: 1, height: 0)),
    ]
    private static let widenesses = [1.0, 1.5, 0.67, 2.3, 0.43, 3.5, 0.29]

    private func best(in room: Size) -> Fitted? {
        for (detail, gap) in Self.styles {
            let packing = packing(detail)
            let candidates = Self.widenesses.filter {
                fits(packing.packed(scale: 0, gap: gap, wideness: $0).size, room)
            }
            guard !candidates.isEmpty else { continue }
            let attempts = candidates.prefix(3).map {
                enlarged(packing, detail: detail, gap: gap, wideness: $0, room: room)
            }
            let best = attempts.reduce(attempts[0]) { $1.scale > $0.scale ? $1 : $0 }
            return spread(best, packing: packing, room: room)
        }
        return nil
    }

    private func fits(_ size: Size, _ room: Size) -> Bool {
        size.width <= room.width && size.height <= room.height
    }

    /// The largest scale at which the blocks fit and the campus would fit if it were all gaps.
    private func enlarged(
        _ packing: CampusPacking, detail: CampusDetail, gap: Size, wideness: Double, room: Size
    ) -> Attempt {
        var most = min(
            Double(room.width) / max(1, bounds.width), Double(room.height) * 2 / max(1, bounds.height))
        var least = 0.0
        var best = packing.packed(scale: 0, gap: gap, wideness: wideness)
        for step in 0..<9 {
            let scale = step == 0 ? most : (least + most) / 2
            let packed = packing.packed(scale: scale, gap: gap, wideness: wideness)
            if fits(packed.size, room) {
                best = packed
                least = scale
                if step == 0 { break }
            } else {
                most = scale
            }
        }
        return Attempt(detail: detail, gap: gap, wideness: wideness, scale: least, packed: best)
    }

    private func spread(_ attempt: Attempt, packing: CampusPacking, room: Size) -> Fitted {
        // Half as long again as true: rows and columns need not grow alike.
        let slack = 1.5
        let scale = max(attempt.scale, 1e-6)
        let size = Size(
            width: min(
                room.width, max(attempt.packed.size.width, Int(bounds.width * scale * slack))),
            height: min(
                room.height,
                max(attempt.packed.size.height, Int(bounds.height * scale / 2 * slack))))
        let rects = packing.spread(attempt.packed, gap: attempt.gap, to: size)
        var ground: [Int: Rect] = [:]
        for (at, piece) in reserved.enumerated() { ground[piece.index] = rects[items.count + at] }
        return Fitted(
            detail: attempt.detail, size: size, rects: Array(rects.prefix(items.count)),
            ground: ground, scale: scale)
    }

    // MARK: Where nothing fits

    private func tightest(for viewport: Size) -> Size {
        tightestAttempt(for: viewport).packed.size
    }

    private func spread(tightest base: Size) -> Fitted {
        spread(tightestAttempt(for: base), packing: packing(.tag), room: base)
    }

    private func tightestAttempt(for viewport: Size) -> Attempt {
        let (detail, gap) = (CampusDetail.tag, Size(width: 1, height: 0))
        let packing = packing(detail)
        let attempts = Self.widenesses.map {
            Attempt(
                detail: detail, gap: gap, wideness: $0, scale: 0,
                packed: packing.packed(scale: 0, gap: gap, wideness: $0))
        }
        func excess(_ size: Size) -> Double {
            max(
                Double(size.width) / Double(max(1, viewport.width)),
                Double(size.height) / Double(max(1, viewport.height)))
        }
        return attempts.reduce(attempts[0]) {
            excess($1.packed.size) < excess($0.packed.size) ? $1 : $0
        }
    }

    // MARK: Blocks

    private func packing(_ detail: CampusDetail) -> CampusPacking {
        let buildings = items.compactMap { item in
            item.bounds.map {
                Self.block($0, area: item.area, minimum: item.labels[detail])
            }
        }
        let fields = reserved.map {
            Self.block(
                $0.bounds, area: $0.bounds.width * $0.bounds.height,
                minimum: Size(width: 6, height: 2))
        }
        return CampusPacking(buildings + fields)
    }

    /// A slanting or ragged footprint fills its bounds only in part: the block is the smaller for
    /// it, in the same proportion.
    private static func block(
        _ bounds: PlanBounds, area: Double, minimum: Size?
    ) -> CampusPacking.Block {
        let whole = max(1, bounds.width * bounds.height)
        let share = min(1, max(0.5, (area / whole).squareRoot()))
        return CampusPacking.Block(
            x: bounds.centre.east, y: -bounds.centre.north, width: bounds.width * share,
            height: bounds.height * share, minimum: minimum ?? Size(width: 1, height: 1))
    }

    /// Fields and lakes large enough to be seen and not built upon, the largest twenty.
    private static func reserved(
        _ ground: [GroundFeature], among buildings: [PlanBounds], in whole: PlanBounds
    ) -> [(index: Int, bounds: PlanBounds)] {
        let wholeArea = max(1, whole.width * whole.height)
        var found: [(index: Int, bounds: PlanBounds)] = []
        for (index, feature) in ground.enumerated() {
            guard feature.kind == .field || feature.kind == .water,
                case .area(let footprint) = feature.shape, let bounds = footprint.bounds
            else { continue }
            let area = bounds.width * bounds.height
            let isVisible = area > wholeArea * 0.004 && area < wholeArea * 0.3
            let isInside = whole.meets(bounds.centre)
            let isFree = !buildings.contains { bounds.common(with: $0) > 0.3 * min(area, $0.size) }
                && !found.contains { bounds.common(with: $0.bounds) > 0.3 * min(area, $0.bounds.size) }
            if isVisible && isInside && isFree { found.append((index, bounds)) }
        }
        let largest = found.sorted { ($1.bounds.size, $0.index) < ($0.bounds.size, $1.index) }
        return largest.prefix(20).sorted { $0.index < $1.index }
    }
}

nonisolated extension PlanBounds {
    fileprivate var size: Double { width * height }

    fileprivate func meets(_ point: PlanPoint) -> Bool {
        west <= point.east && point.east <= east && south <= point.north && point.north <= north
    }

    /// Square metres that both cover.
    fileprivate func common(with other: PlanBounds) -> Double {
        max(0, min(east, other.east) - max(west, other.west))
            * max(0, min(north, other.north) - max(south, other.south))
    }
}
