import Domain
internal import Foundation
internal import GRDB
import Security

/// Makes and opens boxes within one access to the file, with the keys of one person.
struct CareBoxes {
    enum Kind: String {
        case contents = "case"
        case identity, instruction, view, counts, screening
        case homeVisits = "home-visits"
        /// A measure that somebody was asked to do.
        case measure

        /// Written once, when it is made, and read by people who may trust nobody in the file.
        var isWrittenOnce: Bool { [.instruction, .measure, .view].contains(self) }
    }

    let db: Database
    let key: UnlockedKey
    /// Nil where boxes are opened and none is made.
    let circle: CareCircle?
    let trust: CareTrust
    /// Whose signatures prove something to whoever holds the keys.
    let signatories: CareSignatories

    /// Throws `UnlockRefusal.damaged` where the acts of acknowledging do not hold.
    init(db: Database, key: UnlockedKey, circle: CareCircle? = nil) throws {
        self.db = db
        self.key = key
        self.circle = circle
        trust = try circle?.trust ?? CareTrust.read(db)
        signatories = trust.signatories(from: key.publicIdentity.signing)
    }

    /// Whether whoever holds the keys trusts anybody; whoever does not cannot tell a signature from any
    /// other.
    var isTrusting: Bool { signatories.knows(key.person) }

    /// Opens something; what such a person finds changed says that no key was compared yet.
    func trusting<Value>(_ open: () throws -> Value) throws -> Value {
        do {
            return try open()
        } catch is UnlockRefusal where !isTrusting {
            throw CareRefusal.nobodyAcknowledged
        }
    }

    /// Stands for the two shares of the recovery key among the readers.
    static let recoveryReader: Int64 = 0

    /// Stands for a reader who is not named: a class teacher, whose number would tell the class of the
    /// pupil. Whoever it is finds out by trying (RFC 9180: what is wrapped does not tell for whom).
    static let unnamedReader: Int64 = -1

    /// What is sealed in it first, in the same transaction, names it; `place` tells which of the lists
    /// of its kind it is.
    func make(
        _ kind: Kind, of care: CareCase.ID?, owner: Person.ID, readers: [CareReader],
        at place: String? = nil
    ) throws -> CareBox {
        try db.run(
            "INSERT INTO care_box (case_id, owner_id, kind, place) VALUES (?, ?, ?, ?)",
            [care?.rawValue, owner.rawValue, kind.rawValue, place])
        let id = db.lastInsertedRowID
        let boxKey = BoxKey.generate()
        try wrap(boxKey, box: id, generation: 1, for: readers)
        try wrapForRecovery(boxKey, box: id, generation: 1)
        return CareBox(
            id: id, kind: kind, care: care, place: place, generation: 1, owner: owner,
            snapshot: nil, keys: [1: boxKey])
    }

    /// Nil where there is none, or none of which the keys in hand open anything.
    func open(_ kind: Kind, of care: CareCase.ID) throws -> CareBox? {
        let id: Int64? = try db.value(
            "SELECT id FROM care_box WHERE case_id = ? AND kind = ? ORDER BY id DESC",
            [care.rawValue, kind.rawValue])
        return try id.flatMap(open)
    }

    /// The measures of a case that the keys in hand open, the oldest first. Anybody who can write the file
    /// can add one, which shuts nothing: what is none of the case is passed over by whoever asks.
    func measures(of care: CareCase.ID) throws -> [CareBox] {
        try db.map(
            "SELECT id FROM care_box WHERE case_id = ? AND kind = ? ORDER BY id",
            [care.rawValue, Kind.measure.rawValue]
        ) { $0[0] as Int64 }.compactMap(openIfWhole)
    }

    /// Throws as `ClosedBox.opened` does.
    func open(_ id: Int64) throws -> CareBox? {
        guard let box = try CareBox.closed(id, db) else { return nil }
        return try ClosedBox.read([box], for: key, db).first?.opened(by: key, trusting: signatories)
    }

    /// Nil where it was wrapped without a name for somebody else, or for nobody. Who has wrapped it, what
    /// is sealed in it has to prove.
    func openUnnamed(_ id: Int64) throws -> CareBox? {
        guard var box = try CareBox.closed(id, db),
            let row = try db.firstRow(
                """
                SELECT CAST(generation AS INTEGER), wrapped FROM care_wrap
                WHERE box_id = ? AND reader_id = ?
                """, [id, Self.unnamedReader])
        else { return nil }
        let generation: Int = row[0]
        do {
            box.keys[generation] = try key.unwrap(
                row.bytes(1) ?? [],
                context: CareBox.wrapContext(id, generation, reader: key.person.rawValue))
            return box
        } catch UnlockRefusal.damaged {
            return nil
        }
    }

    /// Whether somebody who is not named can open it.
    func isForSomebodyUnnamed(_ box: CareBox) throws -> Bool {
        try db.value(
            "SELECT EXISTS (SELECT 1 FROM care_wrap WHERE box_id = ? AND reader_id = ?)",
            [box.id, Self.unnamedReader]) ?? false
    }

    /// Nil as well where somebody has changed it.
    func openIfWhole(_ id: Int64) throws -> CareBox? {
        do {
            return try open(id)
        } catch is UnlockRefusal, is DamagedRow {
            return nil
        }
    }

    /// What is in the box, in the order in which it came, as people have signed it; an instruction or a
    /// look as it stands there.
    func contents(of box: CareBox) throws -> [(id: Int64, bytes: [UInt8])] {
        let entries = try CareEntryLog.entries(of: box, db)
        guard box.kind.isWrittenOnce || entries.allSatisfy(signatories.haveSigned) else {
            throw UnlockRefusal.damaged
        }
        return entries.map { ($0.id, $0.bytes) }
    }

    func save(snapshot: [UInt8], of box: CareBox) throws {
        let sealed = try box.key(box.generation).seal(
            snapshot,
            context: CareBox.snapshotContext(box.id, box.generation, last: lastEntry(of: box)))
        try db.run("UPDATE care_box SET snapshot = ? WHERE id = ?", [sealed.blob, box.id])
    }

    func snapshot(of box: CareBox) throws -> [UInt8]? {
        try box.snapshot(last: lastEntry(of: box))
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

    /// Locks somebody out: what comes from now on stands under a new key.
    func remove(_ person: Person.ID, from box: CareBox, readers: [CareReader]) throws -> CareBox {
        try db.run(
            "DELETE FROM care_wrap WHERE box_id = ? AND reader_id = ?",
            [box.id, person.rawValue])
        return try renew(box, readers: readers)
    }

    /// What comes from now on stands under a new key, which is signed for: whoever has the one of before
    /// reads none of it. Nobody whose keys were issued anew since is let in on the way: those keys may be
    /// in other hands.
    func renew(_ box: CareBox, readers: [CareReader]) throws -> CareBox {
        let left: Set<Int64> = Set(
            try db.map(
                "SELECT DISTINCT CAST(key_id AS INTEGER) FROM care_wrap WHERE box_id = ? AND reader_id <> ?",
                [box.id, Self.recoveryReader]
            ) { $0[0] as Int64 })
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
        let closed = CareBox(
            id: box.id, kind: box.kind, care: box.care, place: box.place,
            generation: generation, owner: box.owner, snapshot: nil, keys: keys)
        try CareEntryLog.name(closed, by: key, db)
        return closed
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
