import Domain
import Localisation
import TerminalUI

/// One row a class, one column a stretch of weeks, and a mark where they meet.
struct ClassActivityGrid {
    let table: ClassActivityTable
    let semester: Semester
    let words: Strings.CareClasses
    let row: Int
    let time: Int
    let isFocused: Bool
    let select: (_ row: Int, _ time: Int) -> Void

    private static let names = 12
    private static let sums = 8

    func draw(on surface: Surface, scroll: inout ListScroll) {
        let room = max(3, surface.width - Self.names - Self.sums)
        let column = min(7, max(3, room / max(1, table.times.count)))
        let shown = times(fitting: room / column)
        drawHead(shown, column, on: surface)
        let body = surface.part(surface.bounds.splitTop(column > 5 ? 2 : 1).1)
        let rows = ListRows(
            count: table.classes.count, selected: row, isFocused: false, gutter: 1,
            onMouse: { gesture in
                switch gesture {
                case .select(let row), .open(let row): select(row, time)
                case .scroll(let rows): select(row + rows, time)
                }
            })
        rows.draw(on: body, scroll: &scroll) { index, line in
            drawRow(table.classes[index], shown, column, on: line)
        }
        tintCell(shown, column, on: body, y: row - scroll.first)
    }

    /// A window around the one in hand.
    private func times(fitting count: Int) -> Range<Int> {
        let count = min(max(1, count), table.times.count)
        let first = min(max(0, time - count / 2), table.times.count - count)
        return first..<(first + count)
    }

    private func x(of index: Int, in shown: Range<Int>, _ column: Int) -> Int {
        Self.names + (index - shown.lowerBound) * column
    }

    private func drawHead(_ shown: Range<Int>, _ column: Int, on surface: Surface) {
        surface.write(words.className, x: 1, y: 0, role: .heading)
        for index in shown {
            let first = table.times[index].lowerBound
            let role: Role = index == table.running ? .accent : .heading
            let x = x(of: index, in: shown, column)
            let week = semester.week(of: first).map { "\($0)" } ?? ""
            surface.write(
                week, x: x, y: 0, columns: column - 1, role: role, alignment: .centre)
            guard column > 5 else { continue }
            surface.write(
                first.monthDayText, x: x, y: 1, columns: column - 1,
                role: index == table.running ? .accent : .muted, alignment: .centre)
        }
        surface.write(
            words.total, x: surface.width - Self.sums, y: 0, columns: Self.sums - 1,
            role: .heading, alignment: .right)
    }

    private func drawRow(
        _ one: SchoolClass, _ shown: Range<Int>, _ column: Int, on surface: Surface
    ) {
        surface.write(one.name, x: 0, y: 0, columns: Self.names - 2, role: .text)
        for index in shown {
            let (text, role) = sign(
                table.mark(of: one.id, in: index), symbols: surface.symbols)
            surface.write(
                text, x: x(of: index, in: shown, column) - 1, y: 0, columns: column - 1,
                role: role, alignment: .centre)
        }
        let reach = table.reach(of: one.id)
        surface.write(
            "\(reach.reached)/\(reach.due)", x: surface.width - Self.sums, y: 0,
            columns: Self.sums - 1, role: reach.isWhole ? .muted : .caution, alignment: .right)
    }

    private func sign(_ mark: ClassActivityTable.Mark, symbols: Symbols) -> (String, Role) {
        switch mark {
        case .held: (symbols[.check], .success)
        case .heldForAll: ("~", .success)
        case .planned: (symbols[.markVerify], .accent)
        case .missed: ("!", .serious)
        case .open: (symbols[.bullet], .caution)
        case .toCome: ("", .muted)
        case .notOwed: ("-", .muted)
        }
    }

    private func tintCell(_ shown: Range<Int>, _ column: Int, on surface: Surface, y: Int) {
        let x = x(of: time, in: shown, column)
        surface.tint(
            isFocused ? .selection : .selectionIdle,
            in: Rect(x: x, y: y, width: column - 1, height: 1))
        if isFocused { surface.placeCursor(x: x + (column - 2) / 2, y: y) }
    }
}
