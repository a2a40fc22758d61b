import Domain
import Localisation
import TerminalUI
import ViewModels

/// The campus grid map: the campus drawn as boxes, or the inside of a place as a list.
final class MapPane {
    private let model: MapModel
    private let inside: PlacePane
    /// The drawing of the last frame, kept while nothing that it depends on changes.
    private var drawn: (input: CampusLayoutInput, layout: CampusLayout, ways: CampusNavigation)?
    /// The cell of the campus in the top left corner of the viewport.
    private var origin = Point.zero

    init(model: MapModel) {
        self.model = model
        inside = PlacePane(model: model)
    }

    /// The rows that the lines below the campus take where there is room for them.
    private static let infoHeight = 20

    func note(strings: Strings) -> String {
        let words = strings.map
        if let inside = model.path.last { return model.school.path(of: inside) }
        let layer = model.layer == .hazards ? words.layerHazards : words.layerOwnership
        let index = (MapModel.Layer.allCases.firstIndex(of: model.layer) ?? 0) + 1
        let zoom = model.zoom > 0 ? " +\(model.zoom)" : ""
        return words.layer + " " + layer + " [\(index)/\(MapModel.Layer.allCases.count)]" + zoom
    }

    /// The places on the campus in reading order, as they were drawn last.
    var readingOrder: [Place.ID] {
        guard let layout = drawn?.layout else { return model.campusPlaces.map(\.id) }
        return layout.places.sorted { ($0.rect.y, $0.rect.x) < ($1.rect.y, $1.rect.x) }.map(\.id)
    }

    /// The nearest place in a direction, as the campus was drawn last.
    func nearest(_ direction: CampusNavigation.Direction) -> Place.ID? {
        model.selection.flatMap { drawn?.ways.nearest(from: $0, direction: direction) }
    }

    /// Steps through a list inside a place: how many lines PgUp and PgDn move.
    var pageLength: Int { inside.pageLength }

    func draw(on surface: Surface, strings: Strings, hasFocus: Bool) {
        guard model.path.isEmpty else {
            inside.draw(on: surface, strings: strings, hasFocus: hasFocus)
            return
        }
        guard !model.campusPlaces.isEmpty else {
            drawEmpty(on: surface, strings: strings)
            return
        }
        let hasInfo = surface.height >= Self.infoHeight || surface.width >= 78
        let (campus, foot) = surface.bounds.splitTop(surface.height - (hasInfo ? 4 : 1))
        drawCampus(on: surface.part(campus), strings: strings, hasFocus: hasFocus)
        let legend = MapLegend(school: model.school, strings: strings)
        if hasInfo {
            surface.horizontalLine(x: 0, y: foot.y, columns: surface.width)
            legend.draw(
                model.selection,
                on: surface.part(Rect(x: 0, y: foot.y + 1, width: foot.width, height: 2)))
        }
        legend.draw(
            model.layer,
            on: surface.part(Rect(x: 0, y: foot.maxY - 1, width: foot.width, height: 1)))
    }

    private func drawEmpty(on surface: Surface, strings: Strings) {
        surface.write(strings.map.noPlaces, x: 1, y: 1, role: .heading)
        let lines = DisplayText.wrap(strings.map.noPlacesHint, columns: surface.width - 2)
        for (y, line) in lines.enumerated() { surface.write(line, x: 1, y: y + 3, role: .muted) }
    }

    /// The campus alone, without what is said below it.
    func drawCampus(on surface: Surface, strings: Strings, hasFocus: Bool) {
        let layout = layout(in: surface.size, strings: strings)
        scroll(layout, in: surface.size)
        let looks = PlaceLooks(model: model, strings: strings)
        GroundPainter(ground: layout.ground).draw(on: surface, origin: origin)
        for placed in layout.places {
            let frame = Rect(
                x: placed.rect.x - origin.x, y: placed.rect.y - origin.y,
                width: placed.rect.width, height: placed.rect.height)
            guard !frame.intersection(surface.bounds).isEmpty,
                let place = model.school.organisation.place(placed.id)
            else { continue }
            let isSelected = placed.id == model.selection
            PlaceBox(
                look: looks.look(of: place, surface.symbols), detail: layout.detail,
                isSelected: isSelected, hasFocus: hasFocus
            ).draw(on: surface.part(frame))
            if isSelected, hasFocus {
                surface.placeCursor(x: frame.x + 1, y: frame.y + frame.height / 2)
            }
            surface.onMouse(in: frame) { [weak self] in self?.click($0, on: placed.id) }
        }
        CampusArrows(layout: layout, origin: origin).draw(on: surface)
    }

    private func layout(in viewport: Size, strings: Strings) -> CampusLayout {
        let looks = PlaceLooks(model: model, strings: strings)
        let plan = model.school.plan
        let input = CampusLayoutInput(
            items: model.campusPlaces.map { place in
                let footprint = plan.footprints[place.id]
                return CampusLayoutInput.Item(
                    id: place.id, bounds: footprint?.bounds, area: footprint?.area ?? 0,
                    labels: PlaceBox.smallestSizes(
                        name: place.name, owner: looks.owner(of: place.id)))
            },
            ground: plan.ground, viewport: viewport, zoom: model.zoom)
        if let drawn, drawn.input == input { return drawn.layout }
        let layout = CampusLayout(input)
        drawn = (input, layout, CampusNavigation(layout))
        return layout
    }

    /// Moves the viewport as far as the selected place needs to be seen whole; centres what fits.
    private func scroll(_ layout: CampusLayout, in size: Size) {
        let selected = model.selection.flatMap { layout[$0] }
        origin = Point(
            x: Self.scrolled(
                origin.x, room: size.width, canvas: layout.canvas.width,
                from: selected?.x ?? 0, to: selected?.maxX ?? 0),
            y: Self.scrolled(
                origin.y, room: size.height, canvas: layout.canvas.height,
                from: selected?.y ?? 0, to: selected?.maxY ?? 0))
    }

    private static func scrolled(_ origin: Int, room: Int, canvas: Int, from: Int, to: Int) -> Int {
        guard canvas > room else { return -(room - canvas) / 2 }
        var origin = origin
        if to + 1 > origin + room { origin = to + 1 - room }
        if from - 1 < origin { origin = from - 1 }
        return min(max(0, origin), canvas - room)
    }

    private func click(_ mouse: MouseEvent, on place: Place.ID) {
        switch mouse.kind {
        case .click: model.select(place)
        case .doubleClick:
            model.select(place)
            model.enter()
        case .wheelUp: model.magnify(by: 1)
        case .wheelDown: model.magnify(by: -1)
        }
    }
}
