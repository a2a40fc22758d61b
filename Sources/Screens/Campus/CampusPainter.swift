import Domain
import Localisation
import TerminalUI
import ViewModels

/// Draws the campus as it was laid out: the ground, the places, and their names over both.
struct CampusPainter {
    let layout: CampusLayout
    let looks: PlaceLooks
    let seen: SeenMap
    /// What is seen of the shapes where the campus is drawn true to scale.
    private(set) var shapes: [Place.ID: PlaceShape]
    /// What stands for names that the edge of the map would cut.
    var numbersAtEdge: [Place.ID: Int] = [:]
    /// Told what has no room.
    var omissions: Omissions?
    let hasFocus: Bool
    private(set) var selection: Place.ID?
    /// Where the name of the selected place stands while it covers others.
    private var tag: PlaceShape.Line?

    /// How far from its box a name may stand, in columns.
    private static let labelReach = 40

    private var origin: Point { seen.origin }

    init(
        layout: CampusLayout, looks: PlaceLooks, seen: SeenMap,
        shapes: [Place.ID: PlaceShape] = [:], hasFocus: Bool = false
    ) {
        self.layout = layout
        self.looks = looks
        self.seen = seen
        self.shapes = shapes
        self.hasFocus = hasFocus
    }

    /// Selects a place; `shapes` are those that its name leaves.
    mutating func select(_ place: Place.ID?, shapes: [Place.ID: PlaceShape]) {
        selection = place
        self.shapes = shapes
        tag = tagOfSelection
    }

    /// `onMouse` is told what was pressed, and on which place. With `rows`, nothing but these rows of the
    /// surface is drawn, over what stands there.
    func draw(
        on surface: Surface, rows: Range<Int>? = nil,
        onMouse: ((MouseEvent, Place.ID?) -> Void)? = nil
    ) {
        var area = surface.bounds
        var surface = surface
        if let rows {
            area = Rect(x: 0, y: rows.lowerBound, width: area.width, height: rows.count)
                .intersection(area)
            surface = surface.clipped(to: area)
            surface.fill(.text, in: area)
        }
        GroundPainter(
            ground: layout.ground, seen: seen, covered: tag?.widened.area.moved(by: origin),
            distance: looks.strings.canvas.distance
        ).draw(on: surface, in: area, origin: origin)
        if layout.ground.lostWords { omissions?.noteWords() }
        let press = onMouse.map { onMouse in
            { [layout, origin = seen.origin] (mouse: MouseEvent) in
                onMouse(mouse, layout.place(at: surface.local(mouse.at) + origin))
            }
        }
        for placed in layout.places where placed.id != selection {
            draw(placed, in: area, on: surface, press: press)
        }
        // The selected place last: nothing lies over its name.
        if let selection, let rect = layout[selection] {
            draw(.init(id: selection, rect: rect), in: area, on: surface, press: press)
        }
    }

    private func draw(
        _ placed: CampusLayout.Placed, in area: Rect, on surface: Surface,
        press: ((MouseEvent) -> Void)?
    ) {
        let frame = placed.rect.moved(by: origin)
        guard !frame.inset(dx: -Self.labelReach, dy: -1).intersection(area).isEmpty,
            let place = looks.scene.organisation.place(placed.id)
        else { return }
        let cursor = draw(place, in: frame, on: surface)
        if place.id == selection, hasFocus { surface.placeCursor(x: cursor.x, y: cursor.y) }
        guard let press else { return }
        surface.onMouse(in: frame, press)
        if let name = layout.namesBeside[place.id]?.moved(by: origin) {
            surface.onMouse(in: name, press)
        }
    }

    /// The rows of the surface in which the map differs from one on which nothing is selected and the
    /// shapes are labelled as in `named`.
    func rowsOfSelection(among named: [Place.ID: PlaceShape]) -> Range<Int> {
        guard let selection, let own = layout.extent(of: selection) else { return 0..<0 }
        var areas = [own]
        if let covered = tag?.widened.area {
            // What lies under the name gives way as a whole.
            areas += [covered]
            areas += layout.extents.filter { !$0.intersection(covered).isEmpty }
        }
        for (id, shape) in shapes where id == selection || shape.label != named[id]?.label {
            areas += [shape.bounds] + shape.label.lines.map(\.area)
            areas += named[id]?.label.lines.map(\.area) ?? []
        }
        let first = areas.map(\.y).min() ?? 0
        let last = areas.map(\.maxY).max() ?? first
        return (first - origin.y)..<(max(first, last) - origin.y)
    }

    /// Whether something of a place's box or shape is seen.
    func isInSight(_ place: Place.ID) -> Bool {
        layout.extent(of: place).map { !$0.intersection(seen.area).isEmpty } ?? false
    }

    func isWholeInSight(_ place: Place.ID) -> Bool {
        layout.extent(of: place).map { $0.intersection(seen.area) == $0 } ?? false
    }

