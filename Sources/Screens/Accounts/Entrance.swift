import Localisation
import Observation
import TerminalUI
import ViewModels

/// In place of the panes while it is not settled who sits here: the school's name, and a dialog
/// that asks.
@Observable
final class Entrance {
    var dialog: any Dialog
    private let session: SessionModel
    private let strings: Strings
    private let quit: () -> Void

    init(
        session: SessionModel, strings: Strings, dialog: any Dialog, quit: @escaping () -> Void
    ) {
        self.session = session
        self.strings = strings
        self.dialog = dialog
        self.quit = quit
    }

    var keyBindings: [KeyBinding] {
        let quitting = KeyBinding(
            [.function(10)], strings.signIn.quit,
            group: KeyGroup(title: strings.workbench.menuDialog), action: quit)
        return [quitting] + dialog.keyBindings
    }

    func type(_ event: InputEvent) -> Bool { dialog.type(event) }

    func draw(on surface: Surface) {
        let (head, rest) = surface.bounds.splitTop(1)
        let (middle, bars) = rest.splitTop(rest.height - 2)
        let header = surface.part(head)
        header.fill(.menuBar)
        let line = SchoolLine(
            school: session.school, session: session, strings: strings,
            namesWhoeverOnlyLooks: false
        ).text
        header.write(
            line, x: 1, y: 0, columns: max(0, header.width - 2), role: .menuBar, alignment: .right)
        let (tips, keys) = bars.splitTop(1)
        TipLine(keyBindings).draw(on: surface.part(tips))
        FunctionKeyBar(keyBindings) { _ in }.draw(on: surface.part(keys))
        dialog.draw(on: surface.part(middle))
    }
}
