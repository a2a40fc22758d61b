import TerminalUI

/// Draws what is seen of a place in its own shape: the line around it, its fill, its name and what the
/// layer says.
struct PlaceShapePainter {
    let look: PlaceLook
    let shape: PlaceShape
    let isSelected: Bool
    let hasFocus: Bool
    /// Told what has no room.
    var omissions: Omissions?

    /// `origin` is the campus cell in the surface's top left corner.
    func draw(on surface: Surface, origin: Point) {
        let role: Role = isSelected ? .buildingSelected : .building
        let isAllGround = isAllGround
        let fill = look.fill.flatMap { fill in
            fill.glyph(in: surface.symbols).map {
                (isAllGround && look.lineRole == .mark ? .mark : fill.role, $0)
            }
        }
        for cell in shape.cells {
            let (x, y) = (cell.place.x - origin.x, cell.place.y - origin.y)
            guard surface.bounds.contains(Point(x: x, y: y)) else { continue }
            let area = Rect(x: x, y: y, width: 1, height: 1)
            if let fill, cell.isInner || isAllGround {
                surface.fill(fill.0, in: area, glyph: fill.1)
            } else {
                surface.fill(role, in: area)
                guard !cell.isInner else { continue }
                let sign: Symbol =
                    isNothing(in: surface.symbols) ? .bullet : symbol(cell.links)
                surface.write(sign, x: x, y: y, role: isSelected ? role : look.lineRole)
            }
        }
        label(on: surface, origin: origin)
    }

    /// Whether its ground stands for the line around it, which leaves none inside.
    private var isAllGround: Bool {
        look.fill != nil && !isSelected && !shape.cells.contains(where: \.isInner)
    }

    /// Whether it is a single cell of which there is nothing to say: among the grounds of others a full block
    /// would look graver than any of them.
    private func isNothing(in symbols: Symbols) -> Bool {
        shape.cells.count == 1 && look.badge.isUnsaid
            && look.badge.short == symbols[.bullet]
    }

    /// Where the terminal's cursor stands while the place is selected.
    var cursor: Point {
        switch shape.label {
        case .inside(let lines): lines[0].place
        case .beside(let line), .over(let line), .number(_, let line): line.place
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
        // The end of an arm one cell wide closes it.
        case .left: return .teeLeft
        case .right: return .teeRight
        case .up: return .teeUp
        case .down: return .teeDown
        case [.up, .down]: return isHeavy ? .heavyVertical : .vertical
        case []: return .barFull
        default: return isHeavy ? .heavyHorizontal : .horizontal
        }
    }

    // MARK: Words

    /// A name stands with its mark: behind it, under it in the shape, or where the two meet.
    private func label(on surface: Surface, origin: Point) {
        switch shape.label {
        case .inside(let lines):
            write(inside: lines, on: surface, origin)
            if isSelected, hasFocus { select(lines[0], on: surface, origin) }
        case .beside(let line):
            write(beside: line, on: surface, origin)
            if isSelected, hasFocus { select(line, on: surface, origin) }
        case .over(let line):
            NameTag(look: look, line: line, hasFocus: hasFocus, omissions: omissions)
                .draw(on: surface, origin: origin)
        case .number(let number, let line) where hidesAll(number, line):
            withoutNumber(number).label(on: surface, origin: origin)
        case .number(let number, let line):
            let digits = String(number)
            let marks = marks(behind: number, in: line)
            let role =
                isSelected
                ? (hasFocus ? Role.selection : .selectionIdle)
                : look.badge.mark.isEmpty || marks == nil ? look.badge.roleInTag : look.nameRole
            write(digits, in: line, role, on: surface, origin)
            if let marks {
                write(
                    marks, at: line.place.x + digits.count, line, look.badge.roleInTag, on: surface,
                    origin)
            } else {
                // What the layer says falls off last, the line around a shape before it.
                writeBadge(on: surface, origin, evenOnItsLine: !look.badge.isUnsaid)
            }
        case .none where !look.badge.isUnsaid: writeBadge(on: surface, origin, evenOnItsLine: true)
        case .none where isNothing(in: surface.symbols): break
        case .none: omissions?.noteNothing(of: shape.label)
        }
    }

