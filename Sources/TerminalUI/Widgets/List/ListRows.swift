/// The visible rows of a list, each of one or more lines: selection, marks, scrollbar and mouse.
/// What a row shows is the owner's; `ListTable` shows columns.
public struct ListRows {
    /// Rows at hand: a window of a longer list, or all of it.
    public var count: Int
    public var selected: Int?
    public var isFocused: Bool
    /// Lines of each row, a blank one between cards included.
    public var rowHeight: Int
    /// Columns at the left for the pointer and the mark; 0, 1 or 2.
    public var gutter: Int
    public var emptyText: String
    public var role: Role
    /// Rows of the whole list before the first one at hand, and of the whole list, if known.
    public var offset: Int
    public var total: Int?
    public var isMarked: (Int) -> Bool
    public var onMouse: ((ListGesture) -> Void)?

    public init(
        count: Int, selected: Int?, isFocused: Bool = true, rowHeight: Int = 1, gutter: Int = 2,
        emptyText: String = "", role: Role = .text, offset: Int = 0, total: Int? = nil,
        isMarked: @escaping (Int) -> Bool = { _ in false },
        onMouse: ((ListGesture) -> Void)? = nil
    ) {
        self.count = count
        self.selected = selected.flatMap { (0..<max(0, count)).contains($0) ? $0 : nil }
        self.isFocused = isFocused
        self.rowHeight = max(1, rowHeight)
        self.gutter = gutter
        self.emptyText = emptyText
        self.role = role
        self.offset = offset
        self.total = total
        self.isMarked = isMarked
        self.onMouse = onMouse
    }

    /// Draws the rows that fit; `row` draws one of them into its surface, without the gutter.
    public func draw(
        on surface: Surface, scroll: inout ListScroll, row: (Int, Surface) -> Void
    ) {
        let visible = max(1, surface.height / rowHeight)
        scroll.show(selected, count: count, visible: visible)
        guard surface.width > 0, surface.height > 0 else { return }
        guard count > 0 else { return drawEmptyText(on: surface) }
        let hasScrollbar = (total ?? count) > visible && surface.width > gutter + 2
        let rowsWidth = surface.width - (hasScrollbar ? 1 : 0)
        answerMouse(on: surface, first: scroll.first)
        // A row cut by the lower edge is drawn as far as it goes.
        let drawn = (surface.height + rowHeight - 1) / rowHeight
        for (line, index) in (scroll.first..<min(count, scroll.first + drawn)).enumerated() {
            let frame = Rect(x: 0, y: line * rowHeight, width: rowsWidth, height: rowHeight)
            draw(index, on: surface.part(frame), row: row)
            if index == selected, isFocused { surface.placeCursor(x: 0, y: frame.y) }
        }
        if hasScrollbar {
            let bar = Rect(x: rowsWidth, y: 0, width: 1, height: surface.height)
            Scrollbar(offset: offset + scroll.first, visible: visible, total: total ?? count)
                .draw(on: surface.part(bar))
        }
    }

    private func draw(_ index: Int, on surface: Surface, row: (Int, Surface) -> Void) {
        row(index, surface.part(contentFrame(in: surface.bounds)))
        if index == selected {
            surface.tint(isFocused ? .selection : .selectionIdle, in: surface.bounds)
            if gutter > 0 {
                surface.write(
                    .pointer, x: 0, y: 0, role: isFocused ? .selection : .selectionIdle)
            }
        }
        if gutter > 1, isMarked(index) { surface.write(.check, x: 1, y: 0, role: .mark) }
    }

    func contentFrame(in bounds: Rect) -> Rect {
        bounds.splitLeft(gutter).1
    }

    private func drawEmptyText(on surface: Surface) {
        let lines = DisplayText.wrap(emptyText, columns: max(1, surface.width - 2 * gutter))
        for (y, line) in lines.enumerated() {
            surface.write(line, x: gutter, y: y, role: .muted)
        }
        if isFocused { surface.placeCursor(x: 0, y: 0) }
    }

    private func answerMouse(on surface: Surface, first: Int) {
        guard let onMouse else { return }
        surface.onMouse { event in
            let index = first + surface.local(event.at).y / rowHeight
            switch event.kind {
            case .wheelUp: onMouse(.scroll(-1))
            case .wheelDown: onMouse(.scroll(1))
            case .click where index < count: onMouse(.select(index))
            case .doubleClick where index < count: onMouse(.open(index))
            case .click, .doubleClick: break
            }
        }
    }
}

/// What the mouse asks of a list.
public enum ListGesture: Hashable {
    case select(Int), open(Int)
    /// Move the selection by so many rows.
    case scroll(Int)
}
