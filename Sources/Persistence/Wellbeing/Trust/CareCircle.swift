import Domain
internal import GRDB
import Security

/// Those with whom the keys in hand work at the sealed file: acknowledged in the file by signatures
/// that lead back to these keys, and in the ledger with the same key and an office in force.
struct CareCircle {
    let own: CareReader
    /// `own` among them.
    let readers: [CareReader]
    /// Others whose keys counted once and count no longer for whoever acts.
    let former: [CareReader]
    /// The recovery key that somebody trusted has signed for.
    let recovery: PublicIdentity
    let trust: CareTrust

    fileprivate init(
        own: CareReader, readers: [CareReader], former: [CareReader], recovery: PublicIdentity,
        trust: CareTrust
    ) {
        self.own = own
        self.readers = readers
        self.former = former
        self.recovery = recovery
        self.trust = trust
    }

    func reader(_ person: Person.ID) -> CareReader? {
        readers.first { $0.person == person }
    }

    func holding(_ office: Office) -> [CareReader] {
        readers.filter { $0.offices.contains(office) }
    }

    /// The offices of whoever approves, as the owner of the case knows them without the word of
    /// whoever asks; none where the owner does not.
    func offices(ofApprover approver: CareReader, askedBy asker: CareReader, owner: Person.ID)
        -> Set<Office>
    {
        guard let owner = reader(owner) else { return [] }
        return trust.reach(from: owner.identity.signing, without: asker.identity.signing)
            .admitted(approver)?.offices ?? []
    }
}

extension CareFile {
    /// Throws `CareRefusal.keyUnacknowledged` before somebody has signed for the keys in hand,
    /// `.nobodyAcknowledged` before these have signed for one of those, and `.recoveryKeyStrange` where
    /// the file names another recovery key than the one that was signed.
    func circle(of key: UnlockedKey, on day: Day, _ db: Database) throws -> CareCircle {
        let own = try reader(key, on: day)
        let trust = try CareTrust.read(db)
        let reach = trust.reach(from: own.identity.signing)
        guard let known = reach.admitted(own) else {
            if let act = reach.withdrawal(of: own) {
                throw CareRefusal.keyWithdrawn(on: act.at.day)
            }
            // Whoever has signed for the sums names the own key, and nobody knows it by that.
            let isNamed = trust.acts.contains {
                $0.kind.isAcknowledging && $0.identity == own.identity
            }
            throw isNamed ? CareRefusal.nobodyAcknowledged : .keyUnacknowledged
        }
        let others = try ledger.accounts.careReaders(on: officeDay(day))
            .filter { $0.person != own.person }
        let named = try db.firstRow("SELECT recovery_public FROM care_about")?.bytes(0)
        guard let recovery = reach.recovery, recovery.reading == named else {
            throw CareRefusal.recoveryKeyStrange
        }
        let ended = reach.holders.filter { $0.end != nil }
        let former = others.filter { other in
            ended.contains { $0.person == other.person && $0.identity == other.identity }
        }
        return CareCircle(
            own: known, readers: [known] + others.compactMap(reach.admitted), former: former,
            recovery: recovery, trust: trust)
    }
}

extension CareReach {
    /// The act by which somebody trusted has withdrawn the key, unless it came back since.
    func withdrawal(of reader: CareReader) -> CareTrust.Act? {
        let end = holders.first { $0.identity == reader.identity }?.end
        return end?.kind == .withdrawn ? end : nil
    }
}
