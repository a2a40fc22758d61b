import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// Who signs in, and the passphrase; what is wrong, and how long to wait, below them.
final class SignInForm {
    let form: Form
    private let model: SignInModel
    private let strings: Strings
    private let person: SuggestionControl<Person.ID>?
    private let passphrase: PassphraseField
    private let personField: FormField?

    /// Offers everybody with an account, or only asks the passphrase of whoever has signed in.
    init(model: SignInModel, strings: Strings, isUnlocking: Bool = false) {
        self.model = model
        self.strings = strings
        let words = strings.signIn
        passphrase = PassphraseField(words.passphrase, hint: words.passphraseHint)
        var fields: [FormField] = []
        if let practice = model.practicePassphrase {
            let text = words.practice(practice)
            fields.append(FormField("", ReadOnlyControl(role: .muted) { text }))
        }
        if isUnlocking {
            person = nil
            personField = nil
            let name = model.session.name ?? ""
            fields.append(FormField(words.person, ReadOnlyControl { name }))
        } else {
            let suggestions = AccountSuggestions(school: model.session.school, strings: strings)
            let person = SuggestionControl(search: suggestions.accounts)
            let field = FormField(words.person, person, hint: words.personHint)
            self.person = person
            personField = field
            fields.append(field)
        }
        fields.append(passphrase.field)
        fields.append(FormField("", SignInProgress(model: model, strings: strings)))
        form = Form(fields)
        model.look(at: model.session.person)
        // The list of people is open from the first moment.
        if person != nil { _ = form.handle(.key(.down)) }
    }

    var chosen: Person.ID? { person?.chosen?.id }

    /// Whether the person has signed in, or unlocked, now.
    func submit() async -> Bool {
        let words = strings.signIn
        if let personField, chosen == nil {
            form.show(errors: [(personField, words.choosePerson)])
            return false
        }
        guard !passphrase.isEmpty else {
            form.show(errors: [(passphrase.field, words.typePassphrase)])
            form.moveFocus(to: passphrase.field)
            return false
        }
        form.clearErrors()
        let taken = passphrase.take()
        let isIn =
            if let chosen {
                await model.signIn(chosen, passphrase: taken)
            } else {
                await model.unlock(passphrase: taken)
            }
        form.moveFocus(to: passphrase.field)
        return isIn
    }
}

/// Where a passphrase is typed; it leaves the field the moment it is used.
final class PassphraseField {
    let field: FormField
    private let input = TextInput(isMasked: true, limit: 200)

    init(_ label: String, hint: String = "") {
        field = FormField(label, input, columns: 32, hint: hint)
    }

    var isEmpty: Bool { input.text.isEmpty }

    /// What was typed; the field is empty afterwards.
    func take() -> Passphrase {
        defer { input.setText("") }
        return Passphrase(input.text)
    }

    /// What was typed; it stays in the field.
    var passphrase: Passphrase { Passphrase(input.text) }

    func isSame(as other: PassphraseField) -> Bool { input.text == other.input.text }
}

/// What goes on with a passphrase that was typed: being checked, refused, or to be waited for.
private final class SignInProgress: FormControl {
    private let model: SignInModel
    private let strings: Strings

    init(model: SignInModel, strings: Strings) {
        self.model = model
        self.strings = strings
    }

    let takesFocus = false

    func rows(columns: Int) -> Int { DisplayText.wrap(line.text, columns: max(1, columns)).count }

    func draw(on surface: Surface, isFocused: Bool) {
        let line = line
        for (y, text) in DisplayText.wrap(line.text, columns: surface.width).enumerated() {
            surface.write(text, x: 0, y: y, role: line.role)
        }
    }

    func handle(_ event: InputEvent) -> Bool { false }

    private var line: (text: String, role: Role) {
        if model.isWorking { return (strings.signIn.checking, .accent) }
        var texts: [String] = []
        switch model.failure {
        case .refused(.tooManyTries): break
        case let failure?: texts.append(AccountWords(strings: strings).sentence(for: failure))
        case nil: break
        }
        if let seconds = model.secondsToWait { texts.append(strings.signIn.waitSeconds(seconds)) }
        return (texts.joined(separator: " "), .error)
    }
}
