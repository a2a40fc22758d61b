import Domain
import Localisation
import TerminalUI
import ViewModels

/// 查看记录 over the whole middle of the screen: who looked at what, when, why, and for how long.
final class AccessLogPage: @MainActor ListPage, @MainActor UnlockedPage {
    let model: AccessLogModel
    let leaf: ListLeaf

    init(model: AccessLogModel, leaf: ListLeaf) {
        self.model = model
        self.leaf = leaf
    }

    var words: Strings.AccessLog { strings.accessLog }
    private var names: CareWords { CareWords(strings: strings) }

    func name(of person: Person.ID) -> String { model.school.name(of: person) ?? "" }

    func drawPage(on surface: Surface) {
        let shown = model.shown
        let inner = surface.pane(
            title: strings.care.forms.logTitle, note: note(shown.count), isFocused: true)
        leaf.draw(
            columns,
            leaf.rows(of: model, emptyText: emptyText),
            foot: footLines(columns: inner.width - 4, isNarrow: inner.width < Self.narrow),
            on: inner
        ) { cells(of: shown[$0]) }
    }

    /// An empty log, one that is being read, and one that cannot be read are not told in the same words.
    private var emptyText: String {
        if let refusal = model.refusal { return names.sentence(for: refusal) }
        return model.isReading ? words.reading : strings.care.forms.logEmpty
    }

    func letGo() { model.close() }

    /// What the log is narrowed to, and how many looks that leaves.
    private func note(_ count: Int) -> String {
        [model.filter.code, model.filter.viewer.map(name), words.times(count)]
            .compactMap(\.self).joined(separator: " · ")
    }

    /// Columns below which no reason stands in the table.
    private static let narrow = 75

    /// Of which case the look in hand was and why, where the table has no room for it, and what the list is.
    private func footLines(columns: Int, isNarrow: Bool) -> [CellText] {
        var lines: [(String, Role)] = []
        let shown = model.shown
        if isNarrow, shown.indices.contains(model.selectedIndex) {
            let look = shown[model.selectedIndex]
            let told = [look.view.code ?? "", why(look)].filter { !$0.isEmpty }.joined(
                separator: " · ")
            lines.append((words.why + " " + (told.isEmpty ? "–" : told), .text))
        }
        if let failure = model.watch.failure {
            lines.append((names.sentence(for: failure), .error))
        }
        if model.unproven > 0 { lines.append((words.unproven(model.unproven), .error)) }
        if model.isCut { lines.append((words.cut(model.limit), .caution)) }
        lines.append((model.seesAll ? words.all : words.ownOnly, .muted))
        return lines.flatMap { text, role in
            DisplayText.wrap(text, columns: max(1, columns)).map { CellText($0, role) }
        }
    }

    private var columns: [ListColumn] {
        [
            ListColumn(words.time, .fixed(timeColumns)),
            ListColumn(words.who, .fixed(10)),
            ListColumn(words.what, .fixed(strings.language == .chinese ? 8 : 15)),
            ListColumn(words.code, .fixed(7), rank: 1),
            ListColumn(words.why, .flexible(weight: 1, minimum: 12), rank: 2),
            ListColumn(words.seconds, .fixed(4), alignment: .right),
        ]
    }

    /// `11-23 14:05`, or with its year.
    private var timeColumns: Int { days.contains { $0.year != today.year } ? 16 : 11 }

    private var today: Day { model.school.now.day }

    private var days: [Day] { model.shown.map(\.view.at.day) }

    private func why(_ look: CareLook) -> String {
        let view = look.view
        return [
            state(of: look.ending), view.reason.map(names.name) ?? "",
            strings.shown(lookReason: view.words),
            view.approver.map { words.approved(name(of: $0)) } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func cells(of look: CareLook) -> [CellText] {
        let view = look.view
        let isName = view.subject == .identity
        return [
            CellText(view.at.day.shortText(on: today) + " " + view.at.hourMinuteText, .muted),
            CellText(name(of: view.viewer)),
            CellText(names.name(view.subject), isName ? .caution : .text),
            CellText(view.code ?? ""), CellText(why(look)),
            CellText(seconds(of: look.ending), .muted),
        ]
    }

    private func state(of ending: CareLook.Ending) -> String {
        switch ending {
        case .instant, .masked: ""
        case .open: words.open
        case .unknown: words.unended
        }
    }

    private func seconds(of ending: CareLook.Ending) -> String {
        switch ending {
        case .instant: ""
        case .masked(let seconds), .open(let seconds): String(seconds)
        case .unknown: "?"
        }
    }
}
