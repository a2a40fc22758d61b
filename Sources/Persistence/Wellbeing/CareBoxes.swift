import Domain
internal import Foundation
internal import GRDB
import Security

/// A box that was opened: its keys, one for each time that somebody was locked out of it.
struct CareBox {
    let id: Int64
    let generation: Int
    let owner: Person.ID
    let snapshot: [UInt8]?
    fileprivate(set) var keys: [Int: BoxKey]

    /// What is sealed under a key is bound to the place where it stands.
    static func entryContext(_ id: Int64, _ generation: Int) -> String {
        "care entry, box \(id), generation \(generation)"
    }

    /// `last`: the entry after which it was made, so that an older one is none.
    static func snapshotContext(_ id: Int64, _ generation: Int, last: Int64) -> String {
        "care snapshot, box \(id), generation \(generation), entry \(last)"
    }

    static func wrapContext(_ id: Int64, _ generation: Int, reader: Int64) -> String {
        "care key, box \(id), generation \(generation), reader \(reader)"
    }

    func key(_ generation: Int) throws -> BoxKey {
        guard let key = keys[generation] else { throw CareRefusal.notAReader }
        return key
    }
}

/// Makes and opens boxes within one access to the file, with the keys of one person.
struct CareBoxes {
    enum Kind: String {
        case contents = "case"
        case identity, instruction, view, counts, screening
        case homeVisits = "home-visits"
        /// A measure that somebody was asked to do.
        case measure
    }

    let db: Database
    let key: UnlockedKey
    /// Nil where boxes are opened and none is made.
    var circle: CareCircle?

    /// Stands for the two shares of the recovery key among the readers.
    static let recoveryReader: Int64 = 0

    /// Stands for a reader who is not named: a class teacher, whose number would tell the class of the
    /// pupil. Whoever it is finds out by trying (RFC 9180: what is wrapped does not tell for whom).
    static let unnamedReader: Int64 = -1

    func make(
        _ kind: Kind, of care: CareCase.ID?, owner: Person.ID, readers: [CareReader]
    ) throws -> CareBox {
        try db.run(
            "INSERT INTO care_box (case_id, owner_id, kind) VALUES (?, ?, ?)",
            [care?.rawValue, owner.rawValue, kind.rawValue])
        let id = db.lastInsertedRowID
        let boxKey = BoxKey.generate()
        try wrap(boxKey, box: id, generation: 1, for: readers)
        try wrapForRecovery(boxKey, box: id, generation: 1)
        return CareBox(id: id, generation: 1, owner: owner, snapshot: nil, keys: [1: boxKey])
    }

    /// Nil where there is none, or none of which the keys in hand open anything.
    func open(_ kind: Kind, of care: CareCase.ID) throws -> CareBox? {
        let id: Int64? = try db.value(
            "SELECT id FROM care_box WHERE case_id = ? AND kind = ? ORDER BY id DESC",
            [care.rawValue, kind.rawValue])
        return try id.flatMap(open)
    }

    /// Those of a kind that the keys in hand open, the oldest first.
    func all(_ kind: Kind, of care: CareCase.ID) throws -> [CareBox] {
        try db.map(
            "SELECT id FROM care_box WHERE case_id = ? AND kind = ? ORDER BY id",
            [care.rawValue, kind.rawValue]
        ) { $0[0] as Int64 }.compactMap(open)
    }

    func open(_ id: Int64) throws -> CareBox? {
        guard
            let row = try db.firstRow(
                "SELECT generation, owner_id, snapshot FROM care_box WHERE id = ?", [id])
        else { return nil }
        var box = CareBox(
            id: id, generation: row[0], owner: row.id(1), snapshot: row.bytes(2), keys: [:])
        let wraps = try db.map(
            """
            SELECT generation, wrapped, reader_id FROM care_wrap
            WHERE box_id = ? AND (reader_id = ? AND key_id = ? OR reader_id = ?)
            """,
            [id, key.person.rawValue, key.key.rawValue, Self.unnamedReader]
        ) { (generation: $0[0] as Int, bytes: $0.bytes(1) ?? [], reader: $0[2] as Int64) }
        for wrap in wraps {
            do {
                box.keys[wrap.generation] = try key.unwrap(
                    wrap.bytes,
                    context: CareBox.wrapContext(
                        id, wrap.generation, reader: key.person.rawValue))
            } catch UnlockRefusal.damaged where wrap.reader == Self.unnamedReader {
                // For somebody else.
                continue
            }
        }
        return box.keys.isEmpty ? nil : box
    }

