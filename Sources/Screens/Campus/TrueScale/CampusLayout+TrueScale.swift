import Domain
import TerminalUI

nonisolated extension CampusLayout {
    /// The campus as it is: every footprint in its own shape and size, where it stands.
    init(_ input: TrueScaleInput) {
        let drawn = input.items.filter { $0.footprint != nil }
        let typed = input.items.filter { $0.footprint == nil }
        let bounds = input.bounds ?? PlanBounds(west: 0, south: 0, east: 1, north: 1)
        let frame = PlanFrame(showing: bounds, in: input.viewport, zoom: input.zoom)
        let size = frame.size(of: bounds)
        self.init(
            TrueScaleDrawing(drawn, ground: input.ground, frame: frame, size: size), above: typed,
            width: input.viewport.width)
    }

    /// The drawing, with the places that were never drawn in rows below it.
    init(_ drawing: TrueScaleDrawing, above typed: [TrueScaleInput.Item], width: Int) {
        var rects = drawing.shapes.mapValues(\.bounds)
        var canvas = drawing.ground.size
        if !typed.isEmpty {
            let items = typed.map {
                CampusLayoutInput.Item(id: $0.id, bounds: nil, area: 0, labels: $0.boxes)
            }
            let listing = CampusListing(
                items, detail: .small, width: max(width, canvas.width))
            let top = drawing.shapes.isEmpty ? 0 : canvas.height + 1
            for (id, rect) in listing.rects {
                rects[id] = Rect(x: rect.x, y: rect.y + top, width: rect.width, height: rect.height)
            }
            canvas = Size(
                width: max(canvas.width, listing.size.width), height: top + listing.size.height)
        }
        self.init(
            detail: .small, canvas: canvas,
            places: (drawing.items + typed).compactMap { item in
                rects[item.id].map { Placed(id: item.id, rect: $0) }
            },
            ground: drawing.ground, drawing: drawing)
    }
}
