import Domain
import Localisation
import TerminalUI
import ViewModels

/// 心理工作台账 over the whole middle of the screen: above what the semester owes, below the lines.
final class CareWorkPage: @MainActor ListPage {
    /// Another page of the same book.
    enum Leaf {
        case classes, calendar, screening, homeVisits, workload, talent, meetings, roomHotline
    }

    let model: CareWorkModel
    let leaf: ListLeaf
    let turn: (Leaf) -> Void

    init(model: CareWorkModel, leaf: ListLeaf, turn: @escaping (Leaf) -> Void) {
        self.model = model
        self.leaf = leaf
        self.turn = turn
    }

    var words: Strings.CareWork { strings.careWork }
    var names: CareWorkWords { CareWorkWords(strings: strings) }
    var book: CareWorkDesk { CareWorkDesk(model: model, leaf: leaf) }

    func drawPage(on surface: Surface) {
        let obligations = model.obligations
        let owed = obligations.map(\.standing.owed).reduce(0, +)
        let inner = surface.pane(
            title: words.title, note: owed > 0 ? words.owed(owed) : words.nothingOwed,
            isFocused: true)
        guard model.semester != nil else {
            inner.write(
                words.noSemester, x: 2, y: 1, columns: inner.width - 4, role: .muted)
            let works = model.works
            if !works.isEmpty { draw(works, on: inner.part(inner.bounds.splitTop(3).1)) }
            return
        }
        var y = 0
        for line in obligations { y += draw(line, on: inner, y: y) }
        inner.horizontalLine(x: 0, y: y, columns: inner.width)
        draw(model.works, on: inner.part(inner.bounds.splitTop(y + 1).1))
    }

    /// Where what is owed stands.
    private static let standingAt = 45
    /// The most rows that it takes.
    private static let standingRows = 3

    /// Rows that were used: classes that are behind may have no room in one.
    private func draw(
        _ line: (obligation: CareObligation, standing: CareObligation.Standing),
        on surface: Surface, y: Int
    ) -> Int {
        let standing = line.standing
        let isOwed = standing.owed > 0
        surface.write(
            names.name(of: line.obligation.subject, model.school.settings), x: 2, y: y,
            columns: 26, role: .text)
        surface.write(
            words.met(standing.met, standing.begun), x: 29, y: y, columns: 15, role: .muted)
        let columns = max(1, surface.width - Self.standingAt - 2)
        let text = DisplayText.wrap(
            names.text(of: standing, on: model.school.now.day), columns: columns)
        // What has no room in the last row either is cut there, and seen to be.
        let last = text.dropFirst(Self.standingRows - 1).joined(separator: " ")
        let rows = text.prefix(Self.standingRows - 1) + (last.isEmpty ? [] : [last])
        for (row, words) in rows.enumerated() {
            surface.write(
                words, x: Self.standingAt, y: y + row, columns: columns,
                role: standing.missed > 0 ? .serious : isOwed ? .caution : .muted)
        }
        return max(1, rows.count)
    }

    /// The lines as they were picked out of the book once.
    private func draw(_ works: [CareWork], on surface: Surface) {
        let rows = leaf.rows(
            of: model, emptyText: model.mayRead ? words.empty : words.onlyTotals)
        leaf.draw(columns(of: works), rows, foot: foot, on: surface) { cells(of: works[$0]) }
    }

    /// Which lines these are, where they are not all.
    private var foot: [CellText] {
        let noPupils = CellText(words.noPupils, .muted)
        if model.showsOthers {
            let isAll = model.semester == nil
            return isAll ? [noPupils] : [CellText(words.othersShown, .caution), noPupils]
        }
        let count = model.otherCount
        return count > 0 ? [CellText(words.others(count), .muted), noPupils] : [noPupils]
    }

    private func columns(of works: [CareWork]) -> [ListColumn] {
        [
            ListColumn(
                words.day, .fixed(works.map(\.entry.day).columns(on: model.school.now.day))),
            ListColumn(words.kind, .fixed(17)),
            ListColumn(words.what, .flexible(weight: 1, minimum: 16)),
            ListColumn(words.count, .fixed(6), alignment: .right),
            ListColumn(words.state, .fixed(13)),
        ]
    }

    private func cells(of work: CareWork) -> [CellText] {
        let entry = work.entry
        let classes = names.classes(of: entry, among: model.classes(on: entry.day))
        let isLate = work.isUnconfirmed(on: model.school.now.day)
        return [
            CellText(entry.day.shortText(on: model.school.now.day)),
            CellText(names.name(of: entry.kind), .muted),
            CellText(entry.title + (classes.isEmpty ? "" : " · " + classes)),
            CellText(entry.count > 0 ? "\(entry.count)" : "", .muted),
            CellText(
                names.state(of: work, on: model.school.now.day),
                isLate ? .serious : .muted),
        ]
    }
}
