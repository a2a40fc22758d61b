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

    /// The same, where only what has changed since the last time is opened.
    public func lines(for key: UnlockedKey, opened: inout OpenedLines) throws -> [CaseLine] {
        guard !key.isLocked else { throw KeyLocked() }
        let clock = try clock()
        return try store.read { db in try Self.lines(for: key, &opened, clock, db) }
            .map { $0.dated(by: clock) }
    }

    private static func lines(
        for key: UnlockedKey, _ opened: inout OpenedLines, _ clock: FollowUpClock,
        _ db: Database
    ) throws -> [CaseLine] {
        try db.map(
            """
            SELECT box.id, box.generation, box.snapshot, wrapped, box.case_id,
                (SELECT max(id) FROM care_entry WHERE box_id = box.id)
            FROM care_wrap AS wrap JOIN care_box AS box
                ON box.id = wrap.box_id AND box.generation = wrap.generation
            WHERE reader_id = ? AND key_id = ? AND kind = 'case' AND snapshot IS NOT NULL
            """, [key.person.rawValue, key.key.rawValue]
        ) { row in
            let (id, generation): (Int64, Int) = (row[0], row[1])
            let sealed = row.bytes(2) ?? []
            if let line = opened[id, sealed] { return line }
            let boxKey = try key.unwrap(
                row.bytes(3) ?? [],
                context: CareBox.wrapContext(id, generation, reader: key.person.rawValue))
            do {
                let bytes = try boxKey.open(
                    sealed,
                    context: CareBox.snapshotContext(id, generation, last: row[5] ?? 0))
                let line: CaseLine = try CareContent.value(bytes)
                opened[id, sealed] = line
                return line
            } catch UnlockRefusal.damaged {
                // One of an older program, or one that was put back: what happened says how it stands.
                let boxes = CareBoxes(db: db, key: key)
                return CaseLine(try fetch(row.id(4), boxes).watch, clock: clock)
            }
        }
    }

    /// A case with all that happened in it; throws `CareRefusal.notAReader` where the keys in hand do
    /// not open it.
    public func watchCase(_ id: CareCase.ID, for key: UnlockedKey) throws -> WatchCase {
        try store.read { db in try Self.fetch(id, CareBoxes(db: db, key: key)).watch }
    }

    static func fetch(
        _ id: CareCase.ID, _ boxes: CareBoxes
    ) throws -> (watch: WatchCase, box: CareBox) {
        guard let box = try boxes.open(.contents, of: id) else { throw CareRefusal.notAReader }
        let people = try CareTrust.read(boxes.db)
            .everybody(from: boxes.key.publicIdentity.signing)
        // Whoever trusts nobody cannot tell a signature from any other.
        guard people[boxes.key.person] != nil else { throw CareRefusal.nobodyAcknowledged }
        let events = try CareEntryLog.entries(of: box, boxes.db).map {
            try event(in: $0, signedBy: people)
        }
        guard var watch = WatchCase(id: id, events: events) else {
            throw DamagedRow(what: "case without an opening")
        }
        try takeTicks(into: &watch, signedBy: people, boxes)
        return (watch, box)
    }

    /// What happened, as whoever is said to have done it has signed it, and whoever is said to have
    /// signed as well; throws `UnlockRefusal.damaged` where that is not so.
    private static func event(
        in entry: SignedCareEntry, signedBy people: [Person.ID: [PublicIdentity]]
    ) throws -> CareEvent {
        let event: CareEvent = try CareContent.value(entry.bytes)
        guard entry.isSigned(by: people[event.actor] ?? []) else { throw UnlockRefusal.damaged }
        if let seconder = event.kind.seconder, !entry.isSeconded(by: people[seconder] ?? []) {
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

    /// The instructions that were given to the class teacher whose keys these are.
    public func instructions(for key: UnlockedKey) throws -> [CareInstruction] {
        try store.read { db in
            let boxes = CareBoxes(db: db, key: key)
            return try Self.unnamedBoxes(.instruction, boxes).compactMap { box in
                let latest = try CareEntryLog.contents(of: box, db).last
                return try latest.map { try CareContent.value($0.bytes) }
            }
        }
    }

    /// Those that the keys in hand open without being named there, the latest first.
    static func unnamedBoxes(
        _ kind: CareBoxes.Kind, _ boxes: CareBoxes
    ) throws -> [CareBox] {
        try boxes.db.map(
            """
            SELECT DISTINCT box.id FROM care_wrap JOIN care_box AS box ON box.id = box_id
            WHERE reader_id = ? AND kind = ? ORDER BY box.id DESC
            """, [CareBoxes.unnamedReader, kind.rawValue]
        ) { $0[0] as Int64 }.compactMap(boxes.open)
    }
}
