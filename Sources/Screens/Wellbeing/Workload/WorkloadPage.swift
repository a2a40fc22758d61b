import Domain
import Localisation
import TerminalUI
import ViewModels

/// 工作量 over the whole middle of the screen: by person, or line by line.
final class WorkloadPage: @MainActor ListPage {
    let model: WorkloadModel
    let leaf: ListLeaf

    init(model: WorkloadModel, leaf: ListLeaf) {
        self.model = model
        self.leaf = leaf
    }

    var words: Strings.Workload { strings.workload }
    var names: WorkloadWords { WorkloadWords(strings: strings) }

    func drawPage(on surface: Surface) {
        let period = model.period
        let inner = surface.pane(
            title: words.title, note: period.month ?? period.first.text + " – " + period.last.text,
            isFocused: true)
        let seen = model.seen
        inner.write(
            words.sum(lessons(of: seen.sums), seen.rows.count), x: 2, y: 0,
            columns: inner.width - 4, role: .text)
        inner.write(
            names.factors(model.school.settings), x: 2, y: 1, columns: inner.width - 4,
            role: .muted)
        inner.horizontalLine(x: 0, y: 2, columns: inner.width)
        drawList(seen, on: inner.part(inner.bounds.splitTop(3).1))
    }

    private func drawList(_ seen: SeenWorkload, on surface: Surface) {
        let rows = leaf.rows(of: model, emptyText: words.empty)
        let all = model.leavesOut ? words.leftOut : words.noPupils
        let note = model.mayReadAll ? all : words.onlyOwn
        guard model.showsLines else {
            return leaf.draw(sumColumns, rows, note: note, on: surface) {
                cells(of: seen.rows[$0])
            }
        }
        let lines = model.lines
        leaf.draw(lineColumns, rows, note: note, on: surface) { cells(of: lines[$0]) }
    }

    private var sumColumns: [ListColumn] {
        [ListColumn(words.person, .flexible(weight: 1, minimum: 8))]
            + WorkloadKind.allCases.map {
                ListColumn(names.name(of: $0), .fixed(7), alignment: .right)
            } + [ListColumn(words.lessons, .fixed(7), alignment: .right)]
    }

    private func cells(of row: SeenWorkload.Row) -> [CellText] {
        let counts = ScreeningWords(strings: strings)
        return [CellText(row.person.flatMap(model.school.name) ?? "")]
            + WorkloadKind.allCases.map { kind in
                CellText(row.amounts[kind].map(counts.text) ?? "", .muted)
            } + [CellText(lessons(of: row), .accent)]
    }

    private func lessons(of row: SeenWorkload.Row) -> String {
        Tenths.text(row.tenths) + (row.isWhole ? "" : "+")
    }

    private var lineColumns: [ListColumn] {
        [
            ListColumn(words.day, .fixed(10)),
            ListColumn(words.person, .flexible(weight: 1, minimum: 10)),
            ListColumn(words.kind, .fixed(12)),
            ListColumn(words.amount, .fixed(8), alignment: .right),
            ListColumn(words.lessons, .fixed(8), alignment: .right),
        ]
    }

    private func cells(of line: Workload) -> [CellText] {
        let entry = line.entry
        let tenths = entry.amount * model.school.settings.tenths(of: entry.kind)
        return [
            CellText(entry.day.text, .muted), CellText(model.school.name(of: entry.person) ?? ""),
            CellText(names.name(of: entry.kind)), CellText("\(entry.amount)"),
            CellText(Tenths.text(tenths), .muted),
        ]
    }
}
