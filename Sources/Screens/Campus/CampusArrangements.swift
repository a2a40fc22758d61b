import Domain
import TerminalUI

/// The ways of putting a campus into boxes that have been tried, so that none is tried twice.
nonisolated struct CampusArrangements {
    /// How much each box shows, and what lies between them.
    struct Style: Hashable {
        var detail: CampusDetail
        var gap: Size
        /// Of how many buildings the names that somebody gave have room at any level of detail, the largest
        /// buildings first.
        var names = 0

        fileprivate var content: Content { Content(detail: detail, names: names) }
    }

    /// What decides how large the boxes are.
    fileprivate struct Content: Hashable {
        var detail: CampusDetail
        var names: Int
    }

    /// Boxes packed in one style.
    struct Attempt {
        var style: Style
        var wideness: Double
        var scale = CampusPacking.Scale(across: 0, along: 0)
        var packed: CampusPacking.Packed
    }

    private struct Tight: Hashable {
        var style: Style
        var wideness: Double
    }

    let site: CampusSite
    private var packings: [Content: CampusPacking] = [:]
    private var tight: [Tight: CampusPacking.Packed] = [:]

    private static let widenesses = [1.0, 1.5, 0.67, 2.3, 0.43, 3.5, 0.28, 0.18, 0.11, 0.07]
    /// How far boxes are drawn out where there is room left.
    static let stretch = 1.5

    init(_ site: CampusSite) {
        self.site = site
    }

    /// The blocks with room for what a style shows.
    mutating func packing(in style: Style) -> CampusPacking {
        if let known = packings[style.content] { return known }
        let packing = site.blocks(at: style.detail, names: style.names)
        packings[style.content] = packing
        return packing
    }

    /// The first three ways of arranging the labels that fit.
    mutating func fitting(_ style: Style, in room: Size) -> [Attempt] {
        guard packing(in: style).mayFit(room, gap: style.gap) else { return [] }
        var found: [Attempt] = []
        for wideness in Self.widenesses where found.count < 3 {
            let attempt = tightest(style, wideness: wideness)
            if attempt.packed.size.fits(room) { found.append(attempt) }
        }
        return found
    }

    /// In the proportions that come nearest to the viewport's.
    mutating func tightest(_ style: Style, for viewport: Size) -> Attempt {
        func excess(_ size: Size) -> Double {
            max(
                Double(size.width) / Double(max(1, viewport.width)),
                Double(size.height) / Double(max(1, viewport.height)))
        }
        var best = tightest(style, wideness: Self.widenesses[0])
        for wideness in Self.widenesses.dropFirst() {
            let attempt = tightest(style, wideness: wideness)
            if excess(attempt.packed.size) < excess(best.packed.size) { best = attempt }
        }
        return best
    }

    private mutating func tightest(_ style: Style, wideness: Double) -> Attempt {
        let key = Tight(style: style, wideness: wideness)
        let known = tight[key]
        let packed =
            known
            ?? packing(in: style).packed(
                scale: .init(across: 0, along: 0), gap: style.gap, wideness: wideness)
        tight[key] = packed
        return Attempt(style: style, wideness: wideness, packed: packed)
    }

    // MARK: Scale

    /// The scale at which a true map would just fit.
    func trueScale(in room: Size) -> Double {
        min(
            Double(room.width) / max(1, site.bounds.width),
            Double(room.height) * 2 / max(1, site.bounds.height))
    }

    /// The largest scale at which the blocks fit and the campus would fit if it were all gaps; nil
    /// where they fit at none.
    mutating func enlarged(_ style: Style, in room: Size) -> Attempt? {
        let fitting = fitting(style, in: room)
        return largest(of: fitting, in: room, upTo: trueScale(in: room)) {
            CampusPacking.Scale(across: $0, along: $0)
        }
    }

    /// Every way of arranging the labels that fits, each as large as it goes.
    mutating func allEnlarged(_ style: Style, in room: Size) -> [Attempt] {
        guard packing(in: style).mayFit(room, gap: style.gap) else { return [] }
        return Self.widenesses.compactMap { wideness in
            let attempt = tightest(style, wideness: wideness)
            guard attempt.packed.size.fits(room) else { return nil }
            return largest(of: [attempt], in: room, upTo: trueScale(in: room)) {
                CampusPacking.Scale(across: $0, along: $0)
            }
        }
    }

    /// Boxes drawn out to the sides and then downwards by up to half where there is room left.
    mutating func stretched(_ start: Attempt, in room: Size) -> Attempt {
        let scale = start.scale
        let wide = largest(of: [start], in: room, upTo: scale.across * Self.stretch) {
            CampusPacking.Scale(across: max(scale.across, $0), along: scale.along)
        }
        let across = wide?.scale.across ?? scale.across
        let both = largest(of: [wide ?? start], in: room, upTo: scale.along * Self.stretch) {
            CampusPacking.Scale(across: across, along: max(scale.along, $0))
        }
        return both ?? start
    }

    /// Halves the way to the largest scale that fits with all attempts at once: whichever does not
    /// fit where another does is behind it for good.
    private mutating func largest(
        of attempts: [Attempt], in room: Size, upTo limit: Double,
        scale: (Double) -> CampusPacking.Scale
    ) -> Attempt? {
        guard let style = attempts.first?.style else { return nil }
        let packing = packing(in: style)
        var ahead = attempts
        var (least, most) = (0.0, limit)
        for step in 0..<9 {
            let middle = step == 0 ? limit : (least + most) / 2
            let fitting = ahead.compactMap { attempt -> Attempt? in
                var larger = attempt
                larger.scale = scale(middle)
                guard
                    let packed = packing.packed(
                        scale: larger.scale, gap: style.gap, wideness: attempt.wideness, in: room)
                else { return nil }
                larger.packed = packed
                return larger
            }
            if fitting.isEmpty {
                most = middle
            } else {
                ahead = fitting
                least = middle
                if step == 0 { break }
            }
        }
        return ahead.first
    }
}

nonisolated extension Size {
    func fits(_ room: Size) -> Bool { width <= room.width && height <= room.height }
}
