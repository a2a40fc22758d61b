import Domain
import Localisation
import TerminalUI
import ViewModels

/// What somebody is asked to do: a code and a sentence, and nothing else of the case. A sentence alone is
/// for a class teacher; a measure of the plan is for any of the staff, who tick it off.
final class InstructionForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let people: CarePeople
    private let person: SuggestionControl<Person.ID>
    /// The places in the plan of those that are to be done; their words stand in `subject`.
    private let measures: [Int]
    private let version: Int
    private let subject: ChoiceControl
    private let text: TextInput
    private let personField, textField: FormField
    /// The measure's own words, as they were put there for whoever signs to see.
    private let offered = TextInput(rows: 2)

    init(of watch: WatchCase, model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let (forms, words) = (strings.care.forms, strings.careTasks)
        let people = CarePeople(session: model.session, strings: strings)
        self.people = people
        version = watch.plans.count - 1
        let planned = watch.plan?.plan.measures ?? []
        let measures = planned.indices.filter { watch.plan?.done[$0] == nil }
        self.measures = measures
        person = SuggestionControl { query in
            people.matching(query, where: Self.mayBe(measures))
        }
        subject = ChoiceControl(
            [words.sentenceAlone] + measures.map { planned[$0].text }, chosen: 0)
        text = TextInput(rows: 2, limit: 120)
        personField = FormField(
            measures.isEmpty ? forms.teacher : words.person, person,
            hint: measures.isEmpty ? "" : words.personHint)
        textField = FormField(
            forms.instruction, text,
            hint: measures.isEmpty ? forms.instructionHint : words.textHint)
        let subjectField = FormField(words.subject, subject)
        subjectField.isShown = !measures.isEmpty
        form = Form([
            personField, subjectField, textField, FormField.unseen(offered),
            model.failureField(strings),
        ])
    }

    /// What is asked stands there as it will be read; it may be said in other words.
    func didType() {
        let chosen = subject.chosen ?? 0
        let own = chosen > 0 ? subject.options[chosen] : ""
        guard own != offered.text else { return }
        if text.text == offered.text { text.setText(own) }
        offered.setText(own)
    }

    /// Without own words it is the plan's that name somebody; others may be typed here.
    func field(of text: CareText) -> FormField? { textField }

    func submit() async -> Bool {
        guard let person = person.chosen?.id else {
            let refusal = people.refusal(
                ofTyped: person.input.text, where: Self.mayBe(measures), whoMayBe)
            form.show(errors: [(personField, refusal)])
            return false
        }
        let typed = text.text.trimmed
        if let chosen = subject.chosen, chosen > 0 {
            form.clearErrors()
            let assignment = CareAssignment(
                measure: measures[chosen - 1], version: version, to: person,
                text: Self.said(typed, of: subject.options[chosen], strings))
            return await record(.assigned(assignment))
        }
        guard !typed.isEmpty else {
            form.show(errors: [(textField, strings.common.required)])
            return false
        }
        form.clearErrors()
        return await record(.instructed(person, text: typed))
    }

    /// What is added behind the measure's own words does not run into them.
    static func said(_ typed: String, of measure: String, _ strings: Strings) -> String {
        guard typed.hasPrefix(measure) else { return typed.isEmpty ? measure : typed }
        let added = String(typed.dropFirst(measure.count)).trimmed
        guard let first = added.first else { return measure }
        let isApart = first.isPunctuation || measure.last?.isPunctuation == true
        return measure + (isApart ? "" : strings.careNaming.apart) + added
    }

    private func record(_ kind: CareEvent.Kind) async -> Bool {
        settle(await model.record(kind, in: care), of: model, strings) { failure in
            switch failure {
            case .refused(.teacherMayNot), .refused(.tickerMayNot), .refused(.notAcknowledged),
                .account:
                personField
            default: nil
            }
        }
    }

    /// A sentence alone is for class teachers, a measure for any of the staff.
    private static func mayBe(_ measures: [Int]) -> (Set<Office>) -> Bool {
        guard measures.isEmpty else { return CareRules.mayBeAsked(holding:) }
        return { offices in offices.contains(Office.homeroomTeacher) }
    }

    private var whoMayBe: String {
        measures.isEmpty ? strings.careSteps.onlyClassTeachers : strings.careTasks.tickerMayNot
    }
}

/// Lets another psychology teacher or the principal read a case, or locks somebody out again.
final class ReaderForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let reader: SuggestionControl<Person.ID>
    private let change: ChoiceControl
    private let reason = TextInput(limit: 120)
    private let readerField, reasonField: FormField

    init(model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let forms = strings.care.forms
        let people = CarePeople(session: model.session, strings: strings)
        let change = ChoiceControl([forms.give, forms.takeAway], chosen: 0)
        self.change = change
        reader = SuggestionControl { [weak model] query in
            guard change.chosen == 1 else {
                return people.matching(query, holding: CareRules.readers)
            }
            return people.matching(query) { _ in true }.filter {
                model?.detail?.readers.contains($0.id) == true
                    || model?.detail?.tells($0.id) == true
            }
        }
        readerField = FormField(
            forms.reader, reader, hint: strings.careReaders.mayRead)
        reasonField = FormField(forms.reason, reason)
        form = Form([
            FormField("", change), readerField, reasonField, model.failureField(strings),
        ])
    }

    /// Whom one of the two is for is not for the other.
    func didType() {
        let isGiven = change.chosen != 1
        let hint = isGiven ? strings.careReaders.mayRead : strings.careReaders.readNow
        if readerField.hint != hint {
            readerField.hint = hint
            reader.choose(nil)
        }
    }

    func field(of text: CareText) -> FormField? { reasonField }

    func submit() async -> Bool {
        guard let person = reader.chosen?.id else {
            let isNobody = reader.input.text.trimmed.isEmpty
            let isGiven = change.chosen != 1
            let words =
                isGiven ? strings.care.refusals.readerMayNot : strings.careTrust.noSuchReader
            form.show(errors: [
                (readerField, isNobody ? strings.signIn.choosePerson : words)
            ])
            return false
        }
        form.clearErrors()
        let why = reason.text.trimmed
        guard !why.isEmpty else {
            form.show(errors: [(reasonField, strings.care.refusals.reasonMissing)])
            return false
        }
        return await record(
            change.chosen == 1
                ? .readerRemoved(person, reason: why) : .readerAdded(person, reason: why))
    }

    private func record(_ kind: CareEvent.Kind) async -> Bool {
        settle(await model.record(kind, in: care), of: model, strings) { failure in
            switch failure {
            case .refused(.readerMayNot), .refused(.noSuchReader), .refused(.notAcknowledged),
                .refused(.comparedOtherwise), .account:
                readerField
            default: nil
            }
        }
    }
}
