import Domain
internal import GRDB
import Security

/// A box and all that the file says about it which opening it needs: read before, so that many are opened
/// beside each other, away from the file.
struct ClosedBox {
    /// Without keys.
    let box: CareBox
    private let wraps: [Wrap]
    /// The first entry of each generation.
    private let firstEntries: [StoredCareEntry]
    private let end: End?

    private struct Wrap {
        let box: Int64
        let generation: Int
        let bytes: [UInt8]
    }

    /// Where the entries of a box end; there is none where nothing was sealed in it.
    private struct End {
        let box: Int64
        let entry: Int64
        let generation: Int
    }

    /// These boxes with the keys that were wrapped for whoever holds the key in hand, in their order.
    static func read(
        _ boxes: [CareBox], for key: UnlockedKey, _ db: Database
    ) throws -> [ClosedBox] {
        guard !boxes.isEmpty else { return [] }
        let ids = boxes.map(\.id)
        let wraps = Dictionary(grouping: try Self.wraps(ids, key, db), by: \.box)
        let first = Dictionary(grouping: try CareEntryLog.firstOnes(in: ids, db), by: \.box)
        let ends = Dictionary(grouping: try Self.ends(ids, db), by: \.box)
        return boxes.map { box in
            ClosedBox(
                box: box, wraps: wraps[box.id] ?? [], firstEntries: first[box.id] ?? [],
                end: ends[box.id]?.first)
        }
    }

    private static func wraps(
        _ ids: [Int64], _ key: UnlockedKey, _ db: Database
    ) throws -> [Wrap] {
        try db.map(
            """
            SELECT box_id, CAST(generation AS INTEGER), wrapped FROM care_wrap
            WHERE box_id IN (SELECT value FROM json_each(?)) AND reader_id = ? AND key_id = ?
            """, [ids.jsonArray, key.person.rawValue, key.key.rawValue]
        ) { Wrap(box: $0[0], generation: $0[1], bytes: $0.bytes(2) ?? []) }
    }

    private static func ends(_ ids: [Int64], _ db: Database) throws -> [End] {
        try db.map(
            """
            SELECT box_id, max(id), CAST(max(generation) AS INTEGER) FROM care_entry
            WHERE box_id IN (SELECT value FROM json_each(?)) GROUP BY box_id
            """, [ids.jsonArray]
        ) { End(box: $0[0], entry: $0[1], generation: $0[2]) }
    }

    /// Nil where the keys in hand open nothing of it. Throws `UnlockRefusal.damaged` where one of them is
    /// not one that somebody trusted has sealed with: whoever can write the file can wrap a key of the own
    /// for anybody.
    func opened(by key: UnlockedKey, trusting people: CareSignatories) throws -> CareBox? {
        guard let box = try unproven(by: key) else { return nil }
        guard try box.kind.isWrittenOnce || isNamed(box, by: people) else {
            throw UnlockRefusal.damaged
        }
        return box
    }

    /// The same, whoever has sealed with these keys: what is read so proves nothing.
    func unproven(by key: UnlockedKey) throws -> CareBox? {
        var box = box
        for wrap in wraps {
            box.keys[wrap.generation] = try key.unwrap(
                wrap.bytes,
                context: CareBox.wrapContext(box.id, wrap.generation, reader: key.person.rawValue))
        }
        return box.keys.isEmpty ? nil : box
    }

    /// Whether every key in hand is named: something is sealed under it for this very box and
    /// generation and signed by somebody trusted, and no later one is named beside the newest.
    private func isNamed(_ box: CareBox, by people: CareSignatories) throws -> Bool {
        let named = try CareEntryLog.first(among: firstEntries, in: box)
        return box.generation == end?.generation ?? 0
            && box.keys.keys.allSatisfy { named[$0].map(people.haveNamed) ?? false }
    }

    /// What was sealed with the last entry; `box` is this one, opened.
    func snapshot(of box: CareBox) throws -> [UInt8]? {
        try box.snapshot(last: end?.entry ?? 0)
    }
}
