import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The inside of a building, floor or room: the places in it with what the layer says of each, then
/// its hazards, or what else the layer tells of.
final class PlacePane {
    private let model: MapModel
    private let looks: KnownLooks
    private let anchor = ScrollAnchor()
    private(set) var pageLength = 5

    init(model: MapModel, looks: KnownLooks) {
        self.model = model
        self.looks = looks
    }

    /// With fewer rows the legend would take one from the list.
    private static let leastForLegend = 8

    func draw(on surface: Surface, strings: Strings, hasFocus: Bool) {
        guard let inside = model.path.last else { return }
        drawCrumbs(on: surface, strings: strings)
        surface.horizontalLine(x: 0, y: 2, columns: surface.width)
        let hasLegend = surface.height >= Self.leastForLegend
        let (list, foot) = surface.bounds.splitTop(surface.height - (hasLegend ? 1 : 0))
        if hasLegend {
            MapLegend(model: model, strings: strings).draw(model.layer, on: surface.part(foot))
        }
        let body = surface.part(list.splitTop(3).1)
        let places = model.innerPlaces
        let hazards = model.hazardsAtHand
        let count = places.count + hazards.upperBound
        if model.layer != .hazards {
            tell(of: inside, below: places.count, on: body, strings: strings)
        } else if count == 0, !model.scene.isAhead {
            body.write(strings.map.noHazardsHere, x: 1, y: 0, role: .muted)
        }
        guard count > 0 else { return }
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
                switch mouse.kind {
                case .wheelUp: model.moveInside(by: -1)
                case .wheelDown: model.moveInside(by: 1)
                case .click: model.selectInside(index)
                case .doubleClick:
                    model.selectInside(index)
                    model.enter()
                }
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
        guard let inside = model.path.last, let place = model.scene.organisation.place(inside)
        else { return }
        let looks = looks.looks(in: strings)
        let saying =
            switch model.layer {
            case .hazards:
                // Nobody knows of the hazards of a day to come.
                model.scene.isAhead
                    ? "" : strings.map.openHazards(model.scene.count(of: inside).open)
            case .ownership: ""
            case .risk, .duty, .patrol:
                looks.words(of: place, surface.symbols, columns: surface.width / 2)
            }
        let texts = [looks.owner(of: inside), saying].filter { !$0.isEmpty }
        surface.write(
            texts.joined(separator: " · "), x: 1, y: 1, columns: surface.width - 2, role: .muted)
    }

    /// The layer at length, in the rows that the places leave free.
    private func tell(of inside: Place.ID, below rows: Int, on body: Surface, strings: Strings) {
        guard let place = model.scene.organisation.place(inside) else { return }
        let lines = PlaceDescription(place: place, model: model, strings: strings, neighbours: [])
            .lines(on: model.layer)
        let first = rows > 0 ? rows + 1 : 0
        for (line, text) in lines.enumerated() where first + line < body.height {
            body.write(
                text, x: 2, y: first + line, columns: max(0, body.width - 3), role: .muted)
        }
    }

    private func draw(_ place: Place, on row: Surface, strings: Strings) {
        // Where the pane is narrow, what the layer says is worth more than the kind.
        let hasKind = row.width >= Self.columnsWithKind
        if model.marks.contains(place.id) { row.write(.marked, x: 1, y: 0, role: .mark) }
        row.write(place.name, x: 2, y: 0, columns: 24)
        if hasKind {
            row.write(
                strings.places.kinds[place.kind.rawValue] ?? "", x: 28, y: 0, columns: 10,
                role: .muted)
        }
        let x = hasKind ? 40 : 28
        if model.layer == .hazards {
            drawHazards(of: place, x: x, on: row, strings: strings)
        } else {
            drawSaying(of: place, x: x, on: row, strings: strings)
        }
    }

    private static let columnsWithKind = 60

    /// The ground that the map gives the place, and what the layer says in words.
    private func drawSaying(of place: Place, x: Int, on row: Surface, strings: Strings) {
        let looks = looks.looks(in: strings)
        var x = x
        if let fill = looks.unmarkedLook(of: place, row.symbols).fill {
            for _ in 0..<2 { x = row.write(row.symbols[fill.symbol], x: x, y: 0, role: fill.role) }
            x += 1
        }
        let room = max(0, row.width - x - 1)
        let saying = looks.saying(of: place, row.symbols, columns: room)
        row.write(saying.text, x: x, y: 0, columns: room, role: saying.role)
    }

    private func drawHazards(of place: Place, x: Int, on row: Surface, strings: Strings) {
        guard !model.scene.isAhead else { return }
        let counts = model.scene.count(of: place.id)
        let words = strings.map
        let parts: [(String, Int, Role)] = [
            (words.major, counts.major, .critical), (words.general, counts.general, .caution),
            (words.ungraded, counts.ungraded, .mild), (words.overdue, counts.overdue, .serious),
        ]
        var x = x
        for (word, count, role) in parts where count > 0 {
            x = row.write("\(word)\(count)", x: x, y: 0, role: role) + 1
        }
        if counts.open == 0 {
            x = row.write(row.symbols[.check], x: x, y: 0, role: .good) + 1
        }
        for change in looks.looks(in: strings).changes(of: place.id, row.symbols) {
            x = row.write(change, x: x, y: 0, role: .accent) + 1
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
