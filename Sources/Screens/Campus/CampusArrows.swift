import Domain
import TerminalUI

/// Arrows at the edges of the map beyond which the campus goes on: near their middles, on no name.
struct CampusArrows {
    let layout: CampusLayout
    /// The campus cell in the surface's top left corner.
    let origin: Point
    /// The shapes with their names, where the campus is drawn true to scale.
    var shapes: [Place.ID: PlaceShape] = [:]
    /// Where the small map will lie on the surface.
    var hidden: Rect?

    func draw(on surface: Surface) {
        let (right, bottom) = (surface.width - 1, surface.height - 1)
        func across(_ y: Int) -> Int { middle(of: surface.width) { Point(x: $0, y: y) } }
        func along(_ x: Int) -> Int { middle(of: surface.height) { Point(x: x, y: $0) } }
        if origin.x > 0 { surface.write(.arrowLeft, x: 0, y: along(0), role: .accent) }
        if origin.y > 0 { surface.write(.up, x: across(0), y: 0, role: .accent) }
        if origin.x + surface.width < layout.canvas.width {
            surface.write(.arrowRight, x: right, y: along(right), role: .accent)
        }
        if origin.y + surface.height < layout.canvas.height {
            surface.write(.down, x: across(bottom), y: bottom, role: .accent)
        }
    }

    /// The free place nearest the middle of an edge; the middle itself where none is free.
    private func middle(of length: Int, cell: (Int) -> Point) -> Int {
        let middle = length / 2
        let outwards = (0..<max(0, length)).sorted { abs($0 - middle) < abs($1 - middle) }
        return outwards.first { isFree(cell($0)) } ?? middle
    }

    private func isFree(_ cell: Point) -> Bool {
        guard hidden?.contains(cell) != true else { return false }
        let place = Point(x: cell.x + origin.x, y: cell.y + origin.y)
        return layout.place(at: place) == nil && !layout.ground.isLabelled(place)
            && !shapes.values.contains { $0.label.covers(place) }
    }
}
