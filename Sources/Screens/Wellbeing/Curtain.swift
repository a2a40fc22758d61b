import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// In place of everything at once: an empty screen that tells nothing, until the passphrase of whoever
/// has signed in is typed.
@Observable
final class Curtain {
    private(set) var dialog: FormDialog?
    private let session: SessionModel
    private let strings: Strings
    private let lift: () -> Void

    /// `lift` is called once the passphrase was right, or at any key where nobody had signed in.
    init(session: SessionModel, strings: Strings, lift: @escaping () -> Void) {
        self.session = session
        self.strings = strings
        self.lift = lift
    }

    var keyBindings: [KeyBinding] { dialog?.keyBindings ?? [] }

    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        guard case .key = event else { return true }
        guard session.person != nil else {
            lift()
            return true
        }
        ask()
        return true
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        if let dialog { return dialog.draw(on: surface) }
        surface.write(
            strings.care.pane.curtain, x: 0, y: surface.height - 1, columns: surface.width,
            role: .muted, alignment: .centre)
        surface.placeCursor(x: 0, y: 0)
    }

    private func ask() {
        let asking = SignInModel(session: session)
        let form = SignInForm(model: asking, strings: strings, isUnlocking: true)
        dialog = FormDialog(
            title: strings.signIn.unlockTitle, form: form.form, strings: strings,
            submitTitle: strings.signIn.unlock,
            close: { [weak self] in
                asking.stop()
                self?.dialog = nil
                self?.lift()
            },
            cancel: { [weak self] in
                asking.stop()
                self?.dialog = nil
            },
            submit: form.submit)
    }
}
