import Localisation
import TerminalUI
import ViewModels

/// The own passphrase, and another one in its place.
final class ChangePassphraseForm {
    let form: Form
    private let model: SignInModel
    private let strings: Strings
    private let old: PassphraseField
    private let new: NewPassphraseFields

    init(model: SignInModel, strings: Strings) {
        self.model = model
        self.strings = strings
        old = PassphraseField(strings.signIn.oldPassphrase, hint: strings.signIn.passphraseHint)
        new = NewPassphraseFields(
            strings: strings, isChange: true, hint: strings.signIn.passphraseHint)
        form = Form(
            [old.field] + new.fields + [
                FormField("", ReadOnlyControl(role: .error) { model.line(in: strings) })
            ])
        model.look(at: model.session.person)
    }

    func submit() async -> Bool {
        let names = model.session.school.guesses(for: model.session.name ?? "")
        var errors = new.errors(names: names)
        if old.isEmpty { errors = [(old.field, strings.signIn.typePassphrase)] }
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        let isDone = await model.change(from: old.take(), to: new.passphrase)
        if isDone { _ = new.take() } else { form.moveFocus(to: old.field) }
        return isDone
    }
}
