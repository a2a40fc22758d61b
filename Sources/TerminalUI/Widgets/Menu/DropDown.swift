/// The box of an open menu: titles at the left, keys at the right; why an item cannot be done now
/// stands in the place of its keys.
struct DropDown {
    private let items: [KeyBinding]
    private let selected: Int

    init(_ menu: Menu, selected: Int) {
        items = menu.items
        self.selected = min(selected, max(0, menu.items.count - 1))
    }

    /// As wide and high as its items want, moved to the left as far as the bounds demand.
    func frame(below point: Point, in bounds: Rect) -> Rect {
        let width = min((items.map(Self.width).max() ?? 0) + 6, bounds.width)
        let height = min(items.count + 2, max(0, bounds.maxY - point.y))
        return Rect(
            x: max(0, min(point.x, bounds.maxX - width)), y: point.y, width: width, height: height)
    }

    func draw(on surface: Surface, run: @escaping (Int) -> Void) {
        surface.fill(.dialog)
        surface.frame(role: .dialogBorder)
        let inside = surface.part(surface.bounds.inset(dx: 1, dy: 1))
        guard inside.height > 0 else { return }
        var scroll = ListScroll()
        let rows = ListRows(
            count: items.count, selected: selected, gutter: 0, role: .dialog,
            onMouse: { gesture in
                if case .select(let item) = gesture { run(item) }
            })
        rows.draw(on: inside, scroll: &scroll) { index, row in draw(items[index], on: row) }
    }

    private func draw(_ item: KeyBinding, on row: Surface) {
        let role: Role = item.refusal == nil ? .dialog : .muted
        let note = item.refusal ?? item.tipKey?.description ?? ""
        let titleEnd = row.write(
            item.title, x: 1, y: 0, columns: max(0, row.width - 2), role: role)
        let room = max(0, row.width - 1 - titleEnd - 2)
        row.write(
            note, x: titleEnd + 2, y: 0, columns: room,
            role: item.refusal == nil ? .tipKey : .muted, alignment: .right)
    }

    /// A longer reason is cut: whoever chooses the item is told all of it.
    private static let longestNote = 24

    private static func width(_ item: KeyBinding) -> Int {
        let note = item.refusal ?? item.tipKey?.description ?? ""
        return DisplayText.width(of: item.title)
            + min(longestNote, DisplayText.width(of: note))
    }
}
