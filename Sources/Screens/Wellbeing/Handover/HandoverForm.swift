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
    private let keeperField, phoneField, startField, endField: FormField

    init(
        of line: HandoverList.Line, in holiday: ClosedRange<Day>, model: HandoverModel,
        strings: Strings
    ) {
        self.model = model
        self.strings = strings
        (care, owner) = (line.id, line.line.owner)
        let words = strings.handover
        let people = CarePeople(session: model.watch.session, strings: strings)
        var known: Suggestion<Person.ID>?
        if line.keeper != line.line.owner, let name = model.school.name(of: line.keeper) {
            known = Suggestion(id: line.keeper, title: name)
        }
        keeper = SuggestionControl(chosen: known) {
            people.matching($0, holding: CareRules.readers)
        }
        phone = TextInput(model.phone(of: line), limit: HolidayWatch.phoneLimit)
        starts = TextInput((line.kept?.starts ?? holiday.lowerBound).text, limit: 10)
        ends = TextInput((line.kept?.ends ?? holiday.upperBound).text, limit: 10)
        all = CheckControl(words.all(model.own.count))
        keeperField = FormField(words.keeper, keeper, hint: words.keeperHint)
        phoneField = FormField(words.phone, phone, columns: 30, hint: words.phoneHint)
        startField = FormField(words.starts, starts, columns: 12)
        endField = FormField(words.ends, ends, columns: 12)
        form = Form([
            keeperField, phoneField, startField, endField, FormField("", all),
            model.watch.failureField(strings),
        ])
    }

    func submit() async -> Bool {
        var errors: [(FormField, String)] = []
        // What was typed and means nobody is not taken for “myself”.
        if keeper.chosen == nil, !keeper.input.text.trimmed.isEmpty {
            errors.append((keeperField, strings.handover.keeperMayNot))
        }
        if phone.text.trimmed.isEmpty { errors.append((phoneField, strings.common.required)) }
        let first = model.watch.comingDay(typed: starts.text.trimmed)
        let last = model.watch.comingDay(typed: ends.text.trimmed)
        for (field, day) in [(startField, first), (endField, last)] where day == nil {
            errors.append((field, strings.care.forms.badDay))
        }
        form.show(errors: errors)
        guard errors.isEmpty, let first, let last else { return false }
        let kept = HolidayWatch(
            starts: first, ends: last, keeper: keeper.chosen?.id ?? owner,
            phone: phone.text.trimmed)
        return await model.keep(kept, in: all.isOn ? nil : care)
    }
}
