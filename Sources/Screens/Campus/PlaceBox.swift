import Domain
import TerminalUI
import ViewModels

/// One building or area on the map: its name, its grid and leader, its open hazards.
struct PlaceBox {
    let faces: PlaceFaces
    let detail: CampusDetail

    /// Names longer than this many columns are cut before the whole map is stretched for them.
    private static let longestName = 20

    func smallestSizes(of place: Place) -> [CampusDetail: Size] {
        let name = min(DisplayText.width(of: place.name), Self.longestName)
        let owner = min(DisplayText.width(of: faces.owner(of: place.id)), Self.longestName)
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
        guard let place = faces.scene.organisation.place(id) else { return }
        let face = faces.face(of: id, surface.symbols)
        let role: Role = isSelected ? .buildingSelected : .building
        surface.fill(role)
        if let fill = face.fill { surface.fill(fill.role, glyph: fill.glyph(surface.symbols)) }
        guard detail != .tag, surface.height >= 3 else {
            drawTag(place, face, on: surface, isSelected: isSelected, hasFocus: hasFocus)
            return
        }
        surface.frame(weight: isSelected ? .heavy : .light, role: role)
        let inner = surface.part(surface.bounds.inset(dx: 1, dy: 1))
        let columns = inner.width - 2
        let width = DisplayText.width(of: face.short)
        inner.write(
            place.name, x: 1, y: 0, columns: inner.height > 1 ? columns : columns - width,
            role: .text)
        if inner.height >= 3 {
            inner.write(faces.owner(of: id), x: 1, y: 1, columns: columns, role: .muted)
            write(face.long, role: face.role, on: inner, x: 1, y: 2)
        } else if inner.height == 2, face.long.isEmpty {
            inner.write(faces.owner(of: id), x: 1, y: 1, columns: columns, role: .muted)
        } else if inner.height == 2 {
            inner.write(faces.owner(of: id), x: 1, y: 1, columns: columns - width - 1, role: .muted)
            write(face.short, role: face.role, on: inner, x: inner.width - width - 1, y: 1)
        } else {
            write(face.short, role: face.role, on: inner, x: inner.width - width, y: 0)
        }
        if isSelected, hasFocus {
            let name = min(DisplayText.width(of: place.name), columns)
            surface.tint(.selection, in: Rect(x: 2, y: 1, width: name, height: 1))
        }
    }

    /// Without a border: one line, the selected one standing out.
    private func drawTag(
        _ place: Place, _ face: PlaceFace, on surface: Surface, isSelected: Bool, hasFocus: Bool
    ) {
        let width = DisplayText.width(of: face.short)
        let y = surface.height / 2
        let end = surface.write(
            place.name, x: 0, y: y, columns: surface.width - width - 1, role: .text)
        write(face.short, role: face.role, on: surface, x: end, y: y)
        if isSelected {
            surface.tint(
                hasFocus ? .selection : .selectionIdle,
                in: Rect(x: 0, y: y, width: surface.width, height: 1))
        }
    }

    private func write(_ text: String, role: Role, on surface: Surface, x: Int, y: Int) {
        surface.write(text, x: x, y: y, columns: max(0, surface.width - x), role: role)
    }
}
