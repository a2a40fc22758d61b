public import Domain
internal import Foundation
internal import GRDB
public import Security

extension CareFile {
    /// Counts the own cases anew, joins them with what the other psychology teachers counted, and
    /// publishes the sums as others may see them.
    ///
    /// Nothing is published as long as some of the numbers cannot be read: sums without one teacher, or
    /// without one case, beside the sums of before would tell what they hide.
    public func publish(_ lines: [CaseLine], by key: UnlockedKey, at moment: Moment) throws {
        guard try !isTold(moment) else { return }
        let clock = try clock()
        let since = clock.semesterStart(on: moment.day)
        let lines = try counted(lines, by: key, clock, since: since)
        let owned = lines.filter { $0.owner == key.person }
        let (teachers, led, past) = try store.read { db in
            let circle = try circle(of: key, on: moment.day, db)
            return (
                circle.holding(.psychologist), try Self.cases(ledBy: key.person, db),
                try Self.past(CareBoxes(db: db, key: key, circle: circle))
            )
        }
        func own(_ past: PastCases?) -> WatchCounts {
            WatchCounts(owned, past: past, on: moment.day, since: since)
        }
        guard teachers.contains(where: { $0.person == key.person }) else { return }
        try tend(by: key, at: moment)
        try moveDueDays(to: lines, by: key, clock)
        guard Set(owned.map(\.id)).isSuperset(of: led),
            try needsPublishing(own(past), of: teachers, by: key)
        else { return }
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let teachers = circle.holding(.psychologist)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            // Of the box that another may take the place of.
            let signed = try SignedCounts(own(Self.past(boxes)), by: key)
            let box = try Self.countsBox(of: key.person, teachers: teachers, boxes)
            try boxes.save(snapshot: try CareContent.bytes(signed), of: box)
            guard let published = try Self.sum(of: teachers, on: moment.day, boxes) else {
                return
            }
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

    /// Brings the days that stand in clear in step with lines that a new calendar has moved. What
    /// happened since the lines were read is asked anew.
    private func moveDueDays(
        to lines: [CaseLine], by key: UnlockedKey, _ clock: FollowUpClock
    ) throws {
        let stored = try store.read { db in
            try db.map("SELECT id, next_due FROM care_case WHERE is_open") { row in
                (row.id(0) as CareCase.ID, row[1] as String?)
            }
        }
        let days = Dictionary(uniqueKeysWithValues: stored)
        let moved = lines.filter { line in days[line.id].map { $0 != line.nextDue?.text } ?? false }
        guard !moved.isEmpty else { return }
        try store.write { db in
            let boxes = try CareBoxes(db: db, key: key)
            for line in moved {
                guard let (watch, _) = try Self.fetchIfWhole(line.id, boxes) else { continue }
                try db.run(
                    "UPDATE care_case SET next_due = ? WHERE id = ? AND is_open",
                    [CaseLine(watch, clock: clock).nextDue?.text, line.id.rawValue])
            }
        }
    }

    /// The same lines, where own ones whose follow-ups are those of another semester, or of none, are
    /// written anew, those that were reckoned by another table of limits, and those that an older program
    /// wrote.
    private func counted(
        _ lines: [CaseLine], by key: UnlockedKey, _ clock: FollowUpClock, since: Day
    ) throws -> [CaseLine] {
        func isStale(_ line: CaseLine) -> Bool {
            line.isOfOlderProgram
                || line.owner == key.person
                    && (line.hasOtherFollowUps(since: since)
                        || line.isReckonedOtherwise(than: clock))
        }
        guard lines.contains(where: isStale) else { return lines }
        return try store.write { db in
            let boxes = try CareBoxes(db: db, key: key)
            return try lines.map { line in
                guard isStale(line), let (watch, box) = try Self.fetchIfWhole(line.id, boxes)
                else { return line }
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
        let published = try publicCounts()
        return try store.read { db in
            let boxes = try CareBoxes(db: db, key: key)
            guard let box = try Self.countsBox(of: key.person, db),
                try Self.isSealed(box, for: teachers, db),
                try Self.counts(in: box, boxes)?.counts == own
            else { return true }
            let sum = try Self.sum(of: teachers, on: own.on, boxes)
            return sum != nil && sum != published
        }
    }

    /// The newest of which anybody holds keys.
    static func countsBox(of person: Person.ID, _ db: Database) throws -> Int64? {
        try db.value(
            """
            SELECT id FROM care_box WHERE kind = 'counts' AND owner_id = ?
                AND EXISTS (SELECT 1 FROM care_wrap WHERE box_id = care_box.id)
            ORDER BY id DESC
            """, [person.rawValue])
    }

    /// A box for each psychology teacher, which all of them can open, and nobody who was one.
    private static func countsBox(
        of person: Person.ID, teachers: [CareReader], _ boxes: CareBoxes
    ) throws -> CareBox {
        if let id = try countsBox(of: person, boxes.db),
            try isSealed(id, for: teachers, boxes.db), let box = try boxes.openIfWhole(id)
        {
            return box
        }
        try dropCounts(of: person, boxes.db)
        let box = try boxes.make(.counts, of: nil, owner: person, readers: teachers)
        try CareEntryLog.name(box, by: boxes.key, boxes.db)
        return box
    }

    /// Whether these and no others hold keys of the box, beside the recovery key.
    static func isSealed(
        _ box: Int64, for teachers: [CareReader], _ db: Database
    ) throws -> Bool {
        try keysOfReaders(of: box, db) == Set(teachers.map(\.key.rawValue))
    }

    static func keysOfReaders(of box: Int64, _ db: Database) throws -> Set<Int64> {
        Set(
            try db.map(
                "SELECT CAST(key_id AS INTEGER) FROM care_wrap WHERE box_id = ? AND reader_id <> ?",
                [box, CareBoxes.recoveryReader]
            ) { $0[0] as Int64 })
    }

    static func dropCounts(of person: Person.ID, _ db: Database) throws {
        try db.run(
            """
            DELETE FROM care_wrap WHERE box_id IN (
                SELECT id FROM care_box WHERE kind = 'counts' AND owner_id = ?)
            """, [person.rawValue])
        try db.run(
            "UPDATE care_box SET snapshot = NULL WHERE kind = 'counts' AND owner_id = ?",
            [person.rawValue])
    }

    /// What all of them have counted, as everybody may see it; nil where one of them leads cases and
    /// has not counted, or others than were counted, because some were handed over, where somebody leads
    /// open cases who is none of them any more, and where the keys in hand do not open what was counted as
    /// that teacher has signed it.
    private static func sum(
        of teachers: [CareReader], on day: Day, _ boxes: CareBoxes
    ) throws -> PublicWatchCounts? {
        guard try ownersOfOpenCases(boxes.db).isSubset(of: teachers.map(\.person)) else {
            return nil
        }
        var counts: [WatchCounts] = []
        for teacher in teachers {
            guard let box = try countsBox(of: teacher.person, boxes.db) else {
                guard try cases(ledBy: teacher.person, boxes.db).isEmpty else { return nil }
                continue
            }
            guard let signed = try self.counts(in: box, boxes),
                try signed.isSigned(by: teacher.identity),
                try signed.counts.open == openCases(ledBy: teacher.person, boxes.db)
            else { return nil }
            counts.append(signed.counts)
        }
        guard let first = counts.first else { return nil }
        return PublicWatchCounts(
            counts.dropFirst().reduce(first) { $0 + $1 }.dated(day),
            isOfToday: counts.allSatisfy { $0.on == day || $0.isEmpty })
    }

    private static func openCases(ledBy owner: Person.ID, _ db: Database) throws -> Int {
        try db.value(
            "SELECT count(*) FROM care_case WHERE owner_id = ? AND is_open", [owner.rawValue]) ?? 0
    }

    static func counts(in box: Int64, _ boxes: CareBoxes) throws -> SignedCounts? {
        guard let box = try boxes.openIfWhole(box) else { return nil }
        do {
            return try boxes.snapshot(of: box).map(CareContent.value)
        } catch is UnlockRefusal, is DamagedRow {
            return nil
        } catch CareRefusal.notAReader {
            return nil
        }
    }
}

extension WatchCounts {
    fileprivate var open: Int { rows.map(\.registered).reduce(0, +) }

    /// Nothing in it can be due.
    fileprivate var isEmpty: Bool { open == 0 }

    fileprivate func dated(_ day: Day) -> WatchCounts {
        WatchCounts(on: day, rows: rows, since: since, followUps: followUps)
    }
}
