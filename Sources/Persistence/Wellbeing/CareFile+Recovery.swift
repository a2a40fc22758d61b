public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// How many boxes the two shares open, of all that there are; opens nothing that is in them.
    public struct Drill: Hashable, Sendable {
        public let opened: Int
        public let total: Int
        public var isComplete: Bool { opened == total }
    }

    /// Whether these are the two shares of this file.
    public func fits(_ shares: RecoveryShares) throws -> Bool {
        try store.read { db in
            try db.firstRow("SELECT recovery_public FROM care_about")?.bytes(0)
                == shares.publicIdentity.reading
        }
    }

    /// Tries the shares on every box and notes the day.
    public func drill(_ shares: RecoveryShares, at moment: Moment) throws -> Drill {
        guard try fits(shares) else { throw AccountRefusal.wrongRecoveryKey }
        return try store.write { db in
            let isSigned = try CareTrust.read(db).acts.contains {
                $0.person == nil && $0.identity == shares.publicIdentity
            }
            guard isSigned else { throw CareRefusal.recoveryKeyStrange }
            let wraps = try Self.wraps(db)
            let opened = wraps.count { wrap in
                do {
                    _ = try shares.unwrap(wrap.bytes, context: wrap.context)
                    return true
                } catch {
                    return false
                }
            }
            try db.run("UPDATE care_about SET drilled_at = ?", [moment.text])
            return Drill(opened: opened, total: wraps.count)
        }
    }

    public func drilledAt() throws -> Moment? {
        try store.read { db in
            let text: String? = try db.value("SELECT drilled_at FROM care_about")
            return text.flatMap { Moment(text: $0) }
        }
    }

    /// How many cases the shares gave to somebody, and how much of them could not be opened.
    public struct Recovery: Hashable, Sendable {
        public let cases: Int
        public let damaged: Int
    }

    /// Gives every case of `owner` to the psychology teacher whose keys these are: for keys that were
    /// lost, or for a successor; whoever led them before is locked out. Both shares are needed, they
    /// acknowledge the keys in hand, and each case says so under a signature. What does not open any
    /// more is left as it is and counted.
    public func recover(
        _ shares: RecoveryShares, casesOf owner: Person.ID, to key: UnlockedKey,
        at moment: Moment
    ) throws -> Recovery {
        guard try fits(shares) else { throw AccountRefusal.wrongRecoveryKey }
        let reader = try reader(key, on: moment.day)
        guard reader.offices.contains(.psychologist) else { throw CareRefusal.notYours }
        let clock = try clock()
        let signers = try signers()
        return try store.write { db in
            _ = try CareTrust.read(db)
            try Self.found(shares, reader, key, at: moment, db)
            try Self.vouch(for: signers, casesOf: owner, shares, reader, at: moment, db)
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = CareBoxes(db: db, key: key, circle: circle)
            var damaged = 0
            for wrap in try Self.wraps(db) where wrap.owner == owner {
                guard let boxKey = Self.key(in: wrap, shares) else {
                    damaged += 1
                    continue
                }
                try boxes.wrap(
                    boxKey, box: wrap.box, generation: wrap.generation, for: [reader])
            }
            var cases = 0
            for id in try Self.readableCases(of: owner, db) {
                guard let (watch, box) = try Self.fetchIfWhole(id, boxes) else {
                    damaged += 1
                    continue
                }
                try Self.take(
                    .recovered(from: owner), by: key, at: moment, in: watch, box, boxes,
                    readers: circle.readers, clock)
                cases += 1
            }
            if owner != key.person { try Self.rename(owner, to: key.person, db) }
            return Recovery(cases: cases, damaged: damaged)
        }
    }

    private static func take(
        _ kind: CareEvent.Kind, by key: UnlockedKey, at moment: Moment, in watch: WatchCase,
        _ box: CareBox, _ boxes: CareBoxes, readers: [CareReader], _ clock: FollowUpClock
    ) throws {
        let event = CareEvent(at: moment, actor: key.person, kind: kind)
        try CareEntryLog.append(try CareContent.bytes(event), to: box, by: key, boxes.db)
        let former = watch.owner
        var watch = watch
        watch.take(event)
        try save(watch, in: box, boxes, clock)
        if watch.owner != former {
            try giveAway(watch, in: box, by: former, boxes, readers: readers, clock)
        }
    }

    private static func key(in wrap: RecoveryWrap, _ shares: RecoveryShares) -> BoxKey? {
        do {
            return try shares.unwrap(wrap.bytes, context: wrap.context)
        } catch {
            return nil
        }
    }

    /// Nil for a case that somebody has changed, or whose key is lost.
    private static func fetchIfWhole(
        _ id: CareCase.ID, _ boxes: CareBoxes
    ) throws -> (WatchCase, CareBox)? {
        do {
            return try fetch(id, boxes)
        } catch is UnlockRefusal {
            return nil
        } catch is DamagedRow {
            return nil
        } catch CareRefusal.notAReader {
            return nil
        }
    }

    /// Every signing key of the ledger, with its holder.
    private func signers() throws -> [Int64: (person: Person.ID, identity: PublicIdentity)] {
        let people = try ledger.accounts.keyHolders()
        return try ledger.accounts.publicKeys().reduce(into: [:]) { signers, key in
            if let person = people[key.key] { signers[key.key] = (person, key.value) }
        }
    }

    /// Whoever holds both shares answers for what stands in the cases: those who signed there and were
    /// never acknowledged, as in a file of an older program, are named once, and trusted for nothing.
    private static func vouch(
        for signers: [Int64: (person: Person.ID, identity: PublicIdentity)],
        casesOf owner: Person.ID, _ shares: RecoveryShares, _ reader: CareReader,
        at moment: Moment, _ db: Database
    ) throws {
        let known = try CareTrust.read(db).everybody(from: reader.identity.signing)
        let keys = try db.map(
            """
            SELECT key_id, second_key_id FROM care_entry JOIN care_box ON care_box.id = box_id
            WHERE kind = 'case' AND owner_id = ?
            """, [owner.rawValue]
        ) { [$0[0] as Int64?, $0[1] as Int64?] }
        let strange = Set(keys.joined().compactMap(\.self)).sorted().compactMap { signers[$0] }
            .filter { known[$0.person]?.contains($0.identity) != true }
        guard !strange.isEmpty else { return }
        let signer = CareSigner(shares)
        for (person, identity) in strange {
            for kind in [CareTrust.Kind.acknowledged, .withdrawn] {
                try CareTrust.append(
                    kind, identity, of: person, for: [], by: signer, at: moment, db)
            }
        }
        // An older key of the reader may have been among them.
        try CareTrust.append(
            .acknowledged, reader.identity, of: reader.person, for: [.psychologist], by: signer,
            at: moment, db)
    }

    /// Those that were not destroyed.
    private static func readableCases(
        of owner: Person.ID, _ db: Database
    ) throws -> [CareCase.ID] {
        try db.map(
            """
            SELECT id FROM care_case
            WHERE owner_id = ? AND id NOT IN (SELECT case_id FROM care_destroyed)
            """, [owner.rawValue]
        ) { $0.id(0) }
    }

    /// What one led belongs to another, who counts the cases with the own ones from now on.
    private static func rename(
        _ owner: Person.ID, to successor: Person.ID, _ db: Database
    ) throws {
        try dropCounts(of: owner, db)
        try db.run(
            "UPDATE care_box SET owner_id = ? WHERE owner_id = ? AND case_id IS NULL",
            [successor.rawValue, owner.rawValue])
    }

    private struct RecoveryWrap {
        let box: Int64
        let generation: Int
        let owner: Person.ID
        let bytes: [UInt8]

        var context: String {
            CareBox.wrapContext(box, generation, reader: CareBoxes.recoveryReader)
        }
    }

    private static func wraps(_ db: Database) throws -> [RecoveryWrap] {
        try db.map(
            """
            SELECT box_id, care_wrap.generation, owner_id, wrapped
            FROM care_wrap JOIN care_box ON care_box.id = box_id WHERE reader_id = ?
            """, [CareBoxes.recoveryReader]
        ) { row in
            RecoveryWrap(
                box: row[0], generation: row[1], owner: row.id(2), bytes: row.bytes(3) ?? [])
        }
    }
}
