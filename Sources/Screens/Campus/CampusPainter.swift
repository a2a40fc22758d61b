import Domain
import TerminalUI
import ViewModels

/// Draws the campus as it was laid out: the ground, the places, and their names over both.
struct CampusPainter {
    let layout: CampusLayout
    let looks: PlaceLooks
    /// The campus cell in the surface's top left corner.
    let origin: Point
    let seen: SeenMap
    var selection: Place.ID?
    var hasFocus = false

    /// How far from its shape a name may stand, in columns.
    private static let labelReach = 40

    /// `onMouse` is told what was pressed, and on which place.
    func draw(on surface: Surface, onMouse: ((MouseEvent, Place.ID?) -> Void)? = nil) {
        GroundPainter(ground: layout.ground, seen: seen).draw(on: surface, origin: origin)
        // The selected place last: nothing lies over its name.
        let places =
            layout.places.filter { $0.id != selection }
            + layout.places.filter { $0.id == selection }
        for placed in places {
            let frame = placed.rect.moved(by: origin)
            guard !frame.inset(dx: -Self.labelReach, dy: -1).intersection(surface.bounds).isEmpty,
                let place = looks.scene.organisation.place(placed.id)
            else { continue }
            let cursor = draw(place, in: frame, on: surface)
            if place.id == selection, hasFocus { surface.placeCursor(x: cursor.x, y: cursor.y) }
            guard let onMouse else { continue }
            let name = layout.namesBeside[place.id].map { [$0.moved(by: origin)] } ?? []
            for area in [frame] + name {
                surface.onMouse(in: area) { [origin, layout] mouse in
                    onMouse(mouse, layout.place(at: surface.local(mouse.at) + origin))
                }
            }
        }
    }

    /// Where the terminal's cursor belongs while the place is selected.
    private func draw(_ place: Place, in frame: Rect, on surface: Surface) -> Point {
        let look = looks.look(of: place, surface.symbols)
        let isSelected = place.id == selection
        if let shape = layout.drawing?.shapes[place.id] {
            let painter = PlaceShapePainter(
                look: look, shape: shape, seen: seen, isSelected: isSelected, hasFocus: hasFocus)
            painter.draw(on: surface, origin: origin)
            return Point(x: painter.cursor.x - origin.x, y: painter.cursor.y - origin.y)
        }
        PlaceBox(
            look: look, detail: layout.detail, number: layout.numbers[place.id],
            nameRoom: layout.namesBeside[place.id]?.moved(by: origin), isSelected: isSelected,
            hasFocus: hasFocus
        ).draw(in: frame, on: surface, seen: seen)
        return Point(x: frame.x + 1, y: frame.y + frame.height / 2)
    }
}

extension Rect {
    /// As it lies on a surface whose top left corner shows the cell `origin`.
    fileprivate func moved(by origin: Point) -> Rect {
        Rect(x: x - origin.x, y: y - origin.y, width: width, height: height)
    }
}
