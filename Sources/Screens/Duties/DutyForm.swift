import Domain
import Localisation
import TerminalUI
import ViewModels

/// Who stands where in which slot, from when on; for a new duty, or in place of another one.
final class DutyForm: DutyEntry {
    let form: Form
    private let page: Strings.RosterPage
    private let notOnRoll: String
    private let changed: Duty?
    private let school: SchoolModel
    private let person: SuggestionControl<Person.ID>
    private let place: SuggestionControl<Place.ID>
    private let slot: ChoiceControl
    private let slots: [DutySlot]
    private let standIn: SuggestionControl<Person.ID>
    private let weekdays: TextInput
    private let weeks: TextInput
    private let from: TextInput
    private let until: TextInput
    private let personField, placeField, slotField, standInField: FormField
    private let weekdaysField, weeksField: FormField
    private let fromField, untilField: FormField
    /// From when on it may be, and what was offered for the slot that is chosen.
    private let earliest: Day
    private var offered: Day
    private let book: DutyBook
    private let now: Moment

    init(page: RosterPage, place: Place.ID?, slot: DutySlot.ID?, from day: Day, changed: Duty?) {
        let words = page.page
        self.page = words
        notOnRoll = page.strings.report.unknownFinder
        self.changed = changed
        school = page.model.session.school
        let offers = HazardSuggestions(school: school, strings: page.strings)
        person = SuggestionControl(
            chosen: (changed?.person ?? page.newcomer).map(offers.person),
            search: offers.people)
        self.place = SuggestionControl(chosen: place.map(offers.place), search: offers.places)
        slots = page.model.slots
        self.slot = ChoiceControl(
            slots.map(\.name), chosen: slots.firstIndex { $0.id == slot })
        standIn = SuggestionControl(
            chosen: changed?.standIn.map(offers.person), search: offers.people)
        weekdays = TextInput(changed?.weekdays.digits ?? "", limit: 20)
        weeks = TextInput(changed?.weeks.text ?? "", limit: 30)
        let (book, now) = (page.model.book, page.model.session.school.now)
        let first = slot.map { book.beginning(of: $0, from: day, at: now) } ?? day
        (earliest, offered, self.book, self.now) = (day, first, book, now)
        from = TextInput(first.text, limit: 12)
        until = TextInput(changed?.ends?.text ?? "", limit: 12)
        personField = FormField(words.person, person)
        placeField = FormField(words.place, self.place)
        slotField = FormField(words.slot, self.slot)
        standInField = FormField(words.standIn, standIn)
        weekdaysField = FormField(
            words.weekdays, weekdays, columns: 12, hint: words.weekdaysHint)
        weeksField = FormField(words.weeks, weeks, columns: 20, hint: words.weeksHint)
        fromField = FormField(words.from, from, columns: 12, hint: words.dayHint(from.text))
        untilField = FormField(words.until, until, columns: 12, hint: words.untilHint)
        form = Form([
            personField, placeField, slotField, standInField, weekdaysField, weeksField,
            fromField, untilField, page.failureField,
        ])
    }

    /// Another slot may be over today: the day follows it until somebody types one.
    func didType() {
        guard from.text == offered.text, let chosen = slot.chosen else { return }
        let day = book.beginning(of: slots[chosen].id, from: earliest, at: now)
        guard day != offered else { return }
        offered = day
        from.setText(day.text)
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .person: personField
        case .standIn: standInField
        case .someone(let chosen): chosen == person.chosen?.id ? personField : standInField
        case .place: placeField
        case .slot: slotField
        case .weekdays: weekdaysField
        case .day: fromField
        case .lastDay: untilField
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        var errors: [(field: FormField, error: String)] = []
        if person.chosen == nil {
            let isTyped = person.input.text.contains { !$0.isWhitespace }
            errors.append((personField, isTyped ? notOnRoll : page.choosePerson))
        }
        if place.chosen == nil { errors.append((placeField, page.choosePlace)) }
        if slot.chosen == nil { errors.append((slotField, page.chooseSlot)) }
        let weekdays = Set<Weekday>(text: weekdays.text)
        if weekdays == nil { errors.append((weekdaysField, page.badWeekdays)) }
        let weeks = SchoolWeeks(text: weeks.text)
        if weeks == nil { errors.append((weeksField, page.badWeeks)) }
        let starts = school.day(typed: from.text)
        if starts == nil { errors.append((fromField, page.badDay)) }
        let ends = school.day(typed: until.text)
        if ends == nil, !until.text.isEmpty { errors.append((untilField, page.badDay)) }
        form.show(errors: errors)
        guard errors.isEmpty, let person = person.chosen?.id, let place = place.chosen?.id,
            let slot = slot.chosen, let weekdays, let weeks, let starts
        else { return nil }
        return .duty(
            .given(
                Duty(
                    id: Duty.ID(0), person: person, place: place, slot: slots[slot].id,
                    standIn: standIn.chosen?.id, weekdays: weekdays, weeks: weeks,
                    starts: starts, ends: ends), replacing: changed?.id),
            seen: changed.map { DutySight($0) })
    }
}
