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
        var scale: CampusPacking.Scale
    }

    let site: CampusSite

    /// Whether numbers may stand for names.
    private let hasNumbers: Bool

    init(_ items: [CampusLayoutInput.Item], ground: [GroundFeature], hasNumbers: Bool) {
        site = CampusSite(items, ground: ground)
        self.hasNumbers = hasNumbers
    }

    /// The most detail that fits at a scale worth looking at, as large as it goes; where nothing
    /// fits, the campus in numbers, or the tightest drawing.
    func fitted(in viewport: Size, zoom: Int) -> Fitted {
        if zoom == 0, let fitted = best(in: viewport, worth: Self.worthAtFirst) { return fitted }
        let names = Self.styles[Self.styles.count - 1]
        let tight =
            hasNumbers && fitting(names, in: viewport).isEmpty
            ? Self.numbers[Self.numbers.count - 1] : names
        let base =
            fitting(tight, in: viewport).isEmpty ? loosened(tight, for: viewport) : viewport
        let room = base.enlarged(zoom: zoom)
        return best(in: room, worth: Self.worthEnlarged)
            ?? best(
                in: room, worth: Self.worthEnlarged, styles: hasNumbers ? Self.numbers : [])
            ?? spread(
                tightest(tight, for: base), packing: site.blocks(at: tight.detail), room: base)
    }

    // MARK: Fitting

    private struct Attempt {
        var detail: CampusDetail
        var gap: Size
        var wideness: Double
        var scale = CampusPacking.Scale(across: 0, along: 0)
        var packed: CampusPacking.Packed
    }

    private typealias Style = (detail: CampusDetail, gap: Size)

    /// Levels of detail and gaps, from what is best to read to what is tightest.
    private static let styles: [Style] = [
        (.full, Size(width: 2, height: 1)), (.medium, Size(width: 2, height: 1)),
        (.medium, Size(width: 1, height: 0)), (.small, Size(width: 1, height: 0)),
        (.tag, Size(width: 2, height: 1)), (.tag, Size(width: 1, height: 0)),
    ]
    /// What is left where no name has room.
    private static let numbers: [Style] = [
        (.number, Size(width: 2, height: 1)), (.number, Size(width: 1, height: 0)),
    ]
    private static let widenesses = [1.0, 1.5, 0.67, 2.3, 0.43, 3.5, 0.28, 0.18, 0.11, 0.07]

    /// The share of the scale of a true map under which detail is given up for size; it is given up
    /// too where the boxes would not keep the order and the sizes of the buildings.
    private static let worthAtFirst = 0.1
    private static let worthEnlarged = 0.4

    private func best(
        in room: Size, worth: Double, styles: [Style] = Self.styles
    ) -> Fitted? {
        var truest: (fitted: Fitted, truth: CampusTruth)?
        for style in styles {
            let (packing, gap) = (site.blocks(at: style.detail), style.gap)
            guard
                packing.leastArea(gap: gap) <= (room.width + gap.width) * (room.height + gap.height)
            else { continue }
            let grown = fitting(style, packing, in: room).map {
                enlarged($0, packing, in: room)
            }
            guard let first = grown.first else { continue }
            let best = grown.dropFirst().reduce(first) {
                $1.scale.along > $0.scale.along ? $1 : $0
            }
            let fitted = spread(stretched(best, packing, in: room), packing: packing, room: room)
            let truth = CampusTruth(site.items, rects: fitted.rects)
            if best.scale.along >= trueScale(in: room) * worth, truth.isEnough { return fitted }
            if truest.map({ $0.truth < truth }) ?? true { truest = (fitted, truth) }
        }
        return truest?.fitted
    }

    /// A little more than the tightest drawing: names scroll anyway, and large buildings are to look
    /// larger. Numbers are there to be seen at once.
    private func loosened(_ style: Style, for viewport: Size) -> Size {
        let tight = tightest(style, for: viewport).packed.size
        let (part, whole) = style.detail == .number ? (1, 1) : (4, 3)
        return Size(
            width: max(viewport.width, tight.width * part / whole),
            height: max(viewport.height, tight.height * part / whole))
    }

    /// The first three ways of arranging the labels that fit.
    private func fitting(_ style: Style, in room: Size) -> [Attempt] {
        fitting(style, site.blocks(at: style.detail), in: room)
    }

    private func fitting(_ style: Style, _ packing: CampusPacking, in room: Size) -> [Attempt] {
        var found: [Attempt] = []
        for wideness in Self.widenesses where found.count < 3 {
            let attempt = attempt(style, packing, wideness: wideness)
            if fits(attempt.packed.size, room) { found.append(attempt) }
        }
        return found
    }

    /// As tight as it goes.
    private func attempt(
        _ style: Style, _ packing: CampusPacking, wideness: Double
    ) -> Attempt {
        Attempt(
            detail: style.detail, gap: style.gap, wideness: wideness,
            packed: packing.packed(
                scale: .init(across: 0, along: 0), gap: style.gap, wideness: wideness))
    }

    private func fits(_ size: Size, _ room: Size) -> Bool {
        size.width <= room.width && size.height <= room.height
    }

    /// The scale at which a true map would just fit.
    private func trueScale(in room: Size) -> Double {
        min(
            Double(room.width) / max(1, site.bounds.width),
            Double(room.height) * 2 / max(1, site.bounds.height))
    }

    /// The largest scale at which the blocks fit and the campus would fit if it were all gaps.
    private func enlarged(_ start: Attempt, _ packing: CampusPacking, in room: Size) -> Attempt {
        largest(start, packing, in: room, upTo: trueScale(in: room)) {
            CampusPacking.Scale(across: $0, along: $0)
        }
    }

    /// Boxes drawn out to the sides and then downwards by up to half where there is room left.
    private func stretched(_ start: Attempt, _ packing: CampusPacking, in room: Size) -> Attempt {
        let scale = start.scale
        let wide = largest(start, packing, in: room, upTo: scale.across * Self.stretch) {
            CampusPacking.Scale(across: max(scale.across, $0), along: scale.along)
        }
        return largest(wide, packing, in: room, upTo: scale.along * Self.stretch) {
            CampusPacking.Scale(across: wide.scale.across, along: max(scale.along, $0))
        }
    }

    private static let stretch = 1.5
    /// How much wider than true the whole campus may be drawn: terminals are wide.
    private static let widest = 2.2
    private static let narrowest = Size(width: 1, height: 0)

    private func largest(
        _ start: Attempt, _ packing: CampusPacking, in room: Size, upTo limit: Double,
        scale: (Double) -> CampusPacking.Scale
    ) -> Attempt {
        var best = start
        var (least, most) = (0.0, limit)
        for step in 0..<9 {
            let middle = step == 0 ? limit : (least + most) / 2
            let packed = packing.packed(
                scale: scale(middle), gap: start.gap, wideness: start.wideness)
            if fits(packed.size, room) {
                best.packed = packed
                best.scale = scale(middle)
                least = middle
                if step == 0 { break }
            } else {
                most = middle
            }
        }
        return best
    }

    private func spread(_ attempt: Attempt, packing: CampusPacking, room: Size) -> Fitted {
        let (across, along) = (max(attempt.scale.across, 1e-6), max(attempt.scale.along, 1e-6))
        let whole = trueScale(in: room)
        let size = Size(
            width: min(
                room.width,
                max(attempt.packed.size.width, Int(site.bounds.width * whole * Self.widest))),
            height: min(
                room.height,
                max(attempt.packed.size.height, Int(site.bounds.height * whole / 2 * Self.stretch)))
        )
        let rects = CampusGrowth(
            packing, rects: packing.spread(attempt.packed, gap: attempt.gap, to: size),
            gap: attempt.detail <= .tag ? Self.narrowest : attempt.gap, canvas: size
        ).grown()
        var ground: [Int: Rect] = [:]
        for (at, piece) in site.reserved.enumerated() {
            ground[piece.index] = rects[site.items.count + at]
        }
        return Fitted(
            detail: attempt.detail, size: size, rects: Array(rects.prefix(site.items.count)),
            ground: ground, scale: .init(across: across, along: along))
    }

    /// In the proportions that come nearest to the viewport's.
    private func tightest(_ style: Style, for viewport: Size) -> Attempt {
        let packing = site.blocks(at: style.detail)
        let attempts = Self.widenesses.map { attempt(style, packing, wideness: $0) }
        func excess(_ size: Size) -> Double {
            max(
                Double(size.width) / Double(max(1, viewport.width)),
                Double(size.height) / Double(max(1, viewport.height)))
        }
        return attempts.reduce(attempts[0]) {
            excess($1.packed.size) < excess($0.packed.size) ? $1 : $0
        }
    }
}
