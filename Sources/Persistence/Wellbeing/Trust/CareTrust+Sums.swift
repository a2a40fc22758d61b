import Domain
internal import GRDB
import Security

/// That the numbers beside the lists of pupils are signed, so that a signature that is taken away is missed: as
/// long as the promise stands. Whoever can write the file removes it unseen while it is the last act, and it is
/// signed anew at the next unlocking by a psychology teacher; a later act holds it.
extension CareTrust {
    /// Whether one of these has signed that a signed sum stands beside every list from then on: what an older
    /// program wrote promises nothing.
    func promisesSums(to known: CareSignatories?) -> Bool {
        acts.contains { $0.kind == .sums && known?.everCounted($0.signer) == true }
    }

    /// Signed for the own key, so that nobody is trusted because of it.
    static func promiseSums(by key: UnlockedKey, at moment: Moment, _ db: Database) throws {
        try append(
            .sums, key.publicIdentity, of: key.person, for: [], by: CareSigner(key), at: moment, db)
    }
}
