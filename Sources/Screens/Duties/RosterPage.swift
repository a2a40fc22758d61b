import Domain
import Localisation
import TerminalUI
import ViewModels

/// 护导表: the week above, the posts of one day of it below.
final class RosterPage: @MainActor DutyPage {
    let model: RosterModel
    let leaf: ListLeaf
    /// Whom a duty is given to unless somebody else is chosen.
    let newcomer: Person.ID?
    /// Given what leads back to this page as it is.
    private let openSlots: (@escaping () -> Void) -> Void
    private let reopen: (RosterModel.Filter?, Day) -> Void

    /// Columns that whoever stands in for somebody takes on the day shown, with a mark or with both names.
    private lazy var longestOfPeople = Remembered { [unowned self] in
        (marked: longest { mark(in: $0) }, whole: longest { substitution(in: $0) })
    }

    init(
        model: RosterModel, newcomer: Person.ID? = nil, strings: Strings, desk: PageDesk,
        openSlots: @escaping (@escaping () -> Void) -> Void,
        reopen: @escaping (RosterModel.Filter?, Day) -> Void
    ) {
        self.model = model
        self.newcomer = newcomer
        self.openSlots = openSlots
        self.reopen = reopen
        leaf = ListLeaf(strings: strings, group: strings.workbench.menuMap, desk: desk)
    }

    var work: DutyWork { model.work }

    var page: Strings.RosterPage { strings.duties.rosterPage }

    func move(by rows: Int) { model.move(by: rows) }

    func leaveForSlots() {
        model.stop()
        openSlots { [reopen, filter = model.filter, day = model.day] in reopen(filter, day) }
    }

    /// Who cannot be at two places at once is told as soon as it is entered, and so is who would be at none.
    func note(on deed: DutyDeed) -> String? {
        switch deed {
        case .duty(.given(let duty, _), _):
            model.doubleStandIn(of: duty).map {
                page.alsoStandIn(
                    words.name(of: $0.person), name(of: $0.other.place), $0.day.monthDayText)
            }
        case .duty(.substituted(let one), seen: .duty(let duty, cover: .person(let freed))?):
            // Of a swap of which one half was changed, the other one stays as it is.
            one.cover == .person(freed)
                ? nil
                : model.book.emptyPost(of: freed, besides: duty, on: one.day).map {
                    page.stillAbsent(words.name(of: freed), name(of: $0.place))
                }
        default: nil
        }
    }

    private func name(of place: Place.ID) -> String {
        work.session.school.organisation.place(place)?.name ?? ""
    }

    func draw(on surface: Surface) {
        leaf.frame.draw(on: surface) { drawFrame(on: $0) }
        let inner = surface.insidePane
        let below = inner.bounds.splitTop(2).1
        let room = below.width - 4
        let told =
            model.selected.map { line in
                coverLines(of: line, in: room)
                    + [below.width < Self.wide ? standInLine(of: line) : nil].compactMap(\.self)
            } ?? []
        let (body, foot) = below.splitTop(below.height - told.count)
        for (row, line) in told.enumerated() {
            inner.write(line, x: foot.x + 2, y: foot.y + row, columns: room, role: .muted)
        }
        let lines = model.lines
        let list = ListRows(
            count: lines.count, selected: model.selectedIndex, isFocused: dialog == nil,
            emptyText: model.failure.map(strings.failures.sentence)
                ?? [kindsOfDay.first, page.empty].compactMap(\.self).joined(separator: "  "),
            onMouse: { [weak self] gesture in
                guard let self else { return }
                self.answer(
                    gesture, selected: self.model.selectedIndex, select: self.model.select,
                    open: {})
            })
        let table = inner.part(body.inset(dx: 1))
        ListTable(columns: columns(of: table.width), rows: list).draw(
            on: table, scroll: &leaf.scroll, kept: leaf.table, look: look
        ) { cells(of: model.lines[$0]) }
        drawFront(on: surface)
    }

    private func longest(_ text: (RosterModel.Line) -> String?) -> Int {
        model.lines.lazy.compactMap(text).map { DisplayText.width(of: $0) }.max() ?? 0
    }

    /// The frame, and the week in it.
    private func drawFrame(on surface: Surface) {
        surface.fill(.text)
        let note = page.note(model.gapCount)
        let inner = surface.pane(
            title: title(beside: note, in: surface.width), note: note, isFocused: true)
        drawDays(on: inner.part(inner.bounds.splitTop(2).0.inset(dx: 1)))
    }

    /// Of every column something is left where the screen is narrow; where it is wide, whoever stands in for
    /// somebody is told whole, and else that somebody does.
    private func columns(of width: Int) -> [ListColumn] {
        let round = strings.duties.roundPage
        let isNarrow = width < 76
        let longest = width < Self.wide ? longestOfPeople.value.marked : longestOfPeople.value.whole
        let most = width < Self.wide ? Self.mostOfMarks : Self.mostOfPeople
        let people = min(max(8, longest), most)
        return [
            ListColumn(round.time, .fixed(11)),
            ListColumn(round.slot, .flexible(weight: 2, minimum: isNarrow ? 6 : 8)),
            ListColumn(
                round.place,
                .flexible(weight: 4, minimum: isNarrow ? 12 : width < Self.wide ? 32 - people : 24)),
            ListColumn(round.person, .flexible(weight: 3, minimum: isNarrow ? 6 : people)),
            ListColumn(page.standIn, .flexible(weight: 1, minimum: 6), rank: 1),
            ListColumn(round.state, .flexible(weight: 2, minimum: isNarrow ? 8 : 14)),
        ]
    }

    /// Columns from which on two names have room beside all else, and what they take at most.
    private static let wide = 104
    private static let mostOfPeople = 26
    /// What a name takes with the mark behind it, where two names have no room.
    private static let mostOfMarks = 12

    private func cells(of line: RosterModel.Line) -> [CellText] {
        let post = line.post
        var person = CellText(page.nobody, .serious)
        if let shift = line.shift, let name = work.session.school.name(of: shift.present) {
            person = CellText(
                substitution(in: line) ?? name,
                orShorter: [mark(in: line)].compactMap(\.self))
        }
        return [
            CellText(post.hours.text), CellText(post.slot.name),
            CellText(
                words.path(of: post.place),
                orShorter: work.session.school.organisation.shorterPaths(of: post.place)),
            person,
            CellText(words.name(of: line.shift?.duty.standIn), .muted),
            words.state(of: post, line.shift),
        ]
    }
}
