import Domain
import Localisation
import TerminalUI
import ViewModels

/// The editor of the campus map: the plan true to scale under a cursor, or the floors and rooms of a
/// building; below it what is in hand.
final class MapEditorPage {
    let model: MapEditorModel
    private let anchor = ScrollAnchor()
    private let picture: EditorPicture
    /// Where the mouse was last while its button is down.
    private var pressed: Point?
    /// The button was pressed on a corner of the outline in hand.
    private var isOnCorner = false
    /// What is dragged is saved or named where the button is let go.
    private var isDragging = false
    /// Saves or names what was dragged.
    private let finish: () -> Void

    init(model: MapEditorModel, finish: @escaping () -> Void) {
        self.model = model
        picture = EditorPicture(model: model)
        self.finish = finish
    }

    func draw(on surface: Surface, strings: Strings) {
        let words = strings.canvas.editor
        surface.fill(.text)
        let inner = surface.part(surface.bounds.inset(dx: 1, dy: 1))
        let (body, foot) = inner.bounds.splitTop(inner.height - 2)
        inner.horizontalLine(x: 0, y: foot.y, columns: inner.width)
        if model.inside == nil {
            drawPlan(on: inner.part(body), strings: strings)
        } else {
            drawInside(on: inner.part(body), strings: strings)
        }
        // Last: scale and cursor may follow from the room that there is.
        drawHand(
            on: inner.part(Rect(x: 0, y: foot.y + 1, width: foot.width, height: 1)),
            strings: strings)
        let metres = model.metresPerColumn
        let scale = metres == metres.rounded() ? "\(Int(metres))" : "\(metres)"
        let snap = model.snaps ? words.snapping : words.notSnapping
        _ = surface.pane(
            title: words.title, note: snap + "  " + strings.canvas.scale(scale), isFocused: true)
    }

    // MARK: The plan

    private func drawPlan(on surface: Surface, strings: Strings) {
        if model.window == nil {
            // A free cell on every side, so that nothing stands at the edge.
            model.showWhole(columns: surface.width - 2, rows: surface.height - 2)
        }
        let draft = model.draft
        let frame = follow(in: surface.size)
        let shown = PlanBounds(
            west: frame.origin.east,
            south: frame.origin.north - Double(surface.height) * frame.metresPerRow,
            east: frame.origin.east + Double(surface.width) * frame.metresPerColumn,
            north: frame.origin.north)
        let items = draft.items.filter { $0.footprint.bounds?.meets(shown) ?? false }
        let plan = picture.plan(
            EditorPlan.Sight(
                items: items.map {
                    TrueScaleInput.Item(
                        id: $0.id, name: $0.place.name, footprint: $0.footprint, boxes: [:])
                },
                ground: draft.ground.filter { $0.shape.bounds?.meets(shown) ?? false },
                frame: frame, size: surface.size,
                lifted: model.hand == .empty ? nil : model.subject?.place ?? CampusDraft.newPlace))
        picture.draw(plan, of: draft, on: surface, strings: strings)
        let marks = model.reshaping.map { reshaping in
            CornerMarks(
                model.cornerMarks, chosen: reshaping.corner,
                on: model.subject?.place.flatMap { plan.drawing.shapes[$0] }, frame: frame)
        }
        marks?.draw(on: surface)
        let cell = marks?.cursor ?? frame.cell(at: model.cell.centre)
        surface.tint(.selection, in: Rect(x: cell.x, y: cell.y, width: 1, height: 1))
        surface.placeCursor(x: cell.x, y: cell.y)
        surface.onMouse(
            drag: { [weak self] in self?.drag(to: $0) },
            release: { [weak self] in self?.letGo(at: $0) }
        ) { [weak self, model] mouse in
            switch mouse.kind {
            case .click, .doubleClick:
                let cell = surface.local(mouse.at)
                self?.press(mouse.at, on: frame.corner(of: cell), marks?.corner(at: cell))
            case .wheelUp: model.magnify(by: 1)
            case .wheelDown: model.magnify(by: -1)
            }
        }
    }

    /// What keys have in hand goes with the cursor and is not dragged; of an outline its corners are.
    private func press(_ cell: Point, on point: PlanPoint, _ corner: ShapeCorner?) {
        isDragging = false
        isOnCorner = corner != nil
        pressed = model.hand == .empty || isOnCorner ? cell : nil
        if let corner {
            model.choose(corner)
        } else if model.reshaping == nil {
            model.point(at: point)
        }
    }

    /// By whole cells, so that it does not matter whether the window moved over the plan meanwhile.
    private func drag(to cell: Point) {
        guard let last = pressed else { return }
        guard isHeld else {
            // Esc let go of it, or Enter put it down: nothing else is taken up in its place.
            pressed = nil
            return
        }
        pressed = cell
        if model.drag(columns: cell.x - last.x, rows: cell.y - last.y) { isDragging = true }
    }

    /// Whether the hand is as the mouse left it.
    private var isHeld: Bool {
        isOnCorner ? model.reshaping != nil : isDragging != (model.hand == .empty)
    }

