import Persistence
import Domain
import Localisation
import TerminalUI
import ViewModels

/// The lines below the campus: what the selected place is, and what the marks mean.
struct MapLegend {
    let school: SchoolModel
    let strings: Strings

    /// The marks of a layer, and whether every place lies in exactly one grid.
    func draw(_ layer: MapModel.Layer, on surface: Surface) {
        let words = strings.map
        let symbols = surface.symbols
        var x = 1
        if layer == .hazards {
            let marks: [(String, String, Role)] = [
                (words.major + " " + symbols[.markMajor], words.legendMajor, .critical),
                (words.general + " " + symbols[.markGeneral], words.legendGeneral, .caution),
                (words.overdue + " !", words.legendOverdue, .serious),
                (symbols[.check], words.legendClear, .good),
            ]
            for (mark, meaning, role) in marks {
                x = surface.write(mark, x: x, y: 0, role: role) + 1
                x = surface.write(meaning, x: x, y: 0, role: .muted) + 2
            }
        }
        let faults = school.gridFaults
        let checks = words.blank(faults.blank) + " " + words.overlapping(faults.overlapping)
        let columns = DisplayText.width(of: checks)
        let isAmiss = faults.blank + faults.overlapping > 0
        if layer == .ownership {
            drawGrids(on: surface, columns: surface.width - (isAmiss ? columns + 3 : 2))
            x = surface.width
        }
        guard isAmiss || x + columns < surface.width else { return }
        surface.write(
            (isAmiss ? " " : "") + checks, x: surface.width - columns - (isAmiss ? 2 : 1), y: 0,
            role: isAmiss ? .warning : .muted)
    }

    /// Each grid with the fill of its places; with its name where that leaves room for all.
    private func drawGrids(on surface: Surface, columns: Int) {
        let grids = school.organisation.grids
        let codes = grids.reduce(0) { $0 + DisplayText.width(of: $1.code) + 2 }
        let names = grids.reduce(0) { $0 + DisplayText.width(of: $1.name) + 2 }
        let hasNames = codes + names <= columns
        var x = 1
        for (index, grid) in grids.enumerated() {
            let name = hasNames ? " " + grid.name : ""
            guard x + 1 + DisplayText.width(of: grid.code + name) <= columns else {
                surface.write(.ellipsis, x: x, y: 0, role: .muted)
                return
            }
            let fill = PlaceFill(grid: index)
            surface.write(fill.symbol, x: x, y: 0, role: fill.role)
            x = surface.write(grid.code, x: x + 1, y: 0, role: .accent)
            x = surface.write(name, x: x, y: 0, role: .muted) + (hasNames ? 2 : 1)
        }
    }

    /// Grid, leader, members and the first open hazards of a place.
    func draw(_ place: Place.ID?, on surface: Surface) {
        guard let place, let building = school.organisation.place(place) else { return }
        let words = strings.map
        var x = surface.write(building.name, x: 1, y: 0, role: .heading) + 2
        if let grid = school.organisation.grid(of: place) {
            let people = [
                (words.leader, school.organisation.people(in: grid.id, as: .leader)),
                (words.deputy, school.organisation.people(in: grid.id, as: .deputy)),
            ]
            x = surface.write(grid.code, x: x, y: 0, role: .accent) + 1
            for (title, people) in people where !people.isEmpty {
                let names = people.map(\.name).joined(separator: "、")
                x = surface.write(title + " " + names, x: x, y: 0) + 2
            }
            let members = school.organisation.people(in: grid.id, as: .member).count
            surface.write(
                words.members + " \(members)", x: x, y: 0, columns: max(0, surface.width - x))
        } else {
            surface.write(words.noGrid, x: x, y: 0, role: .warning)
        }
        drawHazards(of: place, on: surface)
    }

    private func drawHazards(of place: Place.ID, on surface: Surface) {
        let words = HazardWords(strings: strings, school: school)
        let open = school.counts[place]?.open ?? 0
        var x = surface.write(strings.map.openHazards(open), x: 1, y: 1, role: .muted) + 2
        guard open > 0 else { return }
        for row in school.openHazards(inside: place, limit: 3) where x < surface.width - 12 {
            x = surface.write(row.serial, x: x, y: 1, role: words.role(row.grade)) + 1
            x =
                surface.write(
                    row.text, x: x, y: 1, columns: min(24, surface.width - x - 1)) + 2
        }
    }
}
