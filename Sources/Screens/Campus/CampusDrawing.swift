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
        /// Where the walls stand that are drawn whole, by their place among the ground features.
        var walls: [Int: Rect] = [:]
        var scale: CampusPacking.Scale
    }

    private typealias Style = CampusArrangements.Style
    private typealias Attempt = CampusArrangements.Attempt

    private var arrangements: CampusArrangements
    /// Whether numbers may stand for names.
    private let hasNumbers: Bool
    private let walls: CampusWalls
    private let streets: CampusStreets

    var site: CampusSite { arrangements.site }

    /// Of those items that have a footprint.
    init(_ items: [CampusLayoutInput.Item], ground: [GroundFeature], hasNumbers: Bool) {
        let mapped = items.filter { $0.bounds != nil }
        let site = CampusSite(mapped, ground: ground)
        arrangements = CampusArrangements(site)
        walls = CampusWalls(site, ground: ground)
        streets = CampusStreets(site, ground: ground)
        self.hasNumbers = hasNumbers
    }

    /// The most detail that fits at a scale worth looking at, as large as it goes; where nothing
    /// fits, the campus in numbers, or the tightest drawing. The walls of few buildings are worth less
    /// than their names, and more than what else stands in the boxes.
    mutating func fitted(in viewport: Size, zoom: Int) -> Fitted {
        var open = unwalled(in: viewport, zoom: zoom)
        open = streets.cleared(open)
        guard let room = walls.room(in: viewport) else { return open }
        var inner = unwalled(in: room, zoom: zoom)
        inner = streets.cleared(inner)
        guard inner.detail >= min(open.detail, .small),
            inner.size.fits(room) || !open.size.fits(viewport)
        else { return open }
        return walls.around(inner) ?? open
    }

    private mutating func unwalled(in viewport: Size, zoom: Int) -> Fitted {
        if zoom == 0, let drawn = best(in: viewport, worth: Self.worthAtFirst) {
            return truer(drawn, in: viewport).fitted
        }
        let names = Self.styles[Self.styles.count - 1]
        let tight =
            hasNumbers && arrangements.fitting(names, in: viewport).isEmpty
            ? Self.numbers[Self.numbers.count - 1] : names
        let base =
            arrangements.fitting(tight, in: viewport).isEmpty
            ? loosened(tight, for: viewport) : viewport
        let room = base.enlarged(zoom: zoom)
        if let drawn = best(in: room, worth: Self.worthEnlarged) {
            return truer(drawn, in: room).fitted
        }
        return (hasNumbers ? named(in: room)?.fitted : nil)
            ?? best(
                in: room, worth: Self.worthEnlarged, styles: hasNumbers ? Self.numbers : [])?
            .fitted
            ?? spread(arrangements.tightest(tight, for: base), room: base)
    }

    /// The same with numbers for some names, where the campus is recognised by that only.
    private mutating func truer(_ drawn: Drawn, in room: Size) -> Drawn {
        guard hasNumbers, !drawn.truth.isEnough else { return drawn }
        return named(in: room) ?? drawn
    }

    // MARK: Fitting

    /// Levels of detail and gaps, from what is best to read to what is tightest.
    private static let styles = [
        Style(detail: .full, gap: Size(width: 2, height: 1)),
        Style(detail: .medium, gap: Size(width: 2, height: 1)),
        Style(detail: .medium, gap: Size(width: 1, height: 0)),
        Style(detail: .small, gap: Size(width: 1, height: 0)),
        Style(detail: .tag, gap: Size(width: 2, height: 1)),
        Style(detail: .tag, gap: Size(width: 1, height: 0)),
    ]
    /// What is left where no name has room.
    private static let numbers = [
        Style(detail: .number, gap: Size(width: 2, height: 1)),
        Style(detail: .number, gap: Size(width: 1, height: 0)),
    ]

    /// The share of the scale of a true map under which detail is given up for size; it is given up
    /// too where the boxes would not keep the order and the sizes of the buildings.
    private static let worthAtFirst = 0.1
    private static let worthEnlarged = 0.4

    /// The first style that is worth it; where none is, the truest of all that fit.
    private mutating func best(
        in room: Size, worth: Double, styles: [Style] = Self.styles
    ) -> Drawn? {
        if let drawn = clear(in: room, worth: worth, styles: styles) { return drawn }
        var others: [(attempt: Attempt, drawn: Drawn?)] = []
        for style in styles {
            guard let attempt = arrangements.enlarged(style, in: room) else { continue }
            guard attempt.scale.along >= arrangements.trueScale(in: room) * worth else {
                others.append((attempt, nil))
                continue
            }
            let drawn = drawn(attempt, in: room)
            if drawn.truth.isEnough { return drawn }
            others.append((attempt, drawn))
        }
        var truest: Drawn?
        for other in others {
            let drawn = other.drawn ?? drawn(other.attempt, in: room)
            if truest.map({ $0.truth < drawn.truth }) ?? true { truest = drawn }
        }
        return truest
    }

    /// Of few buildings each pair counts: what lies above another one stays above it, where any way of
    /// arranging them does that.
    private mutating func clear(in room: Size, worth: Double, styles: [Style]) -> Drawn? {
        guard (2...CampusSite.few).contains(site.items.count) else { return nil }
        for style in styles {
            for attempt in arrangements.allEnlarged(style, in: room)
            where attempt.scale.along >= arrangements.trueScale(in: room) * worth {
                let drawn = drawn(attempt, in: room)
                if drawn.truth.isEnough, drawn.truth.isClear { return drawn }
            }
        }
        return nil
    }

    /// Numbers, and as many of the names that somebody gave as leave the campus such that it can be
    /// recognised; found by halving, for with fewer names there is only more room.
    private mutating func named(in room: Size) -> Drawn? {
        var best: Drawn?
        var (least, most) = (1, site.namedCount)
        while least <= most {
            let names = best == nil && most == site.namedCount ? most : (least + most + 1) / 2
            if let drawn = named(names, in: room) {
                best = drawn
                least = names + 1
            } else {
                most = names - 1
            }
        }
        return best
    }

    private mutating func named(_ names: Int, in room: Size) -> Drawn? {
        for style in Self.numbers {
            var style = style
            style.names = names
            guard let attempt = arrangements.enlarged(style, in: room),
                attempt.scale.along >= arrangements.trueScale(in: room) * Self.worthAtFirst
            else { continue }
            let drawn = drawn(attempt, in: room)
            if drawn.truth.isEnough { return drawn }
        }
        return nil
    }

    private typealias Drawn = (fitted: Fitted, truth: CampusTruth)

    private mutating func drawn(_ attempt: Attempt, in room: Size) -> Drawn {
        let fitted = spread(arrangements.stretched(attempt, in: room), room: room)
        return (fitted, CampusTruth(site.items, rects: fitted.rects))
    }

    /// A little more than the tightest drawing: names scroll anyway, and large buildings are to look
    /// larger. Of numbers more are to be seen at once; but without any room between them what lies rows apart
    /// would stand in one.
    private mutating func loosened(_ style: Style, for viewport: Size) -> Size {
        let tight = arrangements.tightest(style, for: viewport).packed.size
        let (part, whole) = style.detail == .number ? (7, 6) : (4, 3)
        return Size(
            width: max(viewport.width, tight.width * part / whole),
            height: max(viewport.height, tight.height * part / whole))
    }

    // MARK: Spreading

    /// How much wider than true the whole campus may be drawn: terminals are wide.
    private static let widest = 2.2
    private static let narrowest = Size(width: 1, height: 0)

    private mutating func spread(_ attempt: Attempt, room: Size) -> Fitted {
        let (across, along) = (max(attempt.scale.across, 1e-6), max(attempt.scale.along, 1e-6))
        let whole = arrangements.trueScale(in: room)
        let size = Size(
            width: min(
                room.width,
                max(attempt.packed.size.width, Int(site.bounds.width * whole * Self.widest))),
            height: min(
                room.height,
                max(
                    attempt.packed.size.height,
                    Int(site.bounds.height * whole / 2 * CampusArrangements.stretch))))
        let style = attempt.style
        let packing = arrangements.packing(in: style)
        let rects = CampusGrowth(
            packing, rects: packing.spread(attempt.packed, gap: style.gap, to: size),
            gap: style.detail <= .tag ? Self.narrowest : style.gap, canvas: size
        ).grown()
        var ground: [Int: Rect] = [:]
        for (at, piece) in site.reserved.enumerated() {
            ground[piece.index] = rects[site.items.count + at]
        }
        return Fitted(
            detail: style.detail, size: size, rects: Array(rects.prefix(site.items.count)),
            ground: ground, scale: .init(across: across, along: along))
    }
}
