import Domain
import Localisation
import TerminalUI
import ViewModels

/// A new case: who it is, sealed apart, and why somebody watches over the pupil.
final class NewCaseForm: CareForm {
    let form: Form
    private let model: WatchModel
    private let strings: Strings
    private let place: ScreeningQueue.Place?
    private let name, className, guardian, emergency, band, reason, keepUntil: TextInput
    private let source, level, basis: ChoiceControl
    private let tags: [CheckControl]
    private let informed: CheckControl
    private let nameField, guardianField, bandField, sourceField, levelField: FormField
    private let basisField, reasonField, keepField: FormField
    /// That the school has no such class.
    private let unlisted: FormField
    private(set) var code: String?
    /// The own case of somebody of that name which the last attempt has found.
    private(set) var namesake: NamesakeCase?
    /// Said of what is typed now: it holds for the next attempt, and no longer.
    var isAnotherPupil = false
    /// What the full name of the class has put into the other field.
    private let offered: TextInput

    /// `place` is the line of a queue that the case comes from, with the class that stands there; the
    /// name goes from there into the case without being shown.
    init(
        model: WatchModel, from place: ScreeningQueue.Place? = nil, className known: String = "",
        strings: Strings
    ) {
        self.model = model
        self.strings = strings
        self.place = place
        let (words, forms) = (CareWords(strings: strings), strings.care.forms)
        name = TextInput(limit: 40)
        className = TextInput(known, limit: 60)
        (guardian, emergency) = (TextInput(limit: 60), TextInput(limit: 80))
        let brief = String(SchoolClass.brief(known).prefix(12))
        (offered, band) = (TextInput(brief, limit: 12), TextInput(brief, limit: 12))
        if !brief.isEmpty { band.offer(brief) }
        reason = TextInput(rows: 2, limit: 200)
        keepUntil = TextInput(limit: DayField.length, takesBlanks: false)
        source = ChoiceControl(
            WatchSource.allCases.map(words.name),
            chosen: place.flatMap { _ in WatchSource.allCases.firstIndex(of: .screening) })
        level = ChoiceControl(WatchLevel.allCases.map(words.name))
        basis = ChoiceControl(LevelBasis.allCases.map(words.name))
        tags = FocusTag.allCases.map { CheckControl(words.name($0)) }
        informed = CheckControl(forms.informed)
        nameField = FormField(
            forms.name, name, columns: 20,
            hint: place == nil ? forms.nameHint : strings.careSteps.nameFromQueue)
        guardianField = FormField(
            forms.guardian, guardian, columns: 30, hint: forms.nameHint)
        bandField = FormField(forms.band, band, columns: 12, hint: forms.bandHint)
        // Whoever comes from a queue comes of a screening, whatever anybody says.
        sourceField =
            place == nil
            ? FormField(forms.source, source)
            : FormField(forms.source, ReadOnlyControl { words.name(WatchSource.screening) })
        levelField = FormField(forms.level, level)
        basisField = FormField(forms.basis, basis)
        reasonField = FormField(forms.reason, reason, hint: forms.reasonHint)
        keepField = FormField(
            forms.keepUntil, keepUntil, columns: DayField.columns, hint: forms.keepHint)
        unlisted = FormField(
            "", ReadOnlyControl(role: .caution) { strings.careNaming.unlistedClass })
        form = Form(
            [
                nameField, FormField(forms.className, className, columns: 30),
                guardianField,
                FormField(forms.emergency, emergency, columns: 30, hint: forms.nameHint),
                bandField, unlisted, sourceField, levelField, basisField, reasonField,
                FormField("", informed),
            ]
                + tags.enumerated().map { FormField($0 == 0 ? forms.tags : "", $1) }
                + [
                    keepField, FormField.unseen(offered),
                    FormField("", ReadOnlyControl(role: .muted) { forms.noDiagnosis }),
                    model.failureField(strings),
                ])
        tellUnlisted()
    }

    func field(of text: CareText) -> FormField? { reasonField }

