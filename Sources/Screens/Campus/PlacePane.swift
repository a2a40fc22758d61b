import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The inside of a building, floor or room: the places in it, then its hazards.
final class PlacePane {
    private let model: MapModel
    private let anchor = ScrollAnchor()
    private(set) var pageLength = 5

    init(model: MapModel) {
        self.model = model
    }

    func draw(on surface: Surface, strings: Strings, hasFocus: Bool) {
        guard let inside = model.path.last else { return }
        drawCrumbs(on: surface, strings: strings)
        surface.horizontalLine(x: 0, y: 2, columns: surface.width)
        let body = surface.part(surface.bounds.splitTop(3).1)
        let places = model.innerPlaces
        let hazards = model.hazardsAtHand
        let count = places.count + hazards.upperBound
        if count == 0 {
            guard !model.scene.isAhead else { return }
            body.write(strings.map.noHazardsHere, x: 1, y: 0, role: .muted)
            return
        }
        pageLength = max(1, body.height)
        let lower = places.isEmpty ? hazards.lowerBound : 0
        let first = anchor.first(
            showing: model.innerIndex, rows: body.height, loaded: lower..<max(lower, count))
        for index in first..<max(first, min(count, first + body.height)) {
            let frame = Rect(x: 0, y: index - first, width: body.width, height: 1)
            let row = body.part(frame)
            if index < places.count {
                draw(places[index], on: row, strings: strings)
            } else if let hazard = model.hazardInside(at: index - places.count) {
                draw(hazard, inside: inside, on: row, strings: strings)
            }
            if index == model.innerIndex {
                row.write(.pointer, x: 0, y: 0, role: .accent)
                row.tint(hasFocus ? .selection : .selectionIdle, in: row.bounds)
                if hasFocus { row.placeCursor(x: 0, y: 0) }
            }
            row.onMouse { [model] mouse in
                model.selectInside(index)
                if mouse.kind == .doubleClick { model.enter() }
            }
        }
    }

    private func drawCrumbs(on surface: Surface, strings: Strings) {
        var x = 1
        for (depth, id) in model.path.enumerated() {
            guard let place = model.scene.organisation.place(id) else { continue }
            let isLast = depth == model.path.count - 1
            if depth > 0 {
                x = surface.write(" " + surface.symbols[.right] + " ", x: x, y: 0, role: .muted)
            }
            x = surface.write(place.name, x: x, y: 0, role: isLast ? .heading : .muted)
        }
        guard let inside = model.path.last else { return }
        let looks = PlaceLooks(model: model, strings: strings)
        // Nobody knows of the hazards of a day to come.
        let open =
            model.scene.isAhead
            ? "" : " · " + strings.map.openHazards(model.scene.count(of: inside).open)
        surface.write(
            looks.owner(of: inside) + open, x: 1, y: 1, columns: surface.width - 2, role: .muted)
    }

    private func draw(_ place: Place, on row: Surface, strings: Strings) {
        let counts = model.scene.count(of: place.id)
        let words = strings.map
        if model.marks.contains(place.id) { row.write(.marked, x: 1, y: 0, role: .mark) }
        row.write(place.name, x: 2, y: 0, columns: 24)
        row.write(
            strings.places.kinds[place.kind.rawValue] ?? "", x: 28, y: 0, columns: 10, role: .muted)
        guard !model.scene.isAhead else { return }
        guard counts.open > 0 else {
            row.write(.check, x: 40, y: 0, role: .good)
            return
        }
        var x = 40
        let parts: [(String, Int, Role)] = [
            (words.major, counts.major, .critical), (words.general, counts.general, .caution),
            (words.ungraded, counts.ungraded, .mild), (words.overdue, counts.overdue, .serious),
        ]
        for (word, count, role) in parts where count > 0 {
            x = row.write("\(word)\(count)", x: x, y: 0, role: role) + 1
        }
    }

    private func draw(
        _ hazard: HazardRow, inside: Place.ID, on row: Surface, strings: Strings
    ) {
        let words = HazardWords(strings: strings, school: model.school)
        // Of another day it is known that it was open, how it was graded, and since when.
        let isToday = model.past.scene == nil
        let mark = isToday ? words.mark(hazard) : words.short(hazard.grade)
        var x = row.write(mark, x: 2, y: 0, role: words.role(hazard.grade)) + 1
        x = row.write(hazard.number, x: x, y: 0, role: .heading) + 1
        let stage =
            isToday
            ? words.name(hazard.stage)
            : strings.board.found + " " + hazard.foundAt.day.monthDayText
        let stageWidth = DisplayText.width(of: stage)
        row.write(
            hazard.text.onOneLine, x: x, y: 0,
            columns: max(0, row.width - x - stageWidth - 2))
        row.write(stage, x: row.width - stageWidth - 1, y: 0, role: .accent)
    }
}
