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
    private let school: SchoolModel
    /// The versions that whoever writes has seen, and the last of them as hashes: behind the curtain the form holds
    /// no words.
    private var seen: Seen
    /// That somebody has written another one meanwhile.
    private let changedField: FormField
    private let changed: TextInput

    private struct Seen {
        let count: Int
        private let parts: [CarePlan.Part: Int]
        private let measures: Int
        private let reviewOn: Day?

        init(_ count: Int, _ plan: CarePlan) {
            self.count = count
            parts = plan.parts.mapValues(\.hashValue)
            measures = plan.measures.hashValue
            reviewOn = plan.reviewOn
        }

        func differs(in part: CarePlan.Part, from plan: CarePlan) -> Bool {
            parts[part] != plan.parts[part]?.hashValue
        }

        func hasOtherMeasures(than plan: CarePlan) -> Bool { measures != plan.measures.hashValue }

        func hasOtherReview(than plan: CarePlan) -> Bool { reviewOn != plan.reviewOn }
    }

    init(of watch: WatchCase, model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let (words, forms) = (CareWords(strings: strings), strings.care.forms)
        let plan = watch.plan?.plan ?? CarePlan()
        level = watch.level
        school = model.session.school
        seen = Seen(watch.plans.count, plan)
        let changed = TextInput()
        self.changed = changed
        changedField = FormField("", ReadOnlyControl(role: .error) { changed.text })
        changedField.isShown = false
        parts = CarePlan.Part.allCases.map { part in
            let isRequired = CarePlan.Part.required.contains(part)
            let input = TextInput(plan[part], rows: isRequired ? 2 : 1, limit: 300)
            let hint = part == .facts ? forms.reasonHint : ""
            return (part, input, FormField(words.name(part), input, hint: hint))
        }
        measures = TextInput(
            Self.text(of: plan.measures, words), rows: 3, limit: 600)
        measuresField = FormField(forms.measures, measures, hint: forms.measureHint)
        let isToCome = plan.reviewOn.map { $0 >= model.today } ?? false
        reviewOn = TextInput(
            isToCome ? plan.reviewOn?.text ?? "" : "", limit: DayField.length, takesBlanks: false)
        reviewField = FormField(
            forms.reviewOn, reviewOn, columns: DayField.columns,
            hint: model.today.adding(days: 7).shortText(on: model.today))
        informed = CheckControl(
            forms.informed, isOn: plan.guardianInformed || watch.isGuardianInformed)
        safety = CheckControl(forms.safety, isOn: plan.safetyAgreement)
        form = Form(
            parts.map(\.field) + [
                measuresField, reviewField, FormField("", informed), FormField("", safety),
                FormField("", ReadOnlyControl(role: .muted) { forms.noDiagnosis }),
                changedField, model.failureField(strings),
            ])
    }

    private static func text(
        of measures: [CarePlan.Measure], _ words: CareWords
    ) -> String {
        measures.map { words.name($0.who) + "：" + $0.text }.joined(separator: "\n")
    }

    func field(of text: CareText) -> FormField? {
        switch text {
        case .part(let part): parts.first { $0.part == part }?.field
        case .measures, .words: measuresField
        }
    }

    func submit() async -> Bool {
        let typed = reviewOn.text.trimmed
        let review = model.comingDay(typed: typed)
        let read = PlannedMeasures(measures.text)
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
        if let name = read.unsaid {
            errors.append((measuresField, strings.carePlans.unsaid(name)))
        } else if let stranger = read.stranger {
            errors.append((measuresField, strings.careSteps.noResponsible(stranger)))
        }
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        let isDone = await model.record(.planned(plan), in: care, seenVersions: seen.count)
        if !isDone, model.failure == .refused(.planRewritten), showOther() { return false }
        return settle(isDone, of: model, strings) {
            switch $0 {
            case .refused(.reviewOver), .refused(.reviewTooFar): reviewField
            default: nil
            }
        }
    }

    /// Somebody has written another version since the form was opened: what is different in it stands under what was
    /// typed, which stays; whoever signs once more has seen both. False where it is not there.
    private func showOther() -> Bool {
        model.reload()
        guard let watch = model.detail, watch.id == care, let other = watch.plan else {
            return false
        }
        let (words, texts) = (CareWords(strings: strings), strings.carePlans)
        let new = other.plan
        var others = parts.filter { seen.differs(in: $0.part, from: new) }
            .map { ($0.field, texts.now(new[$0.part])) }
        if seen.hasOtherMeasures(than: new) {
            let text = Self.text(of: new.measures, words).split(separator: "\n")
            others.append((measuresField, texts.now(text.joined(separator: " / "))))
        }
        if seen.hasOtherReview(than: new) {
            others.append((reviewField, texts.now(new.reviewOn?.text ?? "")))
        }
        changed.setText(
            texts.changed(
                watch.plans.count, school.name(of: other.by) ?? "",
                other.at.day.shortText(on: model.today) + " " + other.at.hourMinuteText))
        changedField.isShown = true
        seen = Seen(watch.plans.count, new)
        model.failure = nil
        form.show(errors: others)
        return true
    }

    private func field(of gap: CarePlan.Gap) -> FormField? {
        switch gap {
        case .part(let part): field(of: CareText.part(part))
        case .measures: measuresField
        case .review: reviewField
        }
    }
}
