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

/// A part of the plan on cells: ground, shapes and labels.
nonisolated struct TrueScaleDrawing: Hashable, Sendable {
    let frame: PlanFrame
    let items: [TrueScaleInput.Item]
    let ground: CampusGround
    let shapes: [Place.ID: PlaceShape]
    private let raster: ShapeRaster

    /// All `items` have footprints.
    init(
        _ items: [TrueScaleInput.Item], ground features: [GroundFeature], frame: PlanFrame,
        size: Size
    ) {
        self.frame = frame
        self.items = items
        let raster = ShapeRaster(items.compactMap(\.footprint), in: frame, size: size)
        self.raster = raster
        ground = CampusGroundPainter(frame: frame, covered: raster.cover).painted(features)
        let cells = raster.cells(count: items.count)
        var shapes = cells.indices.map { at in
            PlaceShape(cells[at]) { raster[$0] == at }
        }
        var labelling = ShapeLabelling(raster: raster, ground: ground)
        labelling.label(&shapes, names: items.map(\.name))
        self.shapes = Dictionary(
            zip(items.map(\.id), shapes).filter { !$1.cells.isEmpty },
            uniquingKeysWith: { first, _ in first })
    }

    /// The place to which a cell belongs.
    func place(at cell: Point) -> Place.ID? {
        raster[cell].map { items[$0].id }
    }

    /// Whether a name or number of a place stands on the cell.
    func isLabelled(_ cell: Point) -> Bool {
        shapes.values.contains { $0.label.covers(cell) }
    }

    /// The places whose names did not fit, by their numbers.
    var numbered: [(number: Int, place: Place.ID)] {
        items.compactMap { item in
            shapes[item.id]?.number.map { (number: $0, place: item.id) }
        }.sorted { $0.number < $1.number }
    }
}
