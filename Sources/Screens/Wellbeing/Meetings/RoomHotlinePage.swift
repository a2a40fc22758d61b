import Domain
import Localisation
import TerminalUI
import ViewModels

/// 咨询室与热线 over the whole middle of the screen: who called and what followed, and below the months or
/// the lines.
final class RoomHotlinePage: @MainActor ListPage {
    let model: RoomHotlineModel
    let leaf: ListLeaf

    init(model: RoomHotlineModel, leaf: ListLeaf) {
        self.model = model
        self.leaf = leaf
    }

    var words: Strings.CareDetails.Room { strings.careDetails.room }
    private var names: RoomHotlineWords {
        RoomHotlineWords(strings: strings, school: model.school, isExact: model.seesExactly)
    }

    func drawPage(on surface: Surface) {
        let period = model.period
        let inner = surface.pane(
            title: words.title, note: period.first.text + " – " + period.last.text,
            isFocused: true)
        let (figures, names) = (model.figures, names)
        for (y, line) in [names.callers(figures), names.outcomes(figures)].enumerated() {
            inner.write(line, x: 2, y: y, columns: inner.width - 4, role: .text)
        }
        inner.horizontalLine(x: 0, y: 2, columns: inner.width)
        drawList(figures, on: inner.part(inner.bounds.splitTop(3).1))
    }

    private func drawList(_ figures: RoomHotline, on surface: Surface) {
        let empty = model.work.mayRead ? words.empty : strings.careWork.onlyTotals
        let rows = leaf.rows(of: model, emptyText: empty)
        guard !model.showsLines else {
            let lines = model.lines
            return leaf.draw(lineColumns, rows, note: words.foot, on: surface) {
                cells(of: lines[$0])
            }
        }
        let months = names.months(figures)
        leaf.draw(monthColumns, rows, note: names.total(figures), on: surface) { months[$0] }
    }

    private var monthColumns: [ListColumn] {
        [ListColumn(words.month, .flexible(weight: 1, minimum: 8))]
            + [words.roomDays, words.roomHours, words.visitors, words.hotlineDays, words.calls]
            .map { ListColumn($0, .fixed(10), alignment: .right) }
    }

    private var lineColumns: [ListColumn] {
        [
            ListColumn(
                strings.careWork.day,
                .fixed(model.lines.map(\.entry.day).columns(on: model.school.now.day))),
            ListColumn(
                strings.careWork.kind, .fixed(strings.language == .chinese ? 10 : 9)),
            ListColumn(strings.careWork.count, .fixed(6), alignment: .right),
            ListColumn("", .flexible(weight: 1, minimum: 20)),
        ]
    }

    private func cells(of work: CareWork) -> [CellText] {
        let details = CareDetailWords(strings: strings, school: model.school)
        let more: String? =
            switch work.details {
            case .calls(let calls)?: details.text(of: calls)
            case .opening(let tenths)?: Tenths.text(tenths) + " " + words.roomHours
            case .meeting?, nil: nil
            }
        let missing =
            work.isHeld ? strings.careDetails.meetings.missing : strings.careWork.planned
        return [
            CellText(work.entry.day.shortText(on: model.school.now.day)),
            CellText(CareWorkWords(strings: strings).name(of: work.entry.kind), .muted),
            CellText("\(work.entry.count)"),
            CellText(more ?? missing, more == nil ? .muted : .text),
        ]
    }
}

extension RoomHotlinePage {
    var pageBindings: [KeyBinding] {
        let meetings = strings.careDetails.meetings
        let refusal = model.seesExactly ? nil : strings.careWork.onlyTotals
        return leaf.periodBindings(
            of: model, words.turn, short: words.shortTurn, refusal: refusal,
            earlier: meetings.earlier, later: meetings.later)
            + CareWorkDesk(model: model.work, leaf: leaf, kinds: RoomHotlineModel.kinds)
            .bindings(on: model.selected) + [leaf.backBinding()]
    }
}

extension WorkbenchScreen {
    /// Opens 咨询室与热线 from the book of the work around the cases, and goes back there.
    func openRoomHotline() {
        dialog = RoomHotlinePage(
            model: RoomHotlineModel(session: model.session), leaf: careBookLeaf())
    }
}
