import Domain
import TerminalUI

/// The campus as boxes on a canvas of cells: none overlapping, each with room for its label, as
/// far to the left and as far up of each other as the buildings are, the larger ones larger.
nonisolated struct CampusLayout: Hashable, Sendable {
    /// A place and its box.
    struct Placed: Hashable, Sendable, Identifiable {
        let id: Place.ID
        let rect: Rect
    }

    /// What every box has room for; larger boxes may show more.
    let detail: CampusDetail
    /// The whole map, which may be larger or smaller than the viewport.
    let canvas: Size
    /// In the order of the input.
    let places: [Placed]
    let ground: CampusGround
    /// The shapes of the places where the campus is drawn true to scale; nil in boxes.
    let drawing: TrueScaleDrawing?
    /// The numbers of the places whose names find no room in boxes; a list explains them.
    let numbers: [Place.ID: Int]
    /// Where names stand that find room beside their boxes only.
    let namesBeside: [Place.ID: Rect]

    /// The boxes with the names beside them, in the order of `places`.
    let extents: [Rect]

    private let byID: [Place.ID: Rect]

    init(
        detail: CampusDetail, canvas: Size, places: [Placed], ground: CampusGround,
        drawing: TrueScaleDrawing?
    ) {
        self.detail = detail
        self.canvas = canvas
        self.places = places
        self.ground = ground
        self.drawing = drawing
        numbers = [:]
        namesBeside = [:]
        extents = places.map(\.rect)
        byID = Dictionary(
            places.map { ($0.id, $0.rect) }, uniquingKeysWith: { first, _ in first })
    }

    init(_ input: CampusLayoutInput) {
        var drawing = CampusDrawing(input.items, ground: input.ground, hasNumbers: input.hasList)
        self.init(input, drawing: &drawing)
    }

    /// `drawing` is of the same places and ground, and remembers what was tried for another size.
    init(_ input: CampusLayoutInput, drawing: inout CampusDrawing) {
        let mapped = input.items.filter { $0.bounds != nil }
        let typed = input.items.filter { $0.bounds == nil }
        let plan: Plan
        if mapped.isEmpty {
            plan = Plan(listing: typed, in: input.viewport, zoom: input.zoom)
        } else {
            plan = Plan(&drawing, of: mapped, above: typed, for: input)
        }
        detail = plan.detail
        canvas = plan.canvas
        ground = plan.ground
        self.drawing = nil
        byID = plan.rects
        let names =
            plan.detail == .number
            ? CampusNames(input.items, in: plan.rects, on: plan.ground) : nil
        numbers = names?.numbers ?? [:]
        let beside = names?.beside ?? [:]
        namesBeside = beside
        places = input.items.compactMap { item in
            plan.rects[item.id].map { Placed(id: item.id, rect: $0) }
        }
        extents = places.map { Self.extent(of: $0.rect, name: beside[$0.id]) }
    }

    subscript(place: Place.ID) -> Rect? { byID[place] }

    /// The box with the name beside it.
    func extent(of place: Place.ID) -> Rect? {
        byID[place].map { Self.extent(of: $0, name: namesBeside[place]) }
    }

    private static func extent(of rect: Rect, name: Rect?) -> Rect {
        name.map(rect.around) ?? rect
    }

    /// From the top to the bottom as the numbers count.
    var readingOrder: [Place.ID] {
        places.enumerated().sorted {
            let (one, other) = ($0.element.rect.reading, $1.element.rect.reading)
            return (one.row, one.column, $0.offset) < (other.row, other.column, $1.offset)
        }.map(\.element.id)
    }

    /// The numbers in their order, each with its place.
    var numbered: [(number: Int, place: Place.ID)] {
        numbers.map { (number: $1, place: $0) }.sorted { $0.number < $1.number }
    }

    /// The place whose box, shape or name beside it covers the cell.
    func place(at point: Point) -> Place.ID? {
        if let place = drawing?.place(at: point) { return place }
        let covering = places.first { placed in
            drawing?.shapes[placed.id] == nil && placed.rect.contains(point)
        }
        return covering?.id ?? namesBeside.first { $0.value.contains(point) }?.key
    }

    /// What `init` finds out.
    private struct Plan {
        var detail: CampusDetail
        var canvas: Size
        var rects: [Place.ID: Rect]
        var ground: CampusGround

        init(listing items: [CampusLayoutInput.Item], in viewport: Size, zoom: Int) {
            let listing = CampusListing(items, in: viewport.enlarged(zoom: zoom))
            detail = listing.detail
            canvas = listing.size
            rects = listing.rects
            ground = CampusGround(size: canvas)
        }

        /// At first all of it where that is possible: what was only typed in takes rows below the map,
        /// the fewer the tighter it stands there.
        init(
            _ drawing: inout CampusDrawing, of mapped: [CampusLayoutInput.Item],
            above typed: [CampusLayoutInput.Item], for input: CampusLayoutInput
        ) {
            let width = input.viewport.width
            let whole = drawing.fitted(
                in: input.viewport, zoom: input.zoom, leavingRoomFor: input.ground)
            if input.zoom == 0, !typed.isEmpty, whole.size.fits(input.viewport) {
                let most = max(whole.detail, .tag)
                for detail in CampusDetail.allCases.reversed() where (.tag...most) ~= detail {
                    let listing = CampusListing(typed, detail: detail, width: width)
                    let room = Size(
                        width: width, height: input.viewport.height - listing.size.height - 1)
                    guard room.height > 0, listing.size.width <= width else { continue }
                    let fitted = drawing.fitted(
                        in: room, zoom: 0, leavingRoomFor: input.ground)
                    guard fitted.size.fits(room), fitted.detail >= detail || detail == .tag else {
                        continue
                    }
                    self.init(fitted, of: mapped, above: listing, in: drawing.site, for: input)
                    return
                }
            }
            let listing = CampusListing(
                typed, detail: whole.detail, width: max(whole.size.width, width))
            self.init(whole, of: mapped, above: listing, in: drawing.site, for: input)
        }

        private init(
            _ fitted: CampusDrawing.Fitted, of mapped: [CampusLayoutInput.Item],
            above listing: CampusListing, in site: CampusSite, for input: CampusLayoutInput
        ) {
            let rows = listing.rects.isEmpty ? 0 : listing.size.height + 1
            let room = Size(
                width: input.viewport.width, height: input.viewport.height - rows)
            let fitted = fitted.padded(for: input.ground, on: site, in: room)
            detail = fitted.detail
            rects = Dictionary(uniqueKeysWithValues: zip(mapped.map(\.id), fitted.rects))
            var size = fitted.size
            if !listing.rects.isEmpty {
                for (id, rect) in listing.rects {
                    var moved = rect
                    moved.y += size.height + 1
                    rects[id] = moved
                }
                size = Size(
                    width: max(size.width, listing.size.width),
                    height: size.height + 1 + listing.size.height)
            }
            canvas = size
            ground = CampusGroundPainter(
                site: site, fitted: fitted, ground: input.ground, boxes: Array(rects.values),
                canvas: size
            ).painted(input.ground)
        }
    }
}

nonisolated extension Size {
    /// The size a map of this size has after `zoom` steps.
    func enlarged(zoom: Int) -> Size {
        var factor = 1.0
        for _ in 0..<max(0, zoom) { factor *= CampusLayoutInput.zoomFactor }
        return Size(
            width: Int((Double(width) * factor).rounded()),
            height: Int((Double(height) * factor).rounded()))
    }
}
