import Domain
import Security

/// Whom one key trusts: those whom it acknowledges, and those whom they acknowledge in turn.
struct CareReach {
    /// With the offices for which each was acknowledged.
    private(set) var offices: [PublicIdentity: Set<Office>] = [:]
    private(set) var people: [PublicIdentity: Person.ID] = [:]
    /// The recovery key, once somebody trusted has signed for it.
    private(set) var recovery: Set<PublicIdentity> = []
    /// Public signing keys whose acknowledgement counts.
    private var speakers: Set<[UInt8]>

    fileprivate init(from anchor: [UInt8]) {
        speakers = [anchor]
    }

    func trusts(_ signer: [UInt8]) -> Bool { speakers.contains(signer) }

    /// The keys of the same person but for the one that `act` is about.
    fileprivate func others(of act: CareTrust.Act) -> [PublicIdentity] {
        guard let person = act.person else { return [] }
        return people.filter { $0.value == person && $0.key != act.identity }.map(\.key)
    }

    /// The same reader with those of the offices for which the key was acknowledged; nil where it
    /// never was.
    func admitted(_ reader: CareReader) -> CareReader? {
        guard people[reader.identity] == reader.person, let known = offices[reader.identity]
        else { return nil }
        return CareReader(
            person: reader.person, key: reader.key, identity: reader.identity,
            offices: reader.offices.intersection(known))
    }

    /// Returns whether it is news.
    fileprivate mutating func take(_ act: CareTrust.Act) -> Bool {
        guard let person = act.person else {
            speakers.insert(act.identity.signing)
            return recovery.insert(act.identity).inserted
        }
        let known = offices[act.identity]
        guard known?.isSuperset(of: act.offices) != true else { return false }
        offices[act.identity, default: []].formUnion(act.offices)
        people[act.identity] = person
        if !act.offices.isDisjoint(with: CareAcquaintance.acknowledging) {
            speakers.insert(act.identity.signing)
        }
        return true
    }
}

extension CareTrust {
    /// Nobody is trusted for having signed for the own key, nobody whose last act of somebody trusted
    /// withdraws it, and no key of somebody for whom another one was acknowledged later. What `asker` has signed is left out: whoever needs an approval does not
    /// say whose it may be.
    func reach(from anchor: [UInt8], without asker: [UInt8]? = nil) -> CareReach {
        let acts = acts.filter { $0.signer != asker && $0.signer != $0.identity.signing }
        let everybody = Self.walk(acts, from: anchor, refusing: [])
        var withdrawn: Set<PublicIdentity> = []
        for act in acts where everybody.trusts(act.signer) {
            guard !withdrawn.contains(where: { $0.signing == act.signer }) else { continue }
            switch act.kind {
            case .acknowledged:
                withdrawn.remove(act.identity)
                withdrawn.formUnion(everybody.others(of: act))
            case .withdrawn: withdrawn.insert(act.identity)
            }
        }
        return Self.walk(acts, from: anchor, refusing: withdrawn)
    }

    private static func walk(
        _ acts: [Act], from anchor: [UInt8], refusing withdrawn: Set<PublicIdentity>
    ) -> CareReach {
        var reach = CareReach(from: anchor)
        var isNews = true
        while isNews {
            isNews = false
            for act in acts where act.kind == .acknowledged && reach.trusts(act.signer) {
                guard !withdrawn.contains(act.identity) else { continue }
                if reach.take(act) { isNews = true }
            }
        }
        return reach
    }

    /// Everybody's keys that ever counted, as seen by whoever holds the key `anchor`: for what was signed
    /// before a key was withdrawn.
    func everybody(from anchor: [UInt8]) -> [Person.ID: [PublicIdentity]] {
        let acts = acts.filter { $0.signer != $0.identity.signing }
        return Dictionary(
            grouping: Self.walk(acts, from: anchor, refusing: []).people, by: \.value
        ).mapValues { $0.map(\.key) }
    }

    /// Everybody whose signature ever counted in this file, as seen by whoever began it.
    var everTrusted: Set<[UInt8]> {
        guard let first = acts.first?.signer else { return [] }
        let reach = Self.walk(acts, from: first, refusing: [])
        return Set(reach.people.keys.map(\.signing)).union([first])
    }
}
