import Domain
import Localisation
import TerminalUI
import ViewModels

/// 连片指导与培训 over the whole middle of the screen: line by line, or by who took part.
final class CareMeetingPage: @MainActor ListPage {
    let model: CareMeetingModel
    let leaf: ListLeaf

    init(model: CareMeetingModel, leaf: ListLeaf) {
        self.model = model
        self.leaf = leaf
    }

    var details: Strings.CareDetails { strings.careDetails }
    var words: Strings.CareDetails.Meetings { details.meetings }
    private var names: CareDetailWords {
        CareDetailWords(strings: strings, school: model.school)
    }

    func drawPage(on surface: Surface) {
        let period = model.period
        let inner = surface.pane(
            title: words.title, note: period.first.text + " – " + period.last.text,
            isFocused: true)
        let tally = model.tally
        inner.write(
            words.sum(tally.visits, tally.trainings), x: 2, y: 0, columns: inner.width - 4,
            role: .text)
        inner.horizontalLine(x: 0, y: 1, columns: inner.width)
        drawList(tally, on: inner.part(inner.bounds.splitTop(2).1))
    }

    private func drawList(_ tally: CareMeetingTally, on surface: Surface) {
        let rows = leaf.rows(of: model, emptyText: emptyText)
        guard model.showsLines else {
            return leaf.draw(personColumns, rows, note: words.foot, on: surface) {
                cells(of: tally.rows[$0])
            }
        }
        let lines = model.lines
        leaf.draw(lineColumns, rows, note: words.foot, on: surface) { cells(of: lines[$0]) }
    }

    private var emptyText: String {
        if !model.work.mayRead { return strings.careWork.onlyTotals }
        return !model.showsLines && !model.lines.isEmpty ? words.nobody : words.empty
    }

    private var lineColumns: [ListColumn] {
        [
            ListColumn(
                strings.careWork.day,
                .fixed(model.lines.map(\.entry.day).columns(on: model.school.now.day))),
            ListColumn(
                strings.careWork.kind, .fixed(strings.language == .chinese ? 9 : 14)),
            ListColumn(
                details.host + " · " + strings.careWork.what, .flexible(weight: 4, minimum: 12)),
            ListColumn(details.services, .flexible(weight: 2, minimum: 12), rank: 2),
            ListColumn(details.participants, .flexible(weight: 2, minimum: 12)),
            ListColumn(details.hours, .fixed(5), alignment: .right),
            ListColumn(strings.careWork.count, .fixed(6), alignment: .right),
        ]
    }

    private func cells(of work: CareWork) -> [CellText] {
        let (meeting, entry) = (work.meeting, work.entry)
        let role: Role = work.isHeld ? .text : .muted
        return [
            CellText(entry.day.shortText(on: model.school.now.day), role),
            CellText(CareWorkWords(strings: strings).name(of: entry.kind), .muted),
            CellText(
                [meeting?.host, entry.title].compactMap(\.self).filter { !$0.isEmpty }
                    .joined(separator: " · "), role),
            CellText(meeting.map(names.services) ?? "", .muted),
            CellText(participants(of: work), meeting == nil ? .caution : role),
            CellText(meeting.map { Tenths.text($0.tenthsOfHours) } ?? "", role),
            CellText(entry.count > 0 ? "\(entry.count)" : "", .muted),
        ]
    }

    /// Their names, where they are few.
    private func participants(of work: CareWork) -> String {
        guard work.isHeld else { return strings.careWork.planned }
        guard let meeting = work.meeting else { return words.missing }
        let count = meeting.participants.count
        return count > 3
            ? words.people(count)
            : meeting.participants.map(names.name)
                .joined(separator: strings.accountRefusals.listSeparator)
    }

    private var personColumns: [ListColumn] {
        [ListColumn(words.person, .flexible(weight: 1, minimum: 14))]
            + [words.visits, words.visitHours, words.trainings, words.trainingHours].map {
                ListColumn($0, .fixed(9), alignment: .right)
            }
    }

    private func cells(of row: CareMeetingTally.Row) -> [CellText] {
        [
            CellText(names.name(of: row.who)), CellText("\(row.visits)"),
            CellText(Tenths.text(row.visitTenths), .muted), CellText("\(row.trainings)"),
            CellText(Tenths.text(row.trainingTenths), .muted),
        ]
    }
}

extension CareMeetingPage {
    var pageBindings: [KeyBinding] {
        leaf.periodBindings(
            of: model, words.turn, short: words.shortTurn, earlier: words.earlier,
            later: words.later)
            + CareWorkDesk(model: model.work, leaf: leaf, kinds: CareMeetingModel.kinds)
            .bindings(on: model.selected) + [leaf.backBinding()]
    }
}

extension WorkbenchScreen {
    /// Opens 连片指导与培训 from the book of the work around the cases, and goes back there.
    func openCareMeetings() {
        dialog = CareMeetingPage(
            model: CareMeetingModel(session: model.session), leaf: careBookLeaf())
    }
}
