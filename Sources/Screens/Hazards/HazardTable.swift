import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The board as one list: a row a hazard, with the columns that the width has room for.
struct HazardTable {
    let words: HazardWords
    let width: Int
    private let slots: [Slot]

    /// Where a column stands.
    private struct Slot {
        let column: Column
        let x: Int
        let columns: Int
    }

    private enum Column: CaseIterable {
        case number, grade, place, text, stage, person, due
    }

    /// From these widths on the whole number, the persons and the places are shown.
    private static let wide = (number: 70, person: 90, place: 100)

    init(words: HazardWords, width: Int) {
        self.words = words
        self.width = width
        let widths = Column.allCases.map { Self.columns(of: $0, width: width, words: words) }
        // What all columns but the text take, the gaps between them included.
        let others = widths.reduce(0) { $0 + ($1 > 0 ? $1 + 1 : 0) }
        var slots: [Slot] = []
        var x = 1
        for (column, fixed) in zip(Column.allCases, widths) {
            let columns = column == .text ? max(8, width - 2 - others) : fixed
            guard columns > 0 else { continue }
            slots.append(Slot(column: column, x: x, columns: columns))
            x += columns + 1
        }
        self.slots = slots
    }

    /// 0 for the text, which takes what the others leave, and for what there is no room for.
    private static func columns(of column: Column, width: Int, words: HazardWords) -> Int {
        let board = words.strings.board
        switch column {
        case .number: return width >= wide.number ? 17 : 6
        case .grade: return 3
        case .place: return width >= wide.place ? 22 : 0
        case .text: return 0
        case .stage:
            let names = HazardStage.allCases.map { words.name($0, isShort: width < wide.place) }
            return names.map(\.columns).max() ?? 0
        case .person: return width >= wide.person ? max(8, board.responsible.columns) : 0
        case .due: return 16
        }
    }

    func drawHeader(on surface: Surface) {
        for slot in slots {
            surface.write(
                title(of: slot.column), x: slot.x, y: 0, columns: slot.columns, role: .muted)
        }
    }

    func draw(
        _ row: HazardRow, on surface: Surface, isSelected: Bool, isMarked: Bool = false,
        hasFocus: Bool
    ) {
        for slot in slots {
            let (text, role) = content(of: slot, row)
            let flags = slot.column == .text ? drawFlags(of: row, in: slot, on: surface) : 0
            surface.write(text, x: slot.x, y: 0, columns: slot.columns - flags, role: role)
        }
        if isSelected {
            surface.write(.pointer, x: 0, y: 0, role: .accent)
            surface.tint(
                hasFocus ? .selection : .selectionIdle,
                in: Rect(x: 0, y: 0, width: surface.width, height: 1))
        }
        if isMarked { surface.write(.marked, x: 0, y: 0, role: .mark) }
    }

    /// At the end of the text, where there are any; returns the columns that they take.
    private func drawFlags(of row: HazardRow, in slot: Slot, on surface: Surface) -> Int {
        let flags = HazardFlags(row, words: words).text(columns: slot.columns / 2)
        guard !flags.isEmpty else { return 0 }
        surface.write(
            flags, x: slot.x + slot.columns - flags.columns, y: 0, columns: flags.columns,
            role: .caution)
        return flags.columns + 1
    }

    private func title(of column: Column) -> String {
        let board = words.strings.board
        return switch column {
        case .number: board.numberColumn
        case .grade: board.gradeColumn
        case .place: board.place
        case .text: board.textColumn
        case .stage: board.stage
        case .person: board.responsible
        case .due: board.deadline
        }
    }

    private func content(of slot: Slot, _ row: HazardRow) -> (String, Role) {
        switch slot.column {
        case .number: (width >= Self.wide.number ? row.number : row.serial, .heading)
        case .grade: (words.mark(row), words.role(row.grade))
        case .place: (words.place(row.place, columns: slot.columns), .text)
        case .text: (row.text.onOneLine, .text)
        case .stage: (words.name(row.stage, isShort: width < Self.wide.place), .accent)
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
