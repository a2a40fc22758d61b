import Domain
import Localisation
import TerminalUI
import ViewModels

/// 护导表: the week above, the posts of one day of it below.
final class RosterPage: @MainActor DutyPage {
    let model: RosterModel
    let leaf: ListLeaf

    init(model: RosterModel, strings: Strings, desk: PageDesk) {
        self.model = model
        leaf = ListLeaf(strings: strings, group: strings.workbench.menuMap, desk: desk)
    }

    var work: DutyWork { model.work }

    var page: Strings.RosterPage { strings.duties.rosterPage }

    func move(by rows: Int) { model.move(by: rows) }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let semester = model.book.calendar.semester(on: model.day)
        let week = model.week.map { page.week(semester?.schoolYear ?? model.day.year, $0) }
        let inner = surface.pane(
            title: strings.duties.roster + " " + (week ?? page.outside),
            note: page.note(model.gapCount), isFocused: true)
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
            emptyText: model.failure.map(strings.failures.sentence) ?? page.empty,
            onMouse: { [weak self] gesture in
                guard let self else { return }
                self.answer(
                    gesture, selected: self.model.selectedIndex, select: self.model.select,
                    open: {})
            })
        ListTable(columns: columns, rows: list)
            .draw(on: inner.part(body.inset(dx: 1)), scroll: &leaf.scroll) { cells(of: lines[$0]) }
        dialog?.draw(on: surface)
    }

    /// Who stands in for whom in a line: its cell has no room for both where the screen is narrow.
    private func substitution(in line: RosterModel.Line) -> String? {
        guard let shift = line.shift, let absent = shift.inPlaceOf else { return nil }
        let present = work.session.school.name(of: shift.person) ?? page.nobody
        return present + " " + page.inPlaceOf(words.name(of: absent))
    }

    /// The seven days side by side, the one shown marked, with how many gaps each has.
    private func drawDays(on surface: Surface) {
        let columns = surface.width / 7
        for (index, roster) in model.days.enumerated() {
            let isShown = index == model.dayIndex
            let isToday = roster.day == model.session.school.now.day
            let frame = Rect(x: index * columns, y: 0, width: columns - 1, height: 2)
            let part = surface.part(frame)
            let spaced = strings.common.weekdays[index] + " " + roster.day.monthDayText
            let title =
                DisplayText.width(of: spaced) > frame.width
                ? strings.common.weekdays[index] + roster.day.monthDayText : spaced
            part.write(
                title, x: 0, y: 0, columns: frame.width,
                role: isShown ? .selection : isToday ? .accent : .heading)
            let gaps = roster.gaps.count
            let note =
                roster.posts.isEmpty ? "—" : gaps == 0 ? "✓ \(roster.posts.count)" : "! \(gaps)"
            part.write(
                note, x: 0, y: 1, columns: frame.width, role: gaps == 0 ? .muted : .serious)
            part.onMouse { [model] event in
                if event.kind == .click { model.turn(days: index - model.dayIndex) }
            }
        }
    }

    private var columns: [ListColumn] {
        let round = strings.duties.roundPage
        return [
            ListColumn(round.time, .fixed(11)),
            ListColumn(round.slot, .flexible(weight: 2, minimum: 8)),
            ListColumn(round.place, .flexible(weight: 4, minimum: 24)),
            ListColumn(round.person, .flexible(weight: 3, minimum: 8)),
            ListColumn(page.standIn, .flexible(weight: 1, minimum: 6), rank: 1),
            ListColumn(round.state, .flexible(weight: 2, minimum: 14)),
        ]
    }

    private func cells(of line: RosterModel.Line) -> [CellText] {
        let post = line.post
        var person = CellText(page.nobody, .serious)
        if let shift = line.shift, let name = work.session.school.name(of: shift.person) {
            let instead = shift.inPlaceOf.map { " " + page.inPlaceOf(words.name(of: $0)) } ?? ""
            person = CellText(name + instead)
        }
        return [
            CellText(post.hours.text), CellText(post.slot.name),
            CellText(words.path(of: post.place)), person,
            CellText(words.name(of: line.shift?.duty.standIn), .muted),
            words.state(of: post, line.shift),
        ]
    }
}