    func save(snapshot: [UInt8], of box: CareBox) throws {
        let sealed = try box.key(box.generation).seal(
            snapshot,
            context: CareBox.snapshotContext(box.id, box.generation, last: lastEntry(of: box)))
        try db.run("UPDATE care_box SET snapshot = ? WHERE id = ?", [sealed.blob, box.id])
    }

    func snapshot(of box: CareBox) throws -> [UInt8]? {
        guard let sealed = box.snapshot else { return nil }
        return try box.key(box.generation).open(
            sealed,
            context: CareBox.snapshotContext(box.id, box.generation, last: lastEntry(of: box)))
    }

    private func lastEntry(of box: CareBox) throws -> Int64 {
        try db.value("SELECT max(id) FROM care_entry WHERE box_id = ?", [box.id]) ?? 0
    }

    /// Lets somebody read all that is in the box.
    func add(_ reader: CareReader, to box: CareBox) throws {
        for (generation, boxKey) in box.keys {
            try wrap(boxKey, box: box.id, generation: generation, for: [reader])
        }
    }

    /// Locks somebody out: what comes from now on stands under a new key. Nobody whose keys were
    /// issued anew since is let in on the way: those keys may be in other hands.
    func remove(_ person: Person.ID, from box: CareBox, readers: [CareReader]) throws -> CareBox {
        let left: Set<Int64> = Set(
            try db.map(
                "SELECT DISTINCT key_id FROM care_wrap WHERE box_id = ? AND reader_id NOT IN (?, ?)",
                [box.id, person.rawValue, Self.recoveryReader]
            ) { $0[0] as Int64 })
        try db.run(
            "DELETE FROM care_wrap WHERE box_id = ? AND reader_id = ?",
            [box.id, person.rawValue])
        let generation = box.generation + 1
        let boxKey = BoxKey.generate()
        try wrap(
            boxKey, box: box.id, generation: generation,
            for: readers.filter { left.contains($0.key.rawValue) })
        try wrapForRecovery(boxKey, box: box.id, generation: generation)
        try db.run(
            "UPDATE care_box SET generation = ? WHERE id = ?", [generation, box.id])
        var keys = box.keys
        keys[generation] = boxKey
        return CareBox(
            id: box.id, generation: generation, owner: box.owner, snapshot: nil, keys: keys)
    }

    func wrap(
        _ boxKey: BoxKey, box: Int64, generation: Int, for readers: [CareReader]
    ) throws {
        for reader in readers {
            let wrapped = try boxKey.wrapped(
                for: reader.identity.reading,
                context: CareBox.wrapContext(box, generation, reader: reader.person.rawValue))
            try file(
                wrapped, box: box, generation, reader: reader.person.rawValue,
                key: reader.key.rawValue)
        }
    }

    /// Lets a class teacher read, so that the file does not tell who it is.
    func wrapUnnamed(_ boxKey: BoxKey, box: CareBox, for reader: CareReader) throws {
        let wrapped = try boxKey.wrapped(
            for: reader.identity.reading,
            context: CareBox.wrapContext(box.id, box.generation, reader: reader.person.rawValue))
        try file(
            wrapped, box: box.id, box.generation, reader: Self.unnamedReader,
            key: Self.unnamedReader)
    }

    private func wrapForRecovery(_ boxKey: BoxKey, box: Int64, generation: Int) throws {
        guard let circle else { throw CareRefusal.keyUnacknowledged }
        let wrapped = try boxKey.wrapped(
            for: circle.recovery.reading,
            context: CareBox.wrapContext(box, generation, reader: Self.recoveryReader))
        try file(wrapped, box: box, generation, reader: Self.recoveryReader, key: 0)
    }

    private func file(
        _ wrapped: [UInt8], box: Int64, _ generation: Int, reader: Int64, key: Int64
    ) throws {
        try db.run(
            """
            INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET key_id = excluded.key_id, wrapped = excluded.wrapped
            """, [box, generation, reader, key, wrapped.blob])
    }
}
