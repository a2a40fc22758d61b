public import Domain
internal import Foundation
internal import GRDB
public import Security

extension CareFile {
    /// Counts the own cases anew, joins them with what the other psychology teachers counted, and
    /// publishes the sums as others may see them.
    public func publish(_ lines: [CaseLine], by key: UnlockedKey, at moment: Moment) throws {
        let own = WatchCounts(lines.filter { $0.owner == key.person }, on: moment.day)
        let reader = try reader(key, on: moment.day)
        guard reader.offices.contains(.psychologist) else { return }
        let teachers = try ledger.accounts.careReaders(on: moment.day).filter {
            $0.offices.contains(.psychologist)
        }
        guard try needsPublishing(own, by: key) else { return }
        try store.write { db in
            let boxes = CareBoxes(db: db, key: key)
            let box = try Self.countsBox(of: reader, teachers: teachers, boxes)
            try boxes.save(snapshot: try CareContent.bytes(own), of: box)
            let sum = try Self.counts(boxes).reduce(own.none) { $0 + $1 }
            let published = PublicWatchCounts(WatchCounts(on: moment.day, rows: sum.rows))
            let bytes = try CareContent.bytes(published)
            let digest = Self.digest(ofCounts: bytes)
            try db.run(
                """
                INSERT INTO care_published (id, counts, key_id, signature) VALUES (1, ?, ?, ?)
                ON CONFLICT DO UPDATE SET counts = excluded.counts, key_id = excluded.key_id,
                    signature = excluded.signature
                """,
                [
                    String(decoding: bytes, as: UTF8.self), key.key.rawValue,
                    try key.signer.sign(digest).blob,
                ])
        }
    }

    /// What everybody may know; nil before anything was published.
    public func publicCounts() throws -> PublicWatchCounts? {
        try store.read { db in
            let text: String? = try db.value("SELECT counts FROM care_published")
            return try text.map { try CareContent.value(Array($0.utf8)) }
        }
    }

    static func digest(ofCounts bytes: [UInt8]) -> EventDigest {
        var digester = EventDigester(after: .origin)
        digester.add("care counts")
        bytes.withUnsafeBytes { digester.add(bytes: $0) }
        return digester.digest()
    }

    private func needsPublishing(_ own: WatchCounts, by key: UnlockedKey) throws -> Bool {
        guard try publicCounts()?.on == own.on else { return true }
        return try store.read { db in
            let boxes = CareBoxes(db: db, key: key)
            return try Self.ownBox(of: key.person, boxes).flatMap { box in
                try boxes.snapshot(of: box).map { try CareContent.value($0) as WatchCounts }
            } != own
        }
    }

    private static func ownBox(of person: Person.ID, _ boxes: CareBoxes) throws -> CareBox? {
        let id: Int64? = try boxes.db.value(
            "SELECT id FROM care_box WHERE kind = 'counts' AND owner_id = ?", [person.rawValue])
        return try id.flatMap(boxes.open)
    }

    /// A box for each psychology teacher, which all of them can open.
    private static func countsBox(
        of reader: CareReader, teachers: [CareReader], _ boxes: CareBoxes
    ) throws -> CareBox {
        guard let box = try ownBox(of: reader.person, boxes) else {
            return try boxes.make(.counts, of: nil, owner: reader.person, readers: teachers)
        }
        for teacher in teachers where teacher.person != reader.person {
            try boxes.add(teacher, to: box)
        }
        return box
    }

    private static func counts(_ boxes: CareBoxes) throws -> [WatchCounts] {
        let ids = try boxes.db.map("SELECT id FROM care_box WHERE kind = 'counts'") {
            $0[0] as Int64
        }
        return try ids.compactMap { id in
            guard let box = try boxes.open(id), let bytes = try boxes.snapshot(of: box) else {
                return nil
            }
            return try CareContent.value(bytes)
        }
    }
}

extension WatchCounts {
    /// As many rows, all zero.
    fileprivate var none: WatchCounts {
        WatchCounts(on: on, rows: rows.map { _ in Row() })
    }
}
