import ArgumentParser
import Domain
import Localisation
import Persistence
import Screens
import ViewModels

/// Ends a command with a sentence on standard error and exit code 1.
struct Refusal: Error {
    let sentence: String

    init(_ sentence: String) {
        self.sentence = sentence
    }

    init(_ error: LedgerError, strings: Strings) {
        sentence = strings.failures.sentence(for: error)
    }

    /// Runs `body`; a refusal or a failure of the ledger is said on standard error.
    static func reporting(in strings: Strings, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let refusal as Refusal {
            try end(refusal.sentence)
        } catch let error as LedgerError {
            try end(strings.failures.sentence(for: error))
        } catch let refusal as AccountRefusal {
            try end(AccountWords(strings: strings).sentence(for: refusal))
        } catch let refusal as OrganisationRefusal {
            try end(AccountWords(strings: strings).sentence(for: AccountFailure(refusal)))
        }
    }

    private static func end(_ sentence: String) throws -> Never {
        StandardStream.errors.write(sentence + "\n")
        throw ExitCode.failure
    }
}
