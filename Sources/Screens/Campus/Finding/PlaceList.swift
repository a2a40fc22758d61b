import Domain
import Localisation
import TerminalUI
import ViewModels

/// The places of the campus beside the zoomed map, each with what the layer says of it; in step with
/// the map both ways.
struct PlaceList {
    let model: MapModel
    let looks: PlaceLooks
    /// In reading order.
    let places: [Place.ID]
    /// The numbers that stand for names on the map.
    let numbers: [Place.ID: Int]

    /// What the list takes of a map this wide; none where the map needs it all.
    static func columns(of width: Int) -> Int {
        width >= 100 ? min(34, width / 4) : 0
    }

    func draw(on surface: Surface) {
        surface.verticalLine(x: 0, y: 0, rows: surface.height)
        let strings = looks.strings
        let (listsOnlyWork, layer) = (model.listsOnlyWork, model.layer)
        let shown =
            listsOnlyWork ? places.filter { looks.scene.hasWork($0, on: layer) } : places
        let title =
            strings.layers.list + " \(shown.count)/\(places.count)"
            + (listsOnlyWork ? " · " + strings.layers.onlyWork : "")
        surface.write(title, x: 2, y: 0, columns: surface.width - 2, role: .heading)
        PlaceRows(
            places: shown.map { (numbers[$0], $0) }, looks: looks, selected: model.selection,
            indent: 1
        ).draw(
            on: surface.part(
                Rect(x: 1, y: 1, width: surface.width - 2, height: surface.height - 1))
        ) { [model] mouse, place in
            model.select(place)
            if mouse.kind == .doubleClick { model.enter() }
        }
    }

    /// What the list takes of a map this wide that shows the places with numbers only.
    static func columnsOfNumbers(of width: Int) -> Int {
        width >= 64 ? min(26, width / 4) : 0
    }

    /// Only those that numbers stand for on the map, and the selected one.
    func drawNumbers(on surface: Surface) {
        surface.verticalLine(x: 0, y: 0, rows: surface.height)
        let numbered = places.filter { numbers[$0] != nil || $0 == model.selection }
        PlaceRows(
            places: numbered.map { (numbers[$0], $0) }, looks: looks, selected: model.selection,
            indent: 0
        ).draw(
            on: surface.part(
                Rect(x: 1, y: 0, width: surface.width - 1, height: surface.height))
        ) { [model] _, place in model.select(place) }
    }
}
