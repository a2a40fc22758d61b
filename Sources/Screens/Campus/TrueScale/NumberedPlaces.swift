import Domain
import TerminalUI

/// The list beside the map of what its numbers stand for; follows the selected place.
struct NumberedPlaces {
    let places: [(number: Int, place: Place.ID)]
    /// What a place shows; nil for one that is no longer there.
    let look: (Place.ID) -> PlaceLook?
    let selected: Place.ID?

    /// What the list takes of a map this wide; none where the map needs it all.
    static func columns(of width: Int) -> Int {
        width >= 64 ? min(26, width / 4) : 0
    }

    func draw(on surface: Surface, select: @escaping (Place.ID) -> Void) {
        surface.verticalLine(x: 0, y: 0, rows: surface.height)
        let at = places.firstIndex { $0.place == selected } ?? 0
        let first = max(0, min(at - surface.height / 2, places.count - surface.height))
        let digits = String(places.last?.number ?? 0).count
        for (y, entry) in places.dropFirst(first).prefix(surface.height).enumerated() {
            guard let look = look(entry.place) else { continue }
            let number = String(entry.number)
            surface.write(number, x: 1 + digits - number.count, y: y, role: .accent)
            let badge = DisplayText.width(of: look.badge.short)
            let room = surface.width - digits - 2
            let end = surface.write(
                look.name, x: digits + 2, y: y, columns: max(0, room - badge - 1), role: .text)
            surface.write(look.badge.short, x: end + 1, y: y, role: look.badge.role)
            let row = Rect(x: 1, y: y, width: surface.width - 1, height: 1)
            if entry.place == selected { surface.tint(.selectionIdle, in: row) }
            surface.onMouse(in: row) { _ in select(entry.place) }
        }
    }
}
