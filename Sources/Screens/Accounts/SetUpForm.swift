import Domain
import Localisation
import TerminalUI
import ViewModels

/// The first account of a school: who, in which offices, under which passphrase.
final class SetUpForm {
    let form: Form
    private let model: SignInModel
    private let strings: Strings
    private let person: SuggestionControl<Person.ID>
    private let personField: FormField
    private let offices: OfficeChecks
    private let passphrase: NewPassphraseFields
    /// Printed once; nil until the account is made.
    private(set) var recoveryKey: String?

    init(model: SignInModel, strings: Strings) {
        self.model = model
        self.strings = strings
        let words = strings.signIn
        let suggestions = AccountSuggestions(school: model.session.school, strings: strings)
        person = SuggestionControl(takesOwnText: true, search: suggestions.newcomers)
        personField = FormField(words.person, person, hint: words.setUpPersonHint)
        offices = OfficeChecks(
            Office.allCases.filter { $0 != .administrator }, strings: strings)
        passphrase = NewPassphraseFields(strings: strings, hint: words.passphraseHint)
        let text = words.setUpText
        form = Form(
            [FormField("", ReadOnlyControl(role: .muted) { text }), personField] + offices.fields
                + passphrase.fields
                + [
                    FormField(
                        "",
                        ReadOnlyControl(role: .error) { [model] in
                            model.line(in: strings)
                        })
                ])
    }

    /// Whether the account is there, and its owner has signed in.
    func submit() async -> Bool {
        let name = person.chosen?.title ?? person.input.text
        guard name.contains(where: { !$0.isWhitespace }) else {
            form.show(errors: [(personField, strings.signIn.choosePerson)])
            return false
        }
        let errors = passphrase.errors(names: model.session.school.guesses(for: name))
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        let whom: SignInModel.Newcomer = person.chosen.map { .known($0.id) } ?? .new(name)
        recoveryKey = await model.setUp(
            whom, passphrase: passphrase.passphrase, offices: offices.ticked)
        guard recoveryKey != nil else { return false }
        _ = passphrase.take()
        return true
    }
}

extension SignInModel {
    /// What goes on, or went wrong, as one line.
    func line(in strings: Strings) -> String {
        if isWorking { return strings.signIn.checking }
        return failure.map(AccountWords(strings: strings).sentence) ?? ""
    }
}
