import Domain
import Localisation
import TerminalUI
import ViewModels

/// 班级活动 over the whole middle of the screen: which class had one in which stretch of weeks.
final class ClassActivityPage: @MainActor ListPage {
    let model: ClassActivityModel
    let leaf: ListLeaf

    init(model: ClassActivityModel, leaf: ListLeaf) {
        self.model = model
        self.leaf = leaf
    }

    var words: Strings.CareClasses { strings.careClasses }
    var names: CareWorkWords { CareWorkWords(strings: strings) }
    var book: CareWorkDesk { CareWorkDesk(model: model.work, leaf: leaf) }

    func walk(by key: Key) -> Bool {
        guard let table = model.table else { return false }
        let (row, time) = (model.selectedRow(in: table), model.selectedTime(in: table))
        let page = leaf.scroll.visible
        switch key {
        case .up, .character("k"): model.select(row: row - 1, time: time, in: table)
        case .down, .character("j"): model.select(row: row + 1, time: time, in: table)
        case .left, .character("h"): model.select(row: row, time: time - 1, in: table)
        case .right, .character("l"): model.select(row: row, time: time + 1, in: table)
        case .pageUp: model.select(row: row - page, time: time, in: table)
        case .pageDown: model.select(row: row + page, time: time, in: table)
        case .home: model.select(row: 0, time: time, in: table)
        case .end: model.select(row: table.classes.count - 1, time: time, in: table)
        default: return false
        }
        return true
    }

    func drawPage(on surface: Surface) {
        let table = model.table
        let sum = table.map { words.sum + " \($0.sum.reached)/\($0.sum.due)" }
        let inner = surface.pane(
            title: words.title + " "
                + strings.careWork.every(model.school.settings[.careClassWeeks]),
            note: sum ?? "", isFocused: true)
        if let table, let semester = model.work.semester {
            draw(table, of: semester, on: inner)
        } else {
            for (y, line) in DisplayText.wrap(emptyText, columns: inner.width - 4).enumerated() {
                inner.write(line, x: 2, y: 1 + y, role: .muted)
            }
        }
    }

    private var emptyText: String {
        model.work.semester == nil ? strings.careWork.noSemester : words.none
    }

    private func draw(_ table: ClassActivityTable, of semester: Semester, on surface: Surface) {
        let (body, foot) = surface.bounds.splitTop(max(4, surface.height - 5))
        let grid = ClassActivityGrid(
            table: table, semester: semester, words: words, row: model.selectedRow(in: table),
            time: model.selectedTime(in: table), isFocused: leaf.dialog == nil
        ) { [model] in model.select(row: $0, time: $1, in: table) }
        grid.draw(on: surface.part(body.inset(dx: 1)), scroll: &leaf.scroll)
        let feet = surface.part(foot)
        feet.horizontalLine(x: 0, y: 0, columns: feet.width)
        for (y, line) in footLines(table, of: semester).enumerated() {
            feet.write(
                line.text, x: 2, y: y + 1, columns: feet.width - 4, role: line.role ?? .text)
        }
        feet.write(
            legend(surface.symbols), x: 2, y: 4, columns: feet.width - 4, role: .muted)
    }

    private func legend(_ symbols: Symbols) -> String {
        let signs = [symbols[.check], symbols[.markVerify], "!", symbols[.bullet], "~"]
        return zip(signs, words.legend).map { $0 + " " + $1 }.joined(separator: "  ")
    }

    /// The cell in hand, what made it so, and who is behind in its stretch.
    private func footLines(_ table: ClassActivityTable, of semester: Semester) -> [CellText] {
        let index = model.selectedTime(in: table)
        let (one, time) = (table.classes[model.selectedRow(in: table)], table.times[index])
        let weeks = words.weeks(
            semester.week(of: time.lowerBound) ?? 0, semester.week(of: time.upperBound) ?? 0)
        let days =
            time.lowerBound.shortText(on: model.school.now.day) + " – "
            + time.upperBound.shortText(on: model.school.now.day)
        let lines = model.lines(of: one, in: time).map { work in
            work.entry.day.shortText(on: model.school.now.day) + " "
                + names.title(of: work.entry, on: model.school.now.day)
                + " "
                + names.state(of: work, on: model.school.now.day)
        }
        return [
            CellText(
                [one.name, weeks, days, text(of: table.mark(of: one.id, in: index))]
                    .joined(separator: " · ")),
            model.work.mayRead
                ? CellText(lines.joined(separator: "  "), .accent)
                : CellText(strings.careWork.onlyTotals, .muted),
            CellText(names.text(of: table, in: index), .muted),
        ]
    }

    private func text(of mark: ClassActivityTable.Mark) -> String {
        switch mark {
        case .held: words.held
        case .heldForAll: words.heldForAll
        case .planned(let day):
            model.work.mayRead
                ? strings.careWork.plannedOn(day.shortText(on: model.school.now.day))
                : strings.careWork.planned
        case .missed: strings.careWork.missed(1)
        case .open: words.open
        case .toCome: words.toCome
        case .notOwed: words.notOwed
        }
    }
}
