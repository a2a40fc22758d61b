import Domain
import TerminalUI

@testable import Screens

/// A layout as text, for looking at.
nonisolated struct CampusPicture {
    private var rows: [[Character]]

    init(_ layout: CampusLayout, names: [Place.ID: String]) {
        rows = Array(
            repeating: Array(repeating: " ", count: layout.canvas.width),
            count: layout.canvas.height)
        for y in 0..<layout.canvas.height {
            for x in 0..<layout.canvas.width {
                guard let cell = layout.ground[Point(x: x, y: y)] else { continue }
                rows[y][x] = Self.glyph(cell)
            }
        }
        for label in layout.ground.labels { write(label.name, at: label.place, columns: 99) }
        for placed in layout.places {
            let isBordered =
                layout.detail > .tag || placed.rect.height >= 3 && placed.rect.width >= 12
            box(placed.rect, name: names[placed.id] ?? "?", bordered: isBordered)
        }
    }

    var text: String {
        rows.map { Self.trimmed($0.filter { $0 != "\0" }) }.joined(separator: "\n")
    }

    private static func trimmed(_ row: [Character]) -> String {
        String(row.reversed().drop { $0 == " " }.reversed())
    }

    private static func glyph(_ cell: CampusGround.Cell) -> Character {
        switch cell.kind {
        case .water: return "≈"
        case .green: return "'"
        case .field: return "░"
        case .gate: return "∩"
        case .label: return "·"
        case .path: return "·"
        case .road where cell.links.isEmpty: return "="
        case .wall where cell.links.isEmpty: return "▒"
        case .road, .wall: break
        }
        let isRoad = cell.kind == .road
        let sides = cell.links
        let across = sides.contains(.left) || sides.contains(.right)
        let along = sides.contains(.up) || sides.contains(.down)
        if across && !along { return isRoad ? "═" : "╌" }
        if along && !across { return isRoad ? "║" : "┊" }
        guard isRoad else { return "+" }
        switch (
            sides.contains(.up), sides.contains(.down), sides.contains(.left),
            sides.contains(.right)
        ) {
        case (true, false, true, false): return "╝"
        case (true, false, false, true): return "╚"
        case (false, true, true, false): return "╗"
        case (false, true, false, true): return "╔"
        case (true, true, true, false): return "╣"
        case (true, true, false, true): return "╠"
        case (true, false, true, true): return "╩"
        case (false, true, true, true): return "╦"
        default: return "╬"
        }
    }

    private mutating func box(_ rect: Rect, name: String, bordered: Bool) {
        for y in rect.y..<rect.maxY {
            for x in rect.x..<rect.maxX {
                guard rows.indices.contains(y), rows[y].indices.contains(x) else { continue }
                let edge: Character =
                    switch (y == rect.y, y == rect.maxY - 1, x == rect.x, x == rect.maxX - 1) {
                    case (true, _, true, _): "┌"
                    case (true, _, _, true): "┐"
                    case (_, true, true, _): "└"
                    case (_, true, _, true): "┘"
                    case (true, _, _, _), (_, true, _, _): "─"
                    case (_, _, true, _), (_, _, _, true): "│"
                    default: " "
                    }
                rows[y][x] = bordered ? edge : "▏"
            }
        }
        let inset = bordered ? 1 : 0
        write(
            name, at: Point(x: rect.x + inset, y: rect.y + inset), columns: rect.width - 2 * inset)
    }

    private mutating func write(_ text: String, at point: Point, columns: Int) {
        var x = point.x
        for character in text {
            let width = character.unicodeScalars.contains { $0.value > 0x2E80 } ? 2 : 1
            guard x + width <= point.x + columns, rows.indices.contains(point.y),
                rows[point.y].indices.contains(x + width - 1)
            else { return }
            rows[point.y][x] = character
            if width == 2 { rows[point.y][x + 1] = "\0" }
            x += width
        }
    }
}
