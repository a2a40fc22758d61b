import Domain
import TerminalUI

/// One building or area on the schematic map, as a box: its name, its owner, what the layer says.
struct PlaceBox {
    let look: PlaceLook
    let detail: CampusDetail
    /// Stands for the name where that has no room.
    var number: Int?
    /// Where the name stands if not in the box.
    var nameRoom: Rect?
    let isSelected: Bool
    let hasFocus: Bool

    /// Names longer than this many columns are cut before the whole map is stretched for them.
    private static let longestName = 20
    /// Without a line around it a name stands whole, unless it is longer than this.
    private static let longestTag = 40
    /// A border, and what the layer says.
    private static let roomBesideName = 6
    /// Columns for what the layer says behind a name.
    nonisolated static let marks = 4

    /// The room that a place needs at each level of detail, on a campus of `count` places.
    static func smallestSizes(name: String, owner: String, count: Int) -> [CampusDetail: Size] {
        let tag = min(DisplayText.width(of: name), longestTag)
        let name = min(tag, longestName)
        let owner = min(DisplayText.width(of: owner), longestName)
        // Room for counts such as ▲1 ●12 !3, so that a new hazard does not rearrange the map.
        let counts = 8
        return [
            .number: Size(width: String(count).count + 1, height: 1),
            .tag: Size(width: tag + marks, height: 1),
            .small: Size(width: name + roomBesideName, height: 3),
            .medium: Size(width: max(name, owner + counts) + 4, height: 4),
            .full: Size(width: max(name, owner, counts) + 4, height: 5),
        ]
    }

    /// `frame` may reach beyond the surface: text then stands in the part that is seen.
    func draw(in frame: Rect, on surface: Surface, seen: SeenMap) {
        let box = surface.part(frame)
        let role: Role = isSelected ? .buildingSelected : .building
        box.fill(role)
        if let fill = look.fill, let glyph = fill.glyph(in: box.symbols) {
            box.fill(fill.role, glyph: glyph)
        }
        let hasBorder = hasBorder(in: frame.size)
        if hasBorder { box.frame(weight: isSelected ? .heavy : .light, role: role) }
        let inner = hasBorder ? frame.inset(dx: 1, dy: 1) : frame
        let text = nameRoom ?? inner
        let shown = Self.part(of: text, in: seen, rows: nameRoom ?? frame)
        if hasBorder, detail > .number {
            BoxLines(look: look, isMarked: isSelected && hasFocus).draw(on: surface.part(shown))
        } else {
            drawTag(on: surface.part(shown), isWhole: shown.width == text.width)
        }
    }

    /// The columns of `text` that are seen in all of those rows.
    private static func part(of text: Rect, in seen: SeenMap, rows: Rect) -> Rect {
        let columns = seen.columns(in: rows.y..<max(rows.y + 1, rows.maxY))
        let first = max(text.x, columns.lowerBound)
        return Rect(
            x: first, y: text.y, width: min(text.maxX, columns.upperBound) - first,
            height: text.height)
    }

    /// Larger boxes have a line around them, so that large buildings look large.
    private func hasBorder(in size: Size) -> Bool {
        switch detail {
        case .number: BoxRoom(size).hasBorder
        case .tag: size.height >= 3 && size.width >= smallestWidthWithBorder
        case .small, .medium, .full: size.height >= 3
        }
    }

    private var smallestWidthWithBorder: Int {
        min(DisplayText.width(of: look.name), Self.longestName) + Self.roomBesideName
    }

    /// A number, or a name with what the layer says behind it or, in two rows, below it.
    private func drawTag(on surface: Surface, isWhole: Bool) {
        var y = surface.height / 2
        let room = surface.width - DisplayText.width(of: look.name)
        if let number {
            // Half a number would be another number.
            guard isWhole else { return }
            let digits = String(number)
            let room = surface.width - digits.count
            let marks = look.badge.text(in: room) ?? look.badge.mark(in: room)
            surface.write(digits, x: 0, y: y, role: marks == nil ? look.badge.role : .text)
            write(marks, on: surface, x: digits.count, y: y)
        } else if surface.height > 1, room >= 0, look.badge.text(in: room) == nil {
            y = (surface.height - 1) / 2
            surface.write(look.name, x: 0, y: y, role: .text)
            write(look.badge.text(in: surface.width), on: surface, x: 0, y: y + 1)
        } else {
            drawLine(on: surface, y: y, isWhole: isWhole)
        }
        if isSelected {
            surface.tint(
                hasFocus ? .selection : .selectionIdle,
                in: Rect(x: 0, y: y, width: surface.width, height: 1))
        }
    }

    /// Where not all has room, the name is cut; where too little of it is seen, there is none.
    private func drawLine(on surface: Surface, y: Int, isWhole: Bool) {
        let name = DisplayText.width(of: look.name)
        let marks = look.badge.text(in: surface.width - name) ?? look.badge.short
        let room = surface.width - DisplayText.width(of: marks)
        let columns = name <= room ? room : room - 1
        guard isWhole || columns >= min(name, Self.leastName) else { return }
        let end = surface.write(look.name, x: 0, y: y, columns: max(0, columns), role: .text)
        write(marks, on: surface, x: end, y: y)
    }

    /// What has to be seen of a name to be understood, the ellipsis with it.
    static let leastName = 5

    private func write(_ marks: String?, on surface: Surface, x: Int, y: Int) {
        guard let marks, x + DisplayText.width(of: marks) <= surface.width else { return }
        surface.write(marks, x: x, y: y, role: look.badge.role)
    }
}
