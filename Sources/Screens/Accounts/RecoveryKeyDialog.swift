import Localisation
import TerminalUI

/// The recovery key, shown once: it goes when its last group has been typed.
final class RecoveryKeyDialog: Dialog {
    private let key: String
    private let title: String
    private let strings: Strings
    private let form: Form
    private let field: FormField
    private let input = TextInput(limit: 12)
    private let close: () -> Void

    init(
        key: String, title: String? = nil, text: String? = nil, strings: Strings,
        close: @escaping () -> Void
    ) {
        self.key = key
        self.title = title ?? strings.signIn.recoveryTitle
        self.strings = strings
        self.close = close
        let words = strings.signIn
        field = FormField(words.recoveryField, input, columns: 12, hint: words.recoveryHint)
        let text = text ?? words.recoveryText
        form = Form([
            FormField("", ReadOnlyControl(role: .warning) { text }),
            FormField("", ReadOnlyControl { "" }),
            FormField("", ReadOnlyControl(role: .heading) { key }),
            FormField("", ReadOnlyControl { "" }),
            field,
        ])
    }

    var keyBindings: [KeyBinding] {
        [
            KeyBinding(
                [.enter, .function(2)], strings.signIn.recoveryDone,
                group: KeyGroup(title: strings.workbench.menuDialog), isTip: true
            ) { [weak self] in self?.confirm() }
        ]
    }

    func type(_ event: InputEvent) -> Bool {
        if case .key(.enter) = event { return false }
        return form.handle(event)
    }

    func draw(on surface: Surface) {
        let columns = min(62, surface.width - 8)
        let frame = DialogFrame(
            title: title,
            body: Size(width: columns, height: form.height(columns: columns)), buttons: keyBindings)
        form.draw(on: frame.draw(on: surface))
    }

    private func confirm() {
        let typed = input.text.uppercased().filter { !$0.isWhitespace }
        guard let last = key.split(separator: "-").last, typed == last else {
            form.show(errors: [(field, strings.signIn.recoveryWrong)])
            return
        }
        close()
    }
}
