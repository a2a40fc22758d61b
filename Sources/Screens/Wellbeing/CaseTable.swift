import Domain
import Localisation
import TerminalUI
import ViewModels

/// The cases in columns: level, code, class band, tags, next contact, plan, guardian, state.
struct CaseTable {
    let model: WatchModel
    let strings: Strings
    let kept: Kept

    /// What the last frame showed: its rows, and the table that they stood in.
    final class Kept {
        let rows = DrawnRows<CareCase.ID, CaseLine, Look>()
        let table = KeptDrawing()
        private var ahead: Task<Void, Never>?
        /// What is drawn ahead, as the last frame asks for it.
        private var more: (() -> Void)?
        private var asked: Ask?

        /// What the rows beyond the edges follow from.
        fileprivate struct Ask: Equatable {
            let edition: Int
            let look: Look
            let first: Int
        }

        private(set) var isDrawingAhead = false

        func forget() {
            (more, asked) = (nil, nil)
            rows.forget()
            table.erase()
        }

        /// Draws more rows once the frame is on the screen, once for each `ask`, whoever asks in each
        /// turn.
        fileprivate func drawAhead(_ ask: Ask, _ draw: @escaping () -> Void) {
            guard ask != asked else { return }
            asked = ask
            more = draw
            guard !isDrawingAhead else { return }
            isDrawingAhead = true
            ahead = Breath.then { [weak self] in self?.drawMore() }
        }

        private func drawMore() {
            let draw = more
            (isDrawingAhead, more) = (false, nil)
            draw?()
        }

        /// Returns when nothing is drawn ahead any longer.
        func settle() async { await ahead?.value }
    }

    /// All that the rows depend on besides their cases.
    struct Look: Equatable {
        let language: Language
        let symbols: Symbols
        let width: Int
        let today: Day
        /// Of the day, where a step of a crisis may be late by more of them.
        let minute: Int?
    }

    /// What the table shows: which lines stand in it in which order.
    private struct Sight: Equatable {
        let look: Look
        let edition: Int
    }

    private var words: CareWords { CareWords(strings: strings) }

    /// A step within the rows that are shown moves the pointer alone.
    func draw(on surface: Surface, scroll: inout ListScroll, hasFocus: Bool) {
        let order = model.order
        let rows = rows(order, hasFocus: hasFocus)
        let (symbols, now) = (surface.symbols, model.session.school.now)
        let look = Look(
            language: strings.language, symbols: symbols, width: surface.width, today: now.day,
            minute: order.hasCrisis ? now.secondOfDay / 60 : nil)
        let table = ListTable(columns: columns(Width(surface.width)), rows: rows)
        let sight = Sight(look: look, edition: order.edition)
        table.draw(on: surface, scroll: &scroll, kept: kept.table, look: sight) {
            draw(table, only: $1, of: order, look, on: $0, scroll: &$2)
        }
        let frame = table.rowsFrame(in: surface.bounds)
        drawAhead(of: order, look, on: surface, scroll: scroll, rows: frame.height)
    }

    /// Draws what comes in at the edges of the list before anybody scrolls there: a step finds it drawn.
    private func drawAhead(
        of order: ShownOrder, _ look: Look, on surface: Surface, scroll: ListScroll, rows: Int
    ) {
        let (first, end, count) = (scroll.first, scroll.first + rows, Self.rowsAhead)
        let edges = [
            (next: first - 1, step: -count, rows: first - count..<first),
            (next: end, step: count, rows: end..<end + count),
        ].filter {
            order.cases.indices.contains($0.next) && !kept.rows.has(order.cases[$0.next])
        }
        guard rows > 0, !edges.isEmpty else { return }
        let place = surface.place
        kept.drawAhead(Kept.Ask(edition: order.edition, look: look, first: first)) {
            guard model.order.edition == order.edition else { return }
            let list = ListRows(count: order.cases.count, selected: nil)
            let table = ListTable(columns: columns(Width(look.width)), rows: list)
            for edge in edges {
                var scroll = scroll
                scroll.move(by: edge.step, count: order.cases.count)
                draw(
                    table, only: edge.rows, of: order, look, on: place.unseenSurface(),
                    scroll: &scroll)
            }
        }
    }

    /// Beyond an edge of the list.
    private static let rowsAhead = 12

    private func draw(
        _ table: ListTable, only: Range<Int>?, of order: ShownOrder, _ look: Look,
        on surface: Surface, scroll: inout ListScroll
    ) {
        let (shown, now, width) = (model.shown, model.session.school.now, Width(surface.width))
        kept.rows.begin(look, edition: order.edition, addsRows: only != nil)
        table.draw(
            on: surface, scroll: &scroll, selectsApart: true, only: only,
            put: { kept.rows.put(shown[$0], of: order.cases[$0], on: $1) },
            drawn: { kept.rows.keep(shown[$0], of: order.cases[$0], on: $1) },
            cells: { cells(of: shown[$0], width, at: now, symbols: surface.symbols) })
    }

    /// Nobody is told that there were no cases where somebody else leads them by now.
    private var emptyText: String {
        guard model.hasNoCases else {
            let closed = model.closedBeside
            return closed > 0
                ? strings.watchList.closedBeside(closed) : strings.care.pane.empty
        }
        return model.hasSuccessor ? strings.watchList.goneCases : strings.watchList.noCases
    }

