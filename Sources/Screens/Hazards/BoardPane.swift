import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The hazard board: as one column of cards with the detail below it, as five columns side by
/// side, or as one list, whatever the room allows and the person asks for.
final class BoardPane {
    private let model: BoardModel
    private let filterInput: TextInput
    private var anchors: [BoardColumn: ScrollAnchor] = [:]
    private let listAnchor = ScrollAnchor()
    private let drawnRows = DrawnRows<Hazard.ID, HazardRow, RowLook>()
    /// How many cards or rows the last frame showed: the step of PgUp and PgDn.
    private(set) var pageLength = 5
    /// How far the detail of the last frame can be scrolled.
    private(set) var detailReach = 0

    /// All that a row of the list depends on besides its hazard.
    private struct RowLook: Equatable {
        let language: Language
        let symbols: Symbols
        let width: Int
        /// Counts the changes of people and places.
        let revision: Int
        let today: Day
    }

    init(model: BoardModel, filterInput: TextInput) {
        self.model = model
        self.filterInput = filterInput
    }

    /// The columns from which on five columns stand side by side.
    private static let kanbanWidth = 96
    /// The rows from which on the detail is shown below the cards.
    private static let detailHeight = 26

    func note(strings: Strings) -> String {
        let summary = model.school.summary
        let place =
            model.place.flatMap { model.school.organisation.place($0)?.name }
            ?? strings.board.wholeSchool
        let counts = [strings.board.open(summary.open), strings.board.overdue(summary.overdue)]
        guard model.marks.isEmpty else {
            let marked = strings.bulk.marked(model.marked.count, model.hiddenMarks)
            return ([marked] + counts).joined(separator: " · ")
        }
        return place + " " + counts.joined(separator: " · ")
    }

    func draw(on surface: Surface, strings: Strings, hasFocus: Bool, isFiltering: Bool) {
        let words = HazardWords(strings: strings, school: model.school)
        var (head, body) = surface.bounds.splitTop(isFiltering || model.isFiltered ? 1 : 0)
        if !head.isEmpty {
            drawFilter(on: surface.part(head), strings: strings, isEditing: isFiltering)
        }
        if model.isDetailOpen {
            drawDetail(on: surface.part(body), words: words, scroll: model.detailScroll)
        } else if model.arrangement == .list {
            drawList(on: surface.part(body), words: words, hasFocus: hasFocus)
        } else if surface.width >= Self.kanbanWidth {
            drawKanban(on: surface.part(body), words: words, hasFocus: hasFocus)
        } else {
            (head, body) = body.splitTop(2)
            drawTabs(on: surface.part(head), words: words)
            drawColumn(on: surface.part(body), words: words, hasFocus: hasFocus)
        }
    }

    private func drawFilter(on surface: Surface, strings: Strings, isEditing: Bool) {
        let place = model.place.map { model.school.path(of: $0) }
        if isEditing {
            let x = surface.write(strings.board.filterPrompt, x: 1, y: 0, role: .fieldLabel)
            filterInput.draw(
                on: surface.part(Rect(x: x, y: 0, width: surface.width - x, height: 1)),
                isFocused: true)
            return
        }
        let parts = [place, model.filter.isEmpty ? nil : "“" + model.filter + "”"]
        let text = strings.board.filterPrompt + parts.compactMap(\.self).joined(separator: " ")
        surface.write(text, x: 1, y: 0, columns: surface.width - 2, role: .match)
    }

    private func drawTabs(on surface: Surface, words: HazardWords) {
        let tabs = BoardTabs(
            tabs: BoardColumn.allCases.map {
                BoardTabs.Tab(column: $0, name: words.name($0), count: count(in: $0))
            }, current: model.column, symbols: surface.symbols)
        var x = 0
        for (column, label) in tabs.labels(in: surface.width) {
            let isCurrent = column == model.column
            let start = x
            x = surface.write(label, x: x, y: 0, role: isCurrent ? .heading : .muted)
            surface.onMouse(in: Rect(x: start, y: 0, width: x - start, height: 1)) {
                [weak self, model] mouse in
                self?.answer(mouse, on: column, scrolling: model.column)
            }
        }
        surface.horizontalLine(x: 0, y: 1, columns: surface.width)
    }

    private func count(in column: BoardColumn) -> String {
        let count = model.count(in: column)
        let isCapped = model.isFiltered && count >= BoardModel.countLimit
        return isCapped ? "\(count)+" : "\(count)"
    }

    /// One column of cards; the detail of the selected one below where there is room.
    private func drawColumn(on surface: Surface, words: HazardWords, hasFocus: Bool) {
        guard surface.height >= Self.detailHeight else {
            drawCards(model.column, on: surface, words: words, hasFocus: hasFocus)
            return
        }
        let cards = min(max(2, surface.height * 2 / 5 / HazardCard.height), 6)
        let (top, bottom) = surface.bounds.splitTop(cards * HazardCard.height)
        drawCards(model.column, on: surface.part(top), words: words, hasFocus: hasFocus)
        surface.horizontalLine(x: 0, y: bottom.y, columns: surface.width)
        drawDetail(
            on: surface.part(bottom.splitTop(1).1), words: words, scroll: model.detailScroll)
    }

    private func drawDetail(on surface: Surface, words: HazardWords, scroll: Int) {
        guard let detail = model.detail else { return }
        let lines = HazardDetailView(detail: detail, words: words)
            .draw(on: surface, scroll: scroll)
        detailReach = max(0, lines - surface.height)
    }

