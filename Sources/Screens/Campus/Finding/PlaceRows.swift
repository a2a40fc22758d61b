import Domain
import TerminalUI
import ViewModels

/// Places one under the other beside the map, from above to below as they stand on it: the number
/// that stands for a name there, the name whole, and what the layer says.
struct PlaceRows {
    let places: [(number: Int?, place: Place.ID)]
    let looks: PlaceLooks
    let selected: Place.ID?
    /// Columns that are left free at the left.
    let indent: Int

    private struct Row {
        let place: Place.ID
        var number: Int?
        let name: String
        var marks: String?
        let role: Role
    }

    /// The selected place is always among those that are shown.
    func draw(on surface: Surface, onMouse: @escaping (MouseEvent, Place.ID) -> Void) {
        let digits = places.compactMap(\.number).max().map { String($0).count } ?? 0
        let start = indent + (digits > 0 ? digits + 1 : 0)
        let at = places.firstIndex { $0.place == selected } ?? 0
        let near = max(0, at - surface.height)..<min(places.count, at + surface.height)
        let lines = places[near].flatMap { rows(of: $0.place, $0.number, surface, from: start) }
        let here = lines.firstIndex { $0.place == selected } ?? 0
        let first = max(0, min(here - surface.height / 2, lines.count - surface.height))
        for (y, row) in lines.dropFirst(first).prefix(surface.height).enumerated() {
            if let number = row.number {
                let text = String(number)
                surface.write(text, x: indent + digits - text.count, y: y, role: .accent)
            }
            surface.write(row.name, x: start, y: y, role: .text)
            let marks = row.marks ?? ""
            surface.write(
                marks, x: surface.width - DisplayText.width(of: marks), y: y, role: row.role)
            let line = Rect(x: 0, y: y, width: surface.width, height: 1)
            if row.place == selected { surface.tint(.selectionIdle, in: line) }
            surface.onMouse(in: line) { onMouse($0, row.place) }
        }
    }

    /// The name first; of the marks as many as have room behind it.
    private func rows(
        of id: Place.ID, _ number: Int?, _ surface: Surface, from start: Int
    ) -> [Row] {
        guard let place = looks.scene.organisation.place(id) else { return [] }
        let look = looks.look(of: place, surface.symbols)
        let room = max(1, surface.width - start)
        let names = DisplayText.wrap(look.name, columns: room)
        var rows = names.map { Row(place: id, name: $0, role: look.badge.role) }
        rows[0].number = number
        let last = rows.count - 1
        rows[last].marks = look.badge.text(
            in: room - DisplayText.width(of: names[last]) - 1, isBare: true)
        if rows[last].marks == nil, look.badge.isAmiss {
            let marks = look.badge.text(in: room, isBare: true)
            rows.append(Row(place: id, name: "", marks: marks, role: look.badge.role))
        }
        return rows
    }
}
