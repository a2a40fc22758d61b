import TerminalUI

extension PlaceBox {
    /// What of the frame is written on, or may be, on a map whose edges alone hide something: of a box
    /// with more room than its words take, only where these stand.
    func written(in frame: Rect, seen: SeenMap) -> Rect {
        guard nameRoom == nil, hasBorder(in: frame.size) else {
            return nameRoom.map(frame.around) ?? frame
        }
        let shown = Self.part(of: text(in: frame), in: seen)
        guard let words = words(in: shown.size, isLined: hasLines(in: frame.size)) else {
            return frame
        }
        return Rect(
            x: shown.x + words.x, y: shown.y + words.y, width: words.width, height: words.height)
    }

    /// Nil where they may take all of it, and the line around it.
    private func words(in room: Size, isLined: Bool) -> Rect? {
        isLined ? lines(in: room) : line(in: room)
    }

    /// Name, owner and what the layer says, one below the other.
    private func lines(in room: Size) -> Rect? {
        guard let name = BoxLines.name(look.name, in: room), room.height >= name.count + 2 else {
            return nil
        }
        let columns = (name + [look.owner, look.badge.long]).map { DisplayText.width(of: $0) }
        return Rect(
            x: 0, y: 0, width: min(room.width, 1 + (columns.max() ?? 0)), height: name.count + 2)
    }

    /// Name or number with what the layer says behind it, or in the next row.
    private func line(in room: Size) -> Rect? {
        let own = number.map { String($0).count } ?? nameColumns
        let columns = own + DisplayText.width(of: look.badge.short)
        guard columns <= room.width, room.height > 0 else { return nil }
        // Behind a name there is a blank where it has room.
        return Rect(
            x: 0, y: (room.height - 1) / 2, width: min(room.width, columns + 1),
            height: min(2, room.height))
    }
}
