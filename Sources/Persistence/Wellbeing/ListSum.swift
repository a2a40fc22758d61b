import Domain
internal import GRDB
import Security

/// How a sealed list stands, as it is told in clear beside it, and whose signature proves that without opening
/// the list.
struct ListSum {
    struct Signature {
        /// The newest entry of the list when it was signed.
        let entry: Int64
        /// By its number.
        let key: Int64
        let bytes: [UInt8]
    }

    let kind: CareBoxes.Kind
    /// Of which 普查 or semester the list is.
    let place: String
    let box: Int64
    let told: ClearSum
    /// The newest entry of the list.
    let entry: Int64
    /// Nil where nobody has signed it.
    var signed: Signature?

    /// Whether it was signed since the list was written into last: one of before may have been put back.
    var isCurrent: Bool { signed?.entry == entry }

    /// Whether the signature is that of its key, and of one that counted then.
    func isSigned(by keys: [Int64: PublicIdentity], _ known: CareSignatories?) -> Bool {
        guard let signed, let key = keys[signed.key],
            known?.counts(key.signing, at: signed.entry) == true
        else { return false }
        return isWhole(by: keys)
    }

    /// Whether one of these has signed it, whichever key it names.
    func isSigned(by known: CareSignatories) -> Bool {
        signed.map { known.haveSigned($0.bytes, of: digest(at: $0.entry), at: $0.entry) } ?? false
    }

    /// Whether the signature is that of its key under what stands there, whoever's that is.
    private func isWhole(by keys: [Int64: PublicIdentity]) -> Bool {
        guard let signed, let key = keys[signed.key] else { return false }
        return key.isValid(signed.bytes, of: digest(at: signed.entry))
    }

    func proof(by keys: [Int64: PublicIdentity], _ known: CareSignatories?) -> SumProof {
        guard isCurrent else { return .unsigned }
        guard isWhole(by: keys) else { return .changed }
        return isSigned(by: keys, known) ? .proven : .unsigned
    }

