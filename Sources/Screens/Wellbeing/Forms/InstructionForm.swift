import Domain
import Localisation
import TerminalUI
import ViewModels

/// What the class teacher is asked to do: a code and a sentence, and nothing else of the case.
final class InstructionForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let teacher: SuggestionControl<Person.ID>
    private let text: TextInput
    private let teacherField, textField: FormField

    init(of watch: WatchCase, model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let forms = strings.care.forms
        let people = CarePeople(session: model.session, strings: strings)
        teacher = SuggestionControl { people.matching($0, holding: [.homeroomTeacher]) }
        text = TextInput(watch.instruction?.text ?? "", rows: 2, limit: 120)
        teacherField = FormField(forms.teacher, teacher)
        textField = FormField(forms.instruction, text, hint: forms.instructionHint)
        form = Form([teacherField, textField, model.failureField(strings)])
    }

    func submit() async -> Bool {
        guard let person = teacher.chosen?.id else {
            form.show(errors: [(teacherField, strings.signIn.choosePerson)])
            return false
        }
        guard !text.text.trimmed.isEmpty else {
            form.show(errors: [(textField, strings.common.required)])
            return false
        }
        form.clearErrors()
        return await model.record(.instructed(person, text: text.text.trimmed), in: care)
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
        reader = SuggestionControl { people.matching($0, holding: CareRules.readers) }
        change = ChoiceControl([forms.give, forms.takeAway], chosen: 0)
        readerField = FormField(forms.reader, reader)
        reasonField = FormField(forms.reason, reason)
        form = Form([
            readerField, FormField("", change), reasonField, model.failureField(strings),
        ])
    }

    func submit() async -> Bool {
        guard let person = reader.chosen?.id else {
            form.show(errors: [(readerField, strings.signIn.choosePerson)])
            return false
        }
        form.clearErrors()
        if change.chosen == 1 { return await model.record(.readerRemoved(person), in: care) }
        guard !reason.text.trimmed.isEmpty else {
            form.show(errors: [(reasonField, strings.care.refusals.reasonMissing)])
            return false
        }
        return await model.record(.readerAdded(person, reason: reason.text.trimmed), in: care)
    }
}
