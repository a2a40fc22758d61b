public import Domain
internal import Foundation
internal import GRDB
public import Security

extension CareFile {
    /// Counts the own cases anew, joins them with what the other psychology teachers counted, and
    /// publishes the sums as others may see them.
    public func publish(_ lines: [CaseLine], by key: UnlockedKey, at moment: Moment) throws {
        let clock = try clock()
        let since = clock.semesterStart(on: moment.day)
        let own = WatchCounts(
            try counted(lines.filter { $0.owner == key.person }, by: key, clock),
            on: moment.day, since: since)
        let teachers = try store.read { db in
            try circle(of: key, on: moment.day, db).holding(.psychologist)
        }
        guard teachers.contains(where: { $0.person == key.person }) else { return }
        try tend(by: key, at: moment)
        try moveDueDays(to: lines)
        guard try needsPublishing(own, of: teachers, by: key) else { return }
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let teachers = circle.holding(.psychologist)
            let boxes = CareBoxes(db: db, key: key, circle: circle)
            let box = try Self.countsBox(of: key.person, teachers: teachers, boxes)
            let signed = try SignedCounts(own, by: key)
            try boxes.save(snapshot: try CareContent.bytes(signed), of: box)
            let counts = try Self.counts(of: teachers, boxes)
            let published = PublicWatchCounts(
                counts.reduce(own.none) { $0 + $1 }.dated(moment.day),
                isOfToday: counts.allSatisfy { $0.on == moment.day || $0.isEmpty })
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

    /// Brings the days that stand in clear in step with lines that a new calendar has moved.
    private func moveDueDays(to lines: [CaseLine]) throws {
        let stored = try store.read { db in
            try db.map("SELECT id, next_due FROM care_case WHERE is_open") { row in
                (row.id(0) as CareCase.ID, row[1] as String?)
            }
        }
        let days = Dictionary(uniqueKeysWithValues: stored)
        let moved = lines.filter { line in days[line.id].map { $0 != line.nextDue?.text } ?? false }
        guard !moved.isEmpty else { return }
        try store.write { db in
            for line in moved {
                try db.run(
                    "UPDATE care_case SET next_due = ? WHERE id = ? AND is_open",
                    [line.nextDue?.text, line.id.rawValue])
            }
        }
    }

    /// The same lines, where those that an older program wrote are written anew with all that counts.
    private func counted(
        _ lines: [CaseLine], by key: UnlockedKey, _ clock: FollowUpClock
    ) throws -> [CaseLine] {
        func isOld(_ line: CaseLine) -> Bool { line.made == nil || line.changes == nil }
        guard lines.contains(where: isOld) else { return lines }
        return try store.write { db in
            let boxes = CareBoxes(db: db, key: key)
            return try lines.map { line in
                guard isOld(line) else { return line }
                let (watch, box) = try Self.fetch(line.id, boxes)
                return try Self.save(watch, in: box, boxes, clock)
            }
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

    private func needsPublishing(
        _ own: WatchCounts, of teachers: [CareReader], by key: UnlockedKey
    ) throws -> Bool {
        guard try publicCounts()?.on == own.on else { return true }
        return try store.read { db in
            let boxes = CareBoxes(db: db, key: key)
            guard let box = try Self.ownBox(of: key.person, boxes),
                try Self.isSealed(box.id, for: teachers, db)
            else { return true }
            let known: SignedCounts? = try boxes.snapshot(of: box).map(CareContent.value)
            return known?.counts != own
        }
    }

    private static func ownBox(of person: Person.ID, _ boxes: CareBoxes) throws -> CareBox? {
        let id: Int64? = try boxes.db.value(
            "SELECT id FROM care_box WHERE kind = 'counts' AND owner_id = ?", [person.rawValue])
        return try id.flatMap(boxes.open)
    }

    /// A box for each psychology teacher, which all of them can open, and nobody who was one.
    private static func countsBox(
        of person: Person.ID, teachers: [CareReader], _ boxes: CareBoxes
    ) throws -> CareBox {
        if let box = try ownBox(of: person, boxes), try isSealed(box.id, for: teachers, boxes.db) {
            return box
        }
        try dropCounts(of: person, boxes.db)
        return try boxes.make(.counts, of: nil, owner: person, readers: teachers)
    }

    /// Whether these and no others hold keys of the box, beside the recovery key.
    static func isSealed(
        _ box: Int64, for teachers: [CareReader], _ db: Database
    ) throws -> Bool {
        let keys = try db.map(
            "SELECT key_id FROM care_wrap WHERE box_id = ? AND reader_id <> ?",
            [box, CareBoxes.recoveryReader]
        ) { $0[0] as Int64 }
        return Set(keys) == Set(teachers.map(\.key.rawValue))
    }

    static func dropCounts(of person: Person.ID, _ db: Database) throws {
        let counts = "SELECT id FROM care_box WHERE kind = 'counts' AND owner_id = ?"
        try db.run("DELETE FROM care_wrap WHERE box_id IN (\(counts))", [person.rawValue])
        try db.run("DELETE FROM care_box WHERE id IN (\(counts))", [person.rawValue])
    }

    /// What each teacher has counted and signed. A box that somebody else has put there would move the
    /// sums, and a sum that moved gives away what it hid.
    private static func counts(
        of teachers: [CareReader], _ boxes: CareBoxes
    ) throws -> [WatchCounts] {
        try teachers.compactMap { teacher in
            guard let box = try ownBox(of: teacher.person, boxes),
                let bytes = try boxes.snapshot(of: box)
            else { return nil }
            let signed: SignedCounts = try CareContent.value(bytes)
            return try signed.isSigned(by: teacher.identity) ? signed.counts : nil
        }
    }
}

/// What one psychology teacher has counted, under the own signature.
private struct SignedCounts: Codable {
    let counts: WatchCounts
    let signature: [UInt8]

    init(_ counts: WatchCounts, by key: UnlockedKey) throws {
        self.counts = counts
        signature = try key.signer.sign(Self.digest(of: counts))
    }

    func isSigned(by identity: PublicIdentity) throws -> Bool {
        identity.isValid(signature, of: try Self.digest(of: counts))
    }

    private static func digest(of counts: WatchCounts) throws -> EventDigest {
        CareFile.digest(ofCounts: try CareContent.bytes(counts))
    }
}

extension WatchCounts {
    /// Nothing in it can be due.
    fileprivate var isEmpty: Bool { rows.allSatisfy { $0.registered == 0 } }

    /// As many rows, all zero.
    fileprivate var none: WatchCounts {
        WatchCounts(on: on, rows: rows.map { _ in Row() }, since: since)
    }

    fileprivate func dated(_ day: Day) -> WatchCounts {
        WatchCounts(on: day, rows: rows, since: since, followUps: followUps)
    }
}
