import Domain
import Localisation
import TerminalUI
import ViewModels

/// 家访 over the whole middle of the screen: the sums, and below them groups, whoever goes, or the pupils.
final class HomeVisitPage: @MainActor ListPage {
    let model: HomeVisitModel
    let leaf: ListLeaf
    /// Asks for the passphrase that opens the sealed file.
    let unlock: () -> Void

    init(model: HomeVisitModel, leaf: ListLeaf, unlock: @escaping () -> Void) {
        self.model = model
        self.leaf = leaf
        self.unlock = unlock
    }

    var words: Strings.HomeVisits { strings.homeVisits }
    var names: HomeVisitWords { HomeVisitWords(strings: strings) }

    func drawPage(on surface: Surface) {
        let inner = surface.pane(title: words.title, note: words.rule, isFocused: true)
        let mayWait = model.count?.mayWait ?? false
        let sums = names.sums(model.count, exactly: model.seesExactly)
        inner.write(
            model.isSumChanged ? sums + strings.watchFigures.notAsSigned : sums, x: 2, y: 0,
            columns: inner.width - 4,
            role: model.isSumChanged ? .serious : mayWait ? .caution : .muted)
        inner.horizontalLine(x: 0, y: 1, columns: inner.width)
        drawList(on: inner.part(inner.bounds.splitTop(2).1))
    }

    private func drawList(on surface: Surface) {
        let rows = leaf.rows(of: model, emptyText: emptyText)
        switch model.face {
        case .groups:
            let groups = model.list?.byGroup ?? []
            let name = CareWords(strings: strings)
            leaf.draw(columns(words.group), rows, note: foot, on: surface) {
                cells(name.name(groups[$0].group), groups[$0].count)
            }
        case .visitors:
            let visitors = model.list?.byVisitor ?? []
            leaf.draw(columns(words.visitor), rows, note: foot, on: surface) {
                cells(model.school.name(of: visitors[$0].visitor) ?? "", visitors[$0].count)
            }
        case .pupils:
            let lines = model.lines
            leaf.draw(columns(of: lines.map(\.line)), rows, note: foot, on: surface) {
                cells(lines[$0].line, lines[$0].index)
            }
        }
    }

    private var foot: String {
        let last = model.semester.flatMap {
            HomeVisitRules.keepsNames(ofSchoolYear: $0.schoolYear)
        }
        return (last.map { words.kept($0.text) + " " } ?? "") + words.foot
    }

    private var emptyText: String {
        if !model.seesExactly {
            return model.isSumChanged
                ? words.onlyTotals + " " + strings.watchFigures.changedSums : words.onlyTotals
        }
        if model.semester == nil { return words.refusals.noSemester }
        // Where it does not open though it is unlocked, to unlock it once more would help nothing.
        if model.list == nil, model.watch.seal == .cases, let failure = model.failure {
            return names.sentence(for: failure)
        }
        return model.list == nil ? words.sealed : words.empty
    }

    private func columns(_ title: String) -> [ListColumn] {
        [ListColumn(title, .flexible(weight: 1, minimum: 12))]
            + [words.needed, words.visited, words.waiting, words.share].map {
                ListColumn($0, .fixed(9), alignment: .right)
            }
    }

    private func cells(_ name: String, _ count: OutstandingCount) -> [CellText] {
        [
            CellText(name), CellText("\(count.needed)", .muted),
            CellText("\(count.needed - count.waiting)"),
            CellText("\(count.waiting)", count.waiting > 0 ? .caution : .muted),
            CellText(names.share(of: count), .muted),
        ]
    }

    private func columns(of lines: [HomeVisitList.Line]) -> [ListColumn] {
        let today = model.school.now.day
        // With the year the day is four columns longer.
        let isLonger = lines.contains { $0.visitedOn.map { $0.year != today.year } ?? false }
        return [
            ListColumn(words.number, .fixed(8)), ListColumn(words.className, .fixed(8)),
            ListColumn(words.group, .fixed(11)),
            ListColumn(words.name, .flexible(weight: 1, minimum: 14)),
            ListColumn(words.visitor, .fixed(8)),
            ListColumn(words.state, .fixed(isLonger ? 16 : 11)),
        ]
    }

    private func cells(_ line: HomeVisitList.Line, _ index: Int) -> [CellText] {
        let pupil = model.pupil(at: index)
        let number = model.semester.map { HomeVisitList.code(of: index, in: $0) } ?? ""
        return [
            CellText(number), CellText(line.pupil.className, .muted),
            CellText(CareWords(strings: strings).name(line.pupil.group), .muted),
            CellText(
                line.isErased ? strings.careTrust.erased : pupil?.name ?? words.masked,
                pupil == nil ? .muted : .accent),
            CellText(model.school.name(of: line.pupil.visitor) ?? ""),
            CellText(
                line.visitedOn.map { words.visitedOn($0.shortText(on: model.school.now.day)) }
                    ?? words.waiting,
                line.visitedOn == nil ? .caution : .muted),
        ]
    }
}
