extension Surface {
    /// How heavy a frame is drawn: heavy marks what has the focus.
    public enum Weight: Sendable {
        case light, heavy
    }

    /// Draws a frame around `rect` (the whole surface without one).
    public func frame(_ rect: Rect? = nil, weight: Weight = .light, role: Role = .border) {
        let rect = rect ?? bounds
        guard rect.width >= 2, rect.height >= 2 else { return }
        let heavy = weight == .heavy
        horizontalLine(x: rect.x, y: rect.y, columns: rect.width, weight: weight, role: role)
        horizontalLine(x: rect.x, y: rect.maxY - 1, columns: rect.width, weight: weight, role: role)
        let side = symbols[heavy ? .heavyVertical : .vertical]
        for x in [rect.x, rect.maxX - 1] {
            draw(side, in: Rect(x: x, y: rect.y + 1, width: 1, height: rect.height - 2), role: role)
        }
        write(heavy ? .heavyTopLeft : .topLeft, x: rect.x, y: rect.y, role: role)
        write(heavy ? .heavyTopRight : .topRight, x: rect.maxX - 1, y: rect.y, role: role)
        write(heavy ? .heavyBottomLeft : .bottomLeft, x: rect.x, y: rect.maxY - 1, role: role)
        write(
            heavy ? .heavyBottomRight : .bottomRight, x: rect.maxX - 1, y: rect.maxY - 1, role: role
        )
    }

    public func horizontalLine(
        x: Int, y: Int, columns: Int, weight: Weight = .light, role: Role = .border
    ) {
        let piece = symbols[weight == .heavy ? .heavyHorizontal : .horizontal]
        draw(piece, in: Rect(x: x, y: y, width: columns, height: 1), role: role)
    }

    public func verticalLine(x: Int, y: Int, rows: Int, role: Role = .border) {
        draw(symbols[.vertical], in: Rect(x: x, y: y, width: 1, height: rows), role: role)
    }

    private func draw(_ piece: String, in rect: Rect, role: Role) {
        if let scalar = piece.unicodeScalars.first, DisplayText.width(of: piece) == 1 {
            fill(role, in: rect, glyph: Glyph(scalar))
        }
    }

    /// A titled frame; returns the surface inside it. `title` stands in the top line at the left,
    /// `note` at the right.
    public func pane(title: String, note: String = "", isFocused: Bool) -> Surface {
        frame(weight: isFocused ? .heavy : .light, role: isFocused ? .borderFocused : .border)
        let room = width - 6
        // The title first: what is told beside it gives way.
        let noteWidth = min(
            DisplayText.width(of: note), max(0, room - DisplayText.width(of: title) - 2))
        if room > 2 {
            write(
                " " + title + " ", x: 2, y: 0, columns: room - noteWidth,
                role: isFocused ? .titleFocused : .title)
        }
        if noteWidth > 0 {
            write(
                " " + note + " ", x: width - noteWidth - 4, y: 0, columns: noteWidth + 2,
                role: isFocused ? .titleFocused : .title)
        }
        return insidePane
    }

    /// What a frame around the surface leaves.
    public var insidePane: Surface { part(bounds.inset(dx: 1, dy: 1)) }
}
