public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// What whoever holds the keys is in this file; throws as long as the keys do not count in it.
    public func standing(of key: UnlockedKey, on day: Day) throws -> Standing {
        try store.read { db in try circle(of: key, on: day, db).own.standing(on: day) }
    }

    /// Everybody whose office can count in the sealed file, whoever asks at the top.
    public func acquaintances(of key: UnlockedKey, on day: Day) throws -> [CareAcquaintance] {
        let own = try reader(key, on: day)
        let everybody = try ledger.accounts.careReaders(on: day)
        let holders = try ledger.accounts.signingKeyHolders()
        return try store.read { db in
            let trust = try CareTrust.read(db)
            let reach = trust.reach(from: own.identity.signing)
            let all = everybody.compactMap { reader -> CareAcquaintance? in
                let offices = reader.offices.intersection(CareAcquaintance.acknowledged)
                guard !offices.isEmpty else { return nil }
                return CareAcquaintance(
                    person: reader.person, offices: offices,
                    fingerprint: reader.identity.fingerprint,
                    state: Self.state(of: reader, for: own, trust, reach, holders))
            }
            let left = Self.leftOver(trust, reach, beside: everybody, but: own.person)
            return all.filter { $0.person == own.person } + left
                + all.filter { $0.person != own.person }
        }
    }

    /// Signs that the key with this fingerprint is that of `person`, for the offices in force. The
    /// fingerprint is the one that was compared: with any other key it is refused. A principal reads
    /// from then on what was looked at before, too.
    public func acknowledge(
        _ person: Person.ID, fingerprint: String, by key: UnlockedKey, at moment: Moment
    ) throws {
        try sign(.acknowledged, person, fingerprint, by: key, at: moment)
        do {
            try openLooks(by: key, at: moment)
            // Whoever counts from now on sums up what the others have counted.
            try store.write { db in
                let circle = try circle(of: key, on: moment.day, db)
                try Self.shareCounts(circle, CareBoxes(db: db, key: key, circle: circle))
            }
        } catch CareRefusal.keyUnacknowledged, CareRefusal.nobodyAcknowledged,
            CareRefusal.keyWithdrawn(on: _)
        {
            // Whoever does not count here yet opens nothing to others.
            return
        }
    }

    /// Signs that the key no longer counts, and locks it out of the cases of whoever signs. Other cases
    /// follow when those who lead them `tend` them.
    public func withdraw(
        _ person: Person.ID, fingerprint: String, by key: UnlockedKey, at moment: Moment
    ) throws {
        try sign(.withdrawn, person, fingerprint, by: key, at: moment)
        let own = try reader(key, on: moment.day)
        if own.offices.contains(.psychologist) { try tend(by: key, at: moment) }
    }

    private func sign(
        _ kind: CareTrust.Kind, _ person: Person.ID, _ fingerprint: String, by key: UnlockedKey,
        at moment: Moment
    ) throws {
        try demandPresent(moment)
        let own = try reader(key, on: moment.day)
        try store.write { db in
            let trust = try CareTrust.read(db)
            let (identity, offices) = try subject(
                kind, person, fingerprint, of: trust, on: moment.day)
            let refusal = CareAcquaintance.refusal(
                of: person, holding: offices, by: own.standing(on: moment.day))
            if let refusal { throw refusal }
            try CareTrust.append(
                kind, identity, of: person,
                for: offices.intersection(CareAcquaintance.acknowledged), by: CareSigner(key),
                at: moment, db)
        }
    }

    /// Whose key is acknowledged is asked of the ledger; a key that is to be withdrawn may be one that
    /// the ledger has forgotten long ago.
    private func subject(
        _ kind: CareTrust.Kind, _ person: Person.ID, _ fingerprint: String, of trust: CareTrust,
        on day: Day
    ) throws -> (PublicIdentity, Set<Office>) {
        let known = trust.acts.last {
            $0.kind.isAcknowledging && $0.person == person
                && $0.identity.fingerprint == fingerprint
        }
        if kind == .withdrawn, let known { return (known.identity, known.offices) }
        let reader = try reader(person, fingerprint: fingerprint, on: day)
        return (reader.identity, reader.offices)
    }

    /// Keys that still count, though the ledger names another one for that person, or none.
    private static func leftOver(
        _ trust: CareTrust, _ reach: CareReach, beside readers: [CareReader], but own: Person.ID
    ) -> [CareAcquaintance] {
        let current = Set(readers.map(\.identity))
        return reach.holders.filter {
            $0.end == nil && $0.person != own && !current.contains($0.identity)
        }.map {
            CareAcquaintance(
                person: $0.person, offices: $0.offices, fingerprint: $0.identity.fingerprint,
                state: .leftOver)
        }.sorted { $0.fingerprint < $1.fingerprint }
    }

    /// Throws `CareRefusal.otherFingerprint` where the ledger names another key by now.
    func reader(_ person: Person.ID, fingerprint: String, on day: Day) throws -> CareReader {
        let known = try ledger.accounts.careReaders(on: day).first { $0.person == person }
        guard let known else { throw AccountRefusal.noSuchAccount }
        guard known.identity.fingerprint == fingerprint else {
            throw CareRefusal.otherFingerprint
        }
        return known
    }

    private static func state(
        of reader: CareReader, for own: CareReader, _ trust: CareTrust, _ reach: CareReach,
        _ holders: [[UInt8]: Person.ID]
    ) -> CareAcquaintance.State {
        if reader.person == own.person {
            return reach.withdrawal(of: own).map {
                .withdrawn(by: holders[$0.signer], on: $0.at.day)
            } ?? .own
        }
        let acts = trust.acts.filter {
            $0.person == reader.person && $0.kind.isAcknowledging && reach.trusts($0.signer)
        }
        if let admitted = reach.admitted(reader),
            let act = acts.last(where: { $0.identity == reader.identity })
        {
            let lacking = reader.lacking(beside: admitted.offices)
            return .acknowledged(by: holders[act.signer], on: act.at.day, lacking: lacking)
        }
        return acts.contains { $0.identity != reader.identity } ? .otherKey : .unknown
    }
}
