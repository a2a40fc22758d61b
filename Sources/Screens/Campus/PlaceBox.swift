import Domain
import TerminalUI

/// One building or area on the schematic map, as a box: its name, its owner, what the layer says.
struct PlaceBox {
    let look: PlaceLook
    let detail: CampusDetail
    let isSelected: Bool
    let hasFocus: Bool

    /// Names longer than this many columns are cut before the whole map is stretched for them.
    private static let longestName = 20

    /// The room that a place needs at each level of detail.
    static func smallestSizes(name: String, owner: String) -> [CampusDetail: Size] {
        let name = min(DisplayText.width(of: name), longestName)
        let owner = min(DisplayText.width(of: owner), longestName)
        // Room for counts such as ▲1 ●12 !3, so that a new hazard does not rearrange the map.
        let counts = 8
        return [
            .tag: Size(width: name + 4, height: 1),
            .small: Size(width: name + 6, height: 3),
            .medium: Size(width: max(name, owner + counts) + 4, height: 4),
            .full: Size(width: max(name, owner, counts) + 4, height: 5),
        ]
    }

    func draw(on surface: Surface) {
        let role: Role = isSelected ? .buildingSelected : .building
        surface.fill(role)
        if let fill = look.fill, let glyph = fill.glyph(in: surface.symbols) {
            surface.fill(fill.role, glyph: glyph)
        }
        guard detail != .tag, surface.height >= 3 else {
            drawTag(on: surface)
            return
        }
        surface.frame(weight: isSelected ? .heavy : .light, role: role)
        let inner = surface.part(surface.bounds.inset(dx: 1, dy: 1))
        let columns = inner.width - 2
        let width = DisplayText.width(of: look.badge.short)
        inner.write(
            look.name, x: 1, y: 0, columns: inner.height > 1 ? columns : columns - width,
            role: .text)
        if inner.height >= 3 {
            inner.write(look.owner, x: 1, y: 1, columns: columns, role: .muted)
            write(look.badge.long, on: inner, x: 1, y: 2)
        } else if inner.height == 2, look.putsOwnerFirst {
            inner.write(look.owner, x: 1, y: 1, columns: columns, role: .muted)
        } else if inner.height == 2 {
            inner.write(look.owner, x: 1, y: 1, columns: columns - width - 1, role: .muted)
            write(look.badge.short, on: inner, x: inner.width - width - 1, y: 1)
        } else {
            write(look.badge.short, on: inner, x: inner.width - width, y: 0)
        }
        if isSelected, hasFocus {
            let name = min(DisplayText.width(of: look.name), columns)
            surface.tint(.selection, in: Rect(x: 2, y: 1, width: name, height: 1))
        }
    }

    /// Without a border: one line, the selected one standing out.
    private func drawTag(on surface: Surface) {
        let width = DisplayText.width(of: look.badge.short)
        let y = surface.height / 2
        let end = surface.write(
            look.name, x: 0, y: y, columns: surface.width - width - 1, role: .text)
        write(look.badge.short, on: surface, x: end, y: y)
        if isSelected {
            surface.tint(
                hasFocus ? .selection : .selectionIdle,
                in: Rect(x: 0, y: y, width: surface.width, height: 1))
        }
    }

    private func write(_ text: String, on surface: Surface, x: Int, y: Int) {
        surface.write(
            text, x: x, y: y, columns: max(0, surface.width - x), role: look.badge.role)
    }
}
