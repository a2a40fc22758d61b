import Domain
import Localisation
import TerminalUI
import ViewModels

/// The locked watch: what it is, and the counts, for whoever may know them. It never shows a number that
/// no sealed file has given.
struct WatchFace {
    let model: WatchModel
    let strings: Strings

    private var words: CareWords { CareWords(strings: strings) }

    func draw(on surface: Surface) {
        draw(sentences, on: surface)
    }

    /// The counts alone, for whoever has unlocked it and reads no case.
    func drawCounts(on surface: Surface) {
        draw(countSentences, on: surface)
    }

    /// Rows that the counts alone take; none for whoever is told no number.
    func rowsOfCounts(columns: Int) -> Int {
        guard model.tellsCounts else { return 0 }
        return sentencesFrom + Self.wrapped(countSentences, columns: columns).count
    }

    /// Below the table, where there is one.
    private var sentencesFrom: Int { model.tellsCounts ? WatchCounts.levels.count + 2 : 0 }

    private func draw(_ sentences: [(String, Role)], on surface: Surface) {
        if model.tellsCounts { drawTable(on: surface) }
        for (row, line) in Self.wrapped(sentences, columns: surface.width).enumerated() {
            surface.write(line.text, x: 1, y: sentencesFrom + row, role: line.role)
        }
    }

    private static func wrapped(
        _ sentences: [(String, Role)], columns: Int
    ) -> [(text: String, role: Role)] {
        sentences.flatMap { text, role in
            DisplayText.wrap(text, columns: max(1, columns - 2)).map { ($0, role) }
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
            let width = ([title] + cells.map(\.text)).map { DisplayText.width(of: $0) }.max() ?? 0
            surface.write(title, x: x, y: 0, role: .muted)
            for (row, cell) in cells.enumerated() {
                surface.write(
                    cell.text, x: x, y: row + 1, columns: width, role: cell.role ?? .text,
                    alignment: .centre)
            }
            x += width + 3
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
        let pane = strings.care.pane
        let plan =
            switch counts.isPlanComplete {
            case true?: CellText(pane.planComplete)
            case false?: CellText(pane.planMissing, .serious)
            case nil: CellText(pane.hidden)
            }
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
        var sentences = model.tellsCounts ? countSentences : []
        sentences.append((strings.watch.sealedExplanation, .text))
        let isClosed = model.refusalToOpen == .notForYou
        sentences.append(
            (isClosed ? strings.care.pane.neverHint : strings.care.pane.unlockHint, .muted))
        if let failure = model.failure {
            sentences.append((words.sentence(for: failure), .error))
        }
        return sentences
    }

    /// What belongs to the counts: of which day they are, and what is left out.
    private var countSentences: [(String, Role)] {
        var sentences: [(String, Role)] = []
        if let counts = model.counts, !counts.tellsDue(on: model.today) {
            let late = model.due.overdue == .exact(0) ? Role.text : .serious
            let totals = strings.care.pane.totals(
                words.text(model.due.due), words.text(model.due.overdue))
            sentences.append((totals, late))
            sentences.append((strings.care.pane.asOf(counts.on.shortText(on: model.today)), .muted))
        }
        if let counts = model.counts,
            (counts.registered + [model.due.due, model.due.overdue]).contains(.hidden)
                || counts.isPlanComplete == nil
        {
            sentences.append((strings.careTasks.untold, .muted))
        }
        // Beside a number that is told, what is left out says as much; of one that is not, it says nothing.
        if let counts = model.counts, counts.isPartlyPlanned {
            sentences.append((strings.careTasks.partlyPlanned, .muted))
        }
        return sentences
    }
}
