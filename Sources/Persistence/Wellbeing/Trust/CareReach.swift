import Domain
import Security

/// Whom one key trusts: those whom it acknowledges, and those whom they acknowledge in turn.
///
/// What somebody has signed while the own key counted stays good: that a key is withdrawn, or that the
/// same person's next one is acknowledged, ends what it signs afterwards and nothing else.
struct CareReach {
    /// The recovery key: the first that somebody trusted has signed for, and no other.
    private(set) var recovery: PublicIdentity?
    /// Keys that ever counted, with the offices for which each was acknowledged.
    private var offices: [PublicIdentity: Set<Office>] = [:]
    private var people: [PublicIdentity: Person.ID] = [:]
    /// Those of them that count no longer, each with the act that ended it.
    private var ended: [PublicIdentity: CareTrust.Act] = [:]
    /// Public signing keys whose acknowledgement counts.
    private var speakers: Set<[UInt8]>

    private init(from anchor: [UInt8]) {
        speakers = [anchor]
    }

    func trusts(_ signer: [UInt8]) -> Bool { speakers.contains(signer) }

    /// The same reader with those of the offices for which the key was acknowledged; nil where it
    /// never was, or counts no longer.
    func admitted(_ reader: CareReader) -> CareReader? {
        guard people[reader.identity] == reader.person, ended[reader.identity] == nil,
            let known = offices[reader.identity]
        else { return nil }
        return CareReader(
            person: reader.person, key: reader.key, identity: reader.identity,
            offices: reader.offices.intersection(known))
    }

    struct Holder {
        let person: Person.ID
        let identity: PublicIdentity
        let offices: Set<Office>
        /// Nil while the key counts.
        let end: CareTrust.Act?
    }

    /// Everybody whose key ever counted.
    var holders: [Holder] {
        people.map { identity, person in
            Holder(
                person: person, identity: identity, offices: offices[identity] ?? [],
                end: ended[identity])
        }
    }

    /// Returns whether it is news.
    private mutating func take(_ act: CareTrust.Act) -> Bool {
        guard let person = act.person else {
            recovery = act.identity
            return speakers.insert(act.identity.signing).inserted
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

    /// What follows from `acts`, whatever was withdrawn.
    private static func walk(_ acts: [CareTrust.Act], from anchor: [UInt8]) -> CareReach {
        var reach = CareReach(from: anchor)
        var isNews = true
        while isNews {
            isNews = false
            for act in acts where act.kind.isAcknowledging && reach.trusts(act.signer) {
                if reach.take(act) { isNews = true }
            }
        }
        return reach
    }

    /// As seen by whoever holds the key `anchor`.
    fileprivate init(of acts: [CareTrust.Act], from anchor: [UInt8]) {
        let all = Self.walk(acts, from: anchor)
        let recovery = acts.first { $0.person == nil && all.trusts($0.signer) }?.identity
        let acts = acts.filter { $0.person != nil || $0.identity == recovery }
        self = Self.walk(acts, from: anchor)
        // Whoever is trusted for what came too late is not, and withdraws nothing either.
        for _ in acts {
            let course = TrustCourse(acts, as: self, from: anchor)
            let (before, next) = (speakers, Self.walk(course.counting, from: anchor))
            self = next
            ended = course.ended
            if speakers == before { break }
        }
    }
}

/// The acts of trusted people in the order of the chain: which of them count, and which keys ended.
private struct TrustCourse {
    private(set) var counting: [CareTrust.Act] = []
    private(set) var ended: [PublicIdentity: CareTrust.Act] = [:]
    private var met: [PublicIdentity: Person.ID] = [:]

    init(_ acts: [CareTrust.Act], as reach: CareReach, from anchor: [UInt8]) {
        for act in acts where reach.trusts(act.signer) {
            guard !ended.keys.contains(where: { $0.signing == act.signer }) else { continue }
            counting.append(act)
            switch act.kind {
            case .acknowledged, .practised:
                let reviving = [anchor, reach.recovery?.signing]
                acknowledge(act, mayRevive: reviving.contains(act.signer))
            case .withdrawn: end(act.identity, by: act)
            case .sums: break
            }
        }
    }

    /// A key that was withdrawn comes back by whoever withdrew it, by the shares, or by whoever asks.
    private mutating func acknowledge(_ act: CareTrust.Act, mayRevive: Bool) {
        guard let person = act.person else { return }
        if let end = ended[act.identity], mayRevive || end.signer == act.signer {
            ended[act.identity] = nil
        }
        met[act.identity] = person
        // Whoever is named for no office takes the place of no other key.
        guard !act.offices.isEmpty, ended[act.identity] == nil else { return }
        for (identity, other) in met where other == person && identity != act.identity {
            end(identity, by: act)
        }
    }

    private mutating func end(_ identity: PublicIdentity, by act: CareTrust.Act) {
        if ended[identity] == nil { ended[identity] = act }
    }
}

extension CareTrust {
    /// Nobody is trusted for having signed for the own key. What `asker` has signed is left out: whoever
    /// needs an approval does not say whose it may be.
    func reach(from anchor: [UInt8], without asker: [UInt8]? = nil) -> CareReach {
        CareReach(
            of: acts.filter { $0.signer != asker && $0.signer != $0.identity.signing },
            from: anchor)
    }

    /// Whose signatures prove something to whoever holds the key `anchor`.
    func signatories(from anchor: [UInt8]) -> CareSignatories {
        CareSignatories(reach(from: anchor), olderEntries: olderEntries)
    }

    /// Everybody whose signature ever counted in this file, as seen by whoever began it.
    var founded: CareSignatories? {
        acts.first.map { signatories(from: $0.signer) }
    }
}
