import Domain
import Localisation
import TerminalUI
import ViewModels

/// The cases in columns: level, code, class band, tags, next contact, plan, guardian, state.
struct CaseTable {
    let model: WatchModel
    let strings: Strings
    let kept: Kept

    /// What the last frame showed: its rows, and the list that they stood in.
    struct Kept {
        let rows = DrawnRows<CareCase.ID, Row, Look>()
        let list = KeptDrawing()

        func forget() {
            rows.forget()
            list.erase()
        }
    }

    struct Row: Equatable {
        let line: CaseLine
        let minutesLate: Int?
    }

    /// All that a row depends on besides its case.
    struct Look: Hashable {
        let language: Language
        let symbols: Symbols
        let width: Int
        let today: Day
    }

    private var words: CareWords { CareWords(strings: strings) }

    func draw(on surface: Surface, scroll: inout ListScroll, hasFocus: Bool) {
        let rows = ListRows(
            count: model.shown.count, selected: model.selectedIndex, isFocused: hasFocus,
            emptyText: strings.care.pane.empty,
            onMouse: { [model] gesture in
                switch gesture {
                case .select(let index): model.select(at: index)
                case .open(let index):
                    model.select(at: index)
                    model.isDetailOpen = true
                case .scroll(let step): model.move(by: step)
                }
            })
        let (symbols, today) = (surface.symbols, model.today)
        let look = Look(
            language: strings.language, symbols: symbols, width: surface.width, today: today)
        kept.rows.begin(look)
        ListTable(columns: columns, rows: rows).draw(
            on: surface, scroll: &scroll, kept: KeptRows(kept.list, look: look),
            put: { kept.rows.put(row($0), of: model.shown[$0].id, on: $1) },
            drawn: { kept.rows.keep(row($0), of: model.shown[$0].id, on: $1) },
            cells: { cells(of: row($0), on: today, symbols: symbols) })
    }

    /// Read where it is drawn: what is kept of the list follows what was read for it.
    private func row(_ index: Int) -> Row {
        let line = model.shown[index]
        return Row(line: line, minutesLate: line.minutesLate(at: model.session.school.now))
    }

    private var columns: [ListColumn] {
        let pane = strings.care.pane
        let isChinese = strings.language == .chinese
        return [
            ListColumn(pane.level, .fixed(isChinese ? 6 : 10)), ListColumn(pane.code, .fixed(6)),
            ListColumn(pane.band, .flexible(weight: 1, minimum: 6), rank: 1),
            ListColumn(pane.tags, .flexible(weight: 3, minimum: 8), rank: 2),
            ListColumn(pane.due, .fixed(isChinese ? 13 : 14)),
            ListColumn(pane.plan, .fixed(4), rank: 3),
            ListColumn(pane.guardian, .fixed(5), rank: 4),
            ListColumn(pane.state, .fixed(isChinese ? 8 : 12), rank: 1),
        ]
    }

    private func cells(of row: Row, on today: Day, symbols: Symbols) -> [CellText] {
        let line = row.line
        let mark = symbols[CareWords.symbol(line.level)]
        let check = symbols[.check]
        let isUrgent = [.crisis, .planMissing].contains(line.standing)
        return [
            CellText(mark + " " + words.name(line.level), CareWords.role(line.level)),
            CellText(line.code), CellText(line.classBand), CellText(words.tags(line.tags)),
            row.minutesLate.map {
                CellText(strings.care.detail.late($0), .critical)
            } ?? words.due(line.nextDue, on: today),
            CellText(line.hasPlan ? check : "—", line.hasPlan ? nil : .muted),
            CellText(
                line.isGuardianInformed ? check : "—", line.isGuardianInformed ? nil : .caution),
            state(of: line, isUrgent: isUrgent, on: today),
        ]
    }

    /// That a review is owed takes the place of nothing that tells where the pupil is: there the colour says
    /// so, and the day beside it.
    private func state(of line: CaseLine, isUrgent: Bool, on today: Day) -> CellText {
        let name = words.name(line.standing)
        guard !isUrgent, line.owesReview(on: today) else {
            return CellText(name, isUrgent ? .critical : nil)
        }
        let isElsewhere = line.standing.isAway || [.referred, .back].contains(line.standing)
        return CellText(isElsewhere ? name : strings.careSteps.reviewOwed, .serious)
    }
}