    private func drawCards(
        _ column: BoardColumn, on surface: Surface, words: HazardWords, hasFocus: Bool
    ) {
        drawRows(
            of: model.list(of: column), on: surface, height: HazardCard.height,
            anchor: anchor(of: column), words: words, isCurrent: true, hasFocus: hasFocus
        ) { [model] row, surface, isSelected in
            HazardCard(row: row, words: words, isMarked: model.marks.contains(row.id)).draw(
                on: surface, isSelected: isSelected, hasFocus: hasFocus)
        }
    }

    private func drawKanban(on surface: Surface, words: HazardWords, hasFocus: Bool) {
        let count = BoardColumn.allCases.count
        var x = 0
        for column in BoardColumn.allCases {
            let right = (surface.width + 1) * (column.rawValue + 1) / count
            let frame = Rect(x: x, y: 0, width: right - x - 1, height: surface.height)
            drawKanbanColumn(column, on: surface.part(frame), words: words, hasFocus: hasFocus)
            if column != BoardColumn.allCases.last {
                surface.verticalLine(x: right - 1, y: 0, rows: surface.height)
                surface.write(.cross, x: right - 1, y: 1, role: .border)
            }
            x = right
        }
    }

    private func drawKanbanColumn(
        _ column: BoardColumn, on surface: Surface, words: HazardWords, hasFocus: Bool
    ) {
        let isCurrent = column == model.column
        if isCurrent { surface.write(.pointer, x: 0, y: 0, role: .accent) }
        surface.write(
            words.name(column) + " " + self.count(in: column), x: 2, y: 0,
            columns: surface.width - 2, role: isCurrent ? .heading : .muted)
        surface.horizontalLine(x: 0, y: 1, columns: surface.width)
        surface.onMouse(in: Rect(x: 0, y: 0, width: surface.width, height: 1)) {
            [weak self] mouse in self?.answer(mouse, on: column, scrolling: column)
        }
        drawRows(
            of: model.list(of: column), on: surface.part(surface.bounds.splitTop(2).1),
            height: HazardCard.columnHeight, anchor: anchor(of: column), words: words,
            isCurrent: isCurrent, hasFocus: hasFocus
        ) { [model] row, surface, isSelected in
            HazardCard(row: row, words: words, isMarked: model.marks.contains(row.id)).drawInColumn(
                on: surface, isSelected: isSelected && isCurrent, hasFocus: hasFocus)
        }
    }

    private func drawList(on surface: Surface, words: HazardWords, hasFocus: Bool) {
        let table = HazardTable(words: words, width: surface.width)
        table.drawHeader(on: surface)
        drawnRows.begin(
            RowLook(
                language: words.strings.language, symbols: surface.symbols, width: surface.width,
                revision: model.school.revision, today: model.school.now.day))
        drawRows(
            of: model.list, on: surface.part(surface.bounds.splitTop(1).1), height: 1,
            anchor: listAnchor, words: words, isCurrent: true, hasFocus: hasFocus
        ) { [model, drawnRows] row, surface, isSelected in
            let isMarked = model.marks.contains(row.id)
            guard !isSelected, !isMarked else {
                table.draw(
                    row, on: surface, isSelected: isSelected, isMarked: isMarked,
                    hasFocus: hasFocus)
                return
            }
            guard !drawnRows.put(row, of: row.id, on: surface) else { return }
            table.draw(row, on: surface, isSelected: false, hasFocus: hasFocus)
            drawnRows.keep(row, of: row.id, on: surface)
        }
    }

    private func drawRows(
        of list: HazardList, on surface: Surface, height: Int, anchor: ScrollAnchor,
        words: HazardWords, isCurrent: Bool, hasFocus: Bool,
        draw: (HazardRow, Surface, _ isSelected: Bool) -> Void
    ) {
        let visible = max(1, surface.height / height)
        if isCurrent { pageLength = visible }
        if list.isEmpty {
            let board = words.strings.board
            let text = model.isFiltered ? board.emptyFiltered : board.empty
            for (y, line) in DisplayText.wrap(text, columns: surface.width - 2).enumerated() {
                surface.write(line, x: 1, y: y + 1, role: .muted)
            }
            return
        }
        let first = anchor.first(
            showing: list.selectedIndex, rows: visible, loaded: list.loaded)
        let last = min(list.loaded.upperBound, first + (surface.height + height - 1) / height)
        let (rows, origin, selected) = (list.rows, list.origin, list.selectedIndex)
        for index in first..<max(first, last) {
            let row = rows[index - origin]
            let frame = Rect(
                x: 0, y: (index - first) * height, width: surface.width, height: height)
            let isSelected = index == selected
            draw(row, surface.part(frame), isSelected)
            surface.onMouse(in: frame) { [weak self] mouse in
                self?.click(mouse, row: row, list: list, index: index)
            }
            if isSelected, isCurrent, hasFocus { surface.placeCursor(x: 0, y: frame.y) }
        }
    }

    /// On the title of a column.
    private func answer(
        _ mouse: MouseEvent, on column: BoardColumn, scrolling scrolled: BoardColumn
    ) {
        switch mouse.kind {
        case .wheelUp: model.list(of: scrolled).move(by: -1)
        case .wheelDown: model.list(of: scrolled).move(by: 1)
        case .click, .doubleClick: model.select(column)
        }
    }

    private func click(_ mouse: MouseEvent, row: HazardRow, list: HazardList, index: Int) {
        switch mouse.kind {
        case .wheelUp: list.move(by: -1)
        case .wheelDown: list.move(by: 1)
        case .click, .doubleClick:
            if model.arrangement == .columns, let column = row.stage.column {
                model.select(column)
            }
            list.select(index)
            if mouse.kind == .doubleClick { model.isDetailOpen = true }
        }
    }

    private func anchor(of column: BoardColumn) -> ScrollAnchor {
        if let anchor = anchors[column] { return anchor }
        let anchor = ScrollAnchor()
        anchors[column] = anchor
        return anchor
    }
}
