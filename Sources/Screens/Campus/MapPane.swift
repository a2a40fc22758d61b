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
    let frames = CampusFrames()
    /// The arrow that was pressed last.
    private var lastDirection = CampusNavigation.Direction.right
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

    /// The nearest place in a direction, as the campus was drawn last.
    func nearest(_ direction: CampusNavigation.Direction) -> Place.ID? {
        lastDirection = direction
        guard let selection = model.selection, drawn.layout?[selection] != nil else {
            return readingOrder.first
        }
        return stepFromHere(direction)
    }

    private func stepFromHere(_ direction: CampusNavigation.Direction) -> Place.ID? {
        model.selection.flatMap { drawn.ways()?.nearest(from: $0, direction: direction) }
    }

    /// Steps through a list inside a place: how many lines PgUp and PgDn move.
    var pageLength: Int { inside.pageLength }

    /// The zoomed map has the list of its places beside it, where there is room.
    func draw(on surface: Surface, strings: Strings, hasFocus: Bool, isZoomed: Bool = false) {
        guard model.path.isEmpty else {
            frames.rest()
            inside.draw(on: surface, strings: strings, hasFocus: hasFocus)
            return
        }
        guard !model.campusPlaces.isEmpty else {
            frames.forget()
            drawEmpty(on: surface, strings: strings)
            return
        }
        let look = CampusFrames.Look(
            language: strings.language, hasFocus: hasFocus, isZoomed: isZoomed)
        let frame = frames.frame(of: model.selection, look, on: surface) { [weak self] in
            self?.drawCampus(of: $0, on: $1, strings: strings, look)
        }
        (listed, origin) = (frame.listed, frame.origin)
        frames.drawAhead({ [weak self] in self?.steps ?? [] }) { [weak self] in
            await self?.drawNext(strings)
        }
    }

    /// Lets go of what the last frames showed: names and hazards stay no longer than the map does.
    func forget() {
        frames.forget()
        views.forget()
        looks.forgetDays()
        drawn.forgetDays()
        keptLegend.erase()
    }

    /// Where the arrows lead, the one that was pressed last before the others.
    private var steps: [Place.ID] {
        let others = CampusNavigation.Direction.allCases.filter { $0 != lastDirection }
        return ([lastDirection] + others).compactMap(stepFromHere)
    }

    /// The campus and the lines below it while `frame`'s place is selected.
    private func drawCampus(
        of frame: CampusFrames.Frame, on surface: Surface, strings: Strings,
        _ look: CampusFrames.Look
    ) {
        let selected = frame.selection
        let hasInfo = surface.height >= Self.infoHeight || surface.width >= 78
        let hasLine = !hasInfo && surface.height >= Self.lineHeight
        let footHeight = hasInfo ? 4 : hasLine ? 2 : 1
        let (campus, foot) = surface.bounds.splitTop(surface.height - footHeight)
        drawMap(of: frame, on: surface.part(campus), strings: strings, look)
        let legend = MapLegend(model: model, strings: strings)
        if hasInfo {
            surface.horizontalLine(x: 0, y: foot.y, columns: surface.width)
            legend.draw(
                selected,
                on: surface.part(Rect(x: 0, y: foot.y + 1, width: foot.width, height: 2)))
        } else if hasLine {
            legend.drawLine(
                selected, looks: looks.looks(in: strings),
                on: surface.part(Rect(x: 0, y: foot.y, width: foot.width, height: 1)))
        }
        let omitted = frame.omitted
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

    /// The map, and beside it the list of its places: all of them on a zoomed one that has room for it, else
    /// those that its numbers stand for.
    private func drawMap(
        of frame: CampusFrames.Frame, on surface: Surface, strings: Strings,
        _ look: CampusFrames.Look
    ) {
        let columns = look.isZoomed ? PlaceList.columns(of: surface.width) : 0
        let columnsOfNumbers = PlaceList.columnsOfNumbers(of: surface.width)
        if columns > 0 {
            let (map, side) = surface.bounds.splitLeft(surface.width - columns)
            let layout = drawn.layout(in: map.size, strings: strings, hasList: true)
            let numbers = draw(
                layout, of: frame, on: surface.part(map), strings: strings,
                hasFocus: look.hasFocus, hasList: true, numbersEdge: true)
            frame.listed = list(numbers, of: frame, strings).draw(on: surface.part(side))
            drawn.layOutAhead()
            return
        }
        var layout = drawn.layout(
            in: surface.size, strings: strings, hasList: columnsOfNumbers > 0)
        guard columnsOfNumbers > 0, drawn.needsList() else {
            draw(
                layout, of: frame, on: surface, strings: strings, hasFocus: look.hasFocus,
                hasList: false)
            return
        }
        let (map, side) = surface.bounds.splitLeft(surface.width - columnsOfNumbers)
        layout = drawn.layout(in: map.size, strings: strings, hasList: true)
        let numbers = draw(
            layout, of: frame, on: surface.part(map), strings: strings, hasFocus: look.hasFocus,
            hasList: true, numbersEdge: true)
        frame.listed = list(numbers, of: frame, strings).drawNumbers(on: surface.part(side))
    }

    private func list(
        _ numbers: [Place.ID: Int], of frame: CampusFrames.Frame, _ strings: Strings
    ) -> PlaceList {
        PlaceList(
            model: model, looks: looks.looks(in: strings), places: readingOrder, numbers: numbers,
            selected: frame.selection, omissions: frame.omissions)
    }

    /// Returns the numbers that stand for names; `numbersEdge` where those that the edge of the map
    /// would cut have some too.
    @discardableResult
    private func draw(
        _ layout: CampusLayout, of frame: CampusFrames.Frame, on surface: Surface,
        strings: Strings, hasFocus: Bool, hasList: Bool, numbersEdge: Bool = false
    ) -> [Place.ID: Int] {
        let selected = frame.selection
        let origin = CampusScroll(canvas: layout.canvas, room: surface.size)
            .origin(showing: selected.flatMap(layout.extent))
        frame.origin = origin
        let minimap = Minimap(
            layout: layout, origin: origin, selected: selected.flatMap { layout[$0] })
        let looks = looks.looks(in: strings)
        let seen = SeenMap(
            size: surface.size,
            hidden: corner(for: minimap, of: frame, on: surface, looks), origin: origin)
        let named = drawn.shapes(in: seen, hasNumbers: hasList)
        let sight = CampusViews.Sight(
            layout: layout, number: drawn.number, seen: seen, shapes: named, hasList: hasList,
            numbersEdge: numbersEdge, place: surface.place)
        frame.sight = sight
        var painter = CampusPainter(
            layout: layout, looks: looks, seen: seen, shapes: named, hasFocus: hasFocus)
        let view = drawPicture(sight, by: &painter, on: surface)
        frame.omittedOnCampus = view.omissions.kinds
        painter.omissions = frame.omissions
        painter.select(
            selected,
            shapes: layout.drawing?.revealing(
                selected, among: named, in: seen, worth: looks.worth(of:)) ?? [:])
        painter.draw(on: surface, rows: painter.rowsOfSelection(among: named))
        CampusArrows(
            layout: layout, origin: origin, shapes: painter.shapes, hidden: seen.hidden
        ).draw(on: surface)
        if let corner = seen.hidden { minimap.draw(on: surface, in: corner) }
        return view.numbers
    }

    /// The campus while nothing on it is selected, drawn or put back.
    private func drawPicture(
        _ sight: CampusViews.Sight, by painter: inout CampusPainter, on surface: Surface
    ) -> CampusViews.Drawn {
        let view = views.drawn(
            CampusViews.View(sight, looks: painter.looks, symbols: surface.symbols), by: painter)
        painter.numbersAtEdge = view.numbersAtEdge
        painter.omissions = view.omissions
        view.picture.draw(on: surface) { [painter] surface in
            painter.draw(on: surface) { [weak self] in self?.click($0, on: $1) }
        }
        return view
    }

    /// The campus on the layer to which `l` leads, and on the days of `[` and `]`, before anybody presses them.
    private func drawNext(_ strings: Strings) async {
        drawPicture(of: looks.looks(in: strings, on: model.nextLayer))
        for scene in await model.past.scenesAround() where !Task.isCancelled {
            let looks = looks.looks(of: scene, in: strings)
            drawn.learnAhead(looks)
            drawPicture(of: looks)
            await Task.yield()
        }
    }

    /// What was drawn last, with other looks, where nobody sees it.
    private func drawPicture(of looks: PlaceLooks) {
        guard let sight = frames.latest?.sight else { return }
        var painter = CampusPainter(
            layout: sight.layout, looks: looks, seen: sight.seen, shapes: sight.shapes)
        _ = drawPicture(sight, by: &painter, on: sight.place.unseenSurface())
    }

    /// Where the small map stands: where it hides nothing; where large boxes leave it no such place, over
    /// what is blank in them.
    private func corner(
        for minimap: Minimap, of frame: CampusFrames.Frame, on surface: Surface,
        _ looks: PlaceLooks
    ) -> Rect? {
        let layout = minimap.layout
        if let corner = minimap.corner(of: surface.size) { return corner }
        guard minimap.isNeeded(on: surface.size), layout.drawing == nil else { return nil }
        let painter = CampusPainter(
            layout: layout, looks: looks, seen: SeenMap(size: surface.size, origin: minimap.origin))
        return [true, false].lazy.compactMap { orLines in
            minimap.corner(
                of: surface.size,
                sparing: painter.written(
                    surface.symbols, selected: frame.selection, orLines: orLines))
        }.first
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
