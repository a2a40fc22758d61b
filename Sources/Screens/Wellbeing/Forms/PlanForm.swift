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
    private let reviewOn: TextInput
    private let reviewField: FormField
    private let informed, safety: CheckControl

    init(of watch: WatchCase, model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let (words, forms) = (CareWords(strings: strings), strings.care.forms)
        let plan = watch.plan?.plan ?? CarePlan()
        parts = CarePlan.Part.allCases.map { part in
            let isRequired = CarePlan.Part.required.contains(part)
            let input = TextInput(plan[part], rows: isRequired ? 2 : 1, limit: 300)
            let hint = part == .facts ? forms.reasonHint : ""
            return (part, input, FormField(words.name(part), input, hint: hint))
        }
        measures = TextInput(
            plan.measures.map { words.name($0.who) + "：" + $0.text }.joined(separator: "\n"),
            rows: 3, limit: 600)
        let isToCome = plan.reviewOn.map { $0 >= model.today } ?? false
        reviewOn = TextInput(isToCome ? plan.reviewOn?.text ?? "" : "", limit: 10)
        reviewField = FormField(
            forms.reviewOn, reviewOn, columns: 12, hint: model.today.adding(days: 7).text)
        informed = CheckControl(forms.informed, isOn: plan.guardianInformed)
        safety = CheckControl(forms.safety, isOn: plan.safetyAgreement)
        form = Form(
            parts.map(\.field) + [
                FormField(forms.measures, measures, hint: forms.measureHint), reviewField,
                FormField("", informed), FormField("", safety),
                FormField("", ReadOnlyControl(role: .muted) { forms.noDiagnosis }),
                model.failureField(strings),
            ])
    }

    func submit() async -> Bool {
        var errors: [(FormField, String)] = []
        for (part, input, field) in parts
        where CarePlan.Part.required.contains(part) && input.text.trimmed.isEmpty {
            errors.append((field, strings.common.required))
        }
        let typed = reviewOn.text.trimmed
        let review = Day(text: typed)
        if !typed.isEmpty, review == nil {
            errors.append((reviewField, strings.care.forms.badDay))
        }
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        var plan = CarePlan(
            measures: readMeasures(), reviewOn: review, guardianInformed: informed.isOn,
            safetyAgreement: safety.isOn)
        for (part, input, _) in parts { plan[part] = input.text.trimmed }
        return await model.record(.planned(plan), in: care)
    }

    /// 谁：做什么, a line each; without a name it is the psychology teacher's to do.
    private func readMeasures() -> [CarePlan.Measure] {
        measures.text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
            .filter { !$0.isEmpty }.map(measure)
    }

    /// The name stands before a colon, a comma or a blank.
    private func measure(_ text: String) -> CarePlan.Measure {
        let words = CareWords(strings: strings)
        for who in CarePlan.Responsible.allCases {
            let name = words.name(who)
            guard text.lowercased().hasPrefix(name.lowercased()) else { continue }
            let rest = text.dropFirst(name.count)
            guard let mark = rest.first, mark.isWhitespace || "：:，,".contains(mark) else {
                continue
            }
            let said = String(rest.dropFirst()).trimmed
            if !said.isEmpty { return CarePlan.Measure(who: who, text: said) }
        }
        return CarePlan.Measure(who: .psychologist, text: text)
    }
}
