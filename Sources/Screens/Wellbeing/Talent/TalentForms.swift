import Domain
import Localisation
import TerminalUI
import ViewModels

/// Who comes into the 人才库, or what somebody in it is from another day on.
final class TalentForm {
    let form: Form
    private let model: TalentPoolModel
    private let names: TalentWords
    /// Nil for somebody new.
    private let member: TalentMember?
    private let kind: ChoiceControl
    private let person: SuggestionControl<Person.ID>
    private let name = TextInput(limit: 20)
    private let school = TextInput(limit: 30)
    private let role: ChoiceControl
    private let qualifications: TicksControl
    private let certificate, hours, day: TextInput
    private let personField, nameField, schoolField, ticksField, certificateField: FormField
    private let hoursField, dayField: FormField

    init(of member: TalentMember? = nil, model: TalentPoolModel, strings: Strings) {
        self.model = model
        self.member = member
        let (words, names) = (strings.talent, TalentWords(strings: strings))
        self.names = names
        let known = member?.terms.last
        let offers = HazardSuggestions(school: model.school, strings: strings)
        kind = ChoiceControl([words.staff, words.outsider], chosen: 0)
        person = SuggestionControl(search: offers.people)
        role = ChoiceControl(
            TalentRole.allCases.map(names.name),
            chosen: known.flatMap { TalentRole.allCases.firstIndex(of: $0.role) } ?? 0)
        qualifications = TicksControl(
            TalentQualification.allCases.map(names.name),
            ticked: Set(
                TalentQualification.allCases.indices.filter {
                    known?.qualifications.contains(TalentQualification.allCases[$0]) ?? false
                }))
        certificate = TextInput(
            known?.certificate ?? "", limit: TalentRules.longestCertificate)
        let trained = known?.trainingHours ?? 0
        hours = TextInput(trained > 0 ? "\(trained)" : "", limit: 4, holdsFigures: true)
        day = TextInput(model.school.now.day.text, limit: DayField.length, takesBlanks: false)
        personField = FormField(words.staff, person, hint: words.staffHint)
        nameField = FormField(words.name, name, columns: 20)
        schoolField = FormField(words.school, school, columns: 30, hint: words.schoolHint)
        ticksField = FormField(words.qualification, qualifications, hint: words.ticksHint)
        certificateField = FormField(
            words.certificate, certificate, columns: 30, hint: words.certificateHint)
        hoursField = FormField(words.hours, hours, columns: 6, hint: words.hoursHint)
        dayField = FormField(words.since, day, columns: 14, hint: words.dayHint)
        let who =
            member == nil
            ? [FormField(words.kind, kind), personField, nameField, schoolField] : []
        form = Form(
            who + [
                FormField(words.role, role), ticksField, certificateField, hoursField, dayField,
            ])
        didType()
    }

    /// Shows the fields of whoever it is.
    func didType() {
        let isStaff = kind.chosen == 0
        if personField.isShown != isStaff { personField.isShown = isStaff }
        for field in [nameField, schoolField] where field.isShown == isStaff {
            field.isShown = !isStaff
        }
    }

    /// The step as it stands in the form, with the name of whom it is about; shows why not, and nil,
    /// where it cannot be taken.
    func step() -> (name: String, step: TalentStep)? {
        form.clearErrors()
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.talent.refusals.badDay)])
            return nil
        }
        guard let who = member?.who ?? typedWho else {
            form.show(errors: [(personField, names.sentence(for: .noPerson))])
            return nil
        }
        let term = TalentTerm(
            starts: day, role: TalentRole.allCases[role.chosen ?? 0],
            qualifications: Set(qualifications.ticked.map { TalentQualification.allCases[$0] }),
            certificate: certificate.text.trimmed,
            trainingHours: hours.text.isEmpty ? 0 : Int(hours.text) ?? -1)
        let step: TalentStep = member == nil ? .joined(who, term) : .revised(term)
        guard let refusal = model.refusal(of: step, on: member) else {
            return (names.name(of: who, model.school), step)
        }
        form.show(errors: [(field(for: refusal), names.sentence(for: refusal))])
        return nil
    }

    private var typedWho: TalentMember.Who? {
        kind.chosen == 0
            ? person.chosen.map { .staff($0.id) }
            : .outsider(name: name.text.trimmed, school: school.text.trimmed)
    }

    private func field(for refusal: TalentRefusal) -> FormField {
        switch refusal {
        case .noName: nameField
        case .noSchool: schoolField
        case .noPerson: personField
        case .alreadyIn: personField.isShown ? personField : nameField
        case .noQualification: ticksField
        case .badHours: hoursField
        case .badCertificate: certificateField
        default: dayField
        }
    }
}

/// When somebody leaves the 人才库, and why.
final class TalentLeavingForm {
    let form: Form
    private let member: TalentMember
    private let model: TalentPoolModel
    private let names: TalentWords
    private let day: TextInput
    private let reason = TextInput(limit: 40)
    private let dayField, reasonField: FormField

    init(of member: TalentMember, model: TalentPoolModel, strings: Strings) {
        self.member = member
        self.model = model
        names = TalentWords(strings: strings)
        let words = strings.talent
        day = TextInput(model.school.now.day.text, limit: DayField.length, takesBlanks: false)
        dayField = FormField(words.lastDay, day, columns: 14, hint: words.dayHint)
        reasonField = FormField(words.reason, reason)
        form = Form([dayField, reasonField])
    }

    func step() -> TalentStep? {
        form.clearErrors()
        guard let day = model.day(typed: day.text) else {
            form.show(errors: [(dayField, names.strings.talent.refusals.badDay)])
            return nil
        }
        let step = TalentStep.left(on: day, reason: reason.text.trimmed)
        guard let refusal = model.refusal(of: step, on: member) else { return step }
        form.show(errors: [
            (refusal == .noReason ? reasonField : dayField, names.sentence(for: refusal))
        ])
        return nil
    }
}
