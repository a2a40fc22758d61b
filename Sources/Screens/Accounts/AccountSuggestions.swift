import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The people whom the fields about accounts offer.
struct AccountSuggestions {
    let school: SchoolModel
    let strings: Strings

    private static let limit = 400

    /// Those with an account, by name or pinyin initials.
    func accounts(matching query: String) -> [Suggestion<Person.ID>] {
        let known = known
        return people(matching: query).filter { known.contains($0.id) }
    }

    /// Those without.
    func newcomers(matching query: String) -> [Suggestion<Person.ID>] {
        let known = known
        return people(matching: query).filter { !known.contains($0.id) }
    }

    /// Why what was typed, of which nobody was chosen, stands for nobody who could get an account.
    func refusal(ofNewcomer text: String) -> String {
        let name = Self.plain(text)
        guard !name.isEmpty else { return strings.signIn.choosePerson }
        let named = school.organisation.people.filter { Self.plain($0.name) == name }
        guard !named.isEmpty else { return strings.report.unknownFinder }
        let known = known
        return named.allSatisfy { known.contains($0.id) }
            ? strings.accountRefusals.alreadyThere : strings.signIn.choosePerson
    }

    private static func plain(_ name: String) -> String {
        name.lowercased().filter { !$0.isWhitespace }
    }

    private func people(matching query: String) -> [Suggestion<Person.ID>] {
        let words = AccountWords(strings: strings)
        let offices = offices
        let organisation = school.organisation
        return organisation.people(matching: query, limit: Self.limit).map { person in
            let standing = organisation.standing(of: person.id, offices: offices)
            let titles = words.titles(of: standing, in: organisation)
            return Suggestion(
                id: person.id, title: person.name,
                detail: organisation.distinction(
                    of: person, saying: titles.isEmpty ? person.position : titles),
                hasNamesake: organisation.hasNamesake(person))
        }
    }

    private var known: Set<Person.ID> {
        do throws(LedgerError) {
            return Set(try school.ledger.accounts.accounts().map(\.person))
        } catch {
            return []
        }
    }

    private var offices: [OfficeAssignment] {
        do throws(LedgerError) {
            return try school.ledger.accounts.offices(on: school.now.day)
        } catch {
            return []
        }
    }
}
