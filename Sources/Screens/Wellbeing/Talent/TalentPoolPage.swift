import Domain
import Localisation
import TerminalUI
import ViewModels

/// 人才库 over the whole middle of the screen: how many of each role, and below who they are.
final class TalentPoolPage: @MainActor ListPage {
    let model: TalentPoolModel
    let leaf: ListLeaf

    init(model: TalentPoolModel, leaf: ListLeaf) {
        self.model = model
        self.leaf = leaf
    }

    var words: Strings.Talent { strings.talent }
    var names: TalentWords { TalentWords(strings: strings) }

    func drawPage(on surface: Surface) {
        let inner = surface.pane(
            title: words.title, note: model.showsAll ? words.all : words.onDay(model.day.text),
            isFocused: true)
        inner.write(sums, x: 2, y: 0, columns: inner.width - 4, role: .text)
        inner.horizontalLine(x: 0, y: 1, columns: inner.width)
        let members = model.members
        leaf.draw(
            columns,
            leaf.rows(of: model, emptyText: model.mayRead ? words.empty : words.onlyTotals),
            note: words.foot, on: inner.part(inner.bounds.splitTop(2).1)
        ) { cells(of: members[$0]) }
    }

    /// Of the day, whatever is listed.
    private var sums: String {
        let counts = model.counts
        let roles = counts.filter { $0.count > 0 }.map { names.name(of: $0.role) + " \($0.count)" }
        return ([words.sum(counts.map(\.count).reduce(0, +))] + roles).joined(separator: "  ")
    }

    private var columns: [ListColumn] {
        [
            ListColumn(words.name, .fixed(9)), ListColumn(words.school, .fixed(16), rank: 1),
            ListColumn(words.role, .fixed(strings.language == .chinese ? 10 : 15)),
            ListColumn(words.qualification, .flexible(weight: 1, minimum: 16)),
            ListColumn(words.certificate, .fixed(18), rank: 2),
            ListColumn(words.since, .fixed(10)), ListColumn(words.until, .fixed(10), rank: 3),
        ]
    }

    private func cells(of member: TalentMember) -> [CellText] {
        let term = member.term(on: model.day) ?? member.terms.last
        let role: Role = member.leaving == nil ? .text : .muted
        return [
            CellText(names.name(of: member.who, model.school), role),
            CellText(names.school(of: member.who), .muted),
            CellText(term.map { names.name(of: $0.role) } ?? "", role),
            CellText(term.map(names.qualifications) ?? "", role),
            CellText(term?.certificate ?? "", .muted),
            CellText(member.since?.text ?? "", .muted),
            CellText(member.leaving?.lastDay.text ?? "", .muted),
        ]
    }
}
