public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// How many keys of boxes the two shares open, of all that there are; opens nothing that is in them.
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
        try demandPresent(moment)
        guard try fits(shares) else { throw AccountRefusal.wrongRecoveryKey }
        return try store.write { db in
            let trust = try CareTrust.read(db)
            let isSigned = trust.acts.contains {
                $0.person == nil && $0.identity == shares.publicIdentity
            }
            guard isSigned else { throw CareRefusal.recoveryKeyStrange }
            let people = trust.signatories(from: shares.publicIdentity.signing)
            let seals = try Self.seals(db)
            let opened = try seals.count { try Self.key(of: $0, shares, people, db) != nil }
            try db.run("UPDATE care_about SET drilled_at = ?", [moment.text])
            return Drill(opened: opened, total: seals.count)
        }
    }

    /// How many cases the shares gave to somebody, and how many cases or lists did not open whole.
    public struct Recovery: Hashable, Sendable {
        public let cases: Int
        public let damaged: Int
    }

    /// Gives every case of `owner` to the psychology teacher whose keys these are: for keys that were
    /// lost, or for a successor; whoever held the keys of before reads nothing that comes afterwards. Both
    /// shares are needed, they acknowledge the keys in hand, and each case says so under a signature. What
    /// does not open any more is left as it is and counted.
    ///
    /// `isOfOlderProgram`: whoever holds the shares knows that the file was written before keys were
    /// compared, and answers for those who signed in it then; throws `CareRefusal.neverCompared` where
    /// that is needed and was not said.
    public func recover(
        _ shares: RecoveryShares, casesOf owner: Person.ID, to key: UnlockedKey,
        isOfOlderProgram: Bool = false, at moment: Moment
    ) throws -> Recovery {
        guard try fits(shares) else { throw AccountRefusal.wrongRecoveryKey }
        try demandPresent(moment)
        let reader = try reader(key, on: moment.day)
        if let refusal = CareRules.refusalToRecover(holding: reader.offices) { throw refusal }
        let clock = try clock()
        let signers = try signers()
        return try store.write { db in
            _ = try CareTrust.read(db)
            try Self.found(shares, reader, key, at: moment, db)
            let strange = try Self.neverCompared(signers, casesOf: owner, by: reader, db)
            guard strange.isEmpty || isOfOlderProgram else {
                throw CareRefusal.neverCompared(strange.count)
            }
            try Self.vouch(for: strange, shares, at: moment, db)
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            var damaged = Set<BrokenPlace>()
            for seal in try Self.seals(db)
            where seal.box.owner == owner && seal.box.kind != .counts {
                guard let boxKey = try Self.key(of: seal, shares, boxes.signatories, db) else {
                    damaged.insert(BrokenPlace(seal.box))
                    continue
                }
                try boxes.wrap(
                    boxKey, box: seal.box.id, generation: seal.generation, for: [reader])
            }
            var cases = 0
            for id in try Self.cases(ledBy: owner, db) {
                guard let (watch, box) = try Self.fetchIfWhole(id, boxes),
                    try Self.isIdentityWhole(of: id, boxes)
                else {
                    damaged.insert(.care(id))
                    continue
                }
                try Self.take(
                    .recovered(from: owner), by: key, at: moment, in: watch, box, boxes,
                    readers: circle.readers, clock)
                cases += 1
            }
            try Self.renewLists(of: owner, circle, boxes)
            if owner != key.person { try Self.rename(owner, to: key.person, db) }
            return Recovery(cases: cases, damaged: damaged.count)
        }
    }

    /// A case that does not open whole, or a list.
    private enum BrokenPlace: Hashable {
        case care(CareCase.ID)
        case list(Int64)

        init(_ box: CareBox) {
            self = box.care.map(BrokenPlace.care) ?? .list(box.id)
        }
    }

    private static func isIdentityWhole(
        of id: CareCase.ID, _ boxes: CareBoxes
    ) throws -> Bool {
        do {
            guard let box = try boxes.open(.identity, of: id) else { return false }
            _ = try boxes.contents(of: box)
            return true
        } catch is UnlockRefusal {
            return false
        } catch CareRefusal.notAReader {
            // Something stands there under a key that nobody trusted has signed for.
            return false
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
            return try giveAway(watch, in: box, by: former, boxes, readers: readers, clock)
        }
        let left = watch.letIn(of: readers)
        if let identity = try boxes.open(.identity, of: watch.id) {
            _ = try boxes.renew(identity, readers: left)
        }
        try save(watch, in: boxes.renew(box, readers: left), boxes, clock)
    }

    private static func renewLists(
        of owner: Person.ID, _ circle: CareCircle, _ boxes: CareBoxes
    ) throws {
        for id in try sharedBoxes(boxes.db) {
            guard let box = try boxes.openIfWhole(id), box.owner == owner else { continue }
            _ = try boxes.renew(box, readers: circle.holding(.psychologist))
        }
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

    /// A key of a box, as the shares should open it.
    private struct Seal {
        let box: CareBox
        let generation: Int
        /// Nil where the key was not wrapped for them.
        let wrapped: [UInt8]?
    }

    /// Every key under which something is sealed or was to be, of boxes of which anybody holds keys. A generation
    /// that is no number is one that nothing opens.
    private static func seals(_ db: Database) throws -> [Seal] {
        let rows = try db.map(
            """
            WITH seal (box_id, generation) AS (
                SELECT \(wholeNumber("box_id")), \(wholeNumber("generation")) FROM care_wrap
                UNION SELECT \(wholeNumber("box_id")), \(wholeNumber("generation"))
                    FROM care_entry WHERE box_id IN (SELECT box_id FROM care_wrap))
            SELECT seal.box_id, seal.generation, wrapped FROM seal
            LEFT JOIN care_wrap AS wrap ON wrap.box_id = seal.box_id
                AND wrap.generation = seal.generation AND reader_id = ?
            ORDER BY seal.box_id, seal.generation
            """, [CareBoxes.recoveryReader]
        ) { (id: $0[0] as Int64, generation: $0[1] as Int, wrapped: $0.bytes(2)) }
        return try rows.compactMap { row in
            try CareBox.closed(row.id, db).map {
                Seal(box: $0, generation: row.generation, wrapped: row.wrapped)
            }
        }
    }

    /// Nil where the shares do not open it, and where it is another key than the one under which
    /// somebody trusted has sealed.
    private static func key(
        of seal: Seal, _ shares: RecoveryShares, _ people: CareSignatories, _ db: Database
    ) throws -> BoxKey? {
        guard let wrapped = seal.wrapped else { return nil }
        var box = seal.box
        do {
            let key = try shares.unwrap(
                wrapped,
                context: CareBox.wrapContext(
                    box.id, seal.generation, reader: CareBoxes.recoveryReader))
            box.keys = [seal.generation: key]
            let named = try CareEntryLog.first(in: box, db)[seal.generation]
            let isNamed = named.map { box.kind.isWrittenOnce || people.haveNamed($0) } ?? false
            return isNamed ? key : nil
        } catch is UnlockRefusal {
            return nil
        }
    }
}