    /// Where the terminal's cursor belongs while the place is selected.
    private func draw(_ place: Place, in frame: Rect, on surface: Surface) -> Point {
        let isSelected = place.id == selection
        var look = looks.look(of: place, surface.symbols)
        if isSelected { look = look.selected }
        if layout.drawing?.shapes[place.id] != nil {
            guard let shape = shapes[place.id] else { return Point(x: -1, y: -1) }
            let painter = PlaceShapePainter(
                look: look, shape: shape, isSelected: isSelected, hasFocus: hasFocus,
                omissions: omissions)
            painter.draw(on: surface, origin: origin)
            return Point(x: painter.cursor.x - origin.x, y: painter.cursor.y - origin.y)
        }
        let covered = (isSelected ? tag : tag?.widened)?.area.moved(by: origin)
        box(of: place.id, look).draw(in: frame, on: surface, seen: seen, covered: covered)
        if isSelected, let tag, layout.drawing == nil {
            NameTag(look: look, line: tag, hasFocus: hasFocus, omissions: omissions)
                .draw(on: surface, origin: origin)
        }
        // Within what is seen of a box that is larger than the map.
        let shown = frame.intersection(Rect(size: seen.size))
        let row = min(frame.y + frame.height / 2, max(shown.y, shown.maxY - 1))
        return Point(x: max(frame.x + 1, shown.x), y: max(row, shown.y))
    }

    private var tagOfSelection: PlaceShape.Line? {
        guard let selection, let place = looks.scene.organisation.place(selection) else {
            return nil
        }
        if case .over(let line) = shapes[selection]?.label { return line }
        guard layout.drawing == nil, let own = layout[selection],
            layout.numbers[selection] ?? numbersAtEdge[selection] != nil
        else { return nil }
        var room = TagRoom(seen)
        let others = layout.places.filter { $0.id != selection }
        for other in others { room.keep(other.rect.inset(dx: -1), worth: TagRoom.name) }
        for name in layout.namesBeside.values { room.keep(name, worth: TagRoom.name) }
        room.keep(layout.ground.labels)
        for worth in [TagRoom.mark, TagRoom.open] {
            for other in others where looks.worth(of: other.id) == worth {
                let area = layout.namesBeside[other.id] ?? other.rect
                room.keep(area.inset(dx: -1), worth: worth)
            }
        }
        room.keep(own, worth: TagRoom.ownShape)
        let columns = DisplayText.width(of: place.name) + ShapeLabelling.mark
        return room.line(
            about: own, columns: min(columns, seen.size.width), least: Self.leastTag)
    }

    /// Two Chinese characters, what tells that there are more, and a mark: of less nobody guesses a name,
    /// and the number stays.
    private static let leastTag = 7

    /// Cells of the campus that the small map must not hide: where words and marks stand in the boxes, and
    /// all of the one that is `selected`; where it can, not the lines around the boxes either.
    func written(_ symbols: Symbols, selected: Place.ID?, orLines: Bool) -> [Rect] {
        zip(layout.places, layout.extents).flatMap { placed, extent -> [Rect] in
            guard !extent.intersection(seen.area).isEmpty,
                let place = looks.scene.organisation.place(placed.id)
            else { return [] }
            if place.id == selected { return [extent] }
            let frame = placed.rect.moved(by: origin)
            let box = box(of: place.id, looks.look(of: place, symbols))
            let words = box.written(in: frame, seen: seen)
                .moved(by: Point(x: -origin.x, y: -origin.y))
            let isLined = orLines && box.hasBorder(in: frame.size)
            return [words] + (isLined ? placed.rect.sides : [])
        }
    }

    private func box(of place: Place.ID, _ look: PlaceLook) -> PlaceBox {
        PlaceBox(
            look: look, detail: layout.detail,
            number: layout.numbers[place] ?? numbersAtEdge[place],
            nameRoom: layout.namesBeside[place]?.moved(by: origin),
            isSelected: place == selection, hasFocus: hasFocus, omissions: omissions)
    }

    /// The places whose boxes the edge of the map cuts so that their names find no room, by their
    /// numbers in reading order, behind those that stand for names anyway.
    func cutNumbers(_ symbols: Symbols) -> [Place.ID: Int] {
        guard layout.drawing == nil else { return [:] }
        let named = layout.readingOrder.filter { layout.numbers[$0] == nil }
        let first = layout.numbers.count + 1
        let numbered = named.enumerated().filter { at, id in
            guard let frame = layout[id]?.moved(by: origin),
                !frame.intersection(Rect(size: seen.size)).isEmpty,
                let place = looks.scene.organisation.place(id)
            else { return false }
            let box = box(of: id, looks.look(of: place, symbols))
            return box.hasRoom(for: String(at + first).count, in: frame, seen: seen)
        }
        return Dictionary(uniqueKeysWithValues: numbered.map { ($1, $0 + first) })
    }
}
