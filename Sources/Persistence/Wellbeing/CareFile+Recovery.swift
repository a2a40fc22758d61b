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
                == shares.publicKey
        }
    }

    /// Tries the shares on every box and notes the day.
    public func drill(_ shares: RecoveryShares, at moment: Moment) throws -> Drill {
        guard try fits(shares) else { throw AccountRefusal.wrongRecoveryKey }
        return try store.write { db in
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
    /// lost, or for a successor. Both shares are needed. Returns how many cases were opened.
    public func recover(
        _ shares: RecoveryShares, casesOf owner: Person.ID, to key: UnlockedKey,
        at moment: Moment
    ) throws -> Int {
        guard try fits(shares) else { throw AccountRefusal.wrongRecoveryKey }
        let reader = try reader(key, on: moment.day)
        guard reader.offices.contains(.psychologist) else { throw CareRefusal.notYours }
        return try store.write { db in
            let boxes = CareBoxes(db: db, key: key)
            for wrap in try Self.wraps(db) where wrap.owner == owner {
                let boxKey = try shares.unwrap(wrap.bytes, context: wrap.context)
                try boxes.wrap(
                    boxKey, box: wrap.box, generation: wrap.generation, for: [reader])
            }
            for table in ["care_box", "care_case"] {
                try db.execute(
                    sql: "UPDATE \(table) SET owner_id = ? WHERE owner_id = ?",
                    arguments: [key.person.rawValue, owner.rawValue])
            }
            let ids = try db.map(
                "SELECT id FROM care_case WHERE owner_id = ?", [key.person.rawValue]
            ) { row -> CareCase.ID in row.id(0) }
            let clock = try clock()
            for id in ids {
                let (watch, box) = try Self.fetch(id, boxes)
                try Self.save(watch, in: box, boxes, clock)
            }
            return ids.count
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