    func submit() async -> Bool {
        let asksOfNamesakes = !isAnotherPupil
        (isAnotherPupil, namesake) = (false, nil)
        let errors = self.errors
        form.show(errors: errors)
        guard errors.isEmpty, let opening else { return false }
        code = await model.open(
            opening, of: pupil, from: place, asksOfNamesakes: asksOfNamesakes)
        if case .refused(.alreadyLed(let known)) = model.failure {
            // Whoever shows the form asks about it.
            (namesake, model.failure) = (known, nil)
            return false
        }
        return settle(code != nil, of: model, strings) { failure in
            switch failure {
            case .refused(.scoreAlone): basisField
            case .refused(.keepOver), .refused(.keepTooLong): keepField
            case .refused(.identityMissing): nameField
            case .refused(.noClass): bandField
            case .refused(.guardianUnnamed): guardianField
            default: nil
            }
        }
    }

    private var pupil: PupilIdentity {
        PupilIdentity(
            name: name.text.trimmed, className: className.text.trimmed,
            guardian: guardian.text.trimmed, emergencyContact: emergency.text.trimmed)
    }

    /// All that is wrong with what is typed, told at once.
    private var errors: [(FormField, String)] {
        let (words, forms) = (CareWords(strings: strings), strings.care.forms)
        var errors: [(FormField, String)] = []
        if place == nil, name.text.trimmed.isEmpty {
            errors.append((nameField, words.sentence(for: .identityMissing)))
        }
        if let refusal = CareRules.refusal(informing: informed.isOn, guardianOf: pupil) {
            errors.append((guardianField, words.sentence(for: refusal)))
        }
        let listed = band.text.trimmed
        if listed.isEmpty, className.text.trimmed.isEmpty {
            errors.append((bandField, strings.common.required))
        } else if let refusal = CareRules.refusal(
            listing: listed, among: model.session.school.classes)
        {
            errors.append((bandField, words.sentence(for: refusal)))
        }
        for (field, control) in [(sourceField, source), (levelField, level), (basisField, basis)]
        where control.chosen == nil {
            errors.append((field, forms.choose))
        }
        if basis.chosen.map({ LevelBasis.allCases[$0] }) == .score {
            errors.append((basisField, words.sentence(for: .scoreAlone)))
        }
        if reason.text.trimmed.isEmpty {
            errors.append((reasonField, words.sentence(for: .reasonMissing)))
        }
        if let lastDay {
            if let refusal = CareRules.refusal(keepingUntil: lastDay, on: model.today) {
                errors.append((keepField, words.sentence(for: refusal)))
            }
        } else if !keepUntil.text.trimmed.isEmpty || errors.allSatisfy({ $0.0 !== bandField }) {
            // Left out, it follows from the class, which is wrong or not.
            errors.append((keepField, forms.badDay))
        }
        return errors
    }

    /// The list's name of the class follows the full one, until somebody writes another.
    func didType() {
        let typed = className.text.trimmed
        let known = model.session.school.classes.first {
            $0.isInForce(on: model.today) && SchoolClass.isSame($0.name, typed)
        }
        let offer = String((known?.name ?? SchoolClass.brief(typed)).prefix(12))
        if band.text == offered.text, offer != offered.text { band.offer(offer) }
        offered.setText(offer)
        tellUnlisted()
    }

    private func tellUnlisted() {
        let isUnlisted = model.isUnlisted(band.text)
        if unlisted.isShown != isUnlisted { unlisted.isShown = isUnlisted }
    }

    private var opening: CareEvent.Opening? {
        guard let source = source.chosen, let level = level.chosen, let basis = basis.chosen,
            let keepUntil = lastDay
        else { return nil }
        return CareEvent.Opening(
            code: "", classBand: band.text.trimmed, source: WatchSource.allCases[source],
            tags: zip(FocusTag.allCases, tags).filter { $1.isOn }.map(\.0),
            level: WatchLevel.allCases[level], basis: LevelBasis.allCases[basis],
            reason: reason.text.trimmed, guardianInformed: informed.isOn, keepUntil: keepUntil)
    }

    /// As it was typed; otherwise the first of July in which the class graduates, where its name tells; the
    /// next one, where that is over.
    private var lastDay: Day? {
        let typed = keepUntil.text.trimmed
        guard typed.isEmpty else { return Day(typed: typed) }
        guard let years = SchoolClass.yearsLeft(in: band.text.trimmed) else { return nil }
        let year = model.session.school.calendar.schoolYear(of: model.today)
        return (0...1).lazy.compactMap { Day(year: year + years + $0, month: 7, day: 1) }
            .first { $0 > self.model.today }
    }
}
