import Domain
import Localisation
import TerminalUI
import ViewModels

/// Who is to be visited at home, and who goes; sealed at once.
final class HomeVisitForm {
    let form: Form
    private let model: HomeVisitModel
    private let names: HomeVisitWords
    private let name = TextInput(limit: 40)
    private let className = TextInput(limit: 12)
    private let group: ChoiceControl
    private let visitor: SuggestionControl<Person.ID>
    private let nameField, classField, visitorField: FormField

    init(model: HomeVisitModel, strings: Strings) {
        self.model = model
        names = HomeVisitWords(strings: strings)
        let (words, care) = (strings.homeVisits, CareWords(strings: strings))
        let offers = HazardSuggestions(school: model.school, strings: strings)
        group = ChoiceControl(HomeVisitList.groups.map { care.name($0) }, chosen: 0)
        visitor = SuggestionControl(search: offers.people)
        nameField = FormField(words.name, name, columns: 20, hint: words.nameHint)
        classField = FormField(words.className, className, columns: 14, hint: words.classHint)
        visitorField = FormField(words.visitor, visitor)
        form = Form([
            nameField, classField, FormField(words.group, group), visitorField,
            FormField("", ReadOnlyControl(role: .muted) { words.nothingElse }),
        ])
    }

    func pupil() -> HomeVisitList.Pupil? {
        form.clearErrors()
        guard let visitor = visitor.chosen?.id else {
            form.show(errors: [(visitorField, names.sentence(for: .noVisitor))])
            return nil
        }
        let pupil = HomeVisitList.Pupil(
            name: name.text.trimmed, className: className.text.trimmed,
            group: HomeVisitList.groups[group.chosen ?? 0], visitor: visitor)
        guard let refusal = model.refusal(of: .listed([pupil])) else { return pupil }
        form.show(errors: [
            (refusal == .noName ? nameField : classField, names.sentence(for: refusal))
        ])
        return nil
    }
}