    func sign(by key: UnlockedKey, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO care_sum (box_id, entry_id, key_id, signature) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET entry_id = excluded.entry_id, key_id = excluded.key_id,
                signature = excluded.signature
            """,
            [box, entry, key.key.rawValue, try key.signer.sign(digest(at: entry)).blob])
    }

    /// Where there is no list beside which it could stand.
    func takeAway(_ db: Database) throws {
        let (table, column) =
            kind == .screening ? ("care_screening", "batch_id") : ("care_home_visit", "semester")
        try db.run(
            "DELETE FROM \(table) WHERE box_id = ? AND CAST(\(column) AS TEXT) = ?", [box, place])
    }

    private func digest(at entry: Int64) -> EventDigest {
        var digester = EventDigester(after: .origin)
        digester.add("care sum")
        digester.add(kind.rawValue)
        digester.add(place)
        digester.add(box)
        digester.add(Int64(told.needed))
        digester.add(Int64(told.waiting))
        digester.add(entry)
        return digester.digest()
    }
}

extension ListSum {
    static func newestEntry(of box: Int64, _ db: Database) throws -> Int64 {
        try db.value("SELECT max(id) FROM care_entry WHERE box_id = ?", [box]) ?? 0
    }

    /// Those of all lists.
    static func all(_ db: Database) throws -> [ListSum] {
        try all(.screening, in: "care_screening", of: "batch_id", db)
            + all(.homeVisits, in: "care_home_visit", of: "semester", db)
    }

    private static func all(
        _ kind: CareBoxes.Kind, in table: String, of column: String, _ db: Database
    ) throws -> [ListSum] {
        try db.map(
            """
            SELECT list.box_id, CAST(list.\(column) AS TEXT), CAST(needed AS INTEGER),
                CAST(waiting AS INTEGER),
                ifnull((SELECT max(id) FROM care_entry WHERE box_id = list.box_id), 0),
                CAST(care_sum.entry_id AS INTEGER), CAST(care_sum.key_id AS INTEGER),
                care_sum.signature
            FROM \(table) AS list LEFT JOIN care_sum ON care_sum.box_id = list.box_id
            ORDER BY list.box_id
            """
        ) { row in
            let (signedAt, key): (Int64?, Int64?) = (row[5], row[6])
            let bytes = row.bytes(7) ?? []
            let signed = signedAt.flatMap { entry in
                key.map { Signature(entry: entry, key: $0, bytes: bytes) }
            }
            return ListSum(
                kind: kind, place: row[1], box: row[0],
                told: ClearSum(needed: row[2], waiting: row[3]), entry: row[4], signed: signed)
        }
    }

    /// Lists that can be opened and beside which no numbers stand any more: somebody has taken them away, or
    /// put them under another name. Without anybody's trust every key of the school counts.
    static func untold(
        _ db: Database, by keys: [Int64: PublicIdentity], _ known: CareSignatories?
    ) throws -> [ListSum] {
        let lists = try withoutNumbers(db)
        let begun = try begun(among: lists.map(\.box), db, by: keys, known)
        return lists.filter { begun.contains($0.box) }
    }

    /// Lists that can be opened and under whose numbers nobody has signed.
    static func unsigned(
        _ db: Database, by keys: [Int64: PublicIdentity], _ known: CareSignatories?
    ) throws -> [ListSum] {
        let lists = try all(db).filter { $0.signed == nil }
        let begun = try begun(among: lists.map(\.box), db, by: keys, known)
        let open = try CareFile.sharedBoxes(db)
        return lists.filter { begun.contains($0.box) && open.contains($0.box) }
    }

    /// Lists that were written into after their sum was signed: numbers of before were put back. A new key that
    /// is named changes no number; it is the first entry under that key, and no other is.
    static func outdated(_ db: Database) throws -> [ListSum] {
        try all(db).filter { sum in
            guard let signed = sum.signed else { return false }
            return try db.value(
                """
                SELECT EXISTS (
                    SELECT 1 FROM care_entry AS entry WHERE box_id = ? AND id > ? AND EXISTS (
                        SELECT 1 FROM care_entry AS earlier WHERE earlier.box_id = entry.box_id
                            AND earlier.generation = entry.generation AND earlier.id < entry.id))
                """, [sum.box, signed.entry]) ?? false
        }
    }

    /// Those of these boxes that somebody has begun under a signature that counts. All others are no lists:
    /// whoever can write the file can put such a box there.
    static func begun(
        among boxes: [Int64], _ db: Database, by keys: [Int64: PublicIdentity],
        _ known: CareSignatories?
    ) throws -> Set<Int64> {
        guard !boxes.isEmpty else { return [] }
        return Set(
            try CareEntryLog.firstOnes(in: boxes, db).filter { entry in
                guard let known else { return entry.isWhole(by: keys) }
                return entry.unopened.map(known.haveNamed) ?? false
            }.map(\.box))
    }

    private static func withoutNumbers(_ db: Database) throws -> [ListSum] {
        try db.map(
            """
            SELECT id, kind, place,
                ifnull((SELECT max(id) FROM care_entry WHERE box_id = box.id), 0)
            FROM care_box AS box WHERE kind IN ('screening', 'home-visits')
                AND EXISTS (SELECT 1 FROM care_wrap WHERE box_id = box.id)
                AND NOT EXISTS (
                    SELECT 1 FROM care_screening
                    WHERE box_id = box.id AND CAST(batch_id AS TEXT) IS box.place)
                AND NOT EXISTS (
                    SELECT 1 FROM care_home_visit
                    WHERE box_id = box.id AND semester IS box.place)
            ORDER BY id
            """
        ) { row in
            ListSum(
                kind: try row.word(1), place: (row[2] as String?) ?? "", box: row[0],
                told: ClearSum(.none), entry: row[3], signed: nil)
        }
    }

    func isOfSameList(as other: ListSum) -> Bool { kind == other.kind && place == other.place }
}
