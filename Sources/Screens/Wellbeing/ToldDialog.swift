import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// All that somebody is told out of cases of others, to scroll through: Enter ticks a measure off.
@Observable
final class ToldDialog: Dialog {
    private let model: WatchModel
    private let strings: Strings
    private let group: KeyGroup
    private let tick, undo: () -> Void
    private let close: () -> Void
    private let scroll = DialogScroll()

    init(
        model: WatchModel, strings: Strings, group: KeyGroup, tick: @escaping () -> Void,
        undo: @escaping () -> Void, close: @escaping () -> Void
    ) {
        self.model = model
        self.strings = strings
        self.group = group
        self.tick = tick
        self.undo = undo
        self.close = close
    }

    var keyBindings: [KeyBinding] {
        let (words, ok) = (strings.careTasks, strings.common.ok)
        let withdrawal = strings.careWithdrawal
        let undoing =
            model.told.ticked(on: model.today).isEmpty
            ? []
            : [
                KeyBinding(
                    [.character("u")], withdrawal.undo, short: withdrawal.shortUndo, group: group,
                    isTip: true, action: undo)
            ]
        guard !model.told.openTasks.isEmpty else {
            return undoing + [KeyBinding([.enter, .escape], ok, group: group, action: close)]
        }
        return undoing + [
            KeyBinding(
                [.enter, .character("m"), .character("M")], words.tick, short: words.shortTick,
                group: group, isTip: true, action: tick),
            KeyBinding([.escape], ok, group: group, action: close),
        ]
    }

    func type(_ event: InputEvent) -> Bool { scroll.take(event) }

    func draw(on surface: Surface) {
        let columns = max(24, min(90, surface.width - 8))
        // Nothing stands here any more once the list is locked.
        let lines = ToldLines(
            told: model.told, school: model.session.school, strings: strings, columns: columns
        ).all
        let body = DialogFrame(
            title: strings.careTasks.toldTitle, body: Size(width: columns, height: lines.count),
            buttons: keyBindings
        ).draw(on: surface)
        let shown = scroll.rows(of: lines.count, visible: body.height)
        for (y, line) in lines[shown].enumerated() {
            let role: Role = line.role == .text ? .dialog : line.role
            body.write(line.text, x: 0, y: y, columns: columns, role: role)
        }
        scroll.markMore(on: body)
        body.placeCursor(x: 0, y: 0)
    }
}
