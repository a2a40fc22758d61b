import Localisation
import TerminalUI

/// A message in red that goes only when it is said to be understood.
final class AlarmDialog: Dialog {
    private let text: String
    private let strings: Strings
    private let close: () -> Void

    init(text: String, strings: Strings, close: @escaping () -> Void) {
        self.text = text
        self.strings = strings
        self.close = close
    }

    var keyBindings: [KeyBinding] {
        [
            KeyBinding(
                [.enter], strings.signIn.understood,
                group: KeyGroup(title: strings.workbench.menuDialog), isTip: true, action: close)
        ]
    }

    func draw(on surface: Surface) {
        let columns = max(1, min(60, surface.width - 8))
        let lines = DisplayText.wrap(text, columns: columns)
        let body = DialogFrame(
            title: "! " + strings.signIn.lostTitle, body: Size(width: columns, height: lines.count),
            buttons: keyBindings
        ).draw(on: surface)
        for (y, line) in lines.prefix(body.height).enumerated() {
            body.write(line, x: 0, y: y, columns: body.width, role: .error)
        }
        body.placeCursor(x: 0, y: 0)
    }
}
