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
        case number, grade, place, text, stage, flags, person, due
    }

    /// From these widths on the whole number, the persons and the places are shown.
    private static let wide = (number: 70, person: 90, place: 100)

    private func columns(of column: Column) -> Int {
        switch column {
        case .number: width >= Self.wide.number ? 17 : 6
        case .grade: 3
        case .place: width >= Self.wide.place ? 22 : 0
        case .text: max(8, width - 2 - others)
        case .stage: stage
        case .flags: width >= Self.wide.person ? 16 : 0
        case .person: width >= Self.wide.person ? max(8, title(of: .person).columns) : 0
        case .due: 16
        }
    }

    /// What all columns but the text take, the gaps between them included.
    private var others: Int {
        Column.allCases.filter { $0 != .text }.map(columns).filter { $0 > 0 }
            .reduce(0) { $0 + $1 + 1 }
    }

    /// As wide as its longest word, where there is room.
    private var stage: Int {
        let longest = words.strings.board.stages.values.map(\.columns).max() ?? 0
        return width >= Self.wide.place ? longest : min(longest, 8)
    }

    func drawHeader(on surface: Surface) {
        each { column, x, columns in
            surface.write(title(of: column), x: x, y: 0, columns: columns, role: .muted)
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

    private func title(of column: Column) -> String {
        let board = words.strings.board
        return switch column {
        case .number: board.numberColumn
        case .grade: board.gradeColumn
        case .place: board.place
        case .text: board.textColumn
        case .stage: board.stage
        case .flags: ""
        case .person: board.responsible
        case .due: board.deadline
        }
    }

    private func content(of column: Column, _ row: HazardRow) -> (String, Role) {
        switch column {
        case .number: (width >= Self.wide.number ? row.number : row.serial, .heading)
        case .grade: (words.mark(row), words.role(row.grade))
        case .place: (words.place(row.place, columns: columns(of: .place)), .text)
        case .text: (row.text.split(whereSeparator: \.isNewline).joined(separator: " "), .text)
        case .stage: (words.name(row.stage), .accent)
        case .flags: (HazardFlags(row, words: words).text(columns: columns(of: .flags)), .caution)
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

extension HazardRow {
    /// The running number alone: 0231.
    var serial: String {
        number.split(separator: "-").last.map(String.init) ?? number
    }
}

extension String {
    fileprivate var columns: Int { DisplayText.width(of: self) }
}
