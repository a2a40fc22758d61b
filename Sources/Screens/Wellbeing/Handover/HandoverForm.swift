import Domain
import Localisation
import TerminalUI
import ViewModels

/// Who keeps watch over a case, or over all that one leads, in a holiday.
final class HandoverForm: CareForm {
    let form: Form
    private let model: HandoverModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID
    private let owner: Person.ID
    private let strings: Strings
    private let keeper: SuggestionControl<Person.ID>
    private let phone, starts, ends: TextInput
    private let all: CheckControl
    /// Asked where days that were entered for somebody go to another.
    private let replaces: CheckControl
    /// What was asked then, as a hash: behind the curtain the form holds no words.
    private var asked: Int?
    /// The number that was put there, as a hash, and for whom.
    private var offered: (keeper: Person.ID?, phone: Int)
    private let keeperField, phoneField, startField, endField, replaceField: FormField
    /// Whose days they are.
    private let takenField: FormField

    /// Reads whose days they are anew for each frame.
    private final class TakenDays {
        weak var form: HandoverForm?

        var text: String { form?.taken ?? "" }
    }

    init(of line: HandoverList.Line, model: HandoverModel, strings: Strings) {
        self.model = model
        self.strings = strings
        (care, owner) = (line.id, line.line.owner)
        let words = strings.handover
        let people = CarePeople(session: model.watch.session, strings: strings)
        var known: Suggestion<Person.ID>?
        if line.kept != nil, let name = model.school.name(of: line.keeper) {
            known = Suggestion(id: line.keeper, title: name)
        }
        keeper = SuggestionControl(chosen: known) { query in
            let oneself = people.oneself(query).map {
                Suggestion(id: $0.id, title: $0.title, detail: words.oneself)
            }
            return [oneself].compactMap(\.self)
                + people.matching(query, holding: CareRules.readers)
        }
        phone = TextInput(model.phone(of: line), limit: HolidayWatch.phoneLimit)
        offered = (known?.id, phone.text.hashValue)
        starts = TextInput(line.days.lowerBound.text, limit: DayField.length, takesBlanks: false)
        ends = TextInput(line.days.upperBound.text, limit: DayField.length, takesBlanks: false)
        all = CheckControl(words.all(model.own.count))
        replaces = CheckControl(words.replaces)
        keeperField = FormField(words.keeper, keeper, hint: words.keeperHint)
        phoneField = FormField(words.phone, phone, columns: 30, hint: words.phoneHint)
        startField = FormField(words.starts, starts, columns: DayField.columns)
        endField = FormField(words.ends, ends, columns: DayField.columns)
        replaceField = FormField("", replaces)
        let taken = TakenDays()
        takenField = FormField("", ReadOnlyControl(role: .error) { taken.text })
        form = Form([
            keeperField, phoneField, startField, endField, FormField("", all), takenField,
            replaceField, model.watch.failureField(strings),
        ])
        withdraw()
        taken.form = self
    }

    /// What was asked of other days is asked anew of these.
    func didType() {
        offerPhone()
        if replaceField.isShown, asked != question { withdraw() }
    }

    /// The number follows the keeper until somebody types another one.
    private func offerPhone() {
        guard keeper.chosen?.id != offered.keeper, phone.text.hashValue == offered.phone
        else { return }
        let number = model.school.organisation.person(keeper.chosen?.id ?? owner)?.officePhone ?? ""
        phone.offer(number)
        offered = (keeper.chosen?.id, number.hashValue)
    }

    private func withdraw() {
        replaces.isOn = false
        (replaceField.isShown, takenField.isShown) = (false, false)
    }

    /// As it stands in the form; nil where the days are none.
    private var entered: HolidayWatch? {
        guard let first = model.watch.comingDay(typed: starts.text.trimmed),
            let last = model.watch.comingDay(typed: ends.text.trimmed)
        else { return nil }
        return HolidayWatch(
            starts: first, ends: last, keeper: keeper.chosen?.id ?? owner,
            phone: phone.text.trimmed)
    }

    /// Nil for all that whoever sits here leads.
    private var cases: CareCase.ID? { all.isOn ? nil : care }

    /// Days that others keep no longer.
    private var given: [HolidayWatch] {
        entered.map { model.givenUp(for: $0, in: cases) } ?? []
    }

    private var question: Int {
        var hasher = Hasher()
        hasher.combine(entered)
        hasher.combine(all.isOn)
        hasher.combine(given)
        return hasher.finalize()
    }

    func submit() async -> Bool {
        var errors: [(FormField, String)] = []
        // What was typed and means nobody is not taken for “myself”.
        if keeper.chosen == nil, !keeper.input.text.trimmed.isEmpty {
            errors.append((keeperField, strings.handover.keeperUnknown))
        }
        if !PhoneNumber.isCallable(phone.text.trimmed) {
            errors.append((phoneField, strings.handover.phoneMissing))
        }
        let first = model.watch.comingDay(typed: starts.text.trimmed)
        let last = model.watch.comingDay(typed: ends.text.trimmed)
        for (field, input, day) in [(startField, starts, first), (endField, ends, last)]
        where day == nil {
            errors.append((field, reason(against: input.text.trimmed, of: model.watch, strings)))
        }
        form.show(errors: errors)
        guard errors.isEmpty, let entered else { return false }
        let given = given
        guard mayReplace(given) else { return false }
        return await model.keep(entered, in: cases, givingUp: given)
    }

    /// Nobody loses days that were entered for them without a word.
    private func mayReplace(_ given: [HolidayWatch]) -> Bool {
        if given.isEmpty || replaceField.isShown && replaces.isOn && asked == question {
            return true
        }
        replaces.isOn = false
        asked = question
        (replaceField.isShown, takenField.isShown) = (true, true)
        model.watch.failure = nil
        form.moveFocus(to: replaceField)
        return false
    }

    /// Whose days they are, in words.
    private var taken: String {
        let names = given.map { watch in
            [
                model.school.name(of: watch.keeper) ?? "",
                [watch.starts, watch.ends].shortTexts(on: model.school.now.day)
                    .joined(separator: "–"),
            ].joined(separator: " ")
        }
        guard !names.isEmpty else { return "" }
        return "! "
            + strings.handover.taken(
                names.joined(separator: strings.accountRefusals.listSeparator))
    }
}
