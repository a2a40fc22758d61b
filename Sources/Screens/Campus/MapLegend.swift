import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The lines below the campus: what the selected place is, and what the marks mean.
struct MapLegend {
    let model: MapModel
    let strings: Strings

    private var school: SchoolModel { model.school }
    private var organisation: Organisation { model.scene.organisation }

    /// The marks of a layer, the day that is shown, and whether every place lies in exactly one grid.
    func draw(_ layer: MapModel.Layer, omitted: Omissions.Kinds = [], on surface: Surface) {
        let legend = LayerLegend(model: model, strings: strings)
        let entries = legend.entries(
            surface.symbols, columns: surface.width - 12, omitted: omitted)
        let grids = layer == .ownership ? GridLegend(model: model, strings: strings) : nil
        let used = (grids?.columns ?? 0) + LayerLegend.columns(of: entries)
        let note = MapNote(model: model, strings: strings, columns: surface.width - used - 2)
        let start = surface.width - 1 - note.columns
        if let grids {
            grids.draw(on: surface, columns: start - 1, and: entries.first)
        } else {
            draw(entries, on: surface, columns: start - 1)
        }
        note.draw(on: surface, x: start)
    }

    private func draw(_ entries: [LayerLegend.Entry], on surface: Surface, columns: Int) {
        var x = 1
        for entry in LayerLegend.fitted(entries, columns: columns - x)
        where x + DisplayText.width(of: entry.mark) <= columns {
            x = surface.write(entry.mark, x: x, y: 0, role: entry.role) + 1
            guard !entry.meaning.isEmpty else { continue }
            x = surface.write(entry.meaning, x: x, y: 0, role: .muted) + 2
        }
    }

    /// Grid, leader and members of a place, and below what the layer tells of it: the first open hazards, its
    /// risk points, who is on duty.
    func draw(_ place: Place.ID?, on surface: Surface) {
        guard let place, let building = organisation.place(place) else { return }
        let words = strings.map
        let name = DisplayText.wrap(building.name, columns: surface.width - 2)
        guard name.count == 1 else {
            // A name of more than a row is told whole, before anything else.
            for (y, row) in name.enumerated() { surface.write(row, x: 1, y: y, role: .heading) }
            return
        }
        var x = surface.write(building.name, x: 1, y: 0, role: .heading) + 2
        if let grid = organisation.grid(of: place) {
            let people = [
                (words.leader, organisation.people(in: grid.id, as: .leader)),
                (words.deputy, organisation.people(in: grid.id, as: .deputy)),
            ]
            x = surface.write(grid.code, x: x, y: 0, role: .accent) + 1
            for (title, people) in people where !people.isEmpty {
                let names = people.map(\.name).joined(separator: "、")
                x = surface.write(title + " " + names, x: x, y: 0) + 2
            }
            let members = organisation.people(in: grid.id, as: .member).count
            let counted = [words.members + " \(members)"] + standing(of: place)
            // A word that is cut would tell nothing of how many posts stand empty.
            let texts = counted.indices.map { counted.suffix(from: $0).joined(separator: "  ") }
            let text = texts.first { x + DisplayText.width(of: $0) <= surface.width }
            surface.write(text ?? "", x: x, y: 0)
        } else {
            surface.write(words.noGrid, x: x, y: 0, role: .warning)
        }
        guard model.layer != .hazards else { return drawHazards(of: place, on: surface) }
        LayerFacts(place: building, model: model, strings: strings)
            .draw(on: surface.part(Rect(x: 0, y: 1, width: surface.width, height: 1)))
    }

    /// What is selected, in a row: its name, what the layer says of it, and who answers for it where
    /// that leaves room.
    func drawLine(_ place: Place.ID?, looks: PlaceLooks, on surface: Surface) {
        guard let place, let selected = organisation.place(place) else { return }
        let room = surface.width - 2
        let state = state(of: selected, looks, surface.symbols, columns: room / 2)
        let columns = DisplayText.width(of: state.text)
        var x = surface.write(
            selected.name, x: 1, y: 0, columns: max(0, room - columns - 2), role: .heading)
        let owners = [looks.owner(of: place), organisation.grid(of: place)?.code ?? ""]
        let owner = owners.first { x + DisplayText.width(of: $0) + columns + 4 <= room }
        if let owner, !owner.isEmpty, model.layer != .ownership {
            x = surface.write(owner, x: x + 2, y: 0, role: .accent)
        }
        surface.write(state.text, x: x + 2, y: 0, role: state.role)
    }

    private func state(
        of place: Place, _ looks: PlaceLooks, _ symbols: Symbols, columns: Int
    ) -> (text: String, role: Role) {
        let saying = looks.saying(of: place, symbols, columns: columns)
        guard model.layer == .hazards, !model.scene.isAhead else { return saying }
        return (strings.map.openHazards(model.scene.count(of: place.id).open), saying.role)
    }

    /// 风险 黄, 在岗 2: what the other layers say of the place.
    private func standing(of place: Place.ID) -> [String] {
        let scene = model.scene
        let names = RiskWords(strings: strings, school: school)
        let risk = scene.risks[place].map {
            strings.layers.risk + " " + names.name(of: $0.highest)
        }
        let duty = scene.duties[place].map { duty in
            let gaps = duty.gaps > 0 ? " " + strings.layers.shortGap + "\(duty.gaps)" : ""
            return strings.layers.onDuty + " \(duty.people.count)" + gaps
        }
        return [risk, duty].compactMap(\.self)
    }

    private func drawHazards(of place: Place.ID, on surface: Surface) {
        let open = model.scene.count(of: place).open
        guard !model.scene.isAhead else { return }
        let x = surface.write(strings.map.openHazards(open), x: 1, y: 1, role: .muted) + 2
        guard open > 0 else { return }
        let rows =
            model.isInThePast
            ? school.openHazards(inside: place, in: model.scene, limit: Self.mostNamed)
            : school.openHazards(inside: place, limit: Self.mostNamed)
        let area = Rect(x: x, y: 1, width: surface.width - 1 - x, height: 1)
        NamedHazards(
            rows: rows, open: open, words: HazardWords(strings: strings, school: school)
        ).draw(on: surface.part(area))
    }

    private static let mostNamed = 3
}
