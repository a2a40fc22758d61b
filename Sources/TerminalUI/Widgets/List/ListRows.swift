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
    ///
    /// `selectsApart` leaves the selection to `drawSelection`; with `only`, these rows are drawn where the
    /// others stand already.
    public func draw(
        on surface: Surface, scroll: inout ListScroll, selectsApart: Bool = false,
        only: Range<Int>? = nil, row: (Int, Surface) -> Void
    ) {
        let visible = max(1, surface.height / rowHeight)
        scroll.show(selected, count: count, visible: visible)
        guard surface.width > 0, surface.height > 0 else { return }
        guard count > 0 else { return drawEmptyText(on: surface) }
        answerMouse(on: surface, first: scroll.first)
        let rows = surface.part(rowsFrame(on: surface))
        drawRows(only, from: scroll.first, on: rows, row: row)
        if !selectsApart {
            drawSelection(from: scroll.first, on: rows) { $0.tint($1, in: $0.bounds) }
        }
        if rows.width < surface.width {
            let bar = Rect(x: rows.width, y: 0, width: 1, height: surface.height)
            Scrollbar(offset: offset + scroll.first, visible: visible, total: total ?? count)
                .draw(on: surface.part(bar), role: isFocused ? .borderFocused : .border)
        }
    }

    /// The selection alone, upon rows that were drawn without it. What has a colour of its own keeps it:
    /// how urgent the selected row is stays to be seen, and a step sends little to the terminal.
    public func drawSelection(on surface: Surface, scroll: ListScroll) {
        guard count > 0 else { return }
        drawSelection(from: scroll.first, on: surface.part(rowsFrame(on: surface))) {
            $0.tint($1, in: $0.bounds, over: [role, .muted])
        }
    }

    /// All columns but the scrollbar's.
    private func rowsFrame(on surface: Surface) -> Rect {
        let visible = max(1, surface.height / rowHeight)
        let hasScrollbar = (total ?? count) > visible && surface.width > gutter + 2
        return Rect(
            x: 0, y: 0, width: surface.width - (hasScrollbar ? 1 : 0), height: surface.height)
    }

    private func drawRows(
        _ only: Range<Int>?, from first: Int, on surface: Surface, row: (Int, Surface) -> Void
    ) {
        // A row cut by the lower edge is drawn as far as it goes.
        let drawn = (surface.height + rowHeight - 1) / rowHeight
        let all = first..<min(count, first + drawn)
        for index in only.map(all.clamped(to:)) ?? all {
            let line = surface.part(frame(of: index, from: first, width: surface.width))
            row(index, line.part(contentFrame(in: line.bounds)))
            drawMark(of: index, on: line)
        }
    }

    private func drawSelection(
        from first: Int, on surface: Surface, tint: (Surface, Role) -> Void
    ) {
        guard let selected, selected >= first else { return }
        let frame = frame(of: selected, from: first, width: surface.width)
        guard frame.y < surface.height else { return }
        let line = surface.part(frame)
        let role = isFocused ? Role.selection : .selectionIdle
        tint(line, role)
        if gutter > 0 { line.write(.pointer, x: 0, y: 0, role: role) }
        drawMark(of: selected, on: line)
        if isFocused { surface.placeCursor(x: 0, y: frame.y) }
    }

    private func frame(of index: Int, from first: Int, width: Int) -> Rect {
        Rect(x: 0, y: (index - first) * rowHeight, width: width, height: rowHeight)
    }

    private func drawMark(of index: Int, on surface: Surface) {
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
