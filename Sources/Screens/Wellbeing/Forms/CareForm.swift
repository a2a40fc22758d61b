import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// A form that lets something happen in a case.
protocol CareForm: AnyObject {
    var form: Form { get }

    /// Whether it was done; what was typed stays where it was not.
    func submit() async -> Bool

    /// The field for a sentence of the entry; nil where it has none, and what is refused is told below.
    func field(of text: CareText) -> FormField?
}

extension CareForm {
    func field(of text: CareText) -> FormField? { nil }

    /// The day that has been and was typed; says under its field where it is none.
    func typedDay(
        _ input: TextInput, in field: FormField, of model: WatchModel, _ strings: Strings
    ) -> Day? {
        if let day = model.pastDay(typed: input.text.trimmed) { return day }
        form.show(errors: [(field, model.reason(againstPast: input.text, strings))])
        return nil
    }

    /// Why what was typed is no day to come.
    func reason(against text: String, of model: WatchModel, _ strings: Strings) -> String {
        model.isDayGoneBy(typed: text) ? strings.careLimits.goneDay : strings.care.forms.badDay
    }

    /// Whether it was done; what was refused because of one field is told under it, and nowhere else. What is
    /// typed stays.
    func settle(
        _ isDone: Bool, of model: WatchModel, _ strings: Strings,
        under place: (CareFailure) -> FormField?
    ) -> Bool {
        guard !isDone, let failure = model.failure,
            let field = place(failure) ?? fieldThatNames(failure), field.isShown
        else { return isDone }
        model.failure = nil
        form.show(errors: [(field, CareWords(strings: strings).sentence(for: failure))])
        return false
    }

    private func fieldThatNames(_ failure: CareFailure) -> FormField? {
        guard case .refused(.namesPupil(let text)) = failure else { return nil }
        return field(of: text)
    }

    /// Lets it happen; a day that cannot be is told under its field, and nowhere else.
    func record(
        _ kind: CareEvent.Kind, in care: CareCase.ID?, of model: WatchModel,
        dated field: FormField, _ strings: Strings
    ) async -> Bool {
        form.clearErrors()
        return settle(await model.record(kind, in: care), of: model, strings) { failure in
            switch failure {
            case .refused(.dayOutOfRange), .refused(.leaveAhead), .refused(.beforeLeave): field
            default: nil
            }
        }
    }
}

extension WatchModel {
    /// Why what was typed is no day that has been.
    func reason(againstPast text: String, _ strings: Strings) -> String {
        if text.trimmed.isEmpty { return strings.common.required }
        let isFar = isDayToComeOrLongAgo(typed: text.trimmed)
        return isFar ? strings.careLimits.farDay : strings.care.forms.badDay
    }

    /// What goes on with the last attempt, or why it failed.
    func failureField(_ strings: Strings) -> FormField {
        FormField(
            "",
            ReadOnlyControl(role: .error) { [weak self] in
                guard let self else { return "" }
                if isChecking { return strings.signIn.checking }
                if isWorking { return strings.careSteps.signing }
                return failure.map { "! " + CareWords(strings: strings).sentence(for: $0) } ?? ""
            })
    }
}

/// Whoever stands by and signs as well: a name and a passphrase.
final class SecondSignatureFields {
    let fields: [FormField]
    private let person: SuggestionControl<Person.ID>
    private let personField: FormField
    private let passphrase: PassphraseField
    private let strings: Strings
    /// Who may sign.
    private let hint: String

    /// Offers those who hold one of `offices`, but for whoever sits here.
    init(
        _ label: String, of offices: Set<Office>, hint: String? = nil, model: WatchModel,
        strings: Strings
    ) {
        self.strings = strings
        let people = CarePeople(session: model.session, strings: strings)
        person = SuggestionControl { people.matching($0, holding: offices) }
        let usual =
            offices == [.principal]
            ? strings.careSteps.approvalHint : strings.care.forms.secondHint
        self.hint = hint ?? usual
        personField = FormField(label, person, hint: hint ?? usual)
        passphrase = PassphraseField(strings.care.forms.secondPassphrase)
        fields = [personField, passphrase.field]
    }

    var isShown: Bool {
        get { personField.isShown }
        set { for field in fields { field.isShown = newValue } }
    }

    /// What is missing.
    var errors: [(field: FormField, error: String)] {
        var errors: [(FormField, String)] = []
        if person.chosen == nil {
            let isNobody = person.input.text.trimmed.isEmpty
            errors.append((personField, isNobody ? strings.signIn.choosePerson : hint))
        }
        if passphrase.isEmpty {
            errors.append((passphrase.field, strings.signIn.typePassphrase))
        }
        return errors
    }

    var chosen: Person.ID? { person.chosen?.id }

    /// The passphrase stays in its field until `settle` has heard what came of it.
    var signature: SecondSignature? {
        chosen.map { SecondSignature(person: $0, passphrase: passphrase.passphrase) }
    }

    /// Empties the passphrase's field where it was taken or was wrong: for another field's fault nobody types it
    /// again.
    func settle(isDone: Bool, _ failure: CareFailure?) {
        if isDone || failure.flatMap(field) === passphrase.field { _ = passphrase.take() }
    }

    /// The one of its fields that a failure is about; nil where it is about none.
    func field(for failure: CareFailure) -> FormField? {
        switch failure {
        case .second(.wrongPassphrase), .second(.tooManyTries): passphrase.field
        case .second, .refused(.seconderMayNot), .refused(.headMustSign),
            .refused(.notAcknowledged), .refused(.comparedOtherwise), .refused(.approvalMissing):
            personField
        default: nil
        }
    }
}

/// The people whom the forms about cases offer.
struct CarePeople {
    let session: SessionModel
    let strings: Strings

    /// By name or pinyin initials; those with an account and one of `offices`.
    func matching(_ query: String, holding offices: Set<Office>) -> [Suggestion<Person.ID>] {
        matching(query) { !$0.isDisjoint(with: offices) }
    }

    /// Those whose offices will do, but for whoever sits here.
    func matching(
        _ query: String, where mayBe: (Set<Office>) -> Bool
    ) -> [Suggestion<Person.ID>] {
        accounts(query).filter { $0.id != session.person && mayBe(held(by: $0.id)) }
    }

    /// Why what was typed, of which nobody was chosen, is nobody who may be: there is none of that name, or
    /// none with an account, or they are none of those whom `mayBe` says. `may` says who may be.
    func refusal(
        ofTyped text: String, where mayBe: (Set<Office>) -> Bool, _ may: String
    ) -> String {
        let query = text.trimmed
        guard !query.isEmpty else { return strings.signIn.choosePerson }
        guard matching(query, where: mayBe).isEmpty else { return strings.signIn.choosePerson }
        guard accounts(query).isEmpty else { return may }
        let isKnown = !session.school.organisation.people(matching: query, limit: 1).isEmpty
        return isKnown ? strings.careNaming.noAccount : strings.careNaming.nobody
    }

    /// Whoever sits here, where the query means them.
    func oneself(_ query: String) -> Suggestion<Person.ID>? {
        accounts(query).first { $0.id == session.person }
    }

    private func accounts(_ query: String) -> [Suggestion<Person.ID>] {
        AccountSuggestions(school: session.school, strings: strings).accounts(matching: query)
    }

    private func held(by person: Person.ID) -> Set<Office> {
        session.school.offices(of: person)
    }
}

extension String {
    /// Without blanks and line breaks around it.
    var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
