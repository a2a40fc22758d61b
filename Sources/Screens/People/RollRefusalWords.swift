import Domain
import Localisation

extension DutyRefusalWords {
    /// Why something about the roll of the staff is refused.
    nonisolated func sentence(for refusal: RollRefusal) -> String {
        let words = strings.people.refusals
        return switch refusal {
        case .noName: words.noName
        case .badName: words.badName
        case .badNumber: words.badNumber
        case .badPosition: words.badPosition
        case .noPhone: words.noPhone
        case .privateInPhone(.mobile): words.privatePhone
        case .privateInPhone(.identityCard): words.cardAsPhone
        case .privateInName(let kind), .privateInPosition(let kind), .privateInNumber(let kind):
            words.inWords(kind)
        case .numberTaken(let person): words.numberTaken(name(of: person))
        case .namesake(let person): words.namesake(name(of: person), detail(of: person))
        case .leads(let grid, let day):
            words.leads(organisation.grid(grid)?.code ?? strings.common.unknown, day.text)
        case .holds(let office): words.holds(AccountWords(strings: strings).name(of: office))
        case .onDuty(let count): words.onDuty(count)
        case .standsIn(let calls): words.standsIn(calls.count, list(of: calls))
        case .hasLeft(let person, let day): words.hasLeft(name(of: person), day.text)
        case .leaves(let person, let day): words.leaves(name(of: person), day.text)
        case .isThere: words.isThere
        }
    }

    /// The first two: when, where, and for whom.
    private nonisolated func list(of calls: [StandInCall]) -> String {
        let named = calls.prefix(2).map { call in
            strings.people.refusals.call(
                [call.day?.monthDayText, call.slot].compactMap(\.self).joined(separator: " "),
                organisation.path(of: call.duty.place), name(of: call.duty.person))
        }.joined(separator: strings.accountRefusals.listSeparator)
        return calls.count > 2 ? named + "…" : named
    }

    /// What tells a person from others of the name.
    nonisolated func detail(of person: Person.ID) -> String {
        guard let known = organisation.person(person) else { return strings.common.unknown }
        let last = known.lastDay.map { strings.people.until($0.text) }
        let parts = [known.staffNumber, known.position, last].compactMap(\.self)
            .filter { !$0.isEmpty }
        return parts.isEmpty ? strings.people.onRoll : parts.joined(separator: " · ")
    }
}

extension Strings.People.Refusals {
    /// Of somebody's own number where a name or other words are asked for.
    nonisolated func inWords(_ kind: MobileNumber.Kind) -> String {
        switch kind {
        case .mobile: mobileInWords
        case .identityCard: cardInWords
        }
    }
}
