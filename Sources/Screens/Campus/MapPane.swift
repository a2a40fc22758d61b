import Domain
import Localisation
import TerminalUI
import ViewModels

/// The campus grid map: the campus drawn as boxes, or the inside of a place as a list.
final class MapPane {
    private let model: MapModel
    private let inside: PlacePane
    private let drawn: DrawnCampus
    private let looks: KnownLooks
    private let title: KnownTitle
    private let views = CampusViews()
    private let keptLegend = KeptDrawing()
    /// The cell of the campus in the top left corner of the viewport.
    private var origin = Point.zero
    /// What was clicked last, and where on the screen.
    private var clicked: (cell: Point, place: Place.ID)?

    init(model: MapModel) {
        self.model = model
        looks = KnownLooks(model: model)
        title = KnownTitle(model: model)
        drawn = DrawnCampus(model: model, looks: looks)
        inside = PlacePane(model: model, looks: looks)
    }

    /// The rows that the lines below the campus take where there is room for them.
    private static let infoHeight = 20
    /// With fewer rows the one below the campus that tells what is selected would cost it too much.
    private static let lineHeight = 7

    /// The day and the layer that are shown always, and as much of the rest as `columns` hold.
    func note(strings: Strings, columns: Int) -> String {
        let drawing = model.view == .trueScale ? drawn.layout?.drawing : nil
        return title.text(
            columns: columns, metresPerColumn: drawing?.frame.metresPerColumn, strings: strings)
    }

    /// The places on the campus in reading order, as they were drawn last.
    var readingOrder: [Place.ID] {
        drawn.readingOrder ?? model.campusPlaces.map(\.id)
    }

    /// The places as the list beside the map had them last; empty where none was drawn.
    private(set) var listed: [Place.ID] = []
    /// Told what had no room in the last frame, beside what the campus was drawn with before.
    private var omissions = Omissions()
    private var omittedOnCampus: Omissions.Kinds = []

    /// The nearest place in a direction, as the campus was drawn last.
    func nearest(_ direction: CampusNavigation.Direction) -> Place.ID? {
        guard let selection = model.selection, drawn.layout?[selection] != nil else {
            return readingOrder.first
        }
        return drawn.ways()?.nearest(from: selection, direction: direction)
    }

    /// Steps through a list inside a place: how many lines PgUp and PgDn move.
    var pageLength: Int { inside.pageLength }

    /// The zoomed map has the list of its places beside it, where there is room.
    func draw(on surface: Surface, strings: Strings, hasFocus: Bool, isZoomed: Bool = false) {
        guard model.path.isEmpty else {
            inside.draw(on: surface, strings: strings, hasFocus: hasFocus)
            return
        }
        guard !model.campusPlaces.isEmpty else {
            drawEmpty(on: surface, strings: strings)
            return
        }
        let hasInfo = surface.height >= Self.infoHeight || surface.width >= 78
        let hasLine = !hasInfo && surface.height >= Self.lineHeight
        let footHeight = hasInfo ? 4 : hasLine ? 2 : 1
        let (campus, foot) = surface.bounds.splitTop(surface.height - footHeight)
        listed = []
        (omissions, omittedOnCampus) = (Omissions(), [])
        let columns = isZoomed ? PlaceList.columns(of: campus.width) : 0
        if columns > 0 {
            let (map, side) = campus.splitLeft(campus.width - columns)
            let layout = drawn.layout(in: map.size, strings: strings, hasList: true)
            let numbers = draw(
                layout, on: surface.part(map), strings: strings, hasFocus: hasFocus,
                hasList: true, numbersEdge: true)
            listed = list(numbers, strings).draw(on: surface.part(side))
            drawn.layOutAhead()
        } else {
            drawCampus(on: surface.part(campus), strings: strings, hasFocus: hasFocus)
        }
        let legend = MapLegend(model: model, strings: strings)
        if hasInfo {
            surface.horizontalLine(x: 0, y: foot.y, columns: surface.width)
            legend.draw(
                model.selection,
                on: surface.part(Rect(x: 0, y: foot.y + 1, width: foot.width, height: 2)))
        } else if hasLine {
            legend.drawLine(
                model.selection, looks: looks.looks(in: strings),
                on: surface.part(Rect(x: 0, y: foot.y, width: foot.width, height: 1)))
        }
        let omitted = omittedOnCampus.union(omissions.kinds)
        keptLegend.draw(
            LegendLook(language: strings.language, omitted: omitted),
            on: surface.part(Rect(x: 0, y: foot.maxY - 1, width: foot.width, height: 1))
        ) {
            MapLegend(model: model, strings: strings)
                .draw(model.layer, omitted: omitted, on: $0)
        }
    }

