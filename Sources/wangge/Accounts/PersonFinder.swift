import Domain
import Localisation
import Persistence

/// Finds the one person whom a command names.
struct PersonFinder {
    let ledger: Ledger
    let shared: SharedOptions

    /// By exact name or staff number, else by pinyin initials; refuses what means several people.
    func person(called text: String) throws -> Person {
        let people = try ledger.organisation.organisation(on: shared.clock.now().day).people
        let words = shared.strings.accountCommands
        let named = people.filter { $0.name == text || $0.staffNumber == text }
        let found = named.isEmpty ? people.filter { $0.initials == text.lowercased() } : named
        guard found.count < 2 else { throw Refusal(words.ambiguousPerson(text)) }
        guard let person = found.first else { throw Refusal(words.unknownPerson(text)) }
        return person
    }
}
