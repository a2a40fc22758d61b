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
            emptyText: model.hasNoCases ? strings.watchList.noCases : strings.care.pane.empty,
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
        let width = Width(surface.width)
        ListTable(columns: columns(width), rows: rows).draw(
            on: surface, scroll: &scroll, kept: KeptRows(kept.list, look: look),
            put: { kept.rows.put(row($0), of: model.shown[$0].id, on: $1) },
            drawn: { kept.rows.keep(row($0), of: model.shown[$0].id, on: $1) },
            cells: { cells(of: row($0), width, on: today, symbols: symbols) })
    }

    /// Read where it is drawn: what is kept of the list follows what was read for it.
    private func row(_ index: Int) -> Row {
        let line = model.shown[index]
        return Row(line: line, minutesLate: line.minutesLate(at: model.session.school.now))
    }

    /// How much room the columns have: all of them stand in each, in shorter words where it is little.
    private enum Width {
        case little, usual, ample

        init(_ columns: Int) {
            self = columns < 74 ? .little : columns < 90 ? .usual : .ample
        }
    }

    private func columns(_ width: Width) -> [ListColumn] {
        let (pane, short) = (strings.care.pane, strings.watchList)
        let isChinese = strings.language == .chinese
        let (isLittle, isAmple) = (width == .little, width == .ample)
        return [
            ListColumn(pane.level, .fixed(isChinese || isLittle ? 6 : 10)),
            ListColumn(pane.code, .fixed(6)),
            ListColumn(pane.band, .flexible(weight: 1, minimum: 6), rank: 1),
            ListColumn(pane.tags, .flexible(weight: 3, minimum: isLittle ? 6 : 8), rank: 2),
            ListColumn(pane.due, .fixed(isLittle ? (isChinese ? 10 : 9) : isChinese ? 13 : 14)),
            ListColumn(isAmple ? pane.plan : short.plan, .fixed(isAmple ? 4 : 2), rank: 3),
            ListColumn(
                isAmple ? pane.guardian : short.guardian, .fixed(isAmple ? 5 : 2), rank: 4),
            ListColumn(pane.state, .fixed(isChinese ? 8 : isLittle ? 10 : 12), rank: 1),
        ]
    }

    private func cells(
        of row: Row, _ width: Width, on today: Day, symbols: Symbols
    ) -> [CellText] {
        let line = row.line
        let mark = symbols[CareWords.symbol(line.level)]
        let check = symbols[.check]
        let isUrgent = [.crisis, .planMissing].contains(line.standing)
        return [
            CellText(mark + " " + level(line.level, width), CareWords.role(line.level)),
            CellText(line.code), CellText(line.classBand), CellText(words.tags(line.tags)),
            due(row, width, on: today),
            CellText(line.hasPlan ? check : "—", line.hasPlan ? nil : .muted),
            CellText(
                line.isGuardianInformed ? check : "—", line.isGuardianInformed ? nil : .caution),
            state(of: line, isUrgent: isUrgent, on: today),
        ]
    }

    private func level(_ level: WatchLevel, _ width: Width) -> String {
        let short = width == .little ? strings.watchList.levels[level.rawValue] : nil
        return short ?? words.name(level)
    }

    private func due(_ row: Row, _ width: Width, on today: Day) -> CellText {
        let short = strings.watchList
        if let minutes = row.minutesLate {
            let late = width == .little ? short.minutesLate : strings.care.detail.late
            return CellText(late(minutes), .critical)
        }
        if width == .little, let due = row.line.nextDue, due < today {
            return CellText(short.daysLate(due.days(until: today)), .serious)
        }
        return words.due(row.line.nextDue, on: today)
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