    /// What the legend depends on besides the model.
    private struct LegendLook: Equatable {
        let language: Language
        let omitted: Omissions.Kinds
    }

    private func drawEmpty(on surface: Surface, strings: Strings) {
        surface.write(strings.map.noPlaces, x: 1, y: 1, role: .heading)
        let lines = DisplayText.wrap(strings.map.noPlacesHint, columns: surface.width - 2)
        for (y, line) in lines.enumerated() { surface.write(line, x: 1, y: y + 3, role: .muted) }
    }

    /// The map, and beside it what its numbers stand for where it has some.
    private func drawCampus(on surface: Surface, strings: Strings, hasFocus: Bool) {
        let columns = PlaceList.columnsOfNumbers(of: surface.width)
        var layout = drawn.layout(in: surface.size, strings: strings, hasList: columns > 0)
        guard columns > 0, drawn.needsList() else {
            draw(layout, on: surface, strings: strings, hasFocus: hasFocus, hasList: false)
            return
        }
        let (map, side) = surface.bounds.splitLeft(surface.width - columns)
        layout = drawn.layout(in: map.size, strings: strings, hasList: true)
        let numbers = draw(
            layout, on: surface.part(map), strings: strings, hasFocus: hasFocus, hasList: true)
        listed = list(numbers, strings).drawNumbers(on: surface.part(side))
    }

    private func list(_ numbers: [Place.ID: Int], _ strings: Strings) -> PlaceList {
        PlaceList(
            model: model, looks: looks.looks(in: strings), places: readingOrder, numbers: numbers,
            omissions: omissions)
    }

    /// Returns the numbers that stand for names; `numbersEdge` where those that the edge of the map
    /// would cut have some too.
    @discardableResult
    private func draw(
        _ layout: CampusLayout, on surface: Surface, strings: Strings, hasFocus: Bool,
        hasList: Bool, numbersEdge: Bool = false
    ) -> [Place.ID: Int] {
        origin = CampusScroll(canvas: layout.canvas, room: surface.size)
            .origin(showing: model.selection.flatMap(layout.extent))
        let minimap = Minimap(
            layout: layout, origin: origin, selected: model.selection.flatMap { layout[$0] })
        let looks = looks.looks(in: strings)
        let seen = SeenMap(
            size: surface.size, hidden: corner(for: minimap, on: surface, looks), origin: origin)
        let named = drawn.shapes(in: seen, hasNumbers: hasList)
        var painter = CampusPainter(
            layout: layout, looks: looks, seen: seen, shapes: named, hasFocus: hasFocus)
        let view = views.drawn(
            CampusViews.View(
                layout: drawn.number, looks: looks, seen: seen, hasList: hasList,
                numbersEdge: numbersEdge, symbols: surface.symbols), by: painter)
        painter.numbersAtEdge = view.numbersAtEdge
        painter.omissions = view.omissions
        view.picture.draw(on: surface) { surface in
            painter.draw(on: surface) { [weak self] in self?.click($0, on: $1) }
        }
        omittedOnCampus = view.omissions.kinds
        painter.omissions = omissions
        painter.select(
            model.selection,
            shapes: layout.drawing?.revealing(
                model.selection, among: named, in: seen, worth: looks.worth(of:)) ?? [:])
        painter.draw(on: surface, rows: painter.rowsOfSelection(among: named))
        CampusArrows(
            layout: layout, origin: origin, shapes: painter.shapes, hidden: seen.hidden
        ).draw(on: surface)
        if let corner = seen.hidden { minimap.draw(on: surface, in: corner) }
        return view.numbers
    }

    /// Where the small map stands: where it hides nothing; where large boxes leave it no such place, over
    /// what is blank in them.
    private func corner(for minimap: Minimap, on surface: Surface, _ looks: PlaceLooks) -> Rect? {
        let layout = minimap.layout
        if let corner = minimap.corner(of: surface.size) { return corner }
        guard minimap.isNeeded(on: surface.size), layout.drawing == nil else { return nil }
        let painter = CampusPainter(
            layout: layout, looks: looks, seen: SeenMap(size: surface.size, origin: minimap.origin))
        return minimap.corner(
            of: surface.size,
            sparing: painter.written(surface.symbols, selected: model.selection))
    }

    /// A click may move the campus under the pointer: the second one of two means the same place.
    private func click(_ mouse: MouseEvent, on place: Place.ID?) {
        switch mouse.kind {
        case .click:
            clicked = place.map { (mouse.at, $0) }
            if let place { model.select(place) }
        case .doubleClick:
            let first = clicked.flatMap { $0.cell == mouse.at ? $0.place : nil }
            if let place = first ?? place {
                model.select(place)
                model.enter()
            }
        case .wheelUp: model.magnify(by: 1)
        case .wheelDown: model.magnify(by: -1)
        }
    }
}