    /// Whether a number in the line would leave nothing of its shape, nor of the line, to what the layer
    /// says; before it a sign could be that of another number.
    private func hidesAll(_ number: Int, _ line: PlaceShape.Line) -> Bool {
        guard !isSelected, look.fill != nil || !look.badge.isUnsaid,
            marks(behind: number, in: line) == nil
        else { return false }
        let label = PlaceShape.Label.number(number, line)
        return shape.cells.allSatisfy { cell in
            label.covers(cell.place) || (!isGroundEnough && label.isNumber(behind: cell.place))
        }
    }

    /// Whether its ground tells all that a single column could.
    private var isGroundEnough: Bool {
        look.fill != nil && !look.badge.bare.contains { DisplayText.width(of: $0) == 1 }
    }

    private func marks(behind number: Int, in line: PlaceShape.Line) -> String? {
        let room = line.columns - String(number).count + spare(behind: line)
        return look.badge.text(in: room, isBare: true)
    }

    /// Cells of the line around a shape, behind a number on it, that marks may take: all but the last one,
    /// which closes it.
    private func spare(behind line: PlaceShape.Line) -> Int {
        let row = shape.cells.filter { $0.place.y == line.place.y }.map(\.place.x)
        guard look.fill == nil, row.contains(line.place.x) else { return 0 }
        let behind = (line.end.x...).prefix { row.contains($0) }.count
        return max(0, min(Self.mostSpare, behind - 1))
    }

    private static let mostSpare = 3

    /// The list has the number as well.
    private func withoutNumber(_ number: Int) -> PlaceShapePainter {
        var shape = shape
        shape.label = .none(number)
        return PlaceShapePainter(
            look: look, shape: shape, isSelected: isSelected, hasFocus: hasFocus,
            omissions: omissions)
    }

    private func write(inside lines: [PlaceShape.Line], on surface: Surface, _ origin: Point) {
        let badge = look.badge
        let owner = (text: look.owner, role: Role.muted)
        let hasOwner = lines.count > 1 && !owner.text.isEmpty && fits(owner.text, lines[1])
        var texts: [(text: String, role: Role)] = [(look.name, look.nameRole)]
        var isBadgeShown = false
        switch lines.count {
        case 1:
            let room = lines[0].columns - DisplayText.width(of: look.name)
            if let marks = look.badge.behindName(in: room) {
                let start = centred(look.name + marks, in: lines[0])
                write(look.name, at: start, lines[0], look.nameRole, on: surface, origin)
                write(
                    marks, at: start + DisplayText.width(of: look.name), lines[0], on: surface,
                    origin)
                return
            }
        case 2:
            texts.append(look.putsOwnerFirst && hasOwner ? owner : longBadge(lines[1]))
        default:
            // The owner has the grid's number already, which is all that the badge says there.
            texts += hasOwner ? [owner] : []
            if !(hasOwner && look.putsOwnerFirst) {
                texts.append(longBadge(lines[hasOwner ? 2 : 1]))
            }
        }
        for (line, text) in zip(lines, texts) where fits(text.text, line) {
            write(text.text, in: line, text.role, on: surface, origin)
            let isBadge = text.text == badge.long || text.text == badge.short
            let isOwner = look.putsOwnerFirst && text.text == owner.text
            if isBadge || isOwner { isBadgeShown = true }
        }
        if !isBadgeShown { writeBadge(on: surface, origin, evenOnItsLine: true) }
    }

