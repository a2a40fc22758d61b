import Domain
import Security
import TestSupport
import ViewModels

extension StaffedSchool {
    /// A terminal at which this person has signed in.
    func session(of person: Person.ID) async throws -> SessionModel {
        let session = SessionModel(school: small.school())
        try await session.signIn(person, passphrase: Passphrase(Self.passphrase))
        return session
    }
}
