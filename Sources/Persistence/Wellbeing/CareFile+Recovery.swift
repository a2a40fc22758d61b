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

    /// Gives every case of `owner` to the psychology teacher whose keys these are: for keys that were
    /// lost, or for a successor; whoever led them before is locked out. Both shares are needed, they
    /// acknowledge the keys in hand, and each case says so under a signature. Returns how many cases
    /// were opened.
    public func recover(
        _ shares: RecoveryShares, casesOf owner: Person.ID, to key: UnlockedKey,
        at moment: Moment
    ) throws -> Int {
        guard try fits(shares) else { throw AccountRefusal.wrongRecoveryKey }
        let reader = try reader(key, on: moment.day)
        guard reader.offices.contains(.psychologist) else { throw CareRefusal.notYours }
        let clock = try clock()
        return try store.write { db in
            _ = try CareTrust.read(db)
            try Self.found(shares, reader, key, at: moment, db)
            let circle = try circle(of: key, on: moment.day, db)
            let readers = circle.readers
            let boxes = CareBoxes(db: db, key: key, circle: circle)
            for wrap in try Self.wraps(db) where wrap.owner == owner {
                let boxKey = try shares.unwrap(wrap.bytes, context: wrap.context)
                try boxes.wrap(
                    boxKey, box: wrap.box, generation: wrap.generation, for: [reader])
            }
            let ids = try Self.readableCases(of: owner, db)
            if owner != key.person { try Self.rename(owner, to: key.person, db) }
            for id in ids {
                var (watch, box) = try Self.fetch(id, boxes)
                if owner != key.person {
                    box = try boxes.remove(owner, from: box, readers: readers)
                    if let identity = try boxes.open(.identity, of: id) {
                        _ = try boxes.remove(owner, from: identity, readers: readers)
                    }
                }
                let event = CareEvent(
                    at: moment, actor: key.person, kind: .recovered(from: owner))
                try CareEntryLog.append(try CareContent.bytes(event), to: box, by: key, db)
                watch.take(event)
                try Self.save(watch, in: box, boxes, clock)
            }
            return ids.count
        }
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
        for table in ["care_box", "care_case"] {
            try db.run(
                "UPDATE \(table) SET owner_id = ? WHERE owner_id = ?",
                [successor.rawValue, owner.rawValue])
        }
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
