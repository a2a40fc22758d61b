import Domain
import Localisation
import TerminalUI
import ViewModels

/// 活动日历 over the whole middle of the screen: the weeks of the semester, and the day in hand.
final class CareCalendarPage: @MainActor ListPage {
    let model: CareCalendarModel
    let leaf: ListLeaf

    init(model: CareCalendarModel, leaf: ListLeaf) {
        self.model = model
        self.leaf = leaf
    }

    var words: Strings.CareClasses.Calendar { strings.careClasses.calendar }
    var names: CareWorkWords { CareWorkWords(strings: strings) }
    var book: CareWorkDesk { CareWorkDesk(model: model.work, leaf: leaf) }

    func walk(by key: Key) -> Bool {
        guard let semester = model.work.semester else { return false }
        switch key {
        case .left, .character("h"): model.move(days: -1)
        case .right, .character("l"): model.move(days: 1)
        case .up, .character("k"): model.move(days: -7)
        case .down, .character("j"): model.move(days: 7)
        case .pageUp: model.move(months: -1)
        case .pageDown: model.move(months: 1)
        case .home: model.show(semester.starts)
        case .end: model.show(semester.ends)
        default: return false
        }
        return true
    }

    func drawPage(on surface: Surface) {
        let calendar = model.calendar
        let owed = calendar?.dues.map(\.standing.owed).reduce(0, +) ?? 0
        let care = strings.careWork
        let inner = surface.pane(
            title: words.title, note: owed > 0 ? care.owed(owed) : care.nothingOwed,
            isFocused: true)
        if let calendar {
            draw(calendar, on: inner)
        } else {
            inner.write(care.noSemester, x: 2, y: 1, columns: inner.width - 4, role: .muted)
        }
    }

    /// The weeks take what they need; the day below them has seven rows at least.
    private func draw(_ calendar: CareCalendar, on surface: Surface) {
        let wanted = calendar.weeks.count + 1
        let (top, rest) = surface.bounds.splitTop(min(wanted, max(4, surface.height - 9)))
        let grid = CareCalendarGrid(
            calendar: calendar, strings: strings, day: model.day, isFocused: leaf.dialog == nil
        ) { [model] in model.show($0) }
        grid.draw(on: surface.part(top.inset(dx: 1)), scroll: &leaf.scroll)
        let day = surface.part(rest)
        day.horizontalLine(x: 0, y: 0, columns: day.width)
        let lines = lines(of: calendar, symbols: surface.symbols)
        for (y, line) in lines.prefix(max(0, day.height - 2)).enumerated() {
            day.write(line.text, x: 2, y: y + 1, columns: day.width - 4, role: line.role ?? .text)
        }
        day.write(
            foot(surface.symbols), x: 2, y: day.height - 1, columns: day.width - 4, role: .muted)
    }

    private func foot(_ symbols: Symbols) -> String {
        let care = strings.careWork
        return [
            symbols[.markVerify] + " " + care.planned, "! " + care.unconfirmed, words.foot,
        ].joined(separator: "  ")
    }

    /// The day, what is on it, and what is owed in a time that holds it.
    private func lines(of calendar: CareCalendar, symbols: Symbols) -> [CellText] {
        let day = model.day
        let works = calendar.lines(on: day)
        let chosen = model.selected(in: works)
        let listed = works.map { work in
            CellText(
                (work == chosen ? symbols[.pointer] + " " : "  ") + text(of: work),
                calendar.state(of: work) == .unconfirmed ? .serious : nil)
        }
        let nothing = listed.isEmpty ? [CellText("  " + words.nothing, .muted)] : []
        let times = calendar.times(on: day).map { due, progress in
            let isBehind = progress.missed + progress.open > 0
            let sign = progress.held >= progress.needed ? symbols[.check] : symbols[.bullet]
            return CellText(
                sign + " " + text(of: due, progress),
                progress.missed > 0 ? .serious : isBehind ? .caution : .muted)
        }
        return [CellText(heading(of: day, in: calendar), .heading)] + listed + nothing + times
    }

    private func heading(of day: Day, in calendar: CareCalendar) -> String {
        let week = calendar.semester.week(of: day).map { strings.careClasses.weeks($0, $0) }
        let kind =
            switch calendar.kind(of: day) {
            case .schoolDay: words.schoolDay
            case .weekend: words.weekend
            case .holiday: words.holiday
            case .makeUpDay: words.makeUpDay
            case .outside: words.outside
            }
        return [
            day.text + " " + strings.common.weekdays[day.weekday.rawValue - 1], week ?? "", kind,
            day == calendar.today ? words.today : "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func text(of work: CareWork) -> String {
        let entry = work.entry
        let classes =
            model.work.mayRead
            ? names.classes(of: entry, among: model.work.classes(on: entry.day)) : ""
        return [
            names.name(of: entry.kind), model.title(of: work), classes,
            entry.count > 0 && model.work.mayRead
                ? strings.careWork.count + " \(entry.count)" : "",
            names.state(of: work, on: model.school.now.day),
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func text(of due: CareCalendar.Due, _ progress: CareObligation.Progress) -> String {
        let days =
            progress.time.shortText(on: model.school.now.day, between: " – ")
        var state = names.text(of: progress, on: model.school.now.day)
        if let table = due.standing.table,
            let index = table.times.firstIndex(of: progress.time)
        {
            state += " · " + names.text(of: table, in: index)
        }
        return names.name(of: due.subject, model.school.settings) + "  " + days + "  " + state
    }
}