    /// Next to the shape, which lends a cell or two of its own to the mark where none is left.
    private func write(beside line: PlaceShape.Line, on surface: Surface, _ origin: Point) {
        let name = DisplayText.width(of: look.name)
        let isBefore = shape.cells.contains { $0.place == line.end }
        if let marks = look.badge.behindName(in: line.columns - name) {
            let columns = name + DisplayText.width(of: marks)
            let start = isBefore ? line.end.x - columns : line.place.x
            write(look.name, at: start, line, look.nameRole, on: surface, origin)
            write(marks, at: start + name, line, on: surface, origin)
            return
        }
        let start = isBefore ? line.end.x - name : line.place.x
        write(look.name, at: start, line, look.nameRole, on: surface, origin)
        guard line.columns < name + ShapeLabelling.mark else { return }
        // What need not be said stands behind names, not on the line around a shape before them.
        guard !look.badge.isUnsaid else {
            if !look.badge.isPhrase { omissions?.noteNothing(of: shape.label) }
            return
        }
        let next = shape.runs { _ in true }.first {
            isBefore ? $0.place == line.end : $0.end == line.place
        }
        guard let next, let mark = look.badge.text(in: next.columns - 1, isBare: true) else {
            return
        }
        let columns = DisplayText.width(of: mark)
        write(
            mark, at: isBefore ? next.place.x : next.end.x - columns, line, on: surface, origin)
    }

    /// What had no room beside the name inside; of several marks at least the first, which weighs
    /// most.
    private func writeBadge(
        on surface: Surface, _ origin: Point, evenOnItsLine: Bool = false
    ) {
        let inside = look.badge.forms.lazy.compactMap { text in
            shape.roomForBadge(of: DisplayText.width(of: text)).map { (text: text, place: $0) }
        }.first
        // A selected shape has its line where others have their ground.
        let least =
            look.badge.bare.last { DisplayText.width(of: $0) == 1 }
            ?? look.fill.map { surface.symbols[$0.symbol] }
        let onLine =
            evenOnItsLine
            ? cellForSign.flatMap { cell in least.map { (text: $0, place: cell) } } : nil
        guard let room = inside ?? onLine else {
            if look.badge.isUnsaid { omissions?.noteNothing(of: shape.label) }
            return
        }
        omissions?.note(room.text, more: look.badge.more)
        surface.write(
            room.text, x: room.place.x - origin.x, y: room.place.y - origin.y,
            role: look.badge.role)
    }

    /// A cell of the line around it: behind a number before anywhere else, and before none.
    private var cellForSign: Point? {
        let free = shape.cells.lazy.map(\.place).filter { !shape.label.covers($0) }
        guard case .number(_, let line) = shape.label else { return free.first }
        return free.first { $0 == line.end } ?? free.first { !shape.label.isNumber(behind: $0) }
            ?? free.first
    }

    private func longBadge(_ line: PlaceShape.Line) -> (text: String, role: Role) {
        let isShort = look.badge.long.isEmpty || !fits(look.badge.long, line)
        return (isShort ? look.badge.short : look.badge.long, look.badge.role)
    }

    private func fits(_ text: String, _ line: PlaceShape.Line) -> Bool {
        DisplayText.width(of: text) <= line.columns
    }

    private func centred(_ text: String, in line: PlaceShape.Line) -> Int {
        line.place.x + (line.columns - DisplayText.width(of: text)) / 2
    }

    /// In the middle of a line inside, else at its beginning.
    private func write(
        _ text: String, in line: PlaceShape.Line, _ role: Role, on surface: Surface,
        _ origin: Point
    ) {
        var start = line.place.x
        if case .inside = shape.label { start = centred(text, in: line) }
        surface.write(
            text, x: start - origin.x, y: line.place.y - origin.y,
            columns: line.end.x - start, role: role)
    }

    private func write(
        _ marks: String?, at x: Int, _ line: PlaceShape.Line, _ role: Role? = nil,
        on surface: Surface, _ origin: Point
    ) {
        if let marks, marks != look.name { omissions?.note(marks, more: look.badge.more) }
        surface.write(
            marks ?? "", x: x - origin.x, y: line.place.y - origin.y,
            role: role ?? look.badge.role)
    }

    private func select(_ line: PlaceShape.Line, on surface: Surface, _ origin: Point) {
        surface.tint(.selection, in: line.area.moved(by: origin))
    }
}
