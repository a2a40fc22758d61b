import Domain
import Localisation
import Security
import ViewModels

extension WorkbenchScreen {
    /// Calls `body` with who signs; says why nobody can where that is so.
    func withSigner(_ body: @escaping (Signer) -> Void) {
        if let signer = model.session.signer {
            body(signer)
        } else {
            let words = HazardWords(strings: strings, school: model.school)
            refuse(words.sentence(for: model.session.refusal ?? .notSignedIn))
        }
    }
}
