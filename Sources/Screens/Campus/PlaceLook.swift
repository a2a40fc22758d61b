import Domain
import Localisation
import TerminalUI
import ViewModels

/// What a place shows on the map, in whichever view and shape it is drawn: its name, who answers for
/// it, and what the layer says of it.
struct PlaceLook {
    /// What the layer says: a line where there is room, a few columns where there is not.
    struct Badge {
        var long: String
        var short: String
        var role: Role
    }

    var name: String
    /// G03 李建国, or what is missing.
    var owner: String
    /// On a layer that is about the owners, the owner is shown before the badge.
    var putsOwnerFirst = false
    var badge: Badge
    /// What the inside is filled with; nil for nothing.
    var fill: PlaceFill?
}

/// The glyph and colour with which a place is filled; both say the same.
struct PlaceFill {
    let symbol: Symbol
    let role: Role

    /// Nil in a theme whose symbol is not a single glyph.
    func glyph(in symbols: Symbols) -> Glyph? {
        symbols[symbol].unicodeScalars.first.map(Glyph.init)
    }
}

/// The look of each place on the layer that is shown: one function a layer.
struct PlaceLooks {
    let model: MapModel
    let strings: Strings

    private var school: SchoolModel { model.school }

    func look(of place: Place, _ symbols: Symbols) -> PlaceLook {
        switch model.layer {
        case .hazards: hazards(of: place, symbols)
        case .ownership: ownership(of: place)
        }
    }

    /// G03 李建国, or what is missing.
    func owner(of place: Place.ID) -> String {
        guard let grid = school.organisation.grid(of: place) else { return strings.map.noGrid }
        let leader = school.organisation.leader(of: grid.id)?.name ?? strings.map.noLeader
        return grid.code + " " + leader
    }

    /// Open hazards: in words of one letter where there is room, in marks where there is not.
    private func hazards(of place: Place, _ symbols: Symbols) -> PlaceLook {
        let words = strings.map
        let counts = school.counts[place.id] ?? PlaceHazardCounts()
        var look = PlaceLook(
            name: place.name, owner: owner(of: place.id),
            badge: .init(long: symbols[.check], short: symbols[.check], role: .good))
        guard counts.open > 0 else { return look }
        let parts: [(word: String, mark: String, count: Int)] = [
            (words.major, symbols[.markMajor], counts.major),
            (words.general, symbols[.markGeneral], counts.general),
            (words.overdue, "!", counts.overdue),
        ]
        let shown = parts.filter { $0.count > 0 }
        look.badge = .init(
            long: shown.map { "\($0.word)\($0.count)" }.joined(separator: " "),
            short: shown.map { "\($0.mark)\($0.count)" }.joined(separator: " "),
            role: counts.major > 0 ? .critical : counts.overdue > 0 ? .serious : .caution)
        return look
    }

    /// The fill of its grid, and the grid's number where there is no room for the owner.
    private func ownership(of place: Place) -> PlaceLook {
        let grid = school.organisation.grid(of: place.id)
        let index = school.organisation.grids.firstIndex { $0.id == grid?.id }
        return PlaceLook(
            name: place.name, owner: owner(of: place.id), putsOwnerFirst: true,
            badge: grid.map { .init(long: "", short: $0.code, role: .accent) }
                ?? .init(long: "", short: "?", role: .warning),
            fill: index.map(PlaceFill.init(grid:)))
    }
}

extension PlaceFill {
    /// How the places of a grid are filled on the ownership layer, by the grid's place among the
    /// grids; every eighth is filled alike.
    init(grid index: Int) {
        let fills: [(Symbol, Role)] = [
            (.fill1, .fill1), (.fill2, .fill2), (.fill3, .fill3), (.fill4, .fill4),
            (.fill5, .fill5), (.fill6, .fill6), (.fill7, .fill7), (.fill8, .fill8),
        ]
        (symbol, role) = fills[index % fills.count]
    }
}
