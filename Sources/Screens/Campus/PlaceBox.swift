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
    /// Told what has no room.
    var omissions: Omissions?

    /// Names longer than this many columns take several rows before the whole map is stretched.
    private static let longestName = 20
    /// Without a line around it a name stands whole, unless it is longer than this.
    nonisolated static let longestTag = 40
    /// A border, and what the layer says.
    private static let roomBesideName = 6
    /// Columns for what the layer says behind a name.
    nonisolated static let marks = 4
    /// Cells of a box of which nothing but its number is worth being seen.
    private static let mostBare = 12

    /// The room that a place needs at each level of detail, on a campus of `count` places.
    static func smallestSizes(name: String, owner: String, count: Int) -> [CampusDetail: Size] {
        let tag = min(DisplayText.width(of: name), longestTag)
        // A word that is longer than a row stands whole in a longer one.
        let word = min(BoxLines.longestWord(of: name), longestTag)
        let rows = DisplayText.wrap(name, columns: max(longestName, word))
        let place = name
        let name = rows.map { DisplayText.width(of: $0) }.max() ?? 0
        let more = rows.count - 1
        let owner = min(DisplayText.width(of: owner), longestName)
        // Room for counts such as ▲1 ●12 !3, so that a new hazard does not rearrange the map.
        let counts = 8
        return [
            .number: Size(width: String(count).count + 1, height: 1),
            // One longer than any tag takes rows.
            .tag: Size(
                width: tag + marks,
                height: DisplayText.wrap(place, columns: longestTag + marks).count),
            .small: Size(width: name + roomBesideName, height: 3 + more),
            .medium: Size(width: max(name, owner + counts) + 4, height: 4 + more),
            .full: Size(width: max(name, owner, counts) + 4, height: 5 + more),
        ]
    }

    /// Of a name with all its marks, the room that it takes with one; in rows of its own it has that anyway.
    nonisolated static func withOneMark(_ tag: Size) -> Size {
        tag.height > 1 ? tag : Size(width: tag.width - marks + ShapeLabelling.mark, height: 1)
    }

    /// `frame` may reach beyond the surface: a name then stands whole in the part that is seen, else a
    /// number with what the layer says, else that alone. Nothing does where it would be covered.
    func draw(in frame: Rect, on surface: Surface, seen: SeenMap, covered: Rect? = nil) {
        let box = surface.part(frame)
        let role: Role = isSelected ? .buildingSelected : .building
        let text = text(in: frame)
        let shown = room(in: frame, seen: seen)
        let isNameless =
            shown.width < (number.map { String($0).count } ?? min(text.width, nameColumns))
        box.fill(isBare(in: frame.size) && !isSelected && !isNameless ? .text : role)
        let hasBorder = hasBorder(in: frame.size)
        let isCovered = !(covered?.intersection(shown).isEmpty ?? true)
        // The ground of a box whose number is covered would seem to be that of the name over it.
        let hasGround = hasBorder || isSelected || nameRoom != nil || !isCovered
        if hasGround, let fill = look.fill, let glyph = fill.glyph(in: box.symbols) {
            box.fill(fill.role, glyph: glyph)
        }
        if hasBorder {
            box.frame(
                weight: isSelected ? .heavy : .light, role: isSelected ? role : look.lineRole)
        }
        guard !shown.isEmpty, !isCovered else { return }
        var saysAll =
            hasLines(in: frame.size)
            ? BoxLines(
                look: look, number: number, isMarked: isSelected && hasFocus,
                prefersLine: detail == .tag, omissions: omissions
            ).draw(on: surface.part(shown))
            : drawTag(
                on: surface.part(shown), isWhole: shown.width == text.width, hasBorder: hasBorder)
        if !saysAll, hasBorder, nameRoom == nil {
            saysAll = drawOnLine(around: frame, on: surface, seen: seen, covered: covered)
        }
        if !saysAll, look.badge.isUnsaid { omissions?.noteNothing() }
    }

    /// A single row is the words in it, and a small building its number: neither is seen from above, so
    /// that of two hundred places those have a colour that want a look.
    private func isBare(in size: Size) -> Bool {
        let isSmall = size.width * size.height <= Self.mostBare && !hasBorder(in: size)
        return size.height == 1 || (isSmall && number != nil && detail == .number)
    }

    /// What the layer says, on the line around the box: below the name, else above it. Returns whether it
    /// found room there.
    private func drawOnLine(
        around frame: Rect, on surface: Surface, seen: SeenMap, covered: Rect?
    ) -> Bool {
        for y in [frame.maxY - 1, frame.y] where 0 <= y && y < seen.size.height {
            let columns = seen.columns(in: y)
            let first = max(frame.x + 1, columns.lowerBound)
            let room = min(frame.maxX - 1, columns.upperBound) - first
            guard let marks = look.badge.text(in: room, isBare: true) else { continue }
            let width = DisplayText.width(of: marks)
            let area = Rect(x: first + room - width, y: y, width: width, height: 1)
            guard covered?.intersection(area).isEmpty ?? true else { continue }
            omissions?.note(marks, more: look.badge.more)
            surface.write(marks, x: area.x, y: y, role: look.badge.role)
            return true
        }
        return false
    }

    /// Whether a number of so many digits has room in what is seen where the name has none.
    func hasRoom(for digits: Int, in frame: Rect, seen: SeenMap) -> Bool {
        let shown = room(in: frame, seen: seen)
        let showsName =
            hasLines(in: frame.size)
            ? BoxLines.name(look.name, in: shown.size) != nil : nameColumns <= shown.width
        return !shown.isEmpty && !showsName && digits <= shown.width
    }

    /// Where the name and what goes with it stands.
    func text(in frame: Rect) -> Rect {
        let inner = hasBorder(in: frame.size) ? frame.inset(dx: 1, dy: 1) : frame
        return nameRoom.map { name(in: $0, beside: frame) } ?? inner
    }

    /// What is seen of it: beside the small map only where that would lie on something written.
    private func room(in frame: Rect, seen: SeenMap) -> Rect {
        let edges = SeenMap(size: seen.size, origin: seen.origin)
        let isClear = seen.hidden.map { written(in: frame, seen: edges).intersection($0).isEmpty }
        return Self.part(of: text(in: frame), in: isClear ?? true ? edges : seen)
    }

    func hasLines(in size: Size) -> Bool { hasBorder(in: size) && detail > .number }

    /// What a name takes of its room: before its box it stands at the end, next to it.
    private func name(in room: Rect, beside frame: Rect) -> Rect {
        let name = DisplayText.width(of: look.name)
        guard let marks = look.badge.behindName(in: room.width - name) else { return room }
        let columns = name + DisplayText.width(of: marks)
        let isBefore =
            room.x < frame.x && room.maxX <= frame.maxX && (frame.y..<frame.maxY).contains(room.y)
        return Rect(
            x: isBefore ? room.maxX - columns : room.x, y: room.y, width: columns,
            height: room.height)
    }

    /// What is seen of `text`: its rows, and the columns that are seen in all of them.
    static func part(of text: Rect, in seen: SeenMap) -> Rect {
        let (top, bottom) = (max(0, text.y), min(text.maxY, seen.size.height))
        let columns = seen.columns(in: top..<max(top + 1, bottom))
        let first = max(text.x, columns.lowerBound)
        return Rect(
            x: first, y: top, width: min(text.maxX, columns.upperBound) - first,
            height: bottom - top)
    }

    /// Larger boxes have a line around them, so that large buildings look large.
    func hasBorder(in size: Size) -> Bool {
        switch detail {
        case .number:
            BoxRoom(size, name: tagColumns + Self.marks).hasBorder
        case .tag:
            // What has no room behind the name stands on the line.
            size.height >= 3 && size.width >= tagColumns + Self.marks
                && BoxLines.name(look.name, in: Rect(size: size).inset(dx: 1, dy: 1).size) != nil
        case .small, .medium, .full: size.height >= 3
        }
    }

    var nameColumns: Int { DisplayText.width(of: look.name) }

    private var tagColumns: Int { min(nameColumns, Self.longestTag) }

    /// A number, or a name with what the layer says behind it or, in two rows within a line, below it:
    /// in the open it could be that of what stands beside it. Returns whether what the layer says found
    /// room wherever a name or a number did.
    private func drawTag(on surface: Surface, isWhole: Bool, hasBorder: Bool) -> Bool {
        var y = surface.height / 2
        let room = surface.width - nameColumns
        var saysAll = true
        if let number, detail == .number || room < 0 {
            saysAll = draw(number, on: surface, y: y, hasBorder: hasBorder)
        } else if !isWhole, room < 0, !hasBorder || nameRoom != nil {
            // Part of a name would be another name.
            write(look.badge.text(in: surface.width, isBare: true), on: surface, x: 0, y: y)
        } else if hasBorder, surface.height > 1, room >= 0, look.badge.text(in: room) == nil {
            y = (surface.height - 1) / 2
            surface.write(look.name, x: 0, y: y, role: look.nameRole)
            write(look.badge.text(in: surface.width, isBare: true), on: surface, x: 0, y: y + 1)
        } else {
            saysAll = drawLine(on: surface, y: y, isWhole: isWhole)
        }
        if isSelected {
            surface.tint(
                hasFocus ? .selection : .selectionIdle,
                in: Rect(x: 0, y: y, width: surface.width, height: 1))
        }
        return saysAll
    }

    /// A number with what the layer says behind it. Where the two have no room together, what the layer
    /// says: the list has the number as well. Returns whether that found room, or goes without saying.
    private func draw(_ number: Int, on surface: Surface, y: Int, hasBorder: Bool) -> Bool {
        let digits = String(number)
        let room = surface.width - digits.count
        let marks = look.marksBehindNumber(in: room)
        // A ground tells of no change.
        let isTold =
            look.fill == nil
            ? look.badge.isUnsaid
            : look.badge.changes.isEmpty && (room > 0 || surface.height > 1)
        guard marks != nil || isTold || hasBorder else {
            write(look.badge.text(in: surface.width, isBare: true), on: surface, x: 0, y: y)
            return true
        }
        // Half a number would be another number.
        guard room >= 0 else { return !hasBorder }
        surface.write(digits, x: 0, y: y, role: marks == nil ? look.roleAlone : look.nameRole)
        write(marks, on: surface, x: digits.count, y: y)
        return marks != nil
    }

    /// The name whole, with as many of the marks as that leaves room for, else in their colour; one that
    /// is longer than any tag in rows. Returns whether there was room for any.
    private func drawLine(on surface: Surface, y: Int, isWhole: Bool) -> Bool {
        let room = surface.width - nameColumns
        guard room < 0 else {
            let marks = look.badge.behindName(in: room)
            let end = surface.write(
                look.name, x: 0, y: y, role: marks == nil ? look.roleAlone : look.nameRole)
            write(marks, on: surface, x: end, y: y)
            return marks != nil
        }
        let rows = DisplayText.wrap(look.name, columns: surface.width)
        guard isWhole, rows.count <= surface.height else { return true }
        let first = (surface.height - rows.count) / 2
        var end = 0
        for (at, row) in rows.enumerated() {
            end = surface.write(row, x: 0, y: first + at, role: look.nameRole)
        }
        let marks = look.badge.text(in: surface.width - end, isBare: true)
        write(marks, on: surface, x: end, y: first + rows.count - 1)
        return marks != nil
    }

    private func write(_ marks: String?, on surface: Surface, x: Int, y: Int) {
        guard let marks, x + DisplayText.width(of: marks) <= surface.width else { return }
        omissions?.note(marks, more: look.badge.more)
        surface.write(marks, x: x, y: y, role: look.badge.roleInTag)
    }
}
