import Domain
import Localisation
import Security
import TerminalUI
import TestSupport
import ViewModels

extension StaffedSchool {
    /// At the board, signed in.
    func sitting(
        as person: Person.ID, _ size: Size = WorkbenchSitting.small,
        _ language: Language = .chinese
    ) async throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(size, language, ledger: small.ledger)
        try await sitting.model.session.signIn(person, passphrase: Passphrase(Self.passphrase))
        sitting.type("2")
        return sitting
    }
}
