public import Domain
internal import GRDB
public import Security

/// A case whose next contact is due on a day, as everybody may know it.
public struct CareDue: Hashable, Sendable {
    public let owner: Person.ID
    public let day: Day
}

/// Lines that were opened before, by the bytes that they were sealed in: to open two thousand takes
/// its time, and after a follow-up one of them is another. To be let go of with the keys.
public struct OpenedLines: Sendable {
    private struct Opened {
        let sealed: [UInt8]
        let line: CaseLine
    }

    private var opened: [Int64: Opened] = [:]
    /// Cases of which there is no line, because the keys in hand do not open what they should: changed
    /// by somebody, or still closed to keys that were issued anew.
    public fileprivate(set) var missing: Set<CareCase.ID> = []

    public init() {}

    fileprivate subscript(box: Int64, sealed: [UInt8]) -> CaseLine? {
        get { opened[box].flatMap { $0.sealed == sealed ? $0.line : nil } }
        set { opened[box] = newValue.map { Opened(sealed: sealed, line: $0) } }
    }
}

extension CareFile {
    /// The cases that the keys in hand open, unsorted.
    public func lines(for key: UnlockedKey) throws -> [CaseLine] {
        var opened = OpenedLines()
        return try lines(for: key, opened: &opened)
    }

    /// The same, where only what has changed since the last time is opened; one that does not open
    /// keeps nobody from the others.
    public func lines(for key: UnlockedKey, opened: inout OpenedLines) throws -> [CaseLine] {
        guard !key.isLocked else { throw KeyLocked() }
        let clock = try clock()
        return try store.read { db in
            let boxes = try CareBoxes(db: db, key: key)
            let lines = try Self.lines(&opened, clock, boxes)
            opened.missing.formUnion(try Self.cases(ledBy: key.person, db))
            opened.missing.subtract(lines.map(\.id))
            return lines.map { $0.dated(by: clock) }
        }
    }

    /// Of the last thing that happened; nothing that anybody reads changes without it.
    public func newestEntry() throws -> Int64 { try store.read { try CareEntryLog.head($0).id } }

    /// Whether no entry was taken out of the file: the quick half of `verify`.
    public func isChainWhole() throws -> Bool { try store.read(CareEntryLog.isWhole) }

    /// Notes in `opened` what did not open.
    private static func lines(
        _ opened: inout OpenedLines, _ clock: FollowUpClock, _ boxes: CareBoxes
    ) throws -> [CaseLine] {
        let key = boxes.key
        let cases = try boxes.db.map(
            """
            SELECT id, case_id, snapshot FROM care_box AS box
            WHERE kind = 'case' AND EXISTS (
                SELECT 1 FROM care_wrap
                WHERE box_id = box.id AND reader_id = ? AND key_id = ?)
            """, [key.person.rawValue, key.key.rawValue]
        ) { (box: $0[0] as Int64, id: $0.id(1) as CareCase.ID, sealed: $0.bytes(2) ?? []) }
        opened.missing = []
        var lines: [CaseLine] = []
        for (box, id, sealed) in cases {
            if let line = opened[box, sealed] {
                lines.append(line)
            } else if let line = try line(of: id, clock, boxes) {
                opened[box, sealed] = line
                lines.append(line)
            } else {
                opened.missing.insert(id)
            }
        }
        return lines
    }

    /// As it was sealed with the last entry; where that does not open, as what happened says. Nil where
    /// that does not open either.
    private static func line(
        of id: CareCase.ID, _ clock: FollowUpClock, _ boxes: CareBoxes
    ) throws -> CaseLine? {
        do {
            guard let box = try boxes.open(.contents, of: id),
                let bytes = try boxes.snapshot(of: box)
            else { return nil }
            let line: CaseLine = try CareContent.value(bytes)
            return line
        } catch CareRefusal.notAReader {
            return nil
        } catch  where error is UnlockRefusal || error is DamagedRow {
            // One of an older program, or one that was put back.
            return try fetchIfWhole(id, boxes).map { CaseLine($0.watch, clock: clock) }
        }
    }

    /// Those that were not destroyed.
    static func cases(ledBy owner: Person.ID, _ db: Database) throws -> [CareCase.ID] {
        try db.map(
            """
            SELECT id FROM care_case
            WHERE owner_id = ? AND id NOT IN (SELECT case_id FROM care_destroyed)
            """, [owner.rawValue]
        ) { $0.id(0) }
    }

    /// A case with all that happened in it; throws `CareRefusal.notAReader` where the keys in hand do
    /// not open it.
    public func watchCase(_ id: CareCase.ID, for key: UnlockedKey) throws -> WatchCase {
        try store.read { db in try Self.fetch(id, CareBoxes(db: db, key: key)).watch }
    }

    static func fetch(
        _ id: CareCase.ID, _ boxes: CareBoxes
    ) throws -> (watch: WatchCase, box: CareBox) {
        let opened = try boxes.trusting { try boxes.open(.contents, of: id) }
        guard let box = opened else { throw CareRefusal.notAReader }
        guard boxes.isTrusting else { throw CareRefusal.nobodyAcknowledged }
        let events = try CareEntryLog.entries(of: box, boxes.db).map {
            try event(in: $0, signedBy: boxes.signatories)
        }
        guard var watch = WatchCase(id: id, events: events) else {
            throw DamagedRow(what: "case without an opening")
        }
        try takeTicks(into: &watch, boxes)
        return (watch, box)
    }

    /// Nil for a case that somebody has changed, or that the keys in hand do not open.
    static func fetchIfWhole(
        _ id: CareCase.ID, _ boxes: CareBoxes
    ) throws -> (watch: WatchCase, box: CareBox)? {
        do {
            return try fetch(id, boxes)
        } catch is UnlockRefusal {
            return nil
        } catch is DamagedRow {
            return nil
        } catch CareRefusal.notAReader {
            return nil
        } catch CareRefusal.nobodyAcknowledged {
            return nil
        }
    }

    /// What happened, as whoever is said to have done it has signed it, and whoever is said to have
    /// signed as well; throws `UnlockRefusal.damaged` where that is not so.
    private static func event(
        in entry: SignedCareEntry, signedBy people: CareSignatories
    ) throws -> CareEvent {
        let event: CareEvent = try CareContent.value(entry.bytes)
        guard people.hasSigned(event.actor, entry) else { throw UnlockRefusal.damaged }
        if let seconder = event.kind.seconder, !people.hasSeconded(seconder, entry) {
            throw UnlockRefusal.damaged
        }
        return event
    }

    /// Due days of every open case, in clear: for those who must be warned and hold no key.
    public func dueDays(through day: Day) throws -> [CareDue] {
        try store.read { db in
            try db.map(
                """
                SELECT owner_id, next_due FROM care_case
                WHERE is_open AND next_due <= ? ORDER BY next_due
                """, [day.text]
            ) { CareDue(owner: $0.id(0), day: try $0.day(1)) }
        }
    }
}
