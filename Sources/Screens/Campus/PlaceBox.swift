import Domain
import Localisation
import TerminalUI
import ViewModels

/// One building or area on the map: its name, its grid and leader, its open hazards.
struct PlaceBox {
    let model: MapModel
    let strings: Strings
    let detail: CampusDetail

    private var school: SchoolModel { model.school }

    /// Names longer than this many columns are cut before the whole map is stretched for them.
    private static let longestName = 20

    func smallestSizes(of place: Place) -> [CampusDetail: Size] {
        let name = min(DisplayText.width(of: place.name), Self.longestName)
        let owner = min(DisplayText.width(of: owner(of: place.id)), Self.longestName)
        // Room for counts such as ▲1 ●12 !3, so that a new hazard does not rearrange the map.
        let counts = 8
        return [
            .tag: Size(width: name + 4, height: 1),
            .small: Size(width: name + 6, height: 3),
            .medium: Size(width: max(name, owner + counts) + 4, height: 4),
            .full: Size(width: max(name, owner, counts) + 4, height: 5),
        ]
    }

    func draw(_ id: Place.ID, on surface: Surface, isSelected: Bool, hasFocus: Bool) {
        guard let place = school.organisation.place(id) else { return }
        let role: Role = isSelected ? .buildingSelected : .building
        surface.fill(role)
        if model.layer == .ownership { fill(id, surface) }
        guard detail != .tag, surface.height >= 3 else {
            drawTag(place, on: surface, isSelected: isSelected, hasFocus: hasFocus)
            return
        }
        surface.frame(weight: isSelected ? .heavy : .light, role: role)
        let inner = surface.part(surface.bounds.inset(dx: 1, dy: 1))
        let columns = inner.width - 2
        let badge = badge(of: id, surface.symbols)
        let width = DisplayText.width(of: badge.short)
        inner.write(
            place.name, x: 1, y: 0, columns: inner.height > 1 ? columns : columns - width,
            role: .text)
        if inner.height >= 3 {
            inner.write(owner(of: id), x: 1, y: 1, columns: columns, role: .muted)
            write(badge.long, role: badge.role, on: inner, x: 1, y: 2)
        } else if inner.height == 2, model.layer == .ownership {
            inner.write(owner(of: id), x: 1, y: 1, columns: columns, role: .muted)
        } else if inner.height == 2 {
            inner.write(owner(of: id), x: 1, y: 1, columns: columns - width - 1, role: .muted)
            write(badge.short, role: badge.role, on: inner, x: inner.width - width - 1, y: 1)
        } else {
            write(badge.short, role: badge.role, on: inner, x: inner.width - width, y: 0)
        }
        if isSelected, hasFocus {
            let name = min(DisplayText.width(of: place.name), columns)
            surface.tint(.selection, in: Rect(x: 2, y: 1, width: name, height: 1))
        }
    }

    /// Without a border: one line, the selected one standing out.
    private func drawTag(_ place: Place, on surface: Surface, isSelected: Bool, hasFocus: Bool) {
        let badge = badge(of: place.id, surface.symbols)
        let width = DisplayText.width(of: badge.short)
        let y = surface.height / 2
        let end = surface.write(
            place.name, x: 0, y: y, columns: surface.width - width - 1, role: .text)
        write(badge.short, role: badge.role, on: surface, x: end, y: y)
        if isSelected {
            surface.tint(
                hasFocus ? .selection : .selectionIdle,
                in: Rect(x: 0, y: y, width: surface.width, height: 1))
        }
    }

    private func write(_ text: String, role: Role, on surface: Surface, x: Int, y: Int) {
        surface.write(text, x: x, y: y, columns: max(0, surface.width - x), role: role)
    }

    /// G03 李建国, or what is missing.
    func owner(of place: Place.ID) -> String {
        guard let grid = school.organisation.grid(of: place) else { return strings.map.noGrid }
        let leader = school.organisation.leader(of: grid.id)?.name ?? strings.map.noLeader
        return grid.code + " " + leader
    }

    /// What the layer tells of a place besides its owner: on the ownership layer the grid's number,
    /// for boxes too small for the owner.
    private func badge(
        of place: Place.ID, _ symbols: Symbols
    ) -> (long: String, short: String, role: Role) {
        guard model.layer == .ownership else { return countText(place, symbols) }
        guard let grid = school.organisation.grid(of: place) else { return ("", "?", .warning) }
        return ("", grid.code, .accent)
    }

    /// Open hazards: in words of one letter where there is room, in marks where there is not.
    private func countText(
        _ place: Place.ID, _ symbols: Symbols
    ) -> (long: String, short: String, role: Role) {
        let words = strings.map
        let counts = school.counts[place] ?? PlaceHazardCounts()
        guard counts.open > 0 else { return (symbols[.check], symbols[.check], .good) }
        let parts: [(word: String, mark: String, count: Int)] = [
            (words.major, symbols[.markMajor], counts.major),
            (words.general, symbols[.markGeneral], counts.general),
            (words.overdue, "!", counts.overdue),
        ]
        let shown = parts.filter { $0.count > 0 }
        let role: Role = counts.major > 0 ? .critical : counts.overdue > 0 ? .serious : .caution
        return (
            shown.map { "\($0.word)\($0.count)" }.joined(separator: " "),
            shown.map { "\($0.mark)\($0.count)" }.joined(separator: " "), role
        )
    }

    /// Each grid has a fill of its own, by its place among the grids.
    private func fill(_ place: Place.ID, _ surface: Surface) {
        guard let grid = school.organisation.grid(of: place),
            let index = school.organisation.grids.firstIndex(where: { $0.id == grid.id })
        else { return }
        let fill = GridFill(index: index)
        guard let glyph = surface.symbols[fill.symbol].unicodeScalars.first.map(Glyph.init) else {
            return
        }
        surface.fill(fill.role, glyph: glyph)
    }
}

/// How the places of a grid are filled on the ownership layer.
struct GridFill {
    let symbol: Symbol
    let role: Role

    /// `index`: the grid's place among the grids; every eighth is filled alike.
    init(index: Int) {
        let fills: [(Symbol, Role)] = [
            (.fill1, .fill1), (.fill2, .fill2), (.fill3, .fill3), (.fill4, .fill4),
            (.fill5, .fill5), (.fill6, .fill6), (.fill7, .fill7), (.fill8, .fill8),
        ]
        (symbol, role) = fills[index % fills.count]
    }
}
