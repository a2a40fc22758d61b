import Domain
import Localisation
import TerminalUI
import ViewModels

/// The locked watch: what it is, and the counts that everybody may know. It never shows a number that
/// no sealed file has given.
struct WatchFace {
    let model: WatchModel
    let strings: Strings

    private var words: CareWords { CareWords(strings: strings) }

    func draw(on surface: Surface) {
        drawTable(on: surface)
        var y = strings.watch.levels.count + 2
        for (text, role) in sentences {
            for line in DisplayText.wrap(text, columns: surface.width - 2) {
                surface.write(line, x: 1, y: y, role: role)
                y += 1
            }
        }
    }

    /// Levels down, numbers across.
    func drawTable(on surface: Surface) {
        let watch = strings.watch
        let titles = [watch.registered, watch.dueToday, watch.overdue, watch.plan]
        let columns = cells
        var x = 12
        surface.write(watch.level, x: 1, y: 0, role: .muted)
        for (title, cells) in zip(titles, columns) {
            surface.write(title, x: x, y: 0, role: .muted)
            for (row, cell) in cells.enumerated() {
                surface.write(
                    cell.text, x: x, y: row + 1, columns: DisplayText.width(of: title),
                    role: cell.role ?? .text, alignment: .centre)
            }
            x += DisplayText.width(of: title) + 3
        }
        for (row, level) in WatchCounts.levels.enumerated() {
            let mark = surface.symbols[CareWords.symbol(level)]
            let name = watch.levels.indices.contains(row) ? watch.levels[row] : ""
            surface.write(mark + " " + name, x: 1, y: row + 1)
        }
    }

    /// 在册, 今日应跟进, 逾期, 一生一策, each from 高 to 观察. Those of a day are known for the day alone
    /// on which they were counted.
    private var cells: [[CellText]] {
        let none = WatchCounts.levels.map { _ in CellText("—", .muted) }
        guard let counts = model.counts else { return [none, none, none, none] }
        let isToday = counts.tellsDue(on: model.today)
        func column(_ numbers: [PublicCount], _ role: Role? = nil) -> [CellText] {
            numbers.map { count in
                CellText(words.text(count), count == .exact(0) ? nil : role)
            }
        }
        let isComplete = counts.isPlanComplete
        let plan = CellText(
            isComplete ? strings.care.pane.planComplete : strings.care.pane.planMissing,
            isComplete ? nil : .serious)
        return [
            column(counts.registered), isToday ? column(counts.due) : none,
            isToday ? column(counts.overdue, .serious) : none,
            [plan] + none.dropFirst(),
        ]
    }

    private var sentences: [(String, Role)] {
        switch model.seal {
        case .missing:
            return [(strings.careFile.missing, .error), (strings.careFile.putBack, .text)]
        case .unreadable(let failure): return [(words.unreadable(failure), .error)]
        case .notSetUp:
            return [
                (strings.watch.notSetUpExplanation, .text),
                (strings.care.pane.setUpHint, .muted),
            ]
        case .locked, .cases, .instructions: break
        }
        var sentences: [(String, Role)] = []
        if let counts = model.counts, !counts.tellsDue(on: model.today) {
            let late = model.due.overdue == .exact(0) ? Role.text : .serious
            let totals = strings.care.pane.totals(
                words.text(model.due.due), words.text(model.due.overdue))
            sentences.append((totals, late))
            sentences.append((strings.care.pane.asOf(counts.on.monthDayText), .muted))
        }
        if let counts = model.counts,
            (counts.registered + [model.due.due, model.due.overdue]).contains(.hidden)
        {
            sentences.append((strings.careTasks.untold, .muted))
        }
        sentences.append((strings.watch.sealedExplanation, .text))
        let isClosed = model.refusalToOpen == .notForYou
        sentences.append(
            (isClosed ? strings.care.pane.neverHint : strings.care.pane.unlockHint, .muted))
        if let failure = model.failure {
            sentences.append((words.sentence(for: failure), .error))
        }
        return sentences
    }
}
