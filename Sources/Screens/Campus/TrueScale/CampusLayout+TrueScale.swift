import Domain
import TerminalUI

nonisolated extension CampusLayout {
    /// The campus as it is: every footprint in its own shape and size, where it stands.
    init(_ input: TrueScaleInput) {
        let drawn = input.items.filter { $0.footprint != nil }
        let typed = input.items.filter { $0.footprint == nil }
        let bounds = input.bounds ?? PlanBounds(west: 0, south: 0, east: 1, north: 1)
        let room =
            drawn.isEmpty ? Self.room(above: typed, in: input.viewport) : input.viewport
        let beyond = input.wordsBeyondWalls
        let (frame, size) = beyond.framed(bounds, in: room, zoom: input.zoom)
        self.init(
            TrueScaleDrawing(
                drawn, ground: input.ground, frame: frame, size: size,
                buildings: PlanBounds(around: drawn.compactMap { $0.footprint?.bounds })),
            above: typed, width: input.viewport.width)
    }

    /// What the ground takes alone: all places are seen below it, unless they leave it less than half.
    private static func room(above typed: [TrueScaleInput.Item], in viewport: Size) -> Size {
        let rows = listing(typed, width: viewport.width).size.height + 1
        return Size(
            width: viewport.width, height: max(viewport.height / 2, viewport.height - rows))
    }

    private static func listing(_ typed: [TrueScaleInput.Item], width: Int) -> CampusListing {
        let items = typed.map {
            CampusLayoutInput.Item(id: $0.id, bounds: nil, area: 0, labels: $0.boxes)
        }
        return CampusListing(items, detail: .small, width: width)
    }

    /// The drawing, with the places that were never drawn in rows below it: on a road or a lawn they would
    /// seem to stand there.
    init(_ drawing: TrueScaleDrawing, above typed: [TrueScaleInput.Item], width: Int) {
        var rects = drawing.shapes.mapValues(\.bounds)
        var canvas = drawing.ground.size
        if !typed.isEmpty {
            let listing = Self.listing(typed, width: max(width, canvas.width))
            let isBlank = drawing.shapes.isEmpty && drawing.ground.isBare
            let top = isBlank ? 0 : canvas.height + 1
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
