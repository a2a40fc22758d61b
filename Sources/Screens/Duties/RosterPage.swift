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

    /// Who cannot be at two places at once is told as soon as it is entered.
    func note(on deed: DutyDeed) -> String? {
        guard case .duty(.given(let duty, _), _) = deed else { return nil }
        let school = work.session.school
        return model.doubleStandIn(of: duty).map {
            page.alsoStandIn(
                school.name(of: $0.person) ?? "",
                school.organisation.place($0.other.place)?.name ?? "", $0.day.monthDayText)
        }
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let note = page.note(model.gapCount)
        let inner = surface.pane(
            title: title(beside: note, in: surface.width), note: note, isFocused: true)
        let (head, below) = inner.bounds.splitTop(2)
        let cover = model.selected.flatMap { substitution(in: $0) }
        let (body, foot) = below.splitTop(below.height - (cover == nil ? 0 : 1))
        if let cover {
            inner.write(
                cover, x: foot.x + 2, y: foot.y, columns: foot.width - 4, role: .muted)
        }
        drawDays(on: inner.part(head.inset(dx: 1)))
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
        ListTable(columns: columns(of: table.width, for: lines), rows: list)
            .draw(on: table, scroll: &leaf.scroll) { cells(of: lines[$0]) }
        dialog?.draw(on: surface)
    }

    /// Who stands in for whom in a line: its cell has no room for both where the screen is narrow.
    private func substitution(in line: RosterModel.Line) -> String? {
        guard let shift = line.shift, let absent = shift.inPlaceOf else { return nil }
        let present = work.session.school.name(of: shift.present) ?? page.nobody
        return present + " " + page.inPlaceOf(words.name(of: absent))
    }

    /// Of every column something is left where the screen is narrow; where it is wide, whoever stands in for
    /// somebody is told whole.
    private func columns(of width: Int, for lines: [RosterModel.Line]) -> [ListColumn] {
        let round = strings.duties.roundPage
        let isNarrow = width < 76
        let longest =
            lines.compactMap { substitution(in: $0) }
            .map { DisplayText.width(of: $0) }.max() ?? 0
        let people = width < Self.wide ? 8 : min(max(8, longest), Self.mostOfPeople)
        return [
            ListColumn(round.time, .fixed(11)),
            ListColumn(round.slot, .flexible(weight: 2, minimum: isNarrow ? 6 : 8)),
            ListColumn(round.place, .flexible(weight: 4, minimum: isNarrow ? 12 : 24)),
            ListColumn(round.person, .flexible(weight: 3, minimum: isNarrow ? 6 : people)),
            ListColumn(page.standIn, .flexible(weight: 1, minimum: 6), rank: 1),
            ListColumn(round.state, .flexible(weight: 2, minimum: isNarrow ? 8 : 14)),
        ]
    }

    /// Columns from which on two names have room beside all else, and what they take at most.
    private static let wide = 104
    private static let mostOfPeople = 26

    private func cells(of line: RosterModel.Line) -> [CellText] {
        let post = line.post
        var person = CellText(page.nobody, .serious)
        if let shift = line.shift, let name = work.session.school.name(of: shift.present) {
            let instead = shift.inPlaceOf.map { " " + page.inPlaceOf(words.name(of: $0)) } ?? ""
            person = CellText(name + instead)
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
