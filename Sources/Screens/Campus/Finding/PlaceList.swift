import Domain
import Localisation
import TerminalUI
import ViewModels

/// The places of the campus beside the zoomed map, each with what the layer says of it; in step with
/// the map both ways.
struct PlaceList {
    let model: MapModel
    let strings: Strings
    /// In reading order.
    let places: [Place.ID]
    /// The numbers that stand for names on the map.
    let numbers: [Place.ID: Int]

    /// What the list takes of a map this wide; none where the map needs it all.
    static func columns(of width: Int) -> Int {
        width >= 100 ? min(34, width / 4) : 0
    }

    func draw(on surface: Surface) {
        surface.verticalLine(x: 0, y: 0, rows: surface.height)
        let looks = PlaceLooks(model: model, strings: strings)
        let shown = places.filter {
            !model.listsOnlyWork || looks.scene.hasWork($0, on: model.layer)
        }
        let title =
            strings.layers.list + " \(shown.count)/\(places.count)"
            + (model.listsOnlyWork ? " · " + strings.layers.onlyWork : "")
        surface.write(title, x: 2, y: 0, columns: surface.width - 2, role: .heading)
        let rows = max(0, surface.height - 1)
        let at = shown.firstIndex { $0 == model.selection } ?? 0
        let first = max(0, min(at - rows / 2, shown.count - rows))
        for (y, id) in shown.dropFirst(first).prefix(rows).enumerated() {
            guard let place = looks.scene.organisation.place(id) else { continue }
            draw(looks.look(of: place, surface.symbols), id, on: surface, y: y + 1)
        }
    }

    private func draw(_ look: PlaceLook, _ id: Place.ID, on surface: Surface, y: Int) {
        let number = numbers[id].map { "\($0)" } ?? ""
        let badge = DisplayText.width(of: look.badge.short)
        let digits = String(numbers.count).count
        surface.write(number, x: 2 + digits - number.count, y: y, role: .accent)
        var x = numbers.isEmpty ? 2 : 3 + digits
        x = surface.write(
            look.name, x: x, y: y, columns: max(0, surface.width - x - badge - 2), role: .text)
        surface.write(
            look.badge.short, x: max(x + 1, surface.width - badge - 1), y: y,
            role: look.badge.role)
        let row = Rect(x: 1, y: y, width: surface.width - 1, height: 1)
        if id == model.selection { surface.tint(.selectionIdle, in: row) }
        surface.onMouse(in: row) { [model] mouse in
            model.select(id)
            if mouse.kind == .doubleClick { model.enter() }
        }
    }
}