    private func letGo(at cell: Point) {
        drag(to: cell)
        guard pressed != nil else { return }
        pressed = nil
        if isDragging { finish() }
        isDragging = false
    }

    /// The middle of the campus, where all of it has room.
    private func middleOfWhole(in size: Size) -> PlanPoint? {
        guard let whole = model.draft.bounds else { return nil }
        let fits =
            whole.width <= Double(size.width - 2) * model.metresPerColumn
            && whole.height <= Double(size.height - 2) * model.metresPerRow
        return fits ? whole.centre : nil
    }

    /// Moves the window over the plan as far as the cursor needs it, by whole cells.
    private func follow(in size: Size) -> PlanFrame {
        let (column, row) = (model.metresPerColumn, model.metresPerRow)
        // The cells of the window are those of the cursor: a click takes the cell that is seen.
        let middle = model.onGrid(middleOfWhole(in: size) ?? model.cursor)
        let centred = PlanPoint(
            east: middle.east - Double(size.width / 2) * column,
            north: middle.north + Double(size.height / 2) * row)
        let kept = model.window.flatMap { $0.metresPerColumn == column ? $0.corner : nil }
        var corner = kept ?? centred
        let frame = PlanFrame(origin: corner, metresPerColumn: column)
        let cell = frame.cell(at: model.cell.centre)
        let (marginX, marginY) = (min(6, size.width / 4), min(2, size.height / 4))
        let right = max(0, cell.x - (size.width - 1 - marginX)) + min(0, cell.x - marginX)
        let down = max(0, cell.y - (size.height - 1 - marginY)) + min(0, cell.y - marginY)
        corner.east += Double(right) * column
        corner.north -= Double(down) * row
        model.window = (corner, column)
        return PlanFrame(origin: corner, metresPerColumn: column)
    }

    // MARK: Floors and rooms

    private func drawInside(on surface: Surface, strings: Strings) {
        let words = strings.canvas.editor
        if let inside = model.inside {
            surface.write(model.school.path(of: inside), x: 1, y: 0, role: .heading)
        }
        let lines = model.innerLines
        guard !lines.isEmpty else {
            surface.write(words.emptyInside, x: 1, y: 2, columns: surface.width - 2, role: .muted)
            return
        }
        let rows = max(1, surface.height - 2)
        let first = anchor.first(showing: model.innerIndex, rows: rows, loaded: 0..<lines.count)
        for (y, index) in (first..<min(lines.count, first + rows)).enumerated() {
            let line = lines[index]
            let frame = Rect(x: 0, y: y + 2, width: surface.width, height: 1)
            surface.write(line.place.name, x: 2 + line.depth * 4, y: y + 2)
            if index == model.innerIndex {
                surface.tint(.selection, in: frame)
                surface.placeCursor(x: 0, y: y + 2)
            }
            surface.onMouse(in: frame) { [model] mouse in
                switch mouse.kind {
                case .wheelUp: model.moveInside(by: -1)
                case .wheelDown: model.moveInside(by: 1)
                case .click, .doubleClick: model.moveInside(by: index - model.innerIndex)
                }
            }
        }
    }

    // MARK: The line of what is in hand

    private func drawHand(on surface: Surface, strings: Strings) {
        let words = strings.canvas.editor
        let names = EditorWords(strings: strings, school: model.school)
        let draft = model.draft
        let subject = model.subject.map { names.title(of: $0, in: draft) } ?? words.emptyHere
        var text =
            switch model.hand {
            case .empty: subject
            case .rectangle(let kind, _): words.drawing(names.name(of: kind))
            case .line(let kind, _): words.drawing(names.name(of: .ground(kind)))
            case .moving: words.moving(subject)
            case .resizing: words.resizing(subject)
            case .reshaping(_, let reshaping):
                strings.canvas.corners.reshaping(subject) + "  "
                    + strings.canvas.corners.number(
                        reshaping.number, reshaping.shape.corners.count)
            }
        var facts = ""
        if let refusal = model.refusalToFinish {
            text = names.sentence(for: refusal)
        } else if let measure = model.measure, measure.width + measure.height > 0 {
            facts =
                "  " + words.measure(Int(measure.width.rounded()), Int(measure.height.rounded()))
        }
        switch model.hand {
        case .rectangle, .resizing: facts += "  " + words.stretch
        case .moving: facts += "  " + words.carry
        case .empty, .line, .reshaping: break
        }
        if model.isSaving { facts += "  " + words.saving }
        // A long name leaves room for what can be done.
        let room = surface.width - 2
        let role: Role = model.hand == .empty ? .text : .accent
        let end = surface.write(
            text, x: 1, y: 0, columns: max(room / 3, room - DisplayText.width(of: facts)),
            role: role)
        surface.write(facts, x: end, y: 0, columns: room + 1 - end, role: role)
    }
}

extension PlanBounds {
    nonisolated fileprivate func meets(_ other: PlanBounds) -> Bool {
        west < other.east && other.west < east && south < other.north && other.south < north
            || isThin && west <= other.east && other.west <= east && south <= other.north
                && other.south <= north
    }

    /// Of no width or no height, as points and level lines are.
    private nonisolated var isThin: Bool { width == 0 || height == 0 }
}
