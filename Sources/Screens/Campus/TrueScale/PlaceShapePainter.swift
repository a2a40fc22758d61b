import TerminalUI

/// Draws a place in its own shape: the line around it, its fill, its name and what the layer says.
struct PlaceShapePainter {
    let look: PlaceLook
    let shape: PlaceShape
    let seen: SeenMap
    let isSelected: Bool
    let hasFocus: Bool

    /// `origin` is the campus cell in the surface's top left corner.
    func draw(on surface: Surface, origin: Point) {
        let role: Role = isSelected ? .buildingSelected : .building
        let fill = look.fill.flatMap { fill in
            fill.glyph(in: surface.symbols).map { (fill.role, $0) }
        }
        for cell in shape.cells {
            let (x, y) = (cell.place.x - origin.x, cell.place.y - origin.y)
            guard surface.bounds.contains(Point(x: x, y: y)) else { continue }
            let area = Rect(x: x, y: y, width: 1, height: 1)
            if let fill, cell.isInner || cell.links.isEmpty {
                surface.fill(fill.0, in: area, glyph: fill.1)
            } else {
                surface.fill(role, in: area)
            }
            if !cell.isInner { surface.write(symbol(cell.links), x: x, y: y, role: role) }
        }
        label(on: surface, origin: origin)
    }

    /// Where the terminal's cursor stands while the place is selected.
    var cursor: Point {
        switch shape.label {
        case .inside(let lines): lines[0].place
        case .beside(let line), .number(_, let line): line.place
        case .none: shape.cells.first?.place ?? .zero
        }
    }

    private func symbol(_ links: CampusGround.Links) -> Symbol {
        let isHeavy = isSelected
        switch links {
        case [.down, .right]: return isHeavy ? .heavyTopLeft : .topLeft
        case [.down, .left]: return isHeavy ? .heavyTopRight : .topRight
        case [.up, .right]: return isHeavy ? .heavyBottomLeft : .bottomLeft
        case [.up, .left]: return isHeavy ? .heavyBottomRight : .bottomRight
        case [.down, .left, .right]: return .teeDown
        case [.up, .left, .right]: return .teeUp
        case [.up, .down, .left]: return .teeLeft
        case [.up, .down, .right]: return .teeRight
        case [.up, .down, .left, .right]: return .cross
        case .up, .down, [.up, .down]: return isHeavy ? .heavyVertical : .vertical
        case []: return .barFull
        default: return isHeavy ? .heavyHorizontal : .horizontal
        }
    }

    // MARK: Words

    private func label(on surface: Surface, origin: Point) {
        switch shape.label {
        case .inside(let lines):
            if !write(lines, on: surface, origin) { writeBadge(on: surface, origin) }
        case .beside(let line):
            if !write([line], on: surface, origin) { writeBadge(on: surface, origin) }
        case .number(let number, let line):
            let role = isSelected ? (hasFocus ? Role.selection : .selectionIdle) : look.badge.role
            let (x, y) = (line.place.x - origin.x, line.place.y - origin.y)
            let columns = seen.columns(in: y)
            // Half a number would be another number.
            if columns.lowerBound <= x, x + line.columns <= columns.upperBound {
                surface.write(String(number), x: x, y: y, role: role)
            }
        case .none: break
        }
        guard isSelected, hasFocus else { return }
        switch shape.label {
        case .inside(let lines):
            select(lines[0], on: surface, origin)
        case .beside(let line): select(line, on: surface, origin)
        case .number, .none: break
        }
    }

    /// Returns whether the badge is among what was written.
    private func write(
        _ lines: [PlaceShape.Line], on surface: Surface, _ origin: Point
    ) -> Bool {
        var isBadgeShown = false
        var texts: [(text: String, role: Role)] = [(look.name, .text)]
        let badge = (text: look.badge.short, role: look.badge.role)
        let owner = (text: look.owner, role: Role.muted)
        switch lines.count {
        case 1: break
        case 2:
            texts.append(
                look.putsOwnerFirst && fits(owner.text, lines[1]) ? owner : longBadge(lines[1]))
        default:
            texts.append(fits(owner.text, lines[1]) ? owner : longBadge(lines[1]))
            if texts[1].text == owner.text { texts.append(longBadge(lines[2])) }
        }
        for (line, text) in zip(lines, texts) where fits(text.text, line) {
            let isName = line == lines[0]
            let used = DisplayText.width(of: text.text)
            let tail = lines.count == 1 && isName ? DisplayText.width(of: badge.text) + 1 : 0
            let hasBadge = tail > 1 && used + tail <= line.columns
            let columns = seen.columns(in: line.place.y - origin.y)
            guard let start = start(of: used + (hasBadge ? tail : 0), in: line, origin, columns)
            else { continue }
            let end = surface.write(
                text.text, x: start, y: line.place.y - origin.y,
                columns: columns.upperBound - start, role: text.role)
            if hasBadge, end + tail <= columns.upperBound {
                surface.write(
                    " " + badge.text, x: end, y: line.place.y - origin.y, role: badge.role)
                isBadgeShown = true
            }
            if !isName, look.putsOwnerFirst || text.text != owner.text { isBadgeShown = true }
        }
        return isBadgeShown
    }

    /// What had no room beside the name; of several words at least the first, which weighs most.
    private func writeBadge(on surface: Surface, _ origin: Point) {
        guard
            let text = look.badge.shortened.first(where: {
                shape.roomForBadge(of: DisplayText.width(of: $0)) != nil
            }), let place = shape.roomForBadge(of: DisplayText.width(of: text))
        else { return }
        let columns = DisplayText.width(of: text)
        let (x, y) = (place.x - origin.x, place.y - origin.y)
        let seen = self.seen.columns(in: y)
        guard seen.lowerBound <= x, x + columns <= seen.upperBound else { return }
        surface.write(text, x: x, y: y, role: look.badge.role)
    }

    /// Where text begins: in the middle of what is seen of its line inside a shape, next to the
    /// shape beside it; nil where too little of it would be seen to be understood.
    private func start(
        of columns: Int, in line: PlaceShape.Line, _ origin: Point, _ seen: Range<Int>
    ) -> Int? {
        let left = line.place.x - origin.x
        if isBeside {
            let first = isBefore(line) ? left + line.columns - columns : left
            return seen.lowerBound <= first
                && first + min(columns, Self.leastColumns) <= seen.upperBound ? first : nil
        }
        let both = (left..<(left + line.columns)).clamped(to: seen)
        return both.count >= columns ? both.lowerBound + (both.count - columns) / 2 : nil
    }

    /// Whether the shape follows upon the line.
    private func isBefore(_ line: PlaceShape.Line) -> Bool {
        let next = Point(x: line.place.x + line.columns, y: line.place.y)
        return shape.cells.contains { $0.place == next }
    }

    /// What a name needs at least, the ellipsis with it.
    private static let leastColumns = 7

    private var isBeside: Bool {
        if case .beside = shape.label { true } else { false }
    }

    private func longBadge(_ line: PlaceShape.Line) -> (text: String, role: Role) {
        let text =
            look.badge.long.isEmpty || !fits(look.badge.long, line)
            ? look.badge.short : look.badge.long
        return (text, look.badge.role)
    }

    private func fits(_ text: String, _ line: PlaceShape.Line) -> Bool {
        DisplayText.width(of: text) <= line.columns
    }

    private func select(_ line: PlaceShape.Line, on surface: Surface, _ origin: Point) {
        surface.tint(
            .selection,
            in: Rect(
                x: line.place.x - origin.x, y: line.place.y - origin.y, width: line.columns,
                height: 1))
    }
}
