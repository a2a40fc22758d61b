import Domain
internal import Foundation
internal import GRDB
import Security

/// The entries of the sealed file: one chain over all boxes, each entry signed over its digest.
enum CareEntryLog {
    static func head(_ db: Database) throws -> (id: Int64, digest: EventDigest) {
        let row = try db.firstRow("SELECT id, digest FROM care_entry ORDER BY id DESC LIMIT 1")
        guard let row else { return (0, .origin) }
        return (row[0], try row.digest(1))
    }

    /// What the digest of an entry covers, in this order: nothing of the plain content.
    static func digest(
        id: Int64, box: Int64, generation: Int, sealed: [UInt8], key: Int64, second: Int64?,
        after previous: EventDigest
    ) -> EventDigest {
        var digester = EventDigester(after: previous)
        digester.add("care")
        digester.add(id)
        digester.add(box)
        digester.add(Int64(generation))
        sealed.withUnsafeBytes { digester.add(bytes: $0) }
        digester.add(key)
        digester.add(second)
        return digester.digest()
    }

    /// Seals and signs; `seconder` puts a second signature under the same digest.
    @discardableResult
    static func append(
        _ content: [UInt8], to box: CareBox, by key: UnlockedKey,
        seconder: UnlockedKey? = nil, _ db: Database
    ) throws -> Int64 {
        try link(
            try box.key(box.generation).seal(content, context: box.entryContext(box.generation)),
            to: box.id, box.generation, key: key.key.rawValue, second: seconder?.key.rawValue, db
        ) { (try key.signer.sign($0), try seconder?.signer.sign($0)) }
    }

    /// Stands for the key of somebody who is not named: of whoever ticks a measure off.
    static let unnamedKey: Int64 = -1

    /// Makes a tick the last link of the chain. Its signature is sealed in it, because in clear it would
    /// tell who ticked; whoever signs next signs for it too, so that it is not taken away unseen.
    static func link(tick sealed: [UInt8], to box: Int64, _ generation: Int, _ db: Database) throws
    {
        try link(sealed, to: box, generation, key: unnamedKey, second: nil, db) { _ in ([], nil) }
    }

    @discardableResult
    private static func link(
        _ sealed: [UInt8], to box: Int64, _ generation: Int, key: Int64, second: Int64?,
        _ db: Database, signing: (EventDigest) throws -> (first: [UInt8], second: [UInt8]?)
    ) throws -> Int64 {
        let head = try head(db)
        let digest = digest(
            id: head.id + 1, box: box, generation: generation, sealed: sealed, key: key,
            second: second, after: head.digest)
        let signatures = try signing(digest)
        try db.run(
            """
            INSERT INTO care_entry (
                id, box_id, generation, sealed, key_id, signature, second_key_id,
                second_signature, digest
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                head.id + 1, box, generation, sealed.blob, key, signatures.first.blob, second,
                signatures.second?.blob, digest.bytes.blob,
            ])
        return head.id + 1
    }

    /// Whether no link of the chain is missing; what was put in the place of one, `CareFile.verify` finds.
    static func isWhole(_ db: Database) throws -> Bool {
        try db.value("SELECT count(*) = ifnull(max(id), 0) FROM care_entry") ?? false
    }

    /// Signs that the key of the newest generation is the key of this box, where nothing else is
    /// sealed under it at once.
    static func name(_ box: CareBox, by key: UnlockedKey, _ db: Database) throws {
        try append([], to: box, by: key, db)
    }
}

extension CareEntryLog {
    /// The contents of a box with their signatures, the digests computed anew over the rows as they are:
    /// an entry that was put in another place, or that somebody has changed, is signed by nobody.
    static func entries(of box: CareBox, _ db: Database) throws -> [SignedCareEntry] {
        try db.map("\(signed) WHERE entry.box_id = ? ORDER BY entry.id", [box.id]) { row in
            try StoredCareEntry(row).opened(in: box)
        }.filter { !$0.bytes.isEmpty || $0.isStrange }
    }

    /// The first entry of each generation for which a key is in hand; throws `UnlockRefusal.damaged`
    /// where it was sealed under another key, or for another place.
    static func first(in box: CareBox, _ db: Database) throws -> [Int: SignedCareEntry] {
        try first(among: firstOnes(in: [box.id], db), in: box)
    }

    static func first(
        among entries: [StoredCareEntry], in box: CareBox
    ) throws -> [Int: SignedCareEntry] {
        let opened = try entries.filter { box.keys[$0.generation] != nil }.map {
            try $0.opened(in: box)
        }
        return Dictionary(
            opened.map { ($0.generation, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The first entry of each generation of these boxes, by box.
    static func firstOnes(in boxes: [Int64], _ db: Database) throws -> [StoredCareEntry] {
        try db.map(
            """
            \(signed) WHERE entry.id IN (
                SELECT min(id) FROM care_entry
                WHERE box_id IN (SELECT value FROM json_each(?)) GROUP BY box_id, generation)
            """, [boxes.jsonArray], StoredCareEntry.init)
    }

    /// All entries of these boxes by box, the oldest first, still sealed.
    static func sealed(
        in boxes: [Int64], _ db: Database
    ) throws -> [Int64: [StoredCareEntry]] {
        let entries = try db.map(
            """
            \(signed) WHERE entry.box_id IN (SELECT value FROM json_each(?)) ORDER BY entry.id
            """, [boxes.jsonArray], StoredCareEntry.init)
        return Dictionary(grouping: entries, by: \.box)
    }

    private static let signed = """
        SELECT entry.id, entry.box_id, CAST(entry.generation AS INTEGER), entry.sealed,
            CAST(entry.key_id AS INTEGER), CAST(entry.second_key_id AS INTEGER), entry.signature,
            entry.second_signature, before.digest, entry.digest
        FROM care_entry AS entry LEFT JOIN care_entry AS before ON before.id = entry.id - 1
        """
}

/// How contents are written before they are sealed.
enum CareContent {
    private static let decoder = JSONDecoder()

    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return Array(try encoder.encode(value))
    }

    static func value<Value: Decodable>(_ bytes: [UInt8]) throws -> Value {
        do {
            return try decoder.decode(Value.self, from: Data(bytes))
        } catch {
            // What the decoder says would name what was sealed.
            throw DamagedRow(what: "sealed content")
        }
    }
}
