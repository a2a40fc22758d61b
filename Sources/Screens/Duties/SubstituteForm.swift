import Domain
import Localisation
import TerminalUI
import ViewModels

/// 替班 for one day, or 互换 with somebody who stands elsewhere at that time.
final class SubstituteForm: DutyEntry {
    private enum Choice: Int {
        case person, swap, nobody, withdrawn
    }

    let form: Form
    private let page: RosterPage
    private let duty: Duty
    private let book: DutyBook
    private let day: Day
    private let cover: ChoiceControl
    private let person: SuggestionControl<Person.ID>
    private let reason = TextInput(limit: 60)
    private let personField, reasonField: FormField

    private var words: Strings.RosterPage { page.page }

    init(page: RosterPage, duty: Duty, day: Day) {
        let words = page.page
        (self.page, self.duty, self.day) = (page, duty, day)
        book = page.model.book
        let offers = HazardSuggestions(school: page.model.session.school, strings: page.strings)
        cover = ChoiceControl(
            [words.coverPerson, words.coverSwap, words.coverNobody, words.coverWithdrawn],
            chosen: Choice.person.rawValue)
        person = SuggestionControl(
            chosen: duty.standIn.map(offers.person), search: offers.people)
        personField = FormField(words.standIn, person)
        reasonField = FormField(words.reason, reason)
        let post = [
            page.words.name(of: duty.person), day.text, page.words.path(of: duty.place),
        ].joined(separator: " · ")
        form = Form([
            FormField(page.strings.duties.roundPage.person, ReadOnlyControl { post }),
            FormField(words.cover, cover), personField, reasonField, page.failureField,
        ])
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .person, .standIn, .someone: personField
        case .reason: reasonField
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        form.clearErrors()
        switch cover.chosen.flatMap(Choice.init) ?? .person {
        case .nobody: return substitution(.nobody)
        case .withdrawn:
            guard let other = book.swapped(with: duty, on: day) else {
                return substitution(.withdrawn)
            }
            return swap(
                DutySwap(takingBack: duty, other, on: day, reason: reason.text), with: other)
        case .person, .swap:
            guard let person = person.chosen?.id else { return refuse(words.choosePerson) }
            return deed(with: person)
        }
    }

    /// Whoever stands elsewhere at that time can swap posts, and do nothing else.
    private func deed(with person: Person.ID) -> DutyDeed? {
        let other = book.counterpart(of: duty, with: person, on: day)
        let name = page.words.name(of: person)
        guard cover.chosen == Choice.swap.rawValue else {
            guard let other else { return substitution(.person(person)) }
            return refuse(words.busyMaySwap(name, page.words.path(of: other.place)))
        }
        guard let other else { return refuse(words.nothingToSwap(name)) }
        return swap(DutySwap(of: duty, with: other, on: day, reason: reason.text), with: other)
    }

    private func substitution(_ cover: Substitution.Cover) -> DutyDeed {
        .duty(
            .substituted(
                Substitution(duty: duty.id, day: day, cover: cover, reason: reason.text)),
            seen: sight(of: duty))
    }

    private func swap(_ swap: DutySwap, with other: Duty) -> DutyDeed {
        .swap(swap, seen: [sight(of: duty), sight(of: other)])
    }

    private func sight(of duty: Duty) -> DutySight {
        DutySight(duty, cover: book.cover(of: duty.id, on: day))
    }

    private func refuse(_ sentence: String) -> DutyDeed? {
        form.show(errors: [(personField, sentence)])
        return nil
    }
}
