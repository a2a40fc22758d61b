import TerminalUI

/// The name of the selected place where it found no room on the map: over what lies about the place.
struct NameTag {
    let look: PlaceLook
    /// Cells of the campus.
    let line: PlaceShape.Line
    let hasFocus: Bool
    /// Told what has no room.
    var omissions: Omissions?

    /// `origin` is the campus cell in the surface's top left corner.
    func draw(on surface: Surface, origin: Point) {
        let area = line.area.moved(by: origin)
        // The ground of a neighbour right beside it would seem to be its own.
        surface.fill(.text, in: look.fill == nil ? area : area.inset(dx: -1))
        // A name that is shortened leaves room for a mark, and is shortened for one that tells of something amiss.
        let least = look.badge.isAmiss ? 1 : 0
        let isWhole = DisplayText.width(of: look.name) + least <= area.width
        let end = surface.write(
            look.name, x: area.x, y: area.y,
            columns: area.width - (isWhole ? 0 : ShapeLabelling.mark), role: look.nameRole)
        if let marks = look.badge.behindName(in: area.maxX - end) {
            omissions?.note(marks, more: look.badge.more)
            surface.write(marks, x: end, y: area.y, role: look.badge.role)
        } else if let fill = look.fill, let glyph = fill.glyph(in: surface.symbols), end < area.maxX
        {
            // The code of a grid has no room there: its ground tells it as well.
            surface.fill(
                fill.role, in: Rect(x: area.maxX - 1, y: area.y, width: 1, height: 1), glyph: glyph)
        }
        surface.tint(hasFocus ? .selection : .selectionIdle, in: area)
    }
}

nonisolated extension Rect {
    /// As it lies on a surface whose top left corner shows the cell `origin`.
    func moved(by origin: Point) -> Rect {
        Rect(x: x - origin.x, y: y - origin.y, width: width, height: height)
    }

    /// Its first and last rows and columns.
    var sides: [Rect] {
        [
            Rect(x: x, y: y, width: width, height: 1),
            Rect(x: x, y: maxY - 1, width: width, height: 1),
            Rect(x: x, y: y, width: 1, height: height),
            Rect(x: maxX - 1, y: y, width: 1, height: height),
        ]
    }

    /// Both, and what lies between them.
    func around(_ other: Rect) -> Rect {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return Rect(
            x: left, y: top, width: max(maxX, other.maxX) - left,
            height: max(maxY, other.maxY) - top)
    }
}
