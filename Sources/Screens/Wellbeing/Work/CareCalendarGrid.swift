import Domain
import Localisation
import TerminalUI

/// The weeks of a semester, a cell a day: what kind of day it is, and signs for what is on it.
struct CareCalendarGrid {
    let calendar: CareCalendar
    let strings: Strings
    let day: Day
    let isFocused: Bool
    let select: (Day) -> Void

    private var words: Strings.CareClasses.Calendar { strings.careClasses.calendar }
    private static let label = 10
    private static let owed = 7

    func draw(on surface: Surface, scroll: inout ListScroll) {
        let weeks = calendar.weeks
        let column = max(5, (surface.width - Self.label - Self.owed) / 7)
        drawHead(column, on: surface)
        let body = surface.part(surface.bounds.splitTop(1).1)
        let chosen = weeks.firstIndex { $0.contains(day) }
        let rows = ListRows(count: weeks.count, selected: nil, isFocused: false, gutter: 0)
        scroll.show(chosen, count: weeks.count, visible: body.height)
        rows.draw(on: body, scroll: &scroll) { index, line in
            drawWeek(weeks[index], column, on: line)
        }
        body.onMouse { [first = scroll.first] event in
            let point = body.local(event.at)
            let (week, x) = (first + point.y, point.x - Self.label)
            guard weeks.indices.contains(week), (0..<7 * column).contains(x) else { return }
            select(weeks[week].lowerBound.adding(days: x / column))
        }
    }

    private func drawHead(_ column: Int, on surface: Surface) {
        surface.write(words.week, x: 1, y: 0, columns: Self.label - 1, role: .heading)
        for (index, weekday) in strings.common.weekdays.enumerated() {
            surface.write(
                weekday, x: Self.label + index * column + 1, y: 0, columns: column - 1,
                role: .heading)
        }
        surface.write(
            words.owed, x: surface.width - Self.owed, y: 0, columns: Self.owed - 1,
            role: .heading, alignment: .right)
    }

    private func drawWeek(_ week: ClosedRange<Day>, _ column: Int, on surface: Surface) {
        let inside = max(week.lowerBound, calendar.semester.starts)
        let number = calendar.semester.week(of: inside).map { "\($0)" } ?? ""
        surface.write(number, x: 1, y: 0, columns: 2, role: .muted, alignment: .right)
        surface.write(week.lowerBound.monthDayText, x: 4, y: 0, role: .muted)
        for index in 0..<7 {
            let day = week.lowerBound.adding(days: index)
            let cell = Rect(x: Self.label + index * column, y: 0, width: column, height: 1)
            draw(day, on: surface.part(cell))
        }
        let owed = calendar.owed(in: week)
        guard owed.missed + owed.open > 0 else { return }
        surface.write(
            (owed.missed > 0 ? "!" : "") + "\(owed.missed + owed.open)",
            x: surface.width - Self.owed, y: 0, columns: Self.owed - 1,
            role: owed.missed > 0 ? .serious : .caution, alignment: .right)
    }

    private func draw(_ day: Day, on surface: Surface) {
        let kind = calendar.kind(of: day)
        guard kind != .outside else { return }
        if day == calendar.today { surface.write(.pointer, x: 0, y: 0, role: .accent) }
        let isFree = kind == .weekend || kind == .holiday
        surface.write(
            "\(day.day)", x: 1, y: 0, columns: 2,
            role: day == calendar.today ? .accent : isFree ? .muted : .text, alignment: .right)
        var x = 4
        let signs = signs(on: day, kind, symbols: surface.symbols)
        for (index, sign) in signs.enumerated() {
            let end = x + DisplayText.width(of: sign.text)
            let room = surface.width - (index == signs.count - 1 ? 0 : 1)
            guard end <= room else {
                surface.write("+", x: surface.width - 1, y: 0, role: .muted)
                break
            }
            surface.write(sign.text, x: x, y: 0, role: sign.role ?? .text)
            x = end
        }
        guard day == self.day else { return }
        surface.tint(isFocused ? .selection : .selectionIdle, in: surface.bounds)
        if isFocused { surface.placeCursor(x: 1, y: 0) }
    }

    /// One for each kind of a day; what is planned and what waits to be confirmed says so.
    private func signs(
        on day: Day, _ kind: CareCalendar.DayKind, symbols: Symbols
    ) -> [CellText] {
        var signs: [CellText] = []
        if kind == .holiday { signs.append(CellText(words.holidaySign, .mild)) }
        if kind == .makeUpDay { signs.append(CellText(words.makeUpSign, .mild)) }
        for work in calendar.lines(on: day) {
            let text = words.signs[work.entry.kind.rawValue] ?? ""
            let sign =
                switch calendar.state(of: work) {
                case .held: CellText(text, .success)
                case .planned: CellText(symbols[.markVerify] + text, .accent)
                case .unconfirmed: CellText("!" + text, .serious)
                }
            if !signs.contains(sign) { signs.append(sign) }
        }
        return signs
    }
}
