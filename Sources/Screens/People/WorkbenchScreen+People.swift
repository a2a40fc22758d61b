import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// Opens 人员名册, on the map.
    var peopleBindings: [KeyBinding] {
        [
            KeyBinding(
                [.character("P")], strings.people.open, short: strings.people.title,
                group: mapGroup
            ) { [weak self] in self?.openPeople() }
        ]
    }

    func openPeople(at person: Person.ID? = nil) {
        dialog = PeoplePage(
            model: PeopleModel(session: model.session), at: person, strings: strings, desk: desk
        ) { [weak self] destination in
            switch destination {
            case .roster(let person): self?.openRosterToGive(to: person)
            case .account(let person):
                self?.openAccounts(for: self?.model.school.organisation.person(person))
            }
        }
    }

    /// The roster of one person, with the form for a duty of theirs where they have none today.
    private func openRosterToGive(to person: Person.ID) {
        let roster = RosterModel(session: model.session, filter: .person(person))
        let page = show(roster, of: person)
        if roster.lines.isEmpty, !model.session.isReadOnly { page.askToGive() }
    }

    /// The roster comes back from the slots as it was, and so does the page of people from it.
    @discardableResult
    private func show(_ roster: RosterModel, of person: Person.ID) -> RosterPage {
        let page = RosterPage(
            model: roster, newcomer: person, strings: strings, desk: returningDesk(to: person),
            openSlots: { [weak self] back in self?.openSlots(closing: back) },
            reopen: { [weak self] filter, day in
                guard let self else { return }
                let again = RosterModel(session: self.model.session, filter: filter)
                again.show(day)
                self.show(again, of: person)
            })
        dialog = page
        return page
    }

    /// Closing leads back to the page of people, with that person in hand.
    func returningDesk(to person: Person.ID) -> PageDesk {
        desk.closing { [weak self] in self?.openPeople(at: person) }
    }
}
