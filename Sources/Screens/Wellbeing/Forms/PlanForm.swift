import Domain
import Localisation
import TerminalUI
import ViewModels

/// 一生一策 as a form: begins with the latest version, and makes a new one.
final class PlanForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let parts: [(part: CarePlan.Part, input: TextInput, field: FormField)]
    private let measures: TextInput
    private let measuresField: FormField
    /// What the level asks for when the form is opened; asked again of the case that it is signed into.
    private let level: WatchLevel
    private let reviewOn: TextInput
    private let reviewField: FormField
    private let informed, safety: CheckControl

    init(of watch: WatchCase, model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let (words, forms) = (CareWords(strings: strings), strings.care.forms)
        let plan = watch.plan?.plan ?? CarePlan()
        level = watch.level
        parts = CarePlan.Part.allCases.map { part in
            let isRequired = CarePlan.Part.required.contains(part)
            let input = TextInput(plan[part], rows: isRequired ? 2 : 1, limit: 300)
            let hint = part == .facts ? forms.reasonHint : ""
            return (part, input, FormField(words.name(part), input, hint: hint))
        }
        measures = TextInput(
            plan.measures.map { words.name($0.who) + "：" + $0.text }.joined(separator: "\n"),
            rows: 3, limit: 600)
        measuresField = FormField(forms.measures, measures, hint: forms.measureHint)
        let isToCome = plan.reviewOn.map { $0 >= model.today } ?? false
        reviewOn = TextInput(isToCome ? plan.reviewOn?.text ?? "" : "", limit: 10)
        reviewField = FormField(
            forms.reviewOn, reviewOn, columns: 12,
            hint: model.today.adding(days: 7).shortText(on: model.today))
        informed = CheckControl(
            forms.informed, isOn: plan.guardianInformed || watch.isGuardianInformed)
        safety = CheckControl(forms.safety, isOn: plan.safetyAgreement)
        form = Form(
            parts.map(\.field) + [
                measuresField, reviewField, FormField("", informed), FormField("", safety),
                FormField("", ReadOnlyControl(role: .muted) { forms.noDiagnosis }),
                model.failureField(strings),
            ])
    }

    func submit() async -> Bool {
        let typed = reviewOn.text.trimmed
        let review = model.comingDay(typed: typed)
        let read = PlannedMeasures(measures.text, strings)
        var plan = CarePlan(
            measures: read.measures, reviewOn: review, guardianInformed: informed.isOn,
            safetyAgreement: safety.isOn)
        for (part, input, _) in parts { plan[part] = input.text.trimmed }
        var errors = plan.gaps(at: level).compactMap { gap in
            field(of: gap).map { ($0, strings.common.required) }
        }
        if !typed.isEmpty, review == nil {
            errors.removeAll { $0.0 === reviewField }
            errors.append((reviewField, reason(against: typed, of: model, strings)))
        }
        if let stranger = read.stranger {
            errors.append((measuresField, strings.careSteps.noResponsible(stranger)))
        }
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        return settle(await model.record(.planned(plan), in: care), of: model, strings) {
            switch $0 {
            case .refused(.reviewOver), .refused(.reviewTooFar): reviewField
            default: nil
            }
        }
    }

    private func field(of gap: CarePlan.Gap) -> FormField? {
        switch gap {
        case .part(let part): parts.first { $0.part == part }?.field
        case .measures: measuresField
        case .review: reviewField
        }
    }
}
