import Domain
import TerminalUI

/// The whole campus in a corner of a magnified map: where its places are, and which part is shown.
struct Minimap {
    let layout: CampusLayout
    /// The campus cell in the surface's top left corner.
    let origin: Point
    let selected: Rect?

    /// The larger first; none where there is no room for two maps.
    private nonisolated static func sizes(on surface: Size) -> [Size] {
        let small = [Size(width: 14, height: 5), Size(width: 10, height: 4)]
        if surface.width >= 60, surface.height >= 16 { return [Size(width: 22, height: 7)] + small }
        return surface.width >= 44 && surface.height >= 12 ? small : []
    }

    /// In a corner that was found for it.
    func draw(on surface: Surface, in corner: Rect) {
        let inset = surface.part(corner)
        inset.fill(.text)
        inset.frame(role: .border)
        // Nobody means the place that lies under it.
        inset.onMouse { _ in }
        let inner = inset.part(inset.bounds.inset(dx: 1, dy: 1))
        let view = scaled(
            Rect(x: origin.x, y: origin.y, width: surface.width, height: surface.height),
            to: inner.size)
        func mark(_ rect: Rect, _ symbol: (Point) -> Symbol, _ role: Role) {
            for y in rect.y..<rect.maxY {
                for x in rect.x..<rect.maxX {
                    inner.write(symbol(Point(x: x, y: y)), x: x, y: y, role: role)
                }
            }
        }
        // What is shown differs in its glyphs too: colours alone say nothing in monochrome.
        mark(view, { _ in .bullet }, .muted)
        for place in layout.places {
            mark(
                scaled(place.rect, to: inner.size), { view.contains($0) ? .fill3 : .fill1 },
                .muted)
        }
        inner.tint(.selectionIdle, in: view)
        // Last: on a crowded campus several places share a cell.
        if let selected {
            mark(scaled(selected, to: inner.size), { _ in .pointer }, .accent)
        }
    }

    /// Whether some of the campus is not shown.
    nonisolated func isNeeded(on surface: Size) -> Bool {
        layout.canvas.width > surface.width || layout.canvas.height > surface.height
    }

    /// A corner in which nothing is hidden, the lower right one before others, else a place at the left
    /// or right edge of a magnified map. It hides no part of a place, and no gate and no name on the
    /// ground: nil where it could stand nowhere else, or where there is no room for two maps.
    nonisolated func corner(of surface: Size) -> Rect? {
        corner(of: surface, sparing: layout.extents)
    }

    /// The same where cells of the campus are spared that are less than all the places; what of these is
    /// not among them may be hidden.
    nonisolated func corner(of surface: Size, sparing cells: [Rect]) -> Rect? {
        guard isNeeded(on: surface) else { return nil }
        let view = Rect(
            x: origin.x, y: origin.y, width: surface.width, height: surface.height)
        let spared = cells.filter { !$0.intersection(view).isEmpty }
        func isFree(_ corner: Rect) -> Bool {
            let area = corner.moved(by: Point(x: -origin.x, y: -origin.y))
            return spared.allSatisfy { $0.intersection(area).isEmpty }
                && !layout.ground.hasWords(in: area)
        }
        return Self.corners(of: surface).first(where: isFree)
            ?? Self.edges(of: surface).first(where: isFree)
    }

    private nonisolated static func corners(of surface: Size) -> [Rect] {
        sizes(on: surface).flatMap { size in
            let (right, bottom) = (surface.width - size.width, surface.height - size.height)
            return [(right, bottom), (0, bottom), (right, 0), (0, 0)].map {
                Rect(x: $0.0, y: $0.1, width: size.width, height: size.height)
            }
        }
    }

    /// Between the corners, from below.
    private nonisolated static func edges(of surface: Size) -> [Rect] {
        sizes(on: surface).flatMap { size in
            (1..<max(1, surface.height - size.height)).reversed().flatMap { y in
                [surface.width - size.width, 0].map { x in
                    Rect(x: x, y: y, width: size.width, height: size.height)
                }
            }
        }
    }

    /// All cells that it touches: what lies within another lies within it here too.
    private func scaled(_ rect: Rect, to size: Size) -> Rect {
        func across(_ x: Int, roundedUp: Bool = false) -> Int {
            let whole = max(1, layout.canvas.width)
            return (max(0, x) * size.width + (roundedUp ? whole - 1 : 0)) / whole
        }
        func along(_ y: Int, roundedUp: Bool = false) -> Int {
            let whole = max(1, layout.canvas.height)
            return (max(0, y) * size.height + (roundedUp ? whole - 1 : 0)) / whole
        }
        let (x, y) = (min(across(rect.x), size.width - 1), min(along(rect.y), size.height - 1))
        return Rect(
            x: x, y: y, width: min(size.width, max(x + 1, across(rect.maxX, roundedUp: true))) - x,
            height: min(size.height, max(y + 1, along(rect.maxY, roundedUp: true))) - y)
    }
}
