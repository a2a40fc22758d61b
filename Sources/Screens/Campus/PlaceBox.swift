import Domain
import TerminalUI

/// One building or area on the schematic map, as a box: its name, its owner, what the layer says.
struct PlaceBox {
    let look: PlaceLook
    let detail: CampusDetail
    /// Stands for the name where that has no room.
    var number: Int?
    let isSelected: Bool
    let hasFocus: Bool

    /// Names longer than this many columns are cut before the whole map is stretched for them.
    private static let longestName = 20
    /// A border, and what the layer says.
    private static let roomBesideName = 6

    /// The room that a place needs at each level of detail, on a campus of `count` places.
    static func smallestSizes(name: String, owner: String, count: Int) -> [CampusDetail: Size] {
        let name = min(DisplayText.width(of: name), longestName)
        let owner = min(DisplayText.width(of: owner), longestName)
        // Room for counts such as ▲1 ●12 !3, so that a new hazard does not rearrange the map.
        let counts = 8
        return [
            .number: Size(width: String(count).count + 1, height: 1),
            .tag: Size(width: name + 4, height: 1),
            .small: Size(width: name + roomBesideName, height: 3),
            .medium: Size(width: max(name, owner + counts) + 4, height: 4),
            .full: Size(width: max(name, owner, counts) + 4, height: 5),
        ]
    }

    /// `frame` may reach beyond the surface: its text then stands in the part that is seen.
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
        let columns = seen.columns(in: frame.y..<max(frame.y + 1, frame.maxY))
        let first = max(inner.x, columns.lowerBound)
        let across = Rect(
            x: first - frame.x, y: 0, width: max(0, min(inner.maxX, columns.upperBound) - first),
            height: frame.height)
        if hasBorder, detail > .number {
            drawLines(on: box.part(across.inset(dx: 0, dy: 1)))
        } else {
            drawTag(
                on: box.part(across),
                isWhole: across.width == inner.width)
        }
    }

    /// Larger boxes have a line around them, so that large buildings look large.
    private func hasBorder(in size: Size) -> Bool {
        switch detail {
        case .number: CampusNumbers.hasBorder(size)
        case .tag: size.height >= 3 && size.width >= smallestWidthWithBorder
        case .small, .medium, .full: size.height >= 3
        }
    }

    private var smallestWidthWithBorder: Int {
        min(DisplayText.width(of: look.name), Self.longestName) + Self.roomBesideName
    }

    /// Inside the border: the name, and below it or beside it what there is room for.
    private func drawLines(on inner: Surface) {
        let columns = inner.width - 2
        guard isReadable(in: columns) else { return }
        let width = DisplayText.width(of: look.badge.short)
        inner.write(
            look.name, x: 1, y: 0, columns: inner.height > 1 ? columns : max(0, columns - width),
            role: .text)
        if inner.height >= 3 {
            inner.write(look.owner, x: 1, y: 1, columns: columns, role: .muted)
            let hasRoom = DisplayText.width(of: look.badge.long) <= columns
            write(hasRoom ? look.badge.long : look.badge.short, on: inner, x: 1, y: 2)
        } else if inner.height == 2, look.putsOwnerFirst {
            inner.write(look.owner, x: 1, y: 1, columns: columns, role: .muted)
        } else if inner.height == 2 {
            inner.write(
                look.owner, x: 1, y: 1, columns: max(0, columns - width - 1), role: .muted)
            write(look.badge.short, on: inner, x: inner.width - width - 1, y: 1)
        } else {
            write(look.badge.short, on: inner, x: inner.width - width, y: 0)
        }
        if isSelected, hasFocus {
            let name = min(DisplayText.width(of: look.name), columns)
            inner.tint(.selection, in: Rect(x: 1, y: 0, width: name, height: 1))
        }
    }

    /// One line, the selected one standing out.
    private func drawTag(on surface: Surface, isWhole: Bool) {
        let width = DisplayText.width(of: look.badge.short)
        let y = surface.height / 2
        if let number {
            // Half a number would be another number.
            guard isWhole else { return }
            let digits = String(number)
            let badge = look.badge.shortened.first {
                digits.count + DisplayText.width(of: $0) <= surface.width
            }
            surface.write(digits, x: 0, y: y, role: badge == nil ? look.badge.role : .text)
            if let badge { write(badge, on: surface, x: digits.count, y: y) }
        } else if isWhole || isReadable(in: surface.width - width - 1) {
            let end = surface.write(
                look.name, x: 0, y: y, columns: max(0, surface.width - width - 1), role: .text)
            write(look.badge.short, on: surface, x: end, y: y)
        }
        if isSelected {
            surface.tint(
                hasFocus ? .selection : .selectionIdle,
                in: Rect(x: 0, y: y, width: surface.width, height: 1))
        }
    }

    /// Whether enough of the name is seen to be understood.
    private func isReadable(in columns: Int) -> Bool {
        columns >= min(DisplayText.width(of: look.name), 5)
    }

    private func write(_ text: String, on surface: Surface, x: Int, y: Int) {
        guard x >= 0, x + DisplayText.width(of: text) <= surface.width else { return }
        surface.write(text, x: x, y: y, role: look.badge.role)
    }
}
