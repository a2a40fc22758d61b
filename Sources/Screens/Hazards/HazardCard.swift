import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// One hazard as a card of three lines: what and where, the problem, who and until when.
struct HazardCard {
    let row: HazardRow
    let words: HazardWords
    var isMarked = false

    /// Rows of a card in the pane, the blank one after it included.
    static let height = 4
    /// Rows of a card in a column of the kanban.
    static let columnHeight = 5

    /// A card as wide as the pane.
    func draw(on surface: Surface, isSelected: Bool, hasFocus: Bool) {
        let width = surface.width
        var x = 0
        if isSelected { surface.write(.pointer, x: 0, y: 0, role: .accent) }
        x = surface.write(words.mark(row), x: 2, y: 0, role: words.role(row.grade)) + 1
        x = surface.write(row.number, x: x, y: 0, role: .heading) + 2
        let place = words.place(row.place, columns: width - x - 1)
        surface.write(place, x: x, y: 0, columns: width - x - 1)
        surface.write(row.text.onOneLine, x: 5, y: 1, columns: width - 6)
        let due = words.due(row.due, isOpen: row.stage.isOpen)
        let flags = flags(columns: width - 18 - (due.map { DisplayText.width(of: $0.text) } ?? 0))
        let flagsWidth = DisplayText.width(of: flags)
        let people = people(columns: width - 6 - flagsWidth)
        surface.write(people, x: 5, y: 2, columns: max(0, width - 6 - flagsWidth), role: .muted)
        surface.write(
            flags, x: width - 1 - flagsWidth, y: 2, columns: flagsWidth, role: .accent)
        if let due {
            let dueWidth = DisplayText.width(of: due.text)
            let x = max(
                5 + DisplayText.width(of: people) + 2,
                width - max(flagsWidth + 2, 12) - dueWidth - 1)
            surface.write(
                due.text, x: x, y: 2, columns: max(0, width - 2 - flagsWidth - x), role: due.role)
        }
        if isSelected { select(surface, rows: 3, hasFocus: hasFocus) }
        if isMarked { surface.write(.marked, x: 1, y: 0, role: .mark) }
    }

    /// A card in one of the five columns of the kanban.
    func drawInColumn(on surface: Surface, isSelected: Bool, hasFocus: Bool) {
        let width = surface.width
        surface.write(
            words.mark(row.stage, row.grade), x: 1, y: 0, role: words.role(row.grade))
        let end = surface.write(row.serial, x: 3, y: 0, role: .heading)
        surface.write(
            words.place(row.place, columns: width - end - 1), x: end + 1, y: 0,
            columns: width - end - 1, role: .muted)
        surface.write(row.text.onOneLine, x: 3, y: 1, columns: width - 3)
        surface.write(
            people(columns: width - 3), x: 3, y: 2, columns: width - 3, role: .muted)
        if let due = words.due(row.due, isOpen: row.stage.isOpen) {
            let end = surface.write(due.text, x: 3, y: 3, columns: width - 3, role: due.role)
            surface.write(
                flags(columns: width - end - 1), x: end + 1, y: 3, columns: width - end - 1,
                role: .accent)
        } else {
            surface.write(closing, x: 3, y: 3, columns: width - 3, role: .good)
        }
        if isSelected { select(surface, rows: 4, hasFocus: hasFocus) }
        if isMarked { surface.write(.marked, x: 0, y: 0, role: .mark) }
    }

    /// Who found or rectifies it and who reviews that; the latter only where there is room.
    private func people(columns: Int) -> String {
        let board = words.strings.board
        var parts: [String] = []
        if row.stage == .reported || row.stage == .verified {
            parts.append(
                board.found + " "
                    + (words.school.name(of: row.finder) ?? words.strings.common.unknown))
        } else if let responsible = words.school.name(of: row.responsible) {
            parts.append(board.rectifies + " " + responsible)
        }
        if let reviewer = words.school.name(of: row.reviewer) {
            parts.append(board.reviews + " " + reviewer)
        }
        let both = parts.joined(separator: "  ")
        return DisplayText.width(of: both) <= columns ? both : parts.first ?? ""
    }

    private var closing: String {
        guard let closedOn = row.closedOn else { return words.name(row.stage) }
        let board = words.strings.board
        if row.stage == .void { return closedOn.monthDayText + " " + words.name(row.stage) }
        if row.fixedOnTheSpot { return closedOn.monthDayText + " " + board.onTheSpot }
        guard let original = row.originalDue else { return closedOn.monthDayText }
        return closedOn.monthDayText + " " + (closedOn <= original ? board.onTime : board.late)
    }

    private func flags(columns: Int) -> String {
        guard row.stage.isOpen else {
            let room = columns - DisplayText.width(of: closing) - 1
            let flags = HazardFlags(row, words: words).text(columns: room)
            return flags.isEmpty ? closing : flags + " " + closing
        }
        return HazardFlags(row, words: words).text(columns: columns)
    }

    private func select(_ surface: Surface, rows: Int, hasFocus: Bool) {
        surface.tint(
            hasFocus ? .selection : .selectionIdle,
            in: Rect(x: 0, y: 0, width: surface.width, height: rows))
    }
}
