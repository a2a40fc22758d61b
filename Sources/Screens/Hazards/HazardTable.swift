import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The board as one list: a row a hazard, with the columns that the width has room for.
struct HazardTable {
    let words: HazardWords
    let width: Int

    private enum Column: CaseIterable {
        case number, grade, place, text, stage, person, due
    }

    private func columns(of column: Column) -> Int {
        switch column {
        case .number: 17
        case .grade: 3
        case .place: width >= 100 ? 22 : 0
        case .stage: 9
        case .person: width >= 90 ? 8 : 0
        case .due: 16
        case .text: max(8, width - 17 - 3 - place - 9 - person - 16 - 6)
        }
    }

    private var place: Int { width >= 100 ? 22 : 0 }
    private var person: Int { width >= 90 ? 8 : 0 }

    func drawHeader(on surface: Surface) {
        let board = words.strings.board
        each { column, x, columns in
            let title =
                switch column {
                case .number: board.numberColumn
                case .grade: board.gradeColumn
                case .place: board.place
                case .text: board.textColumn
                case .stage: board.stage
                case .person: board.responsible
                case .due: board.deadline
                }
            surface.write(title, x: x, y: 0, columns: columns, role: .muted)
        }
    }

    func draw(_ row: HazardRow, on surface: Surface, isSelected: Bool, hasFocus: Bool) {
        each { column, x, columns in
            let (text, role) = content(of: column, row)
            surface.write(text, x: x, y: 0, columns: columns, role: role)
        }
        if isSelected {
            surface.write(.pointer, x: 0, y: 0, role: .accent)
            surface.tint(
                hasFocus ? .selection : .selectionIdle,
                in: Rect(x: 0, y: 0, width: surface.width, height: 1))
        }
    }

    private func content(of column: Column, _ row: HazardRow) -> (String, Role) {
        switch column {
        case .number: (row.number, .heading)
        case .grade: (words.short(row.grade), words.role(row.grade))
        case .place: (words.school.path(of: row.place), .text)
        case .text: (row.text.split(whereSeparator: \.isNewline).joined(separator: " "), .text)
        case .stage: (words.name(row.stage), .accent)
        case .person:
            (
                words.school.name(of: row.responsible) ?? words.school.name(of: row.finder) ?? "",
                .muted
            )
        case .due:
            words.due(row.due, isOpen: row.stage.isOpen).map { ($0.text, $0.role) }
                ?? (row.closedOn?.text ?? "", .muted)
        }
    }

    private func each(_ body: (Column, _ x: Int, _ columns: Int) -> Void) {
        var x = 1
        for column in Column.allCases {
            let columns = columns(of: column)
            guard columns > 0 else { continue }
            body(column, x, columns)
            x += columns + 1
        }
    }
}
