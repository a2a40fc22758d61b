/// What a field remembers of its last drawing; never observed.
struct TextInputView {
    var columns = 1
    var scroll = 0
    var goalColumn: Int?
    /// Where the caret stood when the text was put away.
    var left: (caret: Int, isSelected: Bool)?
}

extension TextInput {
    /// What a field says of what it did not take: that it is full, or what it holds.
    var note: String? {
        switch rejection {
        case nil: nil
        case .full: "\(text.count)/\(limit)"
        case .noFigure: "0-9"
        }
    }

    /// Draws the text over the whole surface, with the terminal's cursor at the caret if focused. With
    /// `hasNote`, what was not taken is told at the end of its last row.
    public func draw(on surface: Surface, isFocused: Bool, hasNote: Bool = true) {
        let role: Role = isFocused && !isSelected ? .fieldFocused : .field
        surface.fill(role)
        guard surface.width > 0, surface.height > 0 else { return }
        if hasNote, isFocused, let note, note.count + 2 < surface.width {
            let (line, end) = surface.bounds.splitLeft(surface.width - note.count - 1)
            draw(
                on: isMultiline ? surface : surface.part(line), isFocused: true, hasNote: false)
            surface.part(end).write(note, x: 1, y: surface.height - 1, role: .error)
            return
        }
        if text.isEmpty, !placeholder.isEmpty {
            surface.write(placeholder, x: 0, y: 0, columns: surface.width, role: .muted)
        }
        if isMultiline {
            drawRows(on: surface, role: role, isFocused: isFocused)
        } else {
            drawLine(on: surface, role: role, isFocused: isFocused)
        }
    }

    /// Moves the caret to the character at a point of the surface it was last drawn on.
    public func click(at point: Point) {
        deselect()
        if isMultiline {
            let layout = layout(columns: view.columns)
            moveCaret(to: layout.place(row: point.y + view.scroll, column: point.x))
        } else {
            moveCaret(to: layout(columns: nil).place(row: 0, column: point.x + view.scroll))
        }
    }

    /// A masked text is laid out by the masks that it shows.
    func layout(columns: Int?) -> TextLayout {
        let shown = isMasked ? Array(repeating: "x", count: text.count) : characters
        return TextLayout(shown, columns: columns)
    }

    private func drawLine(on surface: Surface, role: Role, isFocused: Bool) {
        let layout = layout(columns: nil)
        let column = layout.column(of: caret)
        let total = layout.column(of: text.count) + 1
        view.scroll =
            isFocused
            ? Self.scroll(
                from: view.scroll, caret: column, under: layout.width(at: caret), total: total,
                columns: surface.width)
            : 0
        let shown =
            isMasked
            ? String(repeating: surface.symbols[.mask], count: text.count) : text
        surface.write(
            shown, x: -view.scroll, y: 0, role: isFocused && isSelected ? .selection : role)
        if view.scroll > 0 { surface.write(.ellipsis, x: 0, y: 0, role: role) }
        if total - 1 - view.scroll > surface.width {
            surface.write(.ellipsis, x: surface.width - 1, y: 0, role: role)
        }
        if isFocused { surface.placeCursor(x: column - view.scroll, y: 0) }
    }

    private func drawRows(on surface: Surface, role: Role, isFocused: Bool) {
        // The last column is the caret's at the end of a full row.
        view.columns = max(1, surface.width - 1)
        let layout = layout(columns: view.columns)
        let caretRow = layout.row(of: caret)
        view.scroll = max(0, min(view.scroll, layout.rows.count - surface.height))
        view.scroll = min(max(view.scroll, caretRow - surface.height + 1), caretRow)
        for y in 0..<min(surface.height, layout.rows.count - view.scroll) {
            surface.write(layout.text(ofRow: view.scroll + y), x: 0, y: y, role: role)
        }
        if isFocused {
            surface.placeCursor(
                x: min(layout.column(of: caret), surface.width - 1), y: caretRow - view.scroll)
        }
    }

    /// The least move from the last scroll that shows the caret and what is under it, clear of the
    /// ellipsis at either side. `total` counts the caret's own cell behind the text.
    static func scroll(from last: Int, caret: Int, under: Int, total: Int, columns: Int) -> Int {
        guard total > columns else { return 0 }
        let margin = columns >= 5 ? 1 : 0
        var scroll = max(last, caret + under + margin - columns)
        scroll = min(scroll, caret - margin)
        return max(0, min(scroll, total - columns))
    }
}
