import Domain
import Localisation
import TerminalUI
import ViewModels

/// The rows around the panes.
extension WorkbenchScreen {
    func drawTabs(on surface: Surface) {
        let whole = tabBar(watch: watchPane.note(strings: strings))
        let bar =
            whole.columns <= surface.width
            ? whole : tabBar(watch: watchPane.shortNote(strings: strings))
        let end = bar.draw(on: surface)
        let room = max(0, surface.width - end - 2)
        let note = model.focus == .watch ? "" : note(of: model.focus, columns: room)
        surface.write(
            note, x: end + 1, y: 0, columns: room, role: .muted, alignment: .right)
        surface.horizontalLine(x: 0, y: 1, columns: surface.width)
    }

    private func tabBar(watch note: String) -> TabBar {
        let open = model.school.summary.open
        let tabs = [
            TabBar.Tab("1 " + strings.workbench.tabMap),
            TabBar.Tab("2 " + strings.workbench.tabBoard, badge: "\(open)"),
            TabBar.Tab("3 " + strings.workbench.tabWatch, badge: note),
        ]
        return TabBar(tabs, selected: model.focus.rawValue - 1) { [model] place in
            model.focus = WorkbenchModel.Pane(rawValue: place + 1) ?? model.focus
        }
    }

    /// What the keys do, and how the board stands where that is not to be seen above.
    func drawTips(
        _ tipLine: TipLine, _ readiness: [Bool], on surface: Surface, hasStatus: Bool
    ) {
        if let notice = model.notice {
            let line = strings.line(for: notice, in: model.school.organisation)
            NoticeLine(line.text, kind: line.kind).draw(on: surface)
            return
        }
        guard model.session.isWhatWasSeenStillThere else {
            NoticeLine(strings.signIn.lostLine, kind: .error).draw(on: surface)
            return
        }
        let summary = model.school.summary
        let status = [
            strings.board.open(summary.open), strings.board.overdue(summary.overdue),
        ].joined(separator: " · ")
        var tipLine = tipLine
        if hasStatus { tipLine.status = status }
        tipLine.draw(on: surface, readiness: readiness)
    }

    func drawTooSmall(on surface: Surface) {
        let text = strings.workbench.tooSmall(surface.width, surface.height)
        for (y, line) in DisplayText.wrap(text, columns: surface.width).enumerated() {
            surface.write(line, x: 0, y: y)
        }
    }
}