    private func rows(_ order: ShownOrder, hasFocus: Bool) -> ListRows {
        ListRows(
            count: order.cases.count, selected: model.selectedIndex, isFocused: hasFocus,
            emptyText: order.cases.isEmpty ? emptyText : "",
            onMouse: { [model] gesture in
                switch gesture {
                case .select(let index): model.select(at: index)
                case .open(let index):
                    model.select(at: index)
                    model.isDetailOpen = true
                case .scroll(let step): model.move(by: step)
                }
            })
    }

    /// How much room the columns have: all of them stand in each, in shorter words where it is little.
    private enum Width {
        case least, little, usual, ample

        init(_ columns: Int) {
            self =
                switch columns {
                case ..<64: .least
                case ..<74: .little
                case ..<90: .usual
                default: .ample
                }
        }
    }

    private func columns(_ width: Width) -> [ListColumn] {
        let (pane, short) = (strings.care.pane, strings.watchList)
        let isChinese = strings.language == .chinese
        let (isLittle, isAmple) = (width == .little, width == .ample)
        if width == .least { return leastColumns }
        return [
            ListColumn(pane.level, .fixed(isChinese ? (isLittle ? 4 : 6) : isLittle ? 6 : 10)),
            ListColumn(pane.code, .fixed(6)),
            ListColumn(pane.band, .flexible(weight: 1, minimum: 6), rank: 1),
            ListColumn(
                pane.tags, .flexible(weight: 3, minimum: isLittle && !isChinese ? 6 : 8), rank: 2),
            ListColumn(pane.due, .fixed(isLittle ? (isChinese ? 10 : 9) : isChinese ? 13 : 14)),
            ListColumn(isAmple ? pane.plan : short.plan, .fixed(isAmple ? 4 : 2), rank: 3),
            ListColumn(
                isAmple ? pane.guardian : short.guardian, .fixed(isAmple ? 5 : 2), rank: 4),
            ListColumn(pane.state, .fixed(isChinese ? 8 : isLittle ? 10 : 12), rank: 1),
        ]
    }

    private var leastColumns: [ListColumn] {
        let (pane, short) = (strings.care.pane, strings.watchList)
        let isChinese = strings.language == .chinese
        return [
            ListColumn(short.leastLevel, .fixed(isChinese ? 4 : 3)),
            ListColumn(pane.code, .fixed(6)), ListColumn(pane.band, .fixed(5), rank: 1),
            ListColumn(pane.tags, .flexible(minimum: isChinese ? 4 : 6), rank: 2),
            ListColumn(short.due, .fixed(isChinese ? 7 : 6)),
            ListColumn(short.plan, .fixed(2), rank: 3),
            ListColumn(short.guardian, .fixed(2), rank: 4),
            ListColumn(pane.state, .fixed(isChinese ? 4 : 6), rank: 1),
        ]
    }

    private func cells(
        of line: CaseLine, _ width: Width, at now: Moment, symbols: Symbols
    ) -> [CellText] {
        let today = now.day
        let mark = symbols[CareWords.symbol(line.level)]
        let check = symbols[.check]
        let isUrgent = [.crisis, .planMissing, .levelOwed].contains(line.standing)
        return [
            CellText(mark + " " + level(line.level, width), CareWords.role(line.level)).filling,
            CellText(line.code), CellText(line.classBand),
            CellText(words.tags(line.tags), orShorter: words.shorterTags(line.tags)),
            due(line, width, at: now).filling,
            CellText(line.hasPlan ? check : "—"),
            CellText(
                line.isGuardianInformed ? check : "—", line.isGuardianInformed ? nil : .caution),
            state(of: line, width, isUrgent: isUrgent, on: today).filling,
        ]
    }

    private func level(_ level: WatchLevel, _ width: Width) -> String {
        let short: String? =
            switch width {
            case .least: strings.watchList.leastLevels[level.rawValue]
            case .little: strings.watchList.levels[level.rawValue]
            case .usual, .ample: nil
            }
        return short ?? words.name(level)
    }

    private func due(_ line: CaseLine, _ width: Width, at now: Moment) -> CellText {
        let (short, today) = (strings.watchList, now.day)
        if let minutes = line.minutesLate(at: now) {
            let late =
                switch width {
                case .least: short.leastMinutesLate
                case .little: short.minutesLate
                case .usual, .ample: strings.care.detail.late
                }
            return CellText(late(minutes), .critical)
        }
        if width == .least, let due = line.nextDue, due < today {
            return CellText(short.leastDaysLate(due.days(until: today)), .serious)
        }
        if width == .little, let due = line.nextDue, due < today {
            return CellText(short.daysLate(due.days(until: today)), .serious)
        }
        let text = words.due(line.nextDue, on: today)
        guard [.least, .little].contains(width), let due = line.nextDue, due.year != today.year
        else { return text }
        // No room for both: of a day that is near nobody doubts the year.
        let isNear = today.days(until: due) < 60
        return CellText(isNear ? due.monthDayText : short.year(due.year))
    }

    /// That a review is owed takes the place of nothing that tells where the pupil is: there the colour says
    /// so, and the day beside it.
    private func state(
        of line: CaseLine, _ width: Width, isUrgent: Bool, on today: Day
    ) -> CellText {
        let least = width == .least ? strings.watchList.leastStandings : [:]
        let name = least[line.standing.rawValue] ?? words.name(line.standing)
        let owed = least["reviewOwed"] ?? strings.careSteps.reviewOwed
        guard !isUrgent, line.owesReview(on: today) else {
            return CellText(name, isUrgent ? .critical : nil)
        }
        let isElsewhere = line.standing.isAway || [.referred, .back].contains(line.standing)
        return CellText(isElsewhere ? name : owed, .serious)
    }
}
