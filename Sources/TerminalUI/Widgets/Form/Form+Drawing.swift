extension Form {
    /// Rows that the whole form wants at a width, its hint line included.
    public func height(columns: Int) -> Int {
        layout(columns: columns).height
            + (shown.map { hintLines($0, columns).count }.max() ?? 0)
    }

    private func hintLines(_ field: FormField, _ columns: Int) -> [String] {
        field.hint.isEmpty ? [] : DisplayText.wrap(field.hint, columns: max(1, columns))
    }

    /// A long hint takes rows that are free, and a second one of a form that scrolls.
    private func hintRows(_ lines: [String], on surface: Surface) -> Int {
        guard hasHints, surface.height > 1 else { return 0 }
        let free = surface.height - layout(columns: surface.width).height
        return max(1, min(lines.count, max(free, surface.height < 8 ? 1 : 2)))
    }

    /// Draws what fits, with the focused field in sight and its hint in the last rows. What is urgent at the
    /// end of the form lies over its last rows where it would be out of sight.
    public func draw(on surface: Surface) {
        let hint = focus.map { hintLines($0, surface.width) } ?? []
        let hintRows = hintRows(hint, on: surface)
        let (body, foot) = surface.bounds.splitTop(surface.height - hintRows)
        for (y, line) in hint.prefix(hintRows).enumerated() {
            surface.part(foot).write(line, x: 0, y: y, columns: surface.width, role: .muted)
        }
        let rows = layout(columns: surface.width).height + hintRows
        let hasScrollbar = rows > surface.height && surface.width > 8
        let layout = layout(columns: surface.width - (hasScrollbar ? 2 : 0))
        scrollToFocus(layout, rows: body.height)
        scrollToFocus(layout, rows: body.height - pinnedRows(of: layout, in: body.height))
        let view = surface.part(body)
        for item in layout.items { draw(item, labels: layout.labels, on: view) }
        pinLast(of: layout, on: view)
        if hasScrollbar {
            Scrollbar(
                offset: scroll, visible: body.height, total: layout.height, hasTrack: true
            )
            .draw(on: surface.part(body.splitLeft(body.width - 1).1))
        }
        if let item = layout.items.first(where: { $0.field === focus }) {
            let frame = item.control.moved(up: scroll)
            item.field.control.drawOverlay(on: surface, beside: frame)
        }
    }

    /// The rows at the end that what is urgent lies over.
    private func pinnedRows(of layout: Layout, in height: Int) -> Int {
        guard let last = layout.items.last, last.field.control.isUrgent, last.field !== focus,
            last.control.maxY - scroll > height
        else { return 0 }
        return min(last.control.height, height)
    }

    private func pinLast(of layout: Layout, on view: Surface) {
        let rows = pinnedRows(of: layout, in: view.height)
        guard let last = layout.items.last, rows > 0 else { return }
        let (_, end) = view.bounds.splitTop(view.height - rows)
        let surface = view.part(end)
        surface.fill(.dialog)
        last.field.control.draw(
            on: surface.part(surface.bounds.splitLeft(last.control.x).1), isFocused: false)
    }

    private struct Item {
        let field: FormField
        /// Where the control stands in the unscrolled form.
        let control: Rect
        let errors: [String]

        var end: Int { control.maxY + errors.count }
    }

    private struct Layout {
        let items: [Item]
        let labels: Int

        var height: Int { items.last?.end ?? 0 }
    }

    private var shown: [FormField] { fields.filter(\.isShown) }

    private var hasHints: Bool { shown.contains { !$0.hint.isEmpty } }

    private func layout(columns: Int) -> Layout {
        let shown = shown
        let widest = shown.map { DisplayText.width(of: $0.label) }.max() ?? 0
        let labels = widest == 0 ? 0 : min(widest, max(0, columns / 2 - 2)) + 2
        let width = max(0, columns - labels)
        var y = 0
        var items: [Item] = []
        for field in shown {
            let rows = max(1, field.control.rows(columns: width))
            let errors = field.error.map { DisplayText.wrap($0, columns: max(1, width - 2)) } ?? []
            let item = Item(
                field: field, control: Rect(x: labels, y: y, width: width, height: rows),
                errors: errors)
            items.append(item)
            y = item.end
        }
        return Layout(items: items, labels: labels)
    }

    private func scrollToFocus(_ layout: Layout, rows: Int) {
        guard let item = layout.items.first(where: { $0.field === focus }) else { return }
        scroll = max(scroll, item.end - rows)
        scroll = min(scroll, item.control.y)
        scroll = max(0, min(scroll, layout.height - rows))
    }

    private func draw(_ item: Item, labels: Int, on surface: Surface) {
        let isFocused = item.field === focus
        let frame = item.control.moved(up: scroll)
        guard frame.y < surface.height, frame.maxY + item.errors.count > 0 else { return }
        surface.write(
            item.field.label, x: 0, y: frame.y, columns: max(0, labels - 2),
            role: isFocused ? .accent : .fieldLabel)
        let control = surface.part(frame)
        if item.field.control.takesFocus {
            control.onMouse { [weak self] event in
                guard event.kind == .click || event.kind == .doubleClick else { return }
                self?.moveFocus(to: item.field)
                item.field.control.click(at: control.local(event.at))
            }
        }
        item.field.control.draw(on: control, isFocused: isFocused)
        for (row, line) in item.errors.enumerated() {
            let mark = row == 0 ? "! " : "  "
            surface.write(mark + line, x: frame.x, y: frame.maxY + row, role: .error)
        }
    }
}

extension Rect {
    nonisolated func moved(up rows: Int) -> Rect {
        Rect(x: x, y: y - rows, width: width, height: height)
    }
}
