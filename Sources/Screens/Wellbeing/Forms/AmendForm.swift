import Domain
import Localisation
import TerminalUI
import ViewModels

/// Corrects who a pupil is, what the list shows of class and tags, and until when the case is kept. The fields
/// of the identity begin empty, because nobody has asked to see it; what stays empty stays as it was.
final class AmendForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let name = TextInput(limit: 40)
    private let className = TextInput(limit: 60)
    private let guardian = TextInput(limit: 60)
    private let emergency = TextInput(limit: 80)
    private let band: TextInput
    private let tags: [CheckControl]
    /// As the list shows them.
    private let shownBand: TextInput
    private let shownTags: [FocusTag]
    private let keepUntil: TextInput
    /// As it stands in the case.
    private let shownKeep: TextInput
    private let keepField, bandField: FormField
    private let nearer: FormField
    /// That the school has no such class.
    private let unlisted: FormField
    private let second: SecondSignatureFields
    private let strings: Strings
    /// For this day a second signature was missing, because somebody has put the day of the case off meanwhile;
    /// it is needed for every earlier one as well.
    private var needsTwoUntil: Day?

    init(of watch: WatchCase, model: WatchModel, strings: Strings) {
        self.model = model
        self.strings = strings
        care = model.inHand
        let shown = watch.tags(on: model.today)
        shownTags = shown
        let (words, forms) = (CareWords(strings: strings), strings.care.forms)
        band = TextInput(watch.classBand, limit: 12)
        shownBand = TextInput(watch.classBand)
        tags = FocusTag.allCases.map { tag in
            CheckControl(words.name(tag), isOn: shown.contains(tag))
        }
        keepUntil = TextInput(watch.keepUntil.text, limit: DayField.length, takesBlanks: false)
        shownKeep = TextInput(watch.keepUntil.text)
        keepField = FormField(
            forms.keepUntil, keepUntil, columns: DayField.columns, hint: strings.careLimits.keepHint
        )
        bandField = FormField(forms.band, band, columns: 12, hint: forms.bandHint)
        unlisted = FormField(
            "", ReadOnlyControl(role: .caution) { strings.careNaming.unlistedClass })
        nearer = FormField(
            "", ReadOnlyControl(role: .muted) { strings.careLimits.nearerNeedsTwo })
        second = SecondSignatureFields(
            forms.second, of: CareRules.seconders, model: model, strings: strings)
        let hint = forms.amendHint
        form = Form(
            [
                FormField(forms.name, name, columns: 20, hint: hint),
                FormField(forms.className, className, columns: 30, hint: hint),
                FormField(forms.guardian, guardian, columns: 30, hint: hint),
                FormField(forms.emergency, emergency, columns: 30, hint: hint),
                bandField, unlisted,
            ] + tags.enumerated().map { FormField($0 == 0 ? forms.tags : "", $1) }
                + [keepField, nearer] + second.fields
                + [
                    FormField.unseen(shownBand), FormField.unseen(shownKeep),
                    model.failureField(strings),
                ])
        (unlisted.isShown, nearer.isShown, second.isShown) = (false, false, false)
    }

    /// The second signature is asked for as soon as a nearer day is typed, or one for which it was missing.
    func didType() {
        let isUnlisted = band.text != shownBand.text && model.isUnlisted(band.text)
        if unlisted.isShown != isUnlisted { unlisted.isShown = isUnlisted }
        let isNearer =
            if let end = Day(typed: keepUntil.text), let known = Day(text: shownKeep.text),
                end != known
            {
                (CareRules.isNearer(end, than: known, on: model.today)
                    || needsTwoUntil.map { end <= $0 } == true)
                    && CareRules.refusal(keepingUntil: end, on: model.today) == nil
            } else { false }
        guard second.isShown != isNearer else { return }
        (nearer.isShown, second.isShown) = (isNearer, isNearer)
    }

    func submit() async -> Bool {
        form.clearErrors()
        didType()
        let (typed, date) = (band.text.trimmed, keepUntil.text.trimmed)
        let day = Day(typed: date)
        let isKept = date.isEmpty || day?.text == shownKeep.text
        let end = isKept ? nil : day
        var errors: [(FormField, String)] = []
        if !isKept, end == nil { errors.append((keepField, strings.care.forms.badDay)) }
        if second.isShown { errors += second.errors }
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        let chosen = zip(FocusTag.allCases, tags).filter { $1.isOn }.map(\.0)
        let isDone = await model.amend(
            care,
            PupilIdentity(
                name: name.text.trimmed, className: className.text.trimmed,
                guardian: guardian.text.trimmed, emergencyContact: emergency.text.trimmed),
            CareEvent.Amendment(
                classBand: typed.isEmpty || typed == shownBand.text ? nil : typed,
                tags: chosen == shownTags ? nil : chosen, keepUntil: end,
                seconder: second.isShown ? second.chosen : nil),
            second: second.isShown ? second.signature : nil)
        second.settle(isDone: isDone, model.failure)
        if case .refused(.secondSignatureMissing) = model.failure {
            needsTwoUntil = end
            didType()
        }
        return settle(isDone, of: model, strings) { [bandField, keepField, second] failure in
            switch failure {
            case .refused(.noClass): bandField
            case .refused(.keepOver), .refused(.keepTooLong),
                .refused(.secondSignatureMissing):
                keepField
            default: second.field(for: failure)
            }
        }
    }
}

/// Gives the case, or all that one leads, to another psychology teacher.
final class HandOverForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let successor: SuggestionControl<Person.ID>
    private let reason = TextInput(limit: 120)
    private let all: CheckControl
    private let successorField, reasonField: FormField

    init(model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let forms = strings.care.forms
        let people = CarePeople(session: model.session, strings: strings)
        all = CheckControl(strings.careSteps.handOverAll(model.ownCases.count))
        successor = SuggestionControl { people.matching($0, holding: [.psychologist]) }
        successorField = FormField(forms.successor, successor, hint: forms.successorHint)
        reasonField = FormField(forms.reason, reason)
        form = Form([
            successorField, reasonField, FormField("", all), model.failureField(strings),
        ])
    }

    func field(of text: CareText) -> FormField? { reasonField }

    func submit() async -> Bool {
        var errors: [(FormField, String)] = []
        if successor.chosen == nil {
            let isNobody = successor.input.text.trimmed.isEmpty
            let words = strings.care.refusals
            errors.append(
                (successorField, isNobody ? strings.signIn.choosePerson : words.successorMayNot))
        }
        if reason.text.trimmed.isEmpty {
            errors.append((reasonField, strings.care.refusals.reasonMissing))
        }
        form.show(errors: errors)
        guard errors.isEmpty, let person = successor.chosen?.id else { return false }
        let why = reason.text.trimmed
        let kind = CareEvent.Kind.handedOver(to: person, reason: why)
        let isDone =
            all.isOn
            ? await model.record(kind, inAll: model.ownCases.map(\.id))
            : await model.record(kind, in: care)
        return settle(isDone, of: model, strings) { failure in
            switch failure {
            case .refused(.successorMayNot), .refused(.notAcknowledged),
                .refused(.comparedOtherwise), .account:
                successorField
            default: nil
            }
        }
    }
}
