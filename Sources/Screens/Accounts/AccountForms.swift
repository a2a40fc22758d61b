import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// A new account: whose, in which offices, under which first passphrase.
final class NewAccountForm {
    let form: Form
    private let model: AccountsModel
    private let suggestions: AccountSuggestions
    private let person: SuggestionControl<Person.ID>
    private let personField: FormField
    private let offices: OfficeChecks
    private let passphrase: NewPassphraseFields

    /// `known`: for whom it is to be.
    init(model: AccountsModel, for known: Person? = nil, strings: Strings) {
        self.model = model
        suggestions = AccountSuggestions(school: model.session.school, strings: strings)
        let organisation = model.session.school.organisation
        person = SuggestionControl(
            chosen: known.map {
                Suggestion(
                    id: $0.id, title: $0.name, detail: organisation.distinction(of: $0),
                    hasNamesake: organisation.hasNamesake($0))
            },
            search: suggestions.newcomers)
        personField = FormField(strings.signIn.person, person, hint: strings.signIn.personHint)
        offices = OfficeChecks(strings: strings)
        passphrase = NewPassphraseFields(
            strings: strings, hint: strings.accountList.initialHint)
        form = Form(
            [personField] + offices.fields + passphrase.fields + [model.failureField(strings)])
    }

    /// The name of whom the account is for; nil where it was not made.
    func submit(as signer: Signer) async -> String? {
        guard let chosen = person.chosen else {
            form.show(errors: [(personField, suggestions.refusal(ofNewcomer: person.input.text))])
            return nil
        }
        let errors = passphrase.errors(names: model.session.school.guesses(for: chosen.title))
        form.show(errors: errors)
        guard errors.isEmpty else { return nil }
        let isDone = await model.create(
            chosen.id, passphrase: passphrase.passphrase, offices: offices.ticked, as: signer)
        guard isDone else { return nil }
        _ = passphrase.take()
        let organisation = model.session.school.organisation
        return organisation.person(chosen.id).map(organisation.distinctName) ?? chosen.title
    }
}

/// New keys under a new passphrase for a person who lost the old one.
final class ReissueForm {
    let form: Form
    private let model: AccountsModel
    private let line: AccountsModel.Line
    private let passphrase: NewPassphraseFields

    init(model: AccountsModel, line: AccountsModel.Line, strings: Strings) {
        self.model = model
        self.line = line
        passphrase = NewPassphraseFields(
            strings: strings, isChange: true, hint: strings.accountList.initialHint)
        let text = strings.accountList.reissueText(model.name(of: line))
        form = Form(
            [FormField("", ReadOnlyControl { text })] + passphrase.fields
                + [model.failureField(strings)])
    }

    func submit(as signer: Signer) async -> Bool {
        let names = model.session.school.guesses(
            for: line.person.name, initials: line.person.initials)
        let errors = passphrase.errors(names: names)
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        let isDone = await model.reissueKey(
            of: line.id, passphrase: passphrase.passphrase, as: signer)
        if isDone { _ = passphrase.take() }
        return isDone
    }
}

/// An office given or ended from a day on.
final class OfficeForm {
    let form: Form
    private let model: AccountsModel
    private let line: AccountsModel.Line
    private let strings: Strings
    private let office: ChoiceControl
    private let change: ChoiceControl
    private let day: TextInput
    private let officeField: FormField
    private let dayField: FormField

    /// `warning`: what ending the office of a psychology teacher would leave behind.
    init(
        model: AccountsModel, line: AccountsModel.Line, warning: String?, strings: Strings
    ) {
        self.model = model
        self.line = line
        self.strings = strings
        let words = strings.accountList
        let office = ChoiceControl(
            Office.allCases.map(AccountWords(strings: strings).name(of:)), chosen: nil)
        let change = ChoiceControl([words.give, words.end], chosen: 0)
        (self.office, self.change) = (office, change)
        day = TextInput(model.session.school.now.day.text, limit: 12)
        officeField = FormField(strings.signIn.office, office)
        dayField = FormField(words.fromDay, day, columns: 12, hint: words.dayHint)
        let name = model.name(of: line)
        let told = ReadOnlyControl(role: .caution) {
            let psychologist = Office.allCases.firstIndex(of: .psychologist)
            return office.chosen == psychologist && change.chosen == 1 ? warning ?? "" : ""
        }
        let warningField = FormField("", told)
        warningField.isShown = warning != nil
        form = Form([
            FormField(strings.signIn.person, ReadOnlyControl { name }), officeField,
            FormField(words.change, change), dayField, warningField,
            model.failureField(strings),
        ])
    }

    /// What was changed, in words; nil where nothing was.
    func submit(as signer: Signer) async -> String? {
        let words = strings.accountList
        guard let chosen = office.chosen else {
            form.show(errors: [(officeField, words.chooseOffice)])
            return nil
        }
        guard let from = model.session.school.day(typed: day.text) else {
            form.show(errors: [(dayField, words.badDay)])
            return nil
        }
        if let far = model.session.school.farDay(typed: day.text) {
            let text = strings.duties.rosterPage.farDay(far.read.text, far.nearest.text)
            form.show(errors: [(dayField, text)])
            return nil
        }
        form.clearErrors()
        let office = Office.allCases[chosen]
        let isGiven = change.chosen == 0
        let isDone = await model.setOffice(
            office, of: line.id, isHeld: isGiven, from: from, as: signer)
        guard isDone else { return nil }
        let title = AccountWords(strings: strings).name(of: office)
        let name = model.name(of: line)
        guard isGiven else { return words.officeEnded(name, title) }
        let last = model.session.school.organisation.person(line.id)?.lastDay
        return last.map { words.officeGivenUntil(name, title, $0.text) }
            ?? words.officeGiven(name, title)
    }
}

extension AccountsModel {
    /// What goes on with the last attempt, or why it failed.
    func failureField(_ strings: Strings) -> FormField {
        FormField(
            "",
            ReadOnlyControl(role: .error) { [weak self] in
                guard let self else { return "" }
                if isWorking { return strings.signIn.checking }
                return failure.map(AccountWords(strings: strings).sentence) ?? ""
            })
    }
}
