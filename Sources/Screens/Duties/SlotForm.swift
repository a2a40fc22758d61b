import Domain
import Localisation
import TerminalUI
import ViewModels

/// A slot, new or as it is from a day on.
final class SlotForm: DutyEntry {
    let form: Form
    private let strings: Strings
    private let school: SchoolModel
    private let id: DutySlot.ID
    /// Nil for a new one.
    private let seen: DutySight?
    private let name: TextInput
    private let kind: ChoiceControl
    private let summer, winter, weekdays, weeks, from: TextInput
    private let schoolDays: CheckControl
    private let nameField, summerField, winterField, weekdaysField, weeksField: FormField
    private let fromField: FormField

    init(page: SlotsPage, slot: DutySlot?) {
        strings = page.strings
        let words = strings.duties.slotPage
        let roster = strings.duties.rosterPage
        school = page.model.session.school
        let today = school.now.day
        id = slot?.id ?? DutySlot.ID(0)
        seen = slot.map(page.model.sight(of:))
        name = TextInput(slot?.name ?? "", limit: 20)
        kind = ChoiceControl(
            DutySlotKind.allCases.map(page.words.name(of:)),
            chosen: slot.flatMap { DutySlotKind.allCases.firstIndex(of: $0.kind) } ?? 0)
        summer = TextInput(slot?.summer.text ?? "", limit: 11)
        winter = TextInput(slot?.winter.text ?? "", limit: 11)
        weekdays = TextInput(slot?.weekdays.digits ?? "12345", limit: 20)
        weeks = TextInput(slot?.weeks.text ?? "", limit: 30)
        from = TextInput(max(today, slot?.starts ?? today).text, limit: 12)
        schoolDays = CheckControl(words.schoolDays, isOn: slot?.schoolDaysOnly ?? true)
        nameField = FormField(words.name, name, columns: 20)
        summerField = FormField(words.summer, summer, columns: 12, hint: words.hoursHint)
        winterField = FormField(words.winter, winter, columns: 12, hint: words.hoursHint)
        weekdaysField = FormField(
            roster.weekdays, weekdays, columns: 12, hint: words.weekdaysHint)
        weeksField = FormField(roster.weeks, weeks, columns: 20, hint: roster.weeksHint)
        fromField = FormField(roster.from, from, columns: 12, hint: roster.dayHint(from.text))
        let (weekdays, schoolDays) = (weekdays, schoolDays)
        let vain = ReadOnlyControl(role: .notice) { [names = page.words] in
            let vain = DutySlot.vainWeekdays(
                of: Set(text: weekdays.text) ?? [], schoolDaysOnly: schoolDays.isOn)
            return vain.isEmpty ? "" : words.vainWeekdays(names.text(of: vain))
        }
        form = Form([
            nameField, FormField(words.kind, kind), summerField, winterField, weekdaysField,
            weeksField, FormField("", schoolDays), FormField("", vain), fromField,
            page.failureField,
        ])
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .name: nameField
        case .weekdays: weekdaysField
        case .day: fromField
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        let words = strings.duties
        var errors: [(field: FormField, error: String)] = []
        if name.text.isEmpty { errors.append((nameField, words.refusals.slotWithoutName)) }
        let hours = [(summerField, summer), (winterField, winter)].map { field, input in
            let hours = ClockRange(text: input.text)
            if hours == nil { errors.append((field, words.slotPage.badHours)) }
            return hours
        }
        let weekdays = Set<Weekday>(text: weekdays.text)
        if weekdays?.isEmpty ?? true {
            errors.append((weekdaysField, words.rosterPage.badWeekdays))
        }
        let weeks = SchoolWeeks(text: weeks.text)
        if weeks == nil { errors.append((weeksField, words.rosterPage.badWeeks)) }
        let starts = school.day(typed: from.text)
        if starts == nil { errors.append((fromField, words.rosterPage.badDay)) }
        form.show(errors: errors)
        guard errors.isEmpty, let summer = hours[0], let winter = hours[1], let weekdays, let weeks,
            let starts
        else { return nil }
        return .duty(
            .slotSet(
                DutySlot(
                    id: id, name: name.text, kind: DutySlotKind.allCases[kind.chosen ?? 0],
                    summer: summer, winter: winter, weekdays: weekdays, weeks: weeks,
                    schoolDaysOnly: schoolDays.isOn, starts: starts)),
            seen: seen)
    }
}

/// That a place needs somebody in a slot, or no longer does.
final class RequirementForm: DutyEntry {
    let form: Form
    private let strings: Strings
    private let school: SchoolModel
    private let slot: DutySlot
    /// As it was when the form was opened.
    private let book: DutyBook
    private let isEnding: Bool
    private let place: SuggestionControl<Place.ID>
    private let from: TextInput
    private let placeField, fromField: FormField

    init(page: SlotsPage, slot: DutySlot, isEnding: Bool) {
        strings = page.strings
        self.slot = slot
        book = page.model.book
        self.isEnding = isEnding
        school = page.model.session.school
        let offers = HazardSuggestions(school: school, strings: strings)
        let needy = Set(page.model.places(requiring: slot.id))
        place = SuggestionControl { query in
            isEnding ? offers.places(matching: query, among: needy) : offers.places(matching: query)
        }
        from = TextInput(max(slot.starts, school.now.day).text, limit: 12)
        let words = strings.duties.rosterPage
        placeField = FormField(words.place, place)
        fromField = FormField(words.from, from, columns: 12, hint: words.dayHint(from.text))
        form = Form([
            FormField(words.slot, ReadOnlyControl { slot.name }), placeField, fromField,
            page.failureField,
        ])
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .place: placeField
        case .day: fromField
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        let words = strings.duties.rosterPage
        form.clearErrors()
        guard let place = place.chosen?.id else {
            form.show(errors: [(placeField, words.choosePlace)])
            return nil
        }
        guard let day = school.day(typed: from.text) else {
            form.show(errors: [(fromField, words.badDay)])
            return nil
        }
        return .duty(
            isEnding
                ? .requirementEnded(place, slot.id, on: day.adding(days: -1))
                : .required(SlotRequirement(place: place, slot: slot.id, starts: day)),
            seen: DutySight(slot.id, requiredAt: place, in: book))
    }
}
