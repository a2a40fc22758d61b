import Domain
import Localisation
import TerminalUI
import ViewModels

/// The places of the campus beside the map, each with what the layer says of it; in step with the map
/// both ways. What the numbers on the map stand for is told before anything else.
struct PlaceList {
    let model: MapModel
    let looks: PlaceLooks
    /// In reading order.
    let places: [Place.ID]
    /// The numbers that stand for names on what is seen of the map.
    let numbers: [Place.ID: Int]
    let selected: Place.ID?
    /// Told what has no room.
    var omissions: Omissions?

    /// What the list takes of a map this wide; none where the map needs it all.
    static func columns(of width: Int) -> Int {
        width >= 100 ? min(34, width / 4) : 0
    }

    /// What the list takes of a map this wide that shows the places with numbers only.
    static func columnsOfNumbers(of width: Int) -> Int {
        width >= 64 ? min(26, width / 4) : 0
    }

    /// All places; returns them as they are listed.
    func draw(on surface: Surface) -> [Place.ID] {
        let (title, rest) = surface.bounds.splitTop(1)
        drawTitle(on: surface.part(title))
        return draw(places, on: surface.part(rest), indent: 1, margin: 1)
    }

    /// Only those that numbers stand for, and the selected one; with a title where the list is
    /// narrowed to those with work. Returns them as they are listed.
    func drawNumbers(on surface: Surface) -> [Place.ID] {
        guard !model.listsOnlyWork else {
            let (title, rest) = surface.bounds.splitTop(1)
            drawTitle(on: surface.part(title))
            return draw(places, on: surface.part(rest), indent: 0, margin: 0)
        }
        return draw(numbered, on: surface, indent: 0, margin: 0)
    }

    /// As the numbers count, and the selected place before the first that lies behind it on the map.
    private var numbered: [Place.ID] {
        var numbered = parted(places).numbered
        if let selected, numbers[selected] == nil, let own = places.firstIndex(of: selected) {
            let behind = Set(places[own...])
            numbered.insert(
                selected, at: numbered.firstIndex(where: behind.contains) ?? numbered.count)
        }
        return numbered
    }

    private func hasWork(_ place: Place.ID) -> Bool {
        looks.scene.hasWork(place, on: model.layer)
    }

    private func drawTitle(on surface: Surface) {
        let words = looks.strings.layers
        surface.verticalLine(x: 0, y: 0, rows: 1)
        let shown = model.listsOnlyWork ? places.count(where: hasWork) : places.count
        let counts = words.list + " \(shown)/\(places.count)"
        let titles =
            model.listsOnlyWork
            ? [counts + " · " + words.onlyWork, words.onlyWork + " \(shown)"] : [counts]
        let room = surface.width - 2
        let title = titles.first { DisplayText.width(of: $0) <= room } ?? titles[0]
        surface.write(title, x: 2, y: 0, columns: room, role: .heading)
    }

    private func draw(
        _ places: [Place.ID], on surface: Surface, indent: Int, margin: Int
    ) -> [Place.ID] {
        surface.verticalLine(x: 0, y: 0, rows: surface.height)
        let area = surface.part(
            Rect(x: 1, y: 0, width: surface.width - 1 - margin, height: surface.height))
        let rows = model.listsOnlyWork ? workFirst(places, indent) : inOrder(places, area, indent)
        let order = rows.places.map(\.place)
        area.onMouse { answer($0, at: nil, in: order) }
        rows.draw(on: area) { answer($0, at: $1, in: order) }
        return order
    }

    /// The wheel walks as the keys do, wherever in the list it is turned.
    private func answer(_ mouse: MouseEvent, at place: Place.ID?, in order: [Place.ID]) {
        switch mouse.kind {
        case .wheelUp: model.walk(order, by: -1)
        case .wheelDown: model.walk(order, by: 1)
        case .click, .doubleClick:
            guard let place else { return }
            model.select(place)
            if mouse.kind == .doubleClick { model.enter() }
        }
    }

    /// As they stand on the map; where not all have room, those with numbers first.
    private func inOrder(_ places: [Place.ID], _ surface: Surface, _ indent: Int) -> PlaceRows {
        let all = rows(places, indent)
        let parted = parted(places)
        guard !parted.numbered.isEmpty, !parted.others.isEmpty, !all.fits(surface) else {
            return all
        }
        var rows = rows(parted.numbered + parted.others, indent)
        rows.pinned = parted.numbered.count
        return rows
    }

    /// Those with numbers as these count, and those without.
    private func parted(_ places: [Place.ID]) -> (numbered: [Place.ID], others: [Place.ID]) {
        let numbered = places.filter { numbers[$0] != nil }
            .sorted { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) }
        return (numbered, places.filter { numbers[$0] == nil })
    }

    /// Those with work, the ones with numbers first; then under a heading what the other numbers stand
    /// for.
    private func workFirst(_ places: [Place.ID], _ indent: Int) -> PlaceRows {
        let busy = parted(places.filter(hasWork))
        let idle = parted(places).numbered.filter { !hasWork($0) }
        var rows = rows(busy.numbered + busy.others + idle, indent)
        rows.pinned = busy.numbered.count
        if let first = idle.first { rows.heading = (first, looks.strings.layers.otherNumbers) }
        return rows
    }

    private func rows(_ places: [Place.ID], _ indent: Int) -> PlaceRows {
        var rows = PlaceRows(
            places: places.map { (numbers[$0], $0) }, looks: looks, selected: selected,
            indent: indent)
        rows.omissions = omissions
        return rows
    }
}
